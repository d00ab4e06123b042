import type { DayMeaning } from '../../../model/annotation.ts';
import { isLatinMonth } from '../calendar-names.ts';
import { isYearUnit } from '../lexicon.ts';
import { comesAgain, type DayRule, directionOf, type Surroundings, sideOf, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

function readMonthYear(found: readonly Token[]): DayMeaning | null {
  const [year, month] = [the(found, 'year'), the(found, 'month')];
  return year && month ? { kind: 'absolute', value: `${year.value}-${twoDigits(month.value)}` } : null;
}

/** Months that are also words or first names: only where what stands before shows a date. */
const ALSO_WORDS = /^(?:march|may|april|june|august|мая|май|мае|маю|маі|люты|март)$/iu;

const ABBREVIATED = /^(?:\p{L}{3}|sept)\.?$/iu;

/** "the March accession", not "the March on Washington". */
const isNounLike = (after: Token | undefined): boolean => after?.class === 'x' && /^\p{Ll}/u.test(after.text);

const OR = /^(?:or|или|або|ці)$/iu;

/** "May, June and July": the first of a list. */
const isFirst = (after: Token | undefined, later: Token | undefined): boolean =>
  later?.class === 'month' &&
  (['comma', 'and', 'to', 'dash'].includes(after?.class ?? 'x') || OR.test(after?.text ?? ''));

/** "June Carter", "May Day": a name goes on with a capital. */
const goesOnAsName = (after: Token | undefined): boolean => after !== undefined && /^\p{Lu}/u.test(after.text);

/** "u červieni", "naprykancy červienia"; "maj" and "luty" alone are words of other languages. */
const isLatinPhrase = (month: string, lead: Token | undefined): boolean =>
  /\P{ASCII}|^\p{L}{6,}$/u.test(month) &&
  /^(?:u|ŭ|w|we|kancy|kanca|pačatku|siaredzinie|naprykancy)$/iu.test(lead?.text ?? '');

/** “Лістапад”, the festival. */
const isInMarks = (before: Token | undefined, after: Token | undefined): boolean =>
  /^[“"«„]$/u.test(before?.text ?? '') && /^[”"»“]$/u.test(after?.text ?? '');

/** "for December delivery", "the June agreement": a name for something, which the verb around does not date. */
const isOfThing = (found: readonly Token[], { tokens, from, to }: Surroundings): boolean =>
  found.length === 1 &&
  !/^(?:since|after|following|until)$/iu.test(tokens[from - 2]?.text ?? '') &&
  ['the', 'a', 'of'].includes(tokens[from - 1]?.class ?? 'x') !== /^for$/iu.test(tokens[from - 1]?.text ?? '') &&
  isNounLike(tokens[to]);

function yearless(found: readonly Token[], around: Surroundings): DayMeaning {
  const coming = the(found, 'past');
  const direction =
    the(found, 'last') || /^past$/iu.test(coming?.text ?? '')
      ? 'past'
      : the(found, 'next') || coming
        ? 'future'
        : isOfThing(found, around) && (around.tokens[around.from - 1]?.class === 'a' || sideOf(around) === 'past')
          ? 'nearest'
          : directionOf(around);
  return { kind: 'yearless', value: `XXXX-${twoDigits(the(found, 'month')?.value ?? 0)}`, direction };
}

function readMonth(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const { tokens, from, to } = around;
  const month = the(found, 'month');
  const before = tokens[from - 1];
  if (!month || before?.class === 'day') return null;
  if (found.length === 1 && isInMarks(before, tokens[to])) return null;
  if (isLatinMonth(month.text) && !isLatinPhrase(month.text, found[0] === month ? before : found[0])) return null;
  const isSecond =
    (['to', 'till', 'and', 'dash', 'comma'].includes(before?.class ?? 'x') || OR.test(before?.text ?? '')) &&
    ['month', 'year', 'day', 'yearword'].includes(tokens[from - 2]?.class ?? 'x');
  const introduced =
    isSecond ||
    found[0] !== month ||
    isFirst(tokens[to], tokens[to + 1]) ||
    /^through$/iu.test(before?.text ?? '') ||
    ['in', 'on', 'last', 'next', 'this', 'of'].includes(before?.class ?? 'x');
  const abbreviated = ABBREVIATED.test(month.text) && !/^(?:may|мая|мае|маю|маі|май)$/iu.test(month.text);
  const isAttribute = ['the', 'a'].includes(before?.class ?? 'x') && isNounLike(tokens[to]);
  if ((ALSO_WORDS.test(month.text) || abbreviated) && !introduced && !isAttribute) return null;
  if ((!introduced || (before?.class === 'of' && found[0] === month)) && goesOnAsName(tokens[to])) return null;
  if (comesAgain(around)) return { kind: 'vague' };
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
    example: '2017 (люты – сакавік)',
    pattern: 'year x month',
    read: (found) => (found[1]?.text === '(' ? readMonthYear(found) : null),
  },
  {
    example: '2025-06',
    pattern: 'yearmonth',
    read: (found) => ({ kind: 'absolute', value: the(found, 'yearmonth')?.date ?? '' }),
  },
  {
    example: 'in June; late-November; last March',
    pattern: 'last|next|this? past? part? dash? month',
    read: readMonth,
  },
  {
    example: 'end of June',
    pattern: 'part of month',
    read: readMonth,
  },
];
