import type { Qualifier } from '../../model/annotation.ts';

interface QualifierRule {
  readonly qualifier: Qualifier;
  /** Words that stand before the number, without the space between. Łacinka is read as Cyrillic. */
  readonly words: string;
}

/** In order: "no more than" before "more than". */
const QUALIFIERS: readonly QualifierRule[] = [
  {
    qualifier: 'at least',
    words: [
      'at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum',
      'не менее(?: чем)?|не меньше(?: чем)?|как минимум|минимум|по меньшей мере|по крайней мере',
      'прынамсі|прынамсi|н[ея] менш(?: за| як| чым)?|н[ея] меней(?: за| як| чым)?|мінімум|як мінімум|щонайменше',
    ].join('|'),
  },
  {
    qualifier: 'at most',
    words: [
      'at most|no more than|not more than|up to|as (?:many|much) as|a maximum of|at the most',
      'не более(?: чем)?|не больше(?: чем)?|максимум|н[ея] больш(?: за| як| чым)?|н[ея] болей(?: за| як| чым)?|до|да',
    ].join('|'),
  },
  {
    qualifier: 'more than',
    words: [
      'more than|greater than|over|above|in excess of|upwards of|exceed(?:ing|ed|s)?|>',
      'более(?: чем(?: на| в| у| с| за)?)?|больше(?: чем(?: на| в| у| с| за)?)?|свыше|больш(?: за| як|,? чым(?: на| у| ў| з)?)?|болей(?: за| як|,? чым)?|звыш|понад|більше(?: ніж)?',
      'превы(?:сил[аои]?|шает|шающ\\p{L}{2,3})|перавы(?:сіл[аі]|сіў|шае)',
    ].join('|'),
  },
  {
    qualifier: 'less than',
    words:
      'less than|fewer than|under|below|<|менее(?: чем)?|меньше(?: чем)?|менш(?: за| як|,? чым)?|меней(?: за| як|,? чым)?',
  },
  {
    qualifier: 'nearly',
    words:
      'nearly|almost|close to|just under|just short of|virtually|почти|чуть менее|без малого|амаль|ледзь не|майже|едва не',
  },
  {
    qualifier: 'about',
    words: [
      'about|around|some|roughly|approximately|approx\\.?|circa|an estimated|estimated|in the region of|~|≈',
      'около|примерно|приблизительно|порядка|ориентировочно|в районе',
      'каля|прыкладна|прыблізна|блізу|недзе|близько|приблизно',
    ].join('|'),
  },
  { qualifier: 'other', words: 'another|an additional|a further|еще|ещё|яшчэ|ще|шчэ' },
  { qualifier: 'exactly', words: 'exactly|precisely|ровно|роўна' },
];

const READERS = QUALIFIERS.map(({ qualifier, words }) => ({
  qualifier,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s?$`, 'iu'),
}));

/** Longer than any qualifier. */
const LOOK = 30;

/** Words of change before «до 30»: that is where it went, and no limit. */
const GOAL =
  /(?:вырос|вырас|возрос|узрас|увелич|павяліч|сокра[тщ]|скара[цч]|сни[зж]|зні[зж]|умень|змен[шь]|подн|падн|повы[сш]|павы[сш]|упал|дов[её]|давя|дойд|дошл|расшир|рост|продл|падоўж|достиг|дасяг)\p{L}{0,12}(?:,? [^.;]{0,40})?$/iu;

/** Belarusian words that «да» goes with as "to": "sentenced to", "in relation to". */
const GOES_WITH = /(?:асудз|засудз|прыгавар|прысудж|дачын|адносін|звярн|далуч)\p{L}{0,8}(?: \p{L}{1,20}){0,3} ?$/iu;

/** Whether «до» or «да» says where to, and not up to how many. */
const isGoal = (before: string, word: string): boolean =>
  /^(?:до|да)\s?$/iu.test(word) && (GOAL.test(before) || (/^да/iu.test(word) && GOES_WITH.test(before)));

/** The qualifier that ends just before `at`, and where it begins. */
export function qualifierBefore(
  text: string,
  from: number,
  at: number,
): { start: number; qualifier: Qualifier } | null {
  const before = text.slice(Math.max(from, at - LOOK), at);
  for (const { qualifier, pattern } of READERS) {
    const match = pattern.exec(before);
    if (!match) continue;
    const start = at - match[0].length;
    if (isGoal(text.slice(Math.max(0, start - 60), start), match[0])) return null;
    return { start, qualifier };
  }
  return null;
}

/** What a number may be followed by that loosens it: "1,000 or more prisoners", «тысяча с лишним». */
const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['at least', /^(?:\+|-plus| or more| plus| и более| и больше| і больш| і болей)(?!\p{L})/iu],
  ['more than', /^ (?:odd|с лишним|с лишком|з лішкам|з гакам|з лішнім)(?!\p{L})/iu],
  ['about', /^ (?:or so|or thereabouts)(?!\p{L})/iu],
  ['at most', /^ (?:or (?:fewer|less)|и менее|і менш)(?!\p{L})/iu],
];

/** The qualifier that stands right after a number, and where it ends. */
export function qualifierAfter(text: string, at: number): { end: number; qualifier: Qualifier } | null {
  const after = text.slice(at, at + LOOK);
  for (const [qualifier, pattern] of AFTER) {
    const match = pattern.exec(after);
    if (match) return { end: at + match[0].length, qualifier };
  }
  return null;
}
