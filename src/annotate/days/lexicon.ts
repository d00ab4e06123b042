/** What a word may be in a day expression. `x`: nothing of the kind. */
export const WORD_CLASSES = [
  ...['x', 'comma', 'dash', 'number', 'day', 'days', 'year', 'years', 'decade', 'date', 'yearmonth', 'time'],
  ...['month', 'weekday', 'unit', 'season', 'quarter', 'weekend', 'partofday', 'ordinal', 'deictic', 'vague'],
  ...['on', 'in', 'the', 'a', 'of', 'to', 'and', 'some', 'last', 'next', 'this', 'that', 'past', 'recent', 'part'],
  ...['ago', 'earlier', 'later', 'yearword', 'before', 'same', 'moment', 'yearaway', 'holiday'],
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];

export interface Entry {
  readonly class: WordClass;
  /** A month's or weekday's number, an offset in days, a count; 0 where there is none. */
  readonly value: number;
}

/** Units by their place here: `UNITS[entry.value]`. */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'decade'] as const;

const MONTHS = [
  'january jan январь января январе студзень студзеня студзені січень січня січні',
  'february feb февраль февраля феврале люты лютага лютым лютий лютого лютому',
  'march mar март марта марте сакавік сакавіка сакавіку березень березня березні',
  'april apr апрель апреля апреле красавік красавіка красавіку квітень квітня квітні',
  'may май мая мае траўень траўня траўні маі травень травня травні',
  'june jun июнь июня июне чэрвень чэрвеня чэрвені червень червня червні',
  'july jul июль июля июле ліпень ліпеня ліпені липень липня липні',
  'august aug август августа августе жнівень жніўня жніўні серпень серпня серпні',
  'september sept sep сентябрь сентября сентябре верасень верасня верасні вересень вересня вересні',
  'october oct октябрь октября октябре кастрычнік кастрычніка кастрычніку жовтень жовтня жовтні',
  'november nov ноябрь ноября ноябре лістапад лістапада лістападзе листопад листопада листопаді',
  'december dec декабрь декабря декабре снежань снежня снежні грудень грудня грудні',
];

/** Polish, and Belarusian in Latin letters: only beside a day or a year, since some are words of other languages too. */
const LATIN_MONTHS = [
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
const LATIN_MONTH_NAMES: ReadonlySet<string> = new Set(LATIN_MONTHS.flatMap((forms) => forms.split(' ')));

/** Whether a word is a month of Polish or of Belarusian in Latin letters. */
export const isLatinMonth = (word: string): boolean => LATIN_MONTH_NAMES.has(word.toLowerCase());

const WEEKDAYS = [
  'sunday sun воскресенье воскресенья нядзеля нядзелю нядзелі неділя неділю неділі',
  'monday mon понедельник понедельника панядзелак панядзелка понеділок понеділка',
  'tuesday tue tues вторник вторника аўторак аўторка вівторок вівторка',
  'wednesday wed среда среду среды серада сераду серады середа середу середи',
  'thursday thu thur thurs четверг четверга чацвер чацвярга четвер четверга',
  'friday fri пятница пятницу пятницы пятніца пятніцу пятніцы',
  'saturday sat суббота субботу субботы субота суботу суботы суботи',
];

const UNIT_FORMS = [
  'day days день дня дней дни дзень дня дзён дні',
  'week weeks неделя недели неделю неделе недель тыдзень тыдня тыдні тыдняў',
  'month months месяц месяца месяце месяцев месяцы месяцаў',
  'quarter quarters квартал квартала квартале',
  'year years год года году годе лет годы гадоў гады годзе',
  'decade decades десятилетие десятилетия десятилетий дзесяцігоддзе дзесяцігоддзі',
];

/** From 0. */
const COUNTS = [
  'zero',
  'one один одну адзін адну',
  'two два две дзве',
  'three три тры',
  'four четыре чатыры',
  'five пять пяць',
  'six шесть шэсць',
  'seven семь сем',
  'eight восемь восем',
  'nine девять дзевяць',
  'ten десять дзесяць',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty двадцать дваццаць',
];

const SEASONS = ['spring', 'summer', 'autumn fall', 'winter'];

const ORDINALS = ['first 1st', 'second 2nd', 'third 3rd', 'fourth 4th'];

/** A table by the number of its rows, from `from`. */
const rows = (kind: WordClass, from: number, table: readonly string[]): [string, Entry][] =>
  table.flatMap((forms, n) =>
    forms.split(' ').map((word): [string, Entry] => [word, { class: kind, value: n + from }]),
  );

const all = (kind: WordClass, words: string, value = 0): [string, Entry][] =>
  words.split(' ').map((word) => [word, { class: kind, value }]);

/** The forms of a Cyrillic adjective. */
const adjective = (
  stem: string,
  endings = 'ый ий ы і ая яя ой ей ай яй ом ем ым ім ую юю ого его ага яга ое ее ае яе',
) => endings.split(' ').map((ending) => stem + ending);

/** English, Russian and Belarusian, folded to lower case. Later rows win over earlier ones. */
export const LEXICON: ReadonlyMap<string, Entry> = new Map([
  ...rows('unit', 0, UNIT_FORMS),
  ...rows('number', 0, COUNTS),
  ...rows('month', 1, LATIN_MONTHS),
  ...rows('month', 1, MONTHS),
  ...rows('weekday', 0, WEEKDAYS),
  ...rows('season', 0, SEASONS),
  ...rows('ordinal', 1, ORDINALS),
  ...all('quarter', 'q1', 1),
  ...all('quarter', 'q2', 2),
  ...all('quarter', 'q3', 3),
  ...all('quarter', 'q4', 4),
  ...all('weekend', 'weekend выходные выходных выхадныя'),
  ...all('partofday', 'morning afternoon evening night noon midnight утром вечером ночью раніцай увечары ўвечары'),
  ...all('deictic', 'yesterday вчера учора ўчора', -1),
  ...all('deictic', 'позавчера пазаўчора заўчора', -2),
  ...all('deictic', 'today tonight сегодня сёння', 0),
  ...all('deictic', 'tomorrow завтра заўтра', 1),
  ...all('deictic', 'послезавтра паслязаўтра', 2),
  ...all('vague', 'now recently currently nowadays lately presently сейчас недавно сейчас цяпер нядаўна зараз'),
  ...all('on', 'on в во у ў'),
  ...all(
    'in',
    'in since by until till from through during before after between around within over for at с з са к до да',
  ),
  ...all('the', 'the'),
  ...all('a', 'a an'),
  ...all('of', 'of'),
  ...all('to', 'to'),
  ...all('and', 'and и і'),
  ...all('some', 'some several few many couple dozen несколько некалькі'),
  ...all('last', `last ${[...adjective('прошл'), ...adjective('минувш'), ...adjective('мінул')].join(' ')}`),
  ...all('next', `next ${[...adjective('следующ'), ...adjective('будущ'), ...adjective('наступн')].join(' ')}`),
  ...all('this', 'this этот эта этой этом эту этого гэты гэтая гэтай гэтым гэтую гэтага'),
  ...all('this', [...adjective('текущ'), ...adjective('нынешн'), ...adjective('сёлетн')].join(' ')),
  ...all('that', 'that'),
  ...all('same', 'same following previous'),
  ...all('past', 'past coming'),
  ...all('recent', 'recent последние последних апошнія апошніх'),
  ...all('part', 'early late mid beginning end middle start начале конце середине пачатку канцы сярэдзіне'),
  ...all('ago', 'ago назад таму'),
  ...all('earlier', 'earlier'),
  ...all('later', 'later'),
  ...all('before', 'before'),
  ...all('holiday', 'thanksgiving election memorial labor'),
  ...all('moment', 'moment present'),
  ...all('yearaway', 'летась', -1),
  ...all('yearaway', 'сёлета', 0),
  ...all('yearaway', 'налета', 1),
]);

export const isYearUnit = (token: { readonly value: number } | undefined): boolean =>
  UNITS[token?.value ?? -1] === 'year';

/** Words that a full stop may shorten: the stop belongs to them. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec sun mon tue tues wed thu thur thurs fri sat г р'.split(' '),
);
