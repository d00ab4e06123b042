import { readTable } from './person.ts';

/** Display name, then Belarusian and Russian Cyrillic, and fuller forms. */
export const americans = readTable(
  `
  trump m* Donald Trump, Donald J. Trump, Donald John Trump, Дональд Трамп
  donald-trump-jr m Donald Trump Jr., Donald Trump Jr, Don Trump Jr., Дональд Трамп-младший
  melania-trump f Melania Trump, Меланія Трамп, Мелания Трамп
  ivanka-trump f Ivanka Trump, Іванка Трамп, Иванка Трамп
  eric-trump m Eric Trump, Эрик Трамп
  coale m John Coale, John P. Coale, Джон Коўл, Джон Коул, Джон Коаль ! John Quail, John Coal, John Cowl, John Koul, John Kohl, John Coul, John Kowl, John Koal
  kellogg m Keith Kellogg, Joseph Keith Kellogg, Кіт Келаг, Кит Келлог, Кит Келлогг, Кіт Келог ! Keith Kellog, Kit Kellogg, Kit Kellog, Whale Kellogg
  biden m* Joe Biden, Joseph Biden, Joseph R. Biden, Joseph R. Biden Jr., Джо Байдэн, Джо Байден
  jill-biden f Jill Biden, Джил Байден
  hunter-biden m? Hunter Biden, Хантер Байден
  vance m JD Vance, J.D. Vance, J. D. Vance, James David Vance, Джэй Дзі Вэнс, Джей Ди Вэнс
  rubio m Marco Rubio, Марка Рубіа, Марко Рубио ! Mark Rubio
  witkoff m Steve Witkoff, Steven Witkoff, Стыў Віткаф, Стив Уиткофф, Стив Виткофф ! Steve Whitkoff, Steve Vitkoff, Steve Wittkoff, Steve Uitkoff, Stephen Whitkoff
  landau m? Christopher Landau, Крыстафер Ландаў, Кристофер Ландау
  whitaker m? Matthew Whitaker, Matt Whitaker, Мэцью Уітакер, Мэттью Уитакер
  christopher-smith m? Christopher Smith, Christopher W. Smith, Крыстафер Сміт, Кристофер Смит
  julie-fisher f? Julie Fisher, Julie D. Fisher, Джулі Фішэр, Джули Фишер
  hegseth m Pete Hegseth, Піт Хегсет, Пит Хегсет
  waltz m? Mike Waltz, Michael Waltz, Майк Уолц, Майкл Уолтц
  bruce f? Tammy Bruce, Тэмі Брус, Тэмми Брюс
  leavitt f Karoline Leavitt, Кэралайн Лівіт, Кэролайн Левитт
  ratcliffe m? John Ratcliffe, Джон Рэтклиф
  gabbard f Tulsi Gabbard, Тулсі Габард, Тулси Габбард
  boehler m? Adam Boehler, Адам Болер
  kushner m Jared Kushner, Джарэд Кушнер, Джаред Кушнер
  grenell m Richard Grenell, Ric Grenell, Ричард Гренелл
  bessent m Scott Bessent, Скот Бесент, Скотт Бессент
  musk m Elon Musk, Ілан Маск, Илон Маск
  miller m? Stephen Miller, Стивен Миллер
  harris f? Kamala Harris, Камала Харыс, Камала Харрис
  blinken m Antony Blinken, Anthony Blinken, Энтані Блінкен, Энтони Блинкен
  sullivan m? Jake Sullivan, Джэйк Саліван, Джейк Салливан
  matthew-miller m? Matthew Miller, Мэттью Миллер
  nuland f Victoria Nuland, Вікторыя Нуланд, Виктория Нуланд
  pompeo m Mike Pompeo, Майк Пампеа, Майк Помпео
  bolton m? John Bolton, Джон Болтан, Джон Болтон
  hale m? David Hale, Дэвід Хэйл, Дэвид Хейл
  biegun m Stephen Biegun, Стывен Біган, Стивен Биган
  kent m? George Kent, Джордж Кент
  jenifer-moore f? Jenifer Moore, Jennifer Moore, Дженіфер Мур, Дженифер Мур
  harutunian m Ruben Harutunian, Рубен Арутюнян
  volker m? Kurt Volker, Курт Волкер
  pence m? Mike Pence, Майк Пенс
  obama m* Barack Obama, Barack Hussein Obama, Барак Абама, Барак Обама
  michelle-obama f Michelle Obama, Мишель Обама
  bill-clinton m Bill Clinton, William Clinton, William Jefferson Clinton, Біл Клінтан, Билл Клинтон
  hillary-clinton f Hillary Clinton, Hillary Rodham Clinton, Хілары Клінтан, Хиллари Клинтон
  chelsea-clinton f Chelsea Clinton, Челси Клинтон
  george-w-bush m? George W. Bush, George Walker Bush
  george-h-w-bush m? George H.W. Bush, George H. W. Bush
  jeb-bush m? Jeb Bush
  kerry m? John Kerry, Джон Керы, Джон Керри
  mccain m John McCain, Джон МакКейн, Джон Маккейн
  graham m? Lindsey Graham, Ліндсі Грэм, Линдси Грэм
  shaheen f Jeanne Shaheen, Джын Шахін, Джин Шахин
  wicker m? Roger Wicker, Роджер Уикер
  risch m? Jim Risch, James Risch, Джим Риш
  durbin m? Dick Durbin, Richard Durbin, Дик Дурбин
  cardin m? Ben Cardin, Бен Кардин
  keating m? Bill Keating, William Keating, Уильям Китинг
  joe-wilson m? Joe Wilson, Джо Уилсон
  mike-johnson m? Mike Johnson, Майк Джонсон
  thune m? John Thune, Джон Тьюн
  schumer m? Chuck Schumer, Чак Шумер
  mcconnell m Mitch McConnell, Мітч МакКонэл, Митч Макконнелл
  pelosi f Nancy Pelosi, Нэнсі Пэлосі, Нэнси Пелоси
  sanders m? Bernie Sanders, Берни Сандерс
  epstein m Jeffrey Epstein, Джеффри Эпштейн
  fried m? Daniel Fried, Дэн Фрид, Дэниел Фрид
  herbst m? John Herbst, Джон Хербст
  karen-stewart f? Karen Stewart, Карен Стюарт
  kirk m? Charlie Kirk, Чарли Кирк
  carlson m? Tucker Carlson, Такер Карлсон
  driscoll m? Dan Driscoll, Daniel Driscoll, Дэн Дрискол
  stefanik f Elise Stefanik, Элиза Стефаник
  haley f? Nikki Haley, Никки Хейли
  vindman m Alexander Vindman, Александр Виндман
  kissinger m Henry Kissinger, Генры Кісінджэр, Генри Киссинджер
  jurkonis m Vytis Jurkonis, Вітыс Юрконіс, Витис Юрконис
`,
  'as spelled',
);
