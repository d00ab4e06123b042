/** Abbreviations by how they end. All in lower case and without their last full stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** Stand before a name: never the end of a sentence. */
export const TITLES = words(`
  mr mrs ms mx dr prof rev fr hon sen rep gov lt gen col maj capt cmdr cpl sgt adm brig pres amb atty supt det insp
  st ste mt ft messrs mmes mme mlle sra srta pvt pfc cdr comdr treas sec asst dep
  v им акад проф доц ген полк подполк лейт св сп гр тов т.н т.наз т.зв ім праф дац палк ген.-лейт ген.-м ген.-полк
  im akad praf hien
`);

/** Stand before a number or a part's name: "p. 55", "No. 7", "ст. 130", "ул. Кирова". */
export const BEFORE_NUMBER = words(`
  p pp no nos n° nr vol vols ch sec fig figs art arts para par cl ed eds op cit ca c v vs cf al viz approx est
  jan feb mar apr jun jul aug sep sept oct nov dec
  ст стст ч п пп с стр рис табл ул вул пр пл пер просп прасп д кв корп р-н обл вобл гл разд см тел г ок пгт аг вып илл іл в пол пал
  янв фев февр мар апр авг сен сент окт ноя нояб дек студз лют сак крас чэрв ліп жн вер кастр ліст снеж
  vuł vob h rs
`);

/** End a sentence or not: decided by what follows. */
export const MAY_END = words(`
  co corp inc ltd llc plc bros jr sr ph.d m.d d.d.s esq etc al et e.g i.e cf vs ave blvd rd st dept univ assn hwy
  a.m p.m a.d b.c u.s u.s.a u.k u.n e.u d.c n.y l.a
  вв тыс млн млрд трлн руб коп долл дол км кг чел экз шт
  др пр проч т.д т.п т.е т.к т.ч т.о тд тп г.д г.зн н.э инд інш інд напр
`);

/** End a sentence wherever a word with a capital follows, but "США" and the like: «5 тыс. руб. Суд …», «и т. д. Потом …». */
export const ENDS_SLAVIC = words(`
  тыс млн млрд трлн руб коп долл дол км кг чел экз шт др пр проч т.д т.п тд тп г.д інш инд інд
  tys młn młrd rub čał inš
`);

/** As `MAY_END`, but only with a capital: in lower case they are words ("miss", "sun"). */
export const MAY_END_CAPITAL = words(`
  mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn
  tex va vt wash wis wyo
`);

/** "в 2020 г.", "у XX ст.": after a number they end nothing by themselves. */
export const AFTER_NUMBER = words('г гг ст в вв гадоў h hh');

/** Words that nearly always begin a new sentence, and are no part of a name: "in the U.S. They left". */
export const STARTERS = words(`
  the this that these those he she it they we you i his her its their our my your there here
  a an in on at as after before since while when where why who what how if although though because but and or so yet
  however meanwhile moreover still then also for from with by according asked did does do is are was were has have had
  not no only one some many most several nobody everyone everybody someone anyone none nothing millions thousands hundreds
  dozens yesterday today tomorrow both each every another such until during despite under over among
  он она оно они мы вы я это этот эта эти в на по при после до когда если но и а однако также как что так его её их
  ён яна яно яны мы вы гэта гэты гэтая гэтыя у на па пры пасля да калі але і а аднак таксама як што так яго яе іх
`);

export const MONTHS = words(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  студзеня лютага сакавіка красавіка мая траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня
  янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек студз лют сак крас чэрв ліп жн вер кастр ліст снеж
  студзеня studzienia lutaha sakavika krasavika traŭnia červienia lipienia žniŭnia vieraśnia kastryčnika listapada śniežnia
`);
