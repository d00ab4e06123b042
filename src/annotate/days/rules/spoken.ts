import type { DayMeaning } from '../../../model/annotation.ts';
import { dayValue, yearlessValue } from '../numerals.ts';
import { comesAgain, type DayRule, directionOf, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const isSlavic = (word: Token): boolean => /^\p{Script=Cyrillic}/u.test(word.text);

/** "восьмого марта": a day is told in the genitive. */
const GENITIVE = /(?:го|га)$/iu;

/** "March eighth", but not "in March first appeared". */
const goesOn = (after: Token | undefined): boolean =>
  after !== undefined && /^\p{Ll}/u.test(after.text) && !['in', 'on', 'and', 'at'].includes(after.class);

/** The number in words: "twenty-first" is both of its words. */
function numberOf(found: readonly Token[]): number | null {
  const [tens, last] = [the(found, 'number'), the(found, 'ordinal')];
  if (!last) return null;
  if (!tens) return last.value;
  return (tens.value === 20 || tens.value === 30) && last.value < 10 ? tens.value + last.value : null;
}

function readDay(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const [month, ordinal, weekday] = [the(found, 'month'), the(found, 'ordinal'), the(found, 'weekday')];
  const day = numberOf(found);
  if (!month || !ordinal || day === null || isSlavic(month) !== isSlavic(ordinal)) return null;
  if (isSlavic(ordinal) && !GENITIVE.test(ordinal.text)) return null;
  if (found.at(-1) === ordinal && goesOn(around.tokens[around.to])) return null;
  const year = the(found, 'year');
  const absolute = year ? dayValue(year.value, month.value, day) : null;
  if (absolute) return { kind: 'absolute', value: absolute };
  const value = yearlessValue(month.value, day);
  if (!value || year) return null;
  if (comesAgain(around)) return { kind: 'vague' };
  const printed = weekday ? { weekday: weekday.value } : {};
  return { kind: 'yearless', value, ...printed, direction: directionOf(around) };
}

const CENTURIES: ReadonlySet<number> = new Set([18, 19, 20]);

/** Two digits in words: "seventy-nine", "sixteen". */
function twoDigits([tens, ...rest]: readonly Token[]): number | null {
  const ones = rest.find((token) => token.class === 'number');
  if (!tens || tens.value < 10 || tens.value > 99) return null;
  if (!ones) return rest.length === 0 ? tens.value : null;
  return tens.value >= 20 && tens.value % 10 === 0 && ones.value > 0 && ones.value < 10
    ? tens.value + ones.value
    : null;
}

const isWord = (token: Token): boolean => /^\p{L}/u.test(token.text);

/** "twenty twenty" needs what goes before a year; nothing else is "nineteen seventy-nine". */
function readYear(found: readonly Token[], { tokens, from }: Surroundings): DayMeaning | null {
  const [century, ...rest] = found;
  const last = twoDigits(rest);
  if (!century || last === null || !CENTURIES.has(century.value)) return null;
  if (!found.every((token) => isWord(token) || token.class === 'dash')) return null;
  const isIntroduced = ['in', 'of', 'month'].includes(tokens[from - 1]?.class ?? 'x');
  return century.value < 20 || isIntroduced ? { kind: 'absolute', value: `${century.value}${last}` } : null;
}

function readThousand(found: readonly Token[]): DayMeaning | null {
  const [count, ...rest] = found.filter((token) => token.class === 'number');
  if (!/^year$/iu.test(the(found, 'unit')?.text ?? '') || count?.value !== 2) return null;
  const last = rest.length === 0 ? 0 : (rest[0]?.value ?? 0);
  return last < 100 ? { kind: 'absolute', value: String(2000 + last) } : null;
}

/** Days and years in words, as they are spoken. */
export const spoken: readonly DayRule[] = [
  {
    example: 'Sunday, March eighth; March twenty-first',
    pattern: 'on? last|next|this? past? weekday? comma? month the? number? dash? ordinal comma? year?',
    read: readDay,
  },
  {
    example: 'the eighth of March; восьмого марта; двадцать первого июня',
    pattern: 'on? weekday? comma? the? number? dash? ordinal of? month comma? year? yearword?',
    read: readDay,
  },
  { example: 'nineteen seventy-nine; in twenty twenty', pattern: 'number number dash number', read: readYear },
  { example: 'nineteen ninety', pattern: 'number number', read: readYear },
  { example: 'the year two thousand and five', pattern: 'the unit number thousand and? number?', read: readThousand },
];
