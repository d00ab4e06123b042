/**
 * Given names of Belarusian, Russian and Ukrainian use: names apart by commas, the forms of one name by spaces.
 * `?`: also a word or a place, so that it proves nothing by itself; `=`: in this very spelling only.
 */
export const east = {
  m: `
    Adam Адам, Edvard Edward Эдвард Эдуард, Vitold Witold Вітольд Витольд, Maryjan Маріан Марыян Марьян, Ryšard Рышард,
    Kazimir Kazimierz Казімір Казимир, Henryk Генрык Генрих, Miečysłaŭ Mechyslau Mieczysław Мечыслаў Мечислав,
    Cichan Tikhon Ціхан Тихон, Łukaš Lukash Лукаш, Todar Тодар, Usiasłaŭ Vseslav Усяслаў Всеслав, Prochar Prokhor Прохар Прохор,
    Radzivon Rodion Радзівон Родион, Płaton Platon Платон, Rinat Рынат Ринат, Ramil Раміль Рамиль, Aram Арам, Ašot Ashot Ашот,
    Ihnat Ignat Ігнат Игнат, Kuźma Kuzma Кузьма, Saviely Savely Савелий, Symon Simon Сымон Siamion Semyon Семён Сямён,
    Ivan Vania? Ваня, Alaksandar Alexander Oleksandr Alex Sasha Саша Alyaksandr Аляксандр Александр Олександр, Alaksiej Aleksei Oleksii
    Alexey Aliaksei Alexei Lyosha Лёша Леша Alyosha Алёша Аляксей Алексей Олексій, Alan Алан, Albert Альберт, Aleh Oleg Oleh Алег Олег, Aleś Ales
    Алесь, Alhierd Algerd Альгерд, Anatol Anatoly Anatolii Анатоль Анатолий, Andrej Andrei Andrii Andriy Андрэй
    Андрей Андрій, Anton Антон, Arciom Artem Artsiom Artyom Arciem Арцём Артём, Arkadź Arkady Arkadi Аркадзь
    Аркадий, Arsen Арсен, Arsień Arseny Arseniy Арсень Арсений, Artur Arthur Артур, Bahdan Bohdan Bogdan Багдан
    Богдан, Barys Boris Borys Барыс Борис, Branisłaŭ Bronislav Браніслаў Бронислав, Cimur Tsimur Timur Цімур Тимур,
    Danił Daniil Danila Danylo Даніла Даниил, Davyd Давыд, Dzianis Denis Denys Dzyanis Дзяніс Денис, Dzmitry Dmitry
    Dmytro Zmicier Zmitser Dimitri Dzmitryj Dzima Dima Дима Дзіма Дзмітрый Дмитрий Дмитро Зміцер, Eduard Эдуард, Emil Эміль, Ernest
    Эрнест, Feliks Felix Феликс Фелікс, Filip Філіп Филипп Піліп Pilip, Fiodar Fyodor Fedor Fedir Фёдар Фёдор Федор,
    Franak Francišak Frantsishak Франак Францішак, Hary Garry Гары, Herman German Герман, Hienadź Genadz Gennady
    Gennadi Hennadii Henadz Henadź Генадзь Геннадий, Hieorhi Georgy Heorhii Heorhi Georgi Георгий Георгій, Hleb Gleb
    Hlieb Глеб, Ihar Igor Ihor Ігар Игорь Ігор, Ivan Іван Иван, Iłla Ilya Illia Ilja Ілля Илья, Jafim Yefim Yafim
    Яфім Ефим, Jahor Yahor Egor Yegor Yehor Ягор Егор, Jakaŭ Yakau Yakov Якаў Яков, Jan Yan Ян, Janka Yanka Янка,
    Jarasłaŭ Yaraslau Yaroslav Jaroslav Яраслаў Ярослав, Jazep Yazep Язэп, Jaŭhien Yauhen Yauheni Evgeny Yevgeny
    Yevhen =Eugene =Eugen Яўген Евгений Євген Яўгеній Jewgeni, Josif Iosif Yosif Іосіф Иосиф, Jury? Juraś Yuras Youras Юрась Yury Yuri Yuriy Yurii Juryj
    Юрый Юрий Юрій, Kanstancin Konstantin Kanstantsin Kostiantyn Kastus Канстанцін Константин Костянтин, Kirył Kiryl
    Kirill Kyrylo Кірыл Кирилл, Kłim Klim Клим, Lavon Лявон, Leanid Leonid Леанід Леонид, Leŭ Lev Leu? Леў Лев, Makar
    Макар, Maksim Maxim Maksym Максім Максим, Marat? Марат, Mark? Марк, Matviej Matvei Matvey Матвей Мацвей, Michaił
    Mikhail Mikhailo Mykhailo Michail Mihail Mikhaił Міхаіл Михаил Михайло Michaś Mikhas Misha Миша Міша Міхась, Mikałaj Mikalai
    Nikolai Nikolay Mykola Mikola Kolya Kola? Коля Мікалай Николай Микола Мікола, Mikita Nikita Mykyta Мікіта Никита, Mścisłaŭ
    Mstislav Mstsislau Мсціслаў Мстислав, Nazar? Назар, Ostap Остап, Pavieł Paviel Paval Павал Pavel Pavlo Павел Павло, Piatro
    Pyotr Petr Petro Piotr Пётр Петр Петро, Raman Roman Раман Роман, Ramzan Рамзан, Rascisłaŭ Rostislav Rastislau
    Растіслаў Ростислав, Rasłan Ruslan Руслан, Robert Роберт, Rustam Rustem Рустам Рустем, Ryhor Grigory Hryhorii
    Hryhoriy Ryhar Grigori Grigoriy Рыгор Григорий, Siamion Semyon Semen Siamyon Сямён Семён, Siarhiej Siarhei
    Sergei Sergey Serhii Serhiy =Serge Сяргей Сергей Сергій, Stanisłaŭ Stanislau Stanislav Stanisław Станіслаў
    Станислав, Tadevuš Tadeusz Тадэвуш, Taras Тарас, Timafiej Timofei Timofey Цімафей Тимофей Цімох, Usievaład
    Vsevolod Usevalad Усевалад Всеволод, Uładzimir Uładzimier Uladzimer Уладзімер Uladzimir Vladimir Volodymyr Vova Вова Volodya Володя Wladimir Уладзімір Владимир
    Володимир, Uładzisłaŭ Uladzislau Vladislav Vladyslav Уладзіслаў Владислав, Vadzim Vadim Vadym Вадзім Вадим,
    Valancin Valiantsin Valentin Valentyn Валянцін Валентин, Valer Valery Valeri Valeriy Valerii Valeryj Валер
    Валерый Валерий Валерій, Vasil Vasily Vasyl Vasilij Vasili Васіль Василий Василь, Viačasłaŭ Viachaslau
    Vyacheslav Viacheslav Вячаслаў Вячеслав, Vieniamin Veniamin Венямін Вениамин, Viktar Viktor Victor Віктар Виктор
    Віктор, Vincent Вінцэнт, Vital Vitali Vitaly Vitalii Vitaliy Віталь Виталий Віталій, Vitaŭt Vitaut Vytautas
    Вітаўт, Zachar Zakhar Захар, Zianon Zenon Zyanon Зянон Зенон, Ściapan Stsiapan Stepan Сцяпан Степан, Śviatasłaŭ
    Sviatoslav Sviataslau Svyatoslav Святаслаў Святослав`,
  f: `
    Alaksandra Sasha Саша, Janina Yanina Яніна Янина, Kryścina Kristina Krystsina Krystyna Крысціна Кристина, Złata Zlata Злата,
    Anita Аніта Анита, Monika Моніка Моника, Alisa Аліса Алиса, Rymma Rimma Рыма Римма, Dzina Dina Дзіна Дина, Faina Фаіна Фаина,
    Jadviha Yadviga Ядвіга Ядвига, Stefanija Stefania Стэфанія Стефания, Marfa Marta Марфа Марта, Neli Nelly Нэлі Нелли,
    Jarasłava Yaroslava Яраслава Ярослава, Lizavieta Yelizaveta Elizaveta Lizaveta Лізавета Елизавета, Paŭlina Paulina Паўліна,
    Vasilisa Васіліса Василиса, Vijalina Віяліна, Albina Альбіна Альбина, Liana Ліана Лиана, Aksana Oksana Аксана Оксана, Ala? Alla Ала Алла, Alaksandra Aliaksandra Alexandra Aleksandra Oleksandra
    Аляксандра Александра, Alena Elena Yelena Olena Helena Алена Елена Олена, Alesia Olesya Alesya Lesia? Алеся
    Олеся, Alfia Альфия, Alina Аліна Алина, Aliona Alyona Алёна, Anastasija Anastasia Nastassia Anastasiya Анастасія
    Анастасия Настасся Nasta Настя, Antanina Antonina Антаніна Антонина, Anžalika Anzhalika Anzhelika Angelika
    Анжаліка Анжелика, Aryna Arina Арына Арина, Asia Asya Ася, Darja Darya Daria Дар’я Дарья, Dzijana Dziyana Diana
    Дзіяна Диана, Elina Эліна Элина, Ema Emma Эмма, Eva Эва, Halina Galina Halyna Галіна Галина, Hanna Anna Ганна
    Анна Anya, Ilona Ілона, Ina? Inna Іна Инна, Iryna Irina Ірына Ирина, Jana Yana Яна, Jaŭhienija Yauheniya Evgenia
    Yevgenia Яўгенія Евгения, Julija Yulia Yuliya Iulia Yuliia Julia Юлія Юлия, Kaciaryna Katsiaryna Ekaterina
    Katerina Kateryna Yekaterina Katya Катя Каця Kacia Кацярына Екатерина Катерина, Karyna Karina Карына Карина, Kira Кіра Кира,
    Ksienija Ksenia Kseniya Ксенія Ксения, Larysa Larisa Ларыса Лариса, Lidzija Lidia Lidiya Lidzia Lydia Лідзія
    Лидия, Lilija Lilia Liliya Lilya Лілія Лилия, Luboŭ Liubou Lyubov Любоў Любовь, Ludmiła Ludmila Liudmila
    Lyudmila Liudmyla Людміла Людмила, Maja Maya Mayya Maia Майя Мая, Marharyta Margarita Маргарыта Маргарита,
    Maryja Maria Masha Маша Mariya Mariia Мария Марыя Марія, Maryjana Maryana Mariana, Maryna Marina Марына Марина, Nadzieja
    Nadzeya Nadezhda Nadia Nadiya Надзея Надежда Надія, Natalla Natallia Natalia Natalya Natasha Наташа Nataliya Nataliia Наталля
    Наталья Наталія, Nina Ніна Нина, Palina Polina Паліна Полина, Raisa Раиса Раіса, Rehina Regina Рэгіна Регина,
    Rusłana Ruslana Руслана, Ryta Rita Рита Рыта, Sabina Сабіна, Safija Sofia Sofya Sofiya Sophia Сафія София Софья,
    Snižana Snezhana Сняжана, Stanisłava Stanislava Станіслава, Sviatłana Śviatłana Sviatlana Svetlana Svitlana
    Sveta Святлана Светлана Світлана, Taccjana Tatsiana Tatyana Tanya Таня Tatiana Tetiana Таццяна Татьяна Тетяна, Taisija
    Taisia Таісія Таисия, Tamara Тамара, Uljana Ulyana Uliana Ульяна, Uładzisłava Uladzislava Vladislava, Valancina
    Valiantsina Valentina Валянціна Валентина, Valeryja Valeria Valeriya Валерыя Валерия, Vasilina Васіліна, Vera
    Viera Вера, Veranika Veronika Veranica Veronica Вераніка Вероника, Vijaleta Violeta Violetta Віялета Виолетта,
    Viktoryja Viktoria Victoria Viktoryia Viktoriya Victoryia Вікторыя Виктория, Volha Olga Olya Оля Olha Вольга Ольга,
    Zinaida Зінаіда Зинаида, Zoja Zoya Зоя, Žanna Zhanna Жанна`,
};
