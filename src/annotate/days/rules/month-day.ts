import type { DayMeaning } from '../../../model/annotation.ts';
import { isYearUnit } from '../lexicon.ts';
import { yearlessValue } from '../numerals.ts';
import { comesAgain, type DayRule, directionOf, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** "the Jan. 14 deadline": a name for something, which the verb around does not date. */
function isAttribute(found: readonly Token[], { tokens, from, to }: Surroundings): boolean {
  const after = tokens[to];
  return found.length === 2 && tokens[from - 1]?.class === 'the' && after?.class === 'x' && /^\p{Ll}/u.test(after.text);
}

/** "the Sept. 11 attacks": a name, whose year everybody knows and no text tells. */
const isAttack = (value: string, { tokens, to }: Surroundings): boolean =>
  value === 'XXXX-09-11' && /^(?:attacks?|terror(?:ist)?|hijack\p{L}*)$/iu.test(tokens[to]?.text ?? '');

const PLURAL = /(?:s|people|men|women|children|more|other)$/u;
const WORD = /^(?!(?:of|to|for|in|on|by|with|after|before|and|that|about|from|at)$)\p{Ll}+$/u;

/** How many words may stand before a plural and belong to it: "14 prominent political prisoners". */
const LONGEST_NOUN = 4;

/** "in June 14 prisoners were freed": no day goes with "in", unless it is that of one thing ("in July 4 message"). */
function isCount(found: readonly Token[], { tokens, from, to }: Surroundings): boolean {
  if (found[0]?.class !== 'month' || !/^in$/iu.test(tokens[from - 1]?.text ?? '')) return false;
  const words = tokens.slice(to, to + LONGEST_NOUN).map(({ text }) => text);
  const end = words.findIndex((word) => !WORD.test(word));
  const noun = end < 0 ? words : words.slice(0, end);
  return noun.length === 0 || noun.some((word) => PLURAL.test(word));
}

const isInBrackets = (found: readonly Token[]): boolean => found.at(-1)?.text === ')' && found.at(-4)?.text === '(';

/** Reads a month and a day. */
function read(found: readonly Token[], around: Surroundings): DayMeaning | null {
  if (isCount(found, around)) return null;
  const [month, day, weekday] = [the(found, 'month'), the(found, 'day'), the(found, 'weekday')];
  const value = month && day ? yearlessValue(month.value, day.value) : null;
  if (!value) return null;
  if (comesAgain(around) || isAttack(value, around)) return { kind: 'vague' };
  return {
    kind: 'yearless',
    value,
    ...(weekday ? { weekday: weekday.value } : {}),
    direction: isAttribute(found, around) ? 'nearest' : directionOf(around),
  };
}

function monthOf(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const [month, year] = [the(found, 'month'), the(found, 'year')];
  if (!month) return null;
  const two = String(month.value).padStart(2, '0');
  return year
    ? { kind: 'absolute', value: `${year.date}-${two}` }
    : { kind: 'yearless', value: `XXXX-${two}`, direction: directionOf(around) };
}

/** "last year" and "five years ago" stay among the words, and are counted when the article's day is known. */
function readOfYear(found: readonly Token[], around: Surroundings): DayMeaning | null {
  if (!isYearUnit(the(found, 'unit')) || around.tokens[around.to]?.class === 'year') return null;
  // "five years ago, 9 August": the count is no day.
  const unit = found.findIndex((token) => token.class === 'unit');
  const dated = the(found, 'ago') ? found.filter((_, n) => n !== unit - 1) : found;
  return the(dated, 'day') ? read(dated, around) : monthOf(dated, around);
}

export const monthDay: readonly DayRule[] = [
  { example: 'on Saturday, June 21', pattern: 'on? last|next|this? weekday? comma? month day', read },
  {
    example: 'on Saturday (June 21)',
    pattern: 'on? weekday x month day x',
    read: (found, around) => (isInBrackets(found) ? read(found, around) : null),
  },
  {
    example: 'в субботу (21 июня)',
    pattern: 'on? weekday x day month x',
    read: (found, around) => (isInBrackets(found) ? read(found, around) : null),
  },
  { example: 'June 21, a Saturday', pattern: 'on? month day comma a? weekday', read },
  { example: '21 июня, в субботу', pattern: 'on? the? day of? month comma on? weekday', read },
  { example: 'June the 21st', pattern: 'on? weekday? comma? month the day', read },
  { example: 'June 21 last year', pattern: 'on? month day comma? last|next|this unit', read: readOfYear },
  {
    example: '21 June this year; 12 декабря прошлого года',
    pattern: 'on? the? day of? month comma? last|next|this unit',
    read: readOfYear,
  },
  {
    example: 'five years ago, on August 9',
    pattern: 'a|number|day unit ago comma? on|in? month day?',
    read: readOfYear,
  },
  {
    example: 'пять лет назад, 9 августа',
    pattern: 'a|number|day unit ago comma? on|in? the? day of? month',
    read: readOfYear,
  },
  { example: 'August 9 five years ago', pattern: 'on? month day? comma? a|number|day unit ago', read: readOfYear },
  {
    example: 'the week of March 6: the month, since where the week begins is not said',
    pattern: 'the? unit of month day comma? year?',
    read: (found, around) => (the(found, 'unit')?.value === 1 ? monthOf(found, around) : null),
  },
  { example: 'the 21st of June; 21 чэрвеня', pattern: 'on? weekday? comma? the? day of? month', read },
];
