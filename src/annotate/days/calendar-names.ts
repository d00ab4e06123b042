/** By month, January first: English, Russian, Belarusian, Ukrainian. */
export const MONTHS = [
  'january jan январь января январе студзень студзеня студзені январю январём январем студзеню студзенем січень січня січні',
  'february feb февраль февраля феврале февралю февралём февралем люты лютага лютым лютий лютого лютому',
  'march mar март марта марте марту мартом сакавік сакавіком сакавіка сакавіку березень березня березні',
  'april apr апрель апреля апреле апрелю апрелем красавік красавіком красавіка красавіку квітень квітня квітні',
  'may май мая мае маю траўень траўня траўні маі траўнем травень травня травні',
  'june jun июнь июня июне июню июнем чэрвень чэрвенем чэрвеня чэрвені червень червня червні',
  'july jul июль июля июле июлю июлем ліпень ліпенем ліпеня ліпені липень липня липні',
  'august aug август августа августе августу августом жнівень жніўнем жніўня жніўні серпень серпня серпні',
  'september sept sep сентябрь сентября сентябре сентябрю сентябрём сентябрем верасень вераснем верасьня верасьні верасня верасні вересень вересня вересні',
  'october oct октябрь октября октябре октябрю октябрём октябрем кастрычнік кастрычнікам кастрычніка кастрычніку жовтень жовтня жовтні',
  'november nov ноябрь ноября ноябре ноябрю ноябрём ноябрем лістапад лістападам лістапада лістападзе листопад листопада листопаді',
  'december dec декабрь декабря декабре декабрю декабрём декабрем снежань снежнем сьнежань сьнежня сьнежні снежня снежні грудень грудня грудні',
];

/** Polish, and Belarusian in Latin letters. */
export const LATIN_MONTHS = [
  'styczeń stycznia styczniu studzień studzienia studzieni',
  'luty lutego lutym lutaha',
  'marzec marca marcu sakavik sakavika sakaviku',
  'kwiecień kwietnia kwietniu krasavik krasavika krasaviku',
  'maj maja maju travień traŭnia traŭni',
  'czerwiec czerwca czerwcu červień červienia červieni',
  'lipiec lipca lipcu lipień lipienia lipieni',
  'sierpień sierpnia sierpniu žnivień žniŭnia žniŭni',
  'wrzesień września wrześniu vierasień vieraśnia vieraśni',
  'październik października październiku kastryčnik kastryčnika kastryčniku',
  'listopad listopada listopadzie listapad listapada listapadzie',
  'grudzień grudnia grudniu śniežań śniežnia śniežni',
];

/** By weekday, Sunday first. */
export const WEEKDAYS = [
  'sunday sun воскресенье воскресенья воскресенью нядзеля нядзелю нядзелі неділя неділю неділі',
  'monday mon понедельник понедельника понедельнику панядзелак панядзелка панядзелку понеділок понеділка',
  'tuesday tue tues вторник вторника вторнику аўторак аўторка аўторку вівторок вівторка',
  'wednesday wed среда среду среды серада сераду серады середа середу середи',
  'thursday thu thur thurs четверг четверга четвергу чацвер чацвярга чацвергу четвер',
  'friday fri пятница пятницу пятницы пятнице пятніца пятніцу пятніцы',
  'saturday sat суббота субботу субботы субботе субота суботу суботы суботи',
];

export const LATIN_WEEKDAYS = [
  'niadziela niadzielu niadzieli niedziela niedzielę niedzieli',
  'paniadziełak paniadziełka poniedziałek poniedziałku',
  'aŭtorak aŭtorka wtorek wtorku',
  'sierada sieradu sierady środa środę środy',
  'čaćvier čaćviarha czwartek czwartku',
  'piatnica piatnicu piatnicy piątek piątku',
  'subota subotu suboty sobota sobotę soboty',
];

const namesIn = (rows: readonly string[]): ReadonlySet<string> => new Set(rows.flatMap((forms) => forms.split(' ')));

const LATIN_MONTH_NAMES = namesIn(LATIN_MONTHS);
const LATIN_WEEKDAY_NAMES = namesIn(LATIN_WEEKDAYS);

/** Whether a word is a month of Polish or of Belarusian in Latin letters; some are words of other languages too. */
export const isLatinMonth = (word: string): boolean => LATIN_MONTH_NAMES.has(word.toLowerCase());

/** Whether a word is a month or weekday that is written small. */
const isSmall = (word: string): boolean => isLatinMonth(word) || LATIN_WEEKDAY_NAMES.has(word.toLowerCase());

/** An English month or weekday has a capital; without one "may", "march" and "sun" are other words. */
export const isCalendarName = (word: string): boolean => !/^[a-z]/u.test(word) || isSmall(word);
