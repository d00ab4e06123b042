import { readTable } from './person.ts';

/** Russians and Ukrainians: display name, then Belarusian, Russian and Ukrainian Cyrillic. */
export const eastern = readTable(
  `
  putin m Vladimir Putin, Vladimir Poutine, Uładzimir Pucin, Уладзімір Пуцін, Владимир Путин, Володимир Путін
  lavrov m Sergei Lavrov, Sergey Lavrov, Сяргей Лаўроў, Сергей Лавров
  peskov m Dmitry Peskov, Дзмітрый Пяскоў, Дмитрий Песков
  zakharova f Maria Zakharova, Марыя Захарава, Мария Захарова
  medvedev m? Dmitry Medvedev, Дзмітрый Мядзведзеў, Дмитрий Медведев
  mishustin m Mikhail Mishustin, Міхаіл Мішусцін, Михаил Мишустин
  shoigu m Sergei Shoigu, Сяргей Шайгу, Сергей Шойгу
  belousov m? Andrei Belousov, Андрэй Белавусаў, Андрей Белоусов
  ushakov m? Yuri Ushakov, Юрый Ушакоў, Юрий Ушаков
  dmitriev m? Kirill Dmitriev, Кірыл Дзмітрыеў, Кирилл Дмитриев
  gryzlov m Boris Gryzlov, Барыс Грызлоў, Борис Грызлов
  ryabkov m Sergei Ryabkov, Сяргей Рабкоў, Сергей Рябков
  patrushev m Nikolai Patrushev, Мікалай Патрушаў, Николай Патрушев
  naryshkin m Sergei Naryshkin, Сяргей Нарышкін, Сергей Нарышкин
  prigozhin m Yevgeny Prigozhin, Яўген Прыгожын, Евгений Пригожин
  navalny m Alexei Navalny, Аляксей Навальны, Алексей Навальный
  navalnaya f Yulia Navalnaya, Юлія Навальная, Юлия Навальная
  kadyrov m Ramzan Kadyrov, Рамзан Кадыраў, Рамзан Кадыров
  yeltsin m Boris Yeltsin, Барыс Ельцын, Борис Ельцин
  gorbachev m Mikhail Gorbachev, Міхаіл Гарбачоў, Михаил Горбачёв
  stalin m Joseph Stalin, Josef Stalin, Іосіф Сталін, Иосиф Сталин
  kara-murza m Vladimir Kara-Murza, Уладзімір Кара-Мурза, Владимир Кара-Мурза
  gershkovich m Evan Gershkovich, Эван Гершкович
  zelensky m Volodymyr Zelensky, Volodymyr Zelenskyy, Vladimir Zelensky, Уладзімір Зяленскі, Владимир Зеленский, Володимир Зеленський
  yermak m Andriy Yermak, Андрэй Ярмак, Андрей Ермак, Андрій Єрмак
  sybiha m Andrii Sybiha, Андрэй Сібіга, Андрей Сибига, Андрій Сибіга
  kuleba m? Dmytro Kuleba, Дзмітрый Кулеба, Дмитрий Кулеба, Дмитро Кулеба
  budanov m Kyrylo Budanov, Кірыл Буданаў, Кирилл Буданов, Кирило Буданов
  poroshenko m Petro Poroshenko, Пятро Парашэнка, Пётр Порошенко, Петро Порошенко
  yanukovych m Viktor Yanukovych, Віктар Януковіч, Виктор Янукович
`,
  'romanised',
);
