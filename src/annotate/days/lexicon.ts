import { LATIN_MONTHS, LATIN_WEEKDAYS, MONTHS, WEEKDAYS } from './calendar-names.ts';

/** What a word may be in a day expression. `x`: nothing of the kind. */
export const WORD_CLASSES = [
  ...['x', 'comma', 'dash', 'number', 'day', 'days', 'year', 'years', 'decade', 'date', 'yearmonth', 'time'],
  ...['month', 'weekday', 'unit', 'season', 'quarter', 'weekend', 'partofday', 'ordinal', 'deictic', 'vague'],
  ...['on', 'in', 'the', 'a', 'of', 'to', 'and', 'some', 'last', 'next', 'this', 'that', 'past', 'recent', 'part'],
  ...['ago', 'earlier', 'later', 'yearword', 'before', 'same', 'moment', 'yearaway', 'holiday'],
  ...['shortdecade', 'hence', 'every', 'eve', 'even', 'till', 'half', 'thousand', 'shortyear'],
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];

export interface Entry {
  readonly class: WordClass;
  /** A month's or weekday's number, an offset in days, a count; 0 where there is none. */
  readonly value: number;
}

/** Units by their place here: `UNITS[entry.value]`. */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade'] as const;

const UNIT_FORMS = [
  'day days день дня дней дни днём днем днями дзень дзён дні днём днямі dzień dnia dzion dni dniom dniami днів',
  'week weeks неделя недели неделю неделе недель неделей неделями тыдзень тыдня тыдні тыдняў тыднем тыднямі tydzień tydnia tydni tydniaŭ tydniem tygodniu tygodnia tygodni тиждень тижня тижні тижнів',
  'month months месяц месяца месяце месяцев месяцы месяцем месяцами месяцаў месяцамі miesiac miesiaca miesiacy miesiacaŭ miesiacam miesiącu miesiąca місяць місяця місяці місяців',
  'quarter quarters квартал квартала квартале kvartał kvartale',
  'year years год года году годе лет годы годом годами гадоў гады годзе годам гадамі hod hoda hodzie hady hadoŭ hodam rok roku рік року році років',
  'decade decades десятилетие десятилетия десятилетий дзесяцігоддзе дзесяцігоддзі dziesiacihoddzie',
];

/** From 0. */
const COUNTS = [
  'zero',
  'one один одну одного одним адзін адну аднаго',
  'two два две двух двумя дзве двума dva dźvie dvuch',
  'three три трёх трех тремя тры трох трыма',
  'four четыре четырёх четырех четырьмя чатыры чатырох čatyry',
  'five пять пяти пятью пяць пяці piać',
  'six шесть шести шестью шэсць шасці šeść',
  'seven семь семи семью сем сямі siem',
  'eight восемь восьми восем васьмі vosiem',
  'nine девять девяти дзевяць дзевяці dzieviać',
  'ten десять десяти дзесяць дзесяці dziesiać',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty двадцать двадцати дваццаць',
];

const SEASONS = [
  'spring весной весны вясной вясны viasnoj',
  'summer летом летам letam',
  'autumn fall осенью осени увосень восенню восені uvosień',
  'winter зимой зимы узімку ўзімку зімой uzimku',
];

const ORDINALS = [
  'first 1st первый первого первом першы першага першым',
  'second 2nd второй второго втором другі другога другім',
  'third 3rd третий третьего третьем трэці трэцяга трэцім',
  'fourth 4th четвёртый четвертый четвёртого четвертого четвёртом четвертом чацвёрты чацвёртага чацвёртым',
  'fifth пятого пятага',
  'sixth шестого шостага',
  'seventh седьмого сёмага',
  'eighth восьмого восьмага',
  'ninth девятого дзявятага дзевятага',
  'tenth десятого дзясятага дзесятага',
  'eleventh одиннадцатого адзінаццатага',
  'twelfth двенадцатого дванаццатага',
  'thirteenth тринадцатого трынаццатага',
  'fourteenth четырнадцатого чатырнаццатага',
  'fifteenth пятнадцатого пятнаццатага',
  'sixteenth шестнадцатого шаснаццатага',
  'seventeenth семнадцатого семнаццатага',
  'eighteenth восемнадцатого васямнаццатага',
  'nineteenth девятнадцатого дзевятнаццатага',
  'twentieth двадцатого дваццатага',
];

/** A table by the number of its rows, from `from`. */
const rows = (kind: WordClass, from: number, table: readonly string[]): [string, Entry][] =>
  table.flatMap((forms, n) =>
    forms.split(' ').map((word): [string, Entry] => [word, { class: kind, value: n + from }]),
  );

const all = (kind: WordClass, words: string, value = 0): [string, Entry][] =>
  words.split(' ').map((word) => [word, { class: kind, value }]);

const ENDINGS =
  'ый ий ы і ая яя ой ей ай яй ом ем ым ім ую юю ого его ага яга ое ее ае яе ые ие ыя ія ых их іх ого ому ої у'.split(
    ' ',
  );
const LATIN_ENDINGS = 'y aja aje aha aj ym uju yja ych'.split(' ');

/** The forms of Slavic adjectives, of stems in Cyrillic or Latin letters. */
const adjectives = (stems: string): string =>
  stems
    .split(' ')
    .flatMap((stem) => (/^[a-zł]/u.test(stem) ? LATIN_ENDINGS : ENDINGS).map((ending) => stem + ending))
    .join(' ');

/** English, Russian, Belarusian in both alphabets, and what is common of Ukrainian and Polish; small. Later rows win. */
export const LEXICON: ReadonlyMap<string, Entry> = new Map([
  ...rows('unit', 0, UNIT_FORMS),
  ...rows('number', 0, COUNTS),
  ...all('number', 'thirty тридцать тридцати трыццаць', 30),
  ...all('number', 'forty сорок сорака', 40),
  ...all('number', 'fifty пятьдесят пяцьдзясят', 50),
  ...all('number', 'sixty', 60),
  ...all('number', 'seventy', 70),
  ...all('number', 'eighty', 80),
  ...all('number', 'ninety', 90),
  ...rows('month', 1, LATIN_MONTHS),
  ...rows('month', 1, MONTHS),
  ...rows('weekday', 0, LATIN_WEEKDAYS),
  ...rows('weekday', 0, WEEKDAYS),
  ...rows('season', 0, SEASONS),
  ...rows('ordinal', 1, ORDINALS),
  ...all('ordinal', 'thirtieth тридцатого трыццатага', 30),
  ...all('quarter', 'q1', 1),
  ...all('quarter', 'q2', 2),
  ...all('quarter', 'q3', 3),
  ...all('quarter', 'q4', 4),
  ...all('weekend', 'weekend выходные выходных выхадныя выхадных vychadnyja vychadnych'),
  ...all('partofday', 'morning afternoon evening night noon midnight утром вечером ночью'),
  ...all('partofday', 'раніцай увечары ўвечары уначы ўначы ноччу ranicaj uviečary ŭviečary'),
  ...all('deictic', 'yesterday вчера учора ўчора učora ŭčora вчора wczoraj', -1),
  ...all('deictic', adjectives('вчерашн учарашн'), -1),
  ...all('deictic', 'позавчера пазаўчора заўчора pazaŭčora', -2),
  ...all('deictic', 'today tonight сегодня сёння сёньня siońnia сьогодні dzisiaj dziś', 0),
  ...all('deictic', 'tomorrow завтра заўтра zaŭtra', 1),
  ...all('deictic', adjectives('завтрашн заўтрашн'), 1),
  ...all('deictic', 'послезавтра паслязаўтра paślazaŭtra', 2),
  ...all(
    'vague',
    'now recently currently nowadays lately presently сейчас недавно цяпер нядаўна зараз niadaŭna ciapier',
  ),
  ...all('on', 'on в во у ў u ŭ'),
  ...all(
    'in',
    'in since by until till from during before after between around within over for at с со з са к до да от ад z ad od between между між',
  ),
  ...all('the', 'the'),
  ...all('a', 'a an'),
  ...all('of', 'of'),
  ...all('to', 'to'),
  ...all('and', 'and и і'),
  ...all('some', 'some several few many couple dozen несколько некалькі niekalki полтора полторы паўтара'),
  ...all('last', `last ${adjectives('прошл прошедш минувш мінул минул minuł zeszł ubiegł')} zeszłym ubiegłym`),
  ...all('next', `next ${adjectives('следующ будущ наступн предстоящ ближайш nastupn')}`),
  ...all('this', 'this этот эта этой этом эту этого эти этих этим гэты гэтая гэтай гэтым гэтую гэтага гэтыя гэтых'),
  ...all('this', 'hety hetaja hetaj hetym hetuju hetaha цього цьому цій цю'),
  ...all('this', adjectives('текущ нынешн сёлетн бягуч')),
  ...all('this', 'current'),
  ...all('that', 'that тот того том той ту таго тым тую taho tym'),
  ...all('even', 'же ж жа самы самага самым ža ž'),
  ...all('same', `same following previous ${adjectives('предыдущ папярэдн')}`),
  ...all('past', 'past coming'),
  ...all('recent', 'recent последние последних апошнія апошніх apošnija apošnich'),
  ...all('part', 'early late mid beginning end middle start начале конце середине начала конца середины концу'),
  ...all('part', 'пачатку канцы сярэдзіне канца канцу напрыканцы kancy kanca pačatku siaredzinie naprykancy'),
  ...all('ago', 'ago назад таму tamu тому temu'),
  ...all('earlier', 'earlier ранее раньше раней раніше raniej'),
  ...all('later', 'later позже позднее спустя пазней paźniej'),
  ...all('till', 'through по па на pa na'),
  ...all('hence', 'через праз praz'),
  ...all('before', 'before'),
  ...all('half', 'half полугодие полугодии полугодия паўгоддзе паўгоддзі паўгоддзя'),
  ...all('thousand', 'thousand'),
  ...all('every', 'every each каждый каждую каждое каждого кожны кожную кожную кожнага kožny kožnuju'),
  ...all('eve', 'накануне напярэдадні napiaredadni'),
  ...all('holiday', 'thanksgiving election memorial labor'),
  ...all('moment', 'moment present'),
  ...all('yearaway', 'летась letaś', -1),
  ...all('yearaway', 'сёлета sioleta', 0),
  ...all('yearaway', 'налета', 1),
]);

export const isYearUnit = (token: { readonly value: number } | undefined): boolean =>
  UNITS[token?.value ?? -1] === 'year';

/** Words that a full stop may shorten: the stop belongs to them. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec sun mon tue tues wed thu thur thurs fri sat г р'.split(' '),
);
