import type { DayMeaning } from '../../../model/annotation.ts';
import { isLatinMonth, isYearUnit } from '../lexicon.ts';
import { type DayRule, directionOf, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

function readMonthYear(found: readonly Token[]): DayMeaning | null {
  const [year, month] = [the(found, 'year'), the(found, 'month')];
  return year && month ? { kind: 'absolute', value: `${year.value}-${twoDigits(month.value)}` } : null;
}

/** Months that are also words or first names: only where what stands before shows a date. */
const ALSO_WORDS = /^(?:march|may|april|june|august|мая|люты)$/iu;

const ABBREVIATED = /^(?:\p{L}{3}|sept)\.?$/iu;

/** "the March accession", not "the March on Washington". */
const isNounLike = (after: Token | undefined): boolean => after?.class === 'x' && /^\p{Ll}/u.test(after.text);

/** "June Carter", "May Day": a name goes on with a capital. */
const goesOnAsName = (after: Token | undefined): boolean => after !== undefined && /^\p{Lu}/u.test(after.text);

function yearless(found: readonly Token[], around: Surroundings): DayMeaning {
  const direction = the(found, 'last') ? 'past' : the(found, 'next') ? 'future' : directionOf(around);
  return { kind: 'yearless', value: `XXXX-${twoDigits(the(found, 'month')?.value ?? 0)}`, direction };
}

function readMonth(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const { tokens, from, to } = around;
  const month = the(found, 'month');
  if (!month || isLatinMonth(month.text)) return null;
  const before = tokens[from - 1];
  if (before?.class === 'day') return null;
  const introduced = found[0] !== month || ['in', 'on', 'last', 'next', 'this', 'of'].includes(before?.class ?? 'x');
  const abbreviated = ABBREVIATED.test(month.text) && !/^(?:may|мая|мае|маі|май)$/iu.test(month.text);
  const isAttribute = before?.class === 'the' && isNounLike(tokens[to]);
  if ((ALSO_WORDS.test(month.text) || abbreviated) && !introduced && !isAttribute) return null;
  if (!introduced && goesOnAsName(tokens[to])) return null;
  return yearless(found, around);
}

export const month: readonly DayRule[] = [
  {
    example: 'late February 2022; в июне 2025 года',
    pattern: 'part? of? dash? month comma? of? year yearword?',
    read: readMonthYear,
  },
  {
    example: 'in June last year; в июне прошлого года',
    pattern: 'part? of? dash? month comma? of? last|next|this unit',
    read: (found, around) => (isYearUnit(the(found, 'unit')) ? yearless(found, around) : null),
  },
  {
    example: '2025-06',
    pattern: 'yearmonth',
    read: (found) => ({ kind: 'absolute', value: the(found, 'yearmonth')?.date ?? '' }),
  },
  {
    example: 'in June; late-November; last March',
    pattern: 'last|next|this? part? of? dash? month',
    read: readMonth,
  },
];
