import { readTable } from './person.ts';

/** Display name, then Belarusian and Russian Cyrillic, and other romanisations. */
export const others = readTable(
  `
  tusk m Donald Tusk, Дональд Туск
  sikorski m* Radosław Sikorski, Radek Sikorski, Радаслаў Сікорскі, Радослав Сикорский
  duda m? Andrzej Duda, Анджэй Дуда, Анджей Дуда
  nawrocki m Karol Nawrocki, Караль Наўроцкі, Кароль Навроцкий
  kosiniak-kamysz m Władysław Kosiniak-Kamysz, Уладзіслаў Касіняк-Камыш, Владислав Косиняк-Камыш
  kierwinski m Marcin Kierwiński, Марцін Кярвінскі, Марцин Кервинский
  siemoniak m Tomasz Siemoniak, Томаш Семаняк, Томаш Семоняк
  morawiecki m Mateusz Morawiecki, Матэвуш Маравецкі, Матеуш Моравецкий
  kaczynski m Jarosław Kaczyński, Яраслаў Качыньскі, Ярослав Качиньский
  nauseda m Gitanas Nausėda, Гітанас Навуседа, Гитанас Науседа
  simonyte f Ingrida Šimonytė, Інгрыда Шыманітэ, Ингрида Шимоните
  paluckas m Gintautas Paluckas, Гінтаўтас Палуцкас, Гинтаутас Палуцкас
  ruginiene f Inga Ruginienė, Інга Ругінене, Инга Ругинене
  budrys m Kęstutis Budrys, Кястуціс Будрыс, Кястутис Будрис
  landsbergis m Gabrielius Landsbergis, Габрыелюс Ландсбергіс, Габриэлюс Ландсбергис
  sakaliene f Dovilė Šakalienė, Давіле Шакалене, Довиле Шакалене
  kubilius m Andrius Kubilius, Андрус Кубілюс, Андрюс Кубилюс
  grybauskaite f Dalia Grybauskaitė, Даля Грыбаўскайтэ, Даля Грибаускайте
  rinkevics m Edgars Rinkēvičs, Эдгарс Рынкевічс, Эдгарс Ринкевичс
  silina f? Evika Siliņa, Эвіка Сіліня, Эвика Силиня
  braze f Baiba Braže, Байба Бражэ, Байба Браже
  michal m? Kristen Michal, Крыстэн Міхал, Кристен Михал
  tsahkna m Margus Tsahkna, Маргус Цахкна
  stubb m? Alexander Stubb, Аляксандр Стуб, Александр Стубб
  kallas f Kaja Kallas, Кая Калас, Кая Каллас
  von-der-leyen f Ursula von der Leyen, Урсула фон дэр Ляен, Урсула фон дер Ляйен
  borrell m Josep Borrell, Жазэп Барэль, Жозеп Боррель
  costa m? António Costa, Antonio Costa, Антонио Кошта
  michel m? Charles Michel, Шарль Мішэль, Шарль Мишель
  metsola f Roberta Metsola, Раберта Мецола, Роберта Метсола
  stoltenberg m Jens Stoltenberg, Енс Столтэнберг, Йенс Столтенберг
  rutte m Mark Rutte, Марк Рутэ, Марк Рютте
  macron m Emmanuel Macron, Эманюэль Макрон, Эмманюэль Макрон
  merz m Friedrich Merz, Фрыдрых Мерц, Фридрих Мерц
  scholz m Olaf Scholz, Олаф Шольц
  merkel f Angela Merkel, Ангела Меркель
  baerbock f Annalena Baerbock, Аналена Бербак, Анналена Бербок
  wadephul m Johann Wadephul, Ёхан Вадэфуль, Йоханн Вадефуль
  starmer m Keir Starmer, Кір Стармер, Кир Стармер
  lammy m? David Lammy, Дэвід Ламі, Дэвид Лэмми
  boris-johnson m? Boris Johnson, Барыс Джонсан, Борис Джонсон
  meloni f Giorgia Meloni, Джорджа Мелоні, Джорджа Мелони
  orban m Viktor Orbán, Віктар Орбан, Виктор Орбан
  szijjarto m Péter Szijjártó, Петэр Сіярта, Петер Сийярто
  fico m? Robert Fico, Роберт Фіца, Роберт Фицо
  vucic m Aleksandar Vučić, Аляксандр Вучыч, Александр Вучич
  erdogan m Recep Tayyip Erdoğan, Tayyip Erdogan, Recep Erdogan, Рэджэп Таіп Эрдаган, Реджеп Тайип Эрдоган, Реджеп Эрдоган
  xi m? Xi Jinping, Сі Цзіньпін, Си Цзиньпин
  wang-yi m? Wang Yi, Ван І, Ван И
  modi m? Narendra Modi, Нарэндра Модзі, Нарендра Моди
  kim-jong-un m? Kim Jong Un, Kim Jong-un, Кім Чэн Ын, Ким Чен Ын
  netanyahu m Benjamin Netanyahu, Binyamin Netanyahu, Беньямін Нетаньяху, Биньямин Нетаньяху
  khamenei m Ali Khamenei, Алі Хаменеі, Али Хаменеи
  pezeshkian m Masoud Pezeshkian, Масуд Пезешкіян, Масуд Пезешкиан
  aliyev m Ilham Aliyev, Ільхам Аліеў, Ильхам Алиев
  pashinyan m Nikol Pashinyan, Нікол Пашынян, Никол Пашинян
  tokayev m Kassym-Jomart Tokayev, Касым-Жамарт Такаеў, Касым-Жомарт Токаев
  mirziyoyev m Shavkat Mirziyoyev, Шаўкат Мірзіёеў, Шавкат Мирзиёев
  sandu f? Maia Sandu, Мая Санду, Майя Санду
  guterres m António Guterres, Antonio Guterres, Антоніу Гутэрыш, Антониу Гутерриш
  grossi m? Rafael Grossi, Рафаэль Гросі, Рафаэль Гросси
  marin f? Anaïs Marin, Anais Marin, Анаіс Марэн, Анаис Марен
  muiznieks m Nils Muižnieks, Нілс Муйжніекс, Нилс Муйжниекс
  pope-francis m? Pope Francis, Папа Францыск, Папа Франциск
  pope-leo m? Pope Leo XIV, Pope Leo, Папа Леў XIV, Папа Лев XIV
  gugerotti m Claudio Gugerotti, Клаўдыа Гуджароці, Клаудио Гуджеротти
`,
  'as spelled',
);
