import { readTable } from './person.ts';

/** Łacinka, English, Belarusian and Russian Cyrillic. */
export const belarusians = readTable(
  `
  alejnik m Siarhiej Alejnik, Siarhei Aleinik, Sergei Aleinik, Сяргей Алейнік, Сергей Алейник
  aleksijevic f Śviatłana Aleksijevič, Svetlana Alexievich, Sviatlana Aleksievich, Святлана Алексіевіч, Светлана Алексиевич
  alinievic m Ihar Alinievič, Ihar Alinevich, Igor Olinevich, Ігар Аліневіч, Игорь Олиневич
  ambrazievic m Jury Ambrazievič, Yury Ambrazevich, Юрый Амбразевіч, Юрий Амбразевич
  andrejeva f Kaciaryna Andrejeva, Katsiaryna Andreyeva, Katerina Andreeva, Кацярына Андрэева, Катерина Андреева
  apiejkin m Alaksandar Apiejkin, Aliaksandr Apeikin, Alexander Opeikin, Аляксандр Апейкін, Александр Опейкин
  astapienia m Ryhor Astapienia, Ryhor Astapenia, Grigory Ostapenia, Рыгор Астапеня, Григорий Астапеня
  azarau m? Alaksandar Azaraŭ, Aliaksandr Azarau, Alexander Azarov, Аляксандр Азараў, Александр Азаров
  azaronak m Ryhor Azaronak, Grigory Azaryonok, Рыгор Азаронак, Григорий Азарёнок
  balkuniec m Dźmitryj Bałkuniec, Dmitry Bolkunets, Dzmitry Balkunets, Дзмітры Балкунец, Дмитрий Болкунец
  bialacki m Aleś Bialacki, Ales Bialiatski, Алесь Бяляцкі, Александр Беляцкий, Алесь Беляцкий, Ales Beliatsky, Ales Byalyatski
  borys f? Anžalika Borys, Andżelika Borys, Anzhalika Borys, Angelika Borys, Анжаліка Борыс, Анжелика Борис
  capkala m* Valeryj Capkała, Valery Tsepkalo, Valery Tsapkala, Валерый Цапкала, Валерий Цепкало
  cekina f Ludmiła Čekina, Liudmila Chekina, Lyudmila Chekina, Людміла Чэкіна, Людмила Чекина
  chalip f Iryna Chalip, Iryna Khalip, Irina Khalip, Ірына Халіп, Ирина Халип
  chomic f Taćciana Chomič, Tatsiana Khomich, Tatyana Khomich, Таццяна Хоміч, Татьяна Хомич
  chrenin m Viktar Chrenin, Viktar Khrenin, Viktor Khrenin, Віктар Хрэнін, Виктор Хренин
  cichanouskaja f Śviatłana Cichanoŭskaja, Sviatlana Tsikhanouskaya, Svetlana Tikhanovskaya, Святлана Ціханоўская, Светлана Тихановская, Svetlana Tihanovskaya, Svetlana Tichanovskaya, Swiatłana Cichanouska, Svjatlana Tichanovskaja
  cichanouski m Siarhiej Cichanoŭski, Siarhei Tsikhanouski, Sergei Tikhanovsky, Сяргей Ціханоўскі, Сергей Тихановский, Siarhei Tikhanovski, Syarhey Tsikhanouski, Sergei Tihanovsky, Sergei Tichanovsky
  ciertel m Ivan Ciertel, Ivan Tsertsel, Ivan Tertel, Іван Церцель, Іван Тэртэль, Иван Тертель
  cimanouskaja f Kryścina Cimanoŭskaja, Krystsina Tsimanouskaya, Kristina Timanovskaya, Крысціна Ціманоўская, Кристина Тимановская
  culcova f Darja Čulcova, Darya Chultsova, Daria Chultsova, Дар’я Чульцова, Дарья Чульцова
  dabravolski m Alaksandar Dabravolski, Aliaksandr Dabravolski, Alexander Dobrovolsky, Аляксандр Дабравольскі, Александр Добровольский
  darja-losik f Darja Łosik, Darya Losik, Daria Losik, Дар’я Лосік, Дарья Лосик
  daskievic m Zmicier Daškievič, Zmitser Dashkevich, Dmitry Dashkevich, Зміцер Дашкевіч, Дмитрий Дашкевич
  dyleuski m Siarhiej Dyleŭski, Siarhei Dyleuski, Sergei Dylevsky, Сяргей Дылеўскі, Сергей Дылевский
  dziadok m? Mikałaj Dziadok, Mikola Dziadok, Nikolai Dedok, Мікалай Дзядок, Николай Дедок
  dzierbys f Halina Dzierbyš, Halina Dzerbysh, Galina Derbysh, Галіна Дзербыш, Галина Дербыш
  dzmitry-lukasenka m Dzmitry Łukašenka, Dmitry Lukashenko, Дзмітрый Лукашэнка, Дмитрий Лукашенко
  dzmitryjeu m? Andrej Dźmitryjeŭ, Andrei Dmitriyev, Андрэй Дзмітрыеў, Андрей Дмитриев
  eduard-babaryka m Eduard Babaryka, Eduard Babariko, Эдуард Бабарыка, Эдуард Бабарико
  eismont f Natalia Eismont, Natalla Ejsmant, Natallia Eismant, Наталля Эйсмант, Наталья Эйсмонт, Natalya Eysmont
  fiaduta m Alaksandar Fiaduta, Aliaksandr Fiaduta, Alexander Feduta, Аляксандр Фядута, Александр Федута
  hajeuski m Akihira Hajeŭski, Akihiro Gaevsky-Hanada, Akihiro Hayeuski-Hanada
  haloucanka m Raman Hałoŭčanka, Raman Halouchanka, Roman Golovchenko, Раман Галоўчанка, Роман Головченко
  harbunova f? Volha Harbunova, Olga Gorbunova, Вольга Гарбунова, Ольга Горбунова
  hihin m Vadzim Hihin, Vadim Gigin, Вадзім Гігін, Вадим Гигин
  hruzdzilovic m Aleh Hruździłovič, Aleh Hruzdzilovich, Oleg Gruzdilovich, Алег Груздзіловіч, Олег Груздилович
  hubarevic m Jury Hubarevič, Yury Hubarevich, Yuri Gubarevich, Юрый Губарэвіч, Юрий Губаревич
  iljas m Ihar Iljaš, Ihar Ilyash, Igor Ilyash, Ігар Ільяш, Игорь Ильяш
  ivan-eismont m Ivan Ejsmant, Ivan Eismont, Іван Эйсмант, Иван Эйсмонт
  jarmosyna f Lidzija Jarmošyna, Lidziya Yarmoshyna, Lidia Yermoshina, Лідзія Ярмошына, Лидия Ермошина
  kacanava f Natalla Kačanava, Natallia Kachanava, Natalia Kochanova, Наталля Качанава, Наталья Кочанова
  kalesnikava f Maryja Kalesnikava, Maria Kalesnikava, Maria Kolesnikova, Марыя Калеснікава, Мария Колесникова
  kanapackaja f Hanna Kanapackaja, Hanna Kanapatskaya, Anna Kanopatskaya, Ганна Канапацкая, Анна Канопацкая
  karac f Volha Karač, Olga Karatch, Olga Karach, Вольга Карач, Ольга Карач
  karbalevic m Valeryj Karbalevič, Valery Karbalevich, Валерый Карбалевіч, Валерий Карбалевич
  karniej m Ihar Karniej, Ihar Karnei, Igor Karney
  karpiankou m Mikałaj Karpiankoŭ, Mikalai Karpiankou, Nikolai Karpenkov, Мікалай Карпянкоў, Николай Карпенков
  karpienka m? Ihar Karpienka, Ihar Karpenka, Igor Karpenko, Ігар Карпенка, Игорь Карпенко
  kastusiou m Ryhor Kastusioŭ, Ryhor Kastusiou, Grigory Kostusev, Рыгор Кастусёў, Григорий Костусев
  kavaleuski m Valeryj Kavaleŭski, Valery Kavaleuski, Valery Kovalevsky, Валерый Кавалеўскі, Валерий Ковалевский
  kavalkova f Volha Kavalkova, Olga Kovalkova, Вольга Кавалькова, Ольга Ковалькова
  kazakievic m? Hienadź Kazakievič, Genadz Kazakevich, Gennady Kazakevich, Генадзь Казакевіч, Геннадий Казакевич
  kazulin m Alaksandar Kazulin, Aliaksandr Kazulin, Alexander Kozulin, Аляксандр Казулін, Александр Козулин
  klaskouski m Alaksandar Kłaskoŭski, Aliaksandr Klaskouski, Alexander Klaskovsky, Аляксандр Класкоўскі, Александр Класковский
  kotau m? Anatol Kotaŭ, Anatol Kotau, Anatoly Kotov, Анатоль Котаў, Анатолий Котов
  kousyk f Alina Koušyk, Alina Koushyk, Alina Koŭšyk, Аліна Коўшык, Алина Ковшик
  krasulina f Hanna Krasulina, Anna Krasulina, Ганна Красуліна, Анна Красулина
  krutoj m Dzmitry Krutoj, Dzmitry Krutoi, Dmitry Krutoy, Дзмітрый Круты, Дмитрий Крутой
  kubrakou m Ivan Kubrakoŭ, Ivan Kubrakou, Ivan Kubrakov, Іван Кубракоў, Иван Кубраков
  kucynski m Dzianis Kučynski, Dzianis Kuchynski, Denis Kuchinsky, Дзяніс Кучынскі, Денис Кучинский
  kuzniecyk m? Andrej Kuźniečyk, Andrei Kuznechyk, Andrey Kuznechyk, Андрэй Кузнечык, Андрей Кузнечик
  labiedzka m Anatol Labiedźka, Anatol Labiedzka, Anatoly Lebedko, Анатоль Лябедзька, Анатолий Лебедько
  labkovic m Uładzimir Łabkovič, Uladzimir Labkovich, Vladimir Labkovich, Уладзімір Лабковіч, Владимир Лабкович
  latuska m Pavieł Łatuška, Pavel Latushka, Pavel Latushko, Павел Латушка, Павел Латушко
  lojka f Nasta Lojka, Anastasia Loika, Наста Лойка, Настасся Лойка, Анастасия Лойко
  losik m* Ihar Łosik, Ihar Losik, Igor Losik, Ігар Лосік, Игорь Лосик
  luckina f Ksienija Łuckina, Ksenia Lutskina, Kseniya Lutskina, Ксенія Луцкіна, Ксения Луцкина
  lukasenka m* Alaksandar Łukašenka, Alexander Lukashenko, Аляксандр Лукашэнка, Александр Лукашенко, Alexandre Loukachenko, Alexander Loukashenko
  mackievic m Uładzimir Mackievič, Uladzimir Matskevich, Vladimir Matskevich, Уладзімір Мацкевіч, Владимир Мацкевич
  makiej m? Uładzimir Makiej, Uladzimir Makei, Vladimir Makei, Уладзімір Макей, Владимир Макей
  mielnikava f? Anžalika Mielnikava, Anzhalika Melnikava, Anzhelika Melnikova, Анжаліка Мельнікава, Анжелика Мельникова
  mikalaj-lukasenka m Mikałaj Łukašenka, Nikolai Lukashenko, Мікалай Лукашэнка, Николай Лукашенко, Kolya Lukashenko
  milinkievic m Alaksandar Milinkievič, Aliaksandr Milinkevich, Alexander Milinkevich, Аляксандр Мілінкевіч, Александр Милинкевич
  pacobut m Andrej Pačobut, Andrzej Poczobut, Andrei Pachobut, Андрэй Пачобут, Андрей Почобут
  paulicenka m Dzmitry Paŭličenka, Dzmitry Paulichenka, Dmitry Pavlichenko, Дзмітрый Паўлічэнка, Дмитрий Павличенко
  pazniak m Zianon Paźniak, Zenon Pazniak, Зянон Пазьняк, Зянон Пазняк, Зенон Позняк, Zianon Pozniak
  piarcou m Uładzimir Piarcoŭ, Uladzimir Piartsou, Vladimir Pertsov, Уладзімір Перцаў, Владимир Перцов
  piatkievic f Natalla Piatkievič, Natallia Piatkevich, Natalia Petkevich, Наталля Пяткевіч, Наталья Петкевич
  prakopjeu m Vadzim Prakopjeŭ, Vadim Prokopiev, Вадзім Пракоп’еў, Вадим Прокопьев
  pratasievic m Raman Pratasievič, Raman Pratasevich, Roman Protasevich, Раман Пратасевіч, Роман Протасевич
  pucila m Sciapan Puciła, Stsiapan Putsila, Stepan Putilo, Сцяпан Пуціла, Степан Путило
  rabkova f* Marfa Rabkova, Maria Rabkova, Марфа Рабкова
  rudkouski m Piatro Rudkoŭski, Piotr Rudkouski, Pyotr Rudkovsky, Пётра Рудкоўскі, Пётр Рудковский
  rybakou m? Valancin Rybakoŭ, Valiantsin Rybakou, Valentin Rybakov, Валянцін Рыбакоў, Валентин Рыбаков
  rymaseuski m Vital Rymašeŭski, Vital Rymasheuski, Vitaly Rymashevsky, Віталь Рымашэўскі, Виталий Рымашевский
  ryzankou m Maksim Ryžankoŭ, Maksim Ryzhankou, Maxim Ryzhenkov, Максім Рыжанкоў, Максим Рыженков
  sannikau m Andrej Sańnikaŭ, Andrei Sannikau, Andrei Sannikov, Андрэй Саннікаў, Андрей Санников
  sapega f Sofia Sapega, Sofya Sapega, Сафія Сапега, София Сапега
  sarenda-panasiuk f Palina Šarenda-Panasiuk, Palina Sharenda-Panasiuk, Polina Sharendo-Panasyuk, Паліна Шарэнда-Панасюк, Полина Шарендо-Панасюк
  sejman m Viktar Šejman, Viktar Sheiman, Viktor Sheiman, Віктар Шэйман, Виктор Шейман
  siarhiejenka m Ihar Siarhiejenka, Ihar Siarheenka, Igor Sergeyenko, Ігар Сергяенка, Игорь Сергеенко
  sieviaryniec m Pavieł Sieviaryniec, Pavel Sevyarynets, Pavel Seviarynets, Павел Севярынец, Павел Северинец
  smacina f Kaciaryna Šmacina, Katsia Shmatsina, Katerina Shmatina, Кацярына Шмаціна, Екатерина Шматина
  snapkou m Mikałaj Snapkoŭ, Mikalai Snapkou, Nikolai Snopkov, Мікалай Снапкоў, Николай Снопков
  srajbman m Arciom Šrajbman, Artyom Shraibman, Artsiom Shraibman, Арцём Шрайбман, Артём Шрайбман
  statkievic m Mikoła Statkievič, Mikałaj Statkievič, Mikola Statkevich, Nikolai Statkevich, Мікола Статкевіч, Микола Статкевич, Николай Статкевич ! Nicholas Statkevich
  stefanovic m Valancin Stefanovič, Valiantsin Stefanovich, Valentin Stefanovich, Валянцін Стэфановіч, Валентин Стефанович
  svied m? Andrej Švied, Andrei Shved, Андрэй Швед, Андрей Швед
  sydlouski m Pavieł Šydłoŭski, Pavel Shidlovsky, Pavel Shydlouski, Павел Шыдлоўскі, Павел Шидловский
  turcyn m Alaksandar Turčyn, Aliaksandr Turchyn, Alexander Turchin, Аляксандр Турчын, Александр Турчин
  usau m? Pavieł Usaŭ, Pavel Usov, Pavel Usau, Павел Усаў, Павел Усов
  valfovic m Alaksandar Valfovič, Aliaksandr Valfovich, Alexander Volfovich, Аляксандр Вальфовіч, Александр Вольфович
  viacorka m* Franak Viačorka, Franak Viacorka, Franak Viachorka, Франак Вячорка, Франак Вечерко ! Frank Viačorka, Frank Vecherko
  vieranika-capkala f Vieranika Capkała, Veronika Tsepkalo, Veranika Tsapkala, Вераніка Цапкала, Вероника Цепкало
  viktar-babaryka m* Viktar Babaryka, Viktor Babariko, Віктар Бабарыка, Виктор Бабарико
  viktar-lukasenka m Viktar Łukašenka, Viktor Lukashenko, Віктар Лукашэнка, Виктор Лукашенко
  vinahradau m Pavieł Vinahradaŭ, Pavel Vinahradau, Pavel Vinogradov, Павел Вінаградаў, Павел Виноградов
  vincuk-viacorka m Vincuk Viačorka, Vincuk Viacorka, Vintsuk Viachorka, Вінцук Вячорка, Винцук Вечерко
  ziankovic m Jury Ziankovič, Youras Ziankovich, Yuras Ziankovich, Yury Zenkovich, Юрась Зянковіч, Юрий Зенкович
  znak m? Maksim Znak, Maxim Znak, Максім Знак, Максим Знак
  zolatava f Maryna Zołatava, Maryna Zolatava, Marina Zolotova, Марына Золатава, Марина Золотова
`,
  'romanised',
);
