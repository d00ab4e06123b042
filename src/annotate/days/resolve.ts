import type { DayMeaning } from '../../model/annotation.ts';
import { type DatePart, daysOf, isFullDay, type PartialDate } from '../../model/date.ts';
import { holidayOf } from './holidays.ts';
import { isYearUnit } from './lexicon.ts';
import { isCalendarDay } from './numerals.ts';
import { daysBetween, shiftDays, shiftMonths, weekdayOf } from './shift.ts';
import { type Token, tokensOf } from './tokens.ts';

type Offset = Extract<DayMeaning, { kind: 'offset' }>;
type Yearless = Extract<DayMeaning, { kind: 'yearless' }>;
type Weekday = Extract<DayMeaning, { kind: 'weekday' }>;

const PARTS: readonly DatePart[] = ['year', 'month', 'day'];

/** The parts that a value has: `2025-06` has year and month. A span has those of its ends. */
const partsOf = (value: string): readonly DatePart[] => PARTS.slice(0, value.split('/')[0]?.split('-').length);

const unknown = (printed: string): PartialDate => ({
  value: null,
  certain: [],
  implied: [],
  basis: 'printed',
  printed,
});

const counted = (value: string, printed: string): PartialDate => ({
  value,
  certain: [],
  implied: partsOf(value),
  basis: "article's day",
  printed,
});

/** What an article's day can be counted from: nothing is, where it is only a bound. */
const anchorOf = (reference: PartialDate | null): string | null =>
  reference && !reference.bound && daysOf(reference.value) && !reference.value?.includes('/') ? reference.value : null;

const LAST = /\b(?:last|past)\b|прошл|прошедш|минув|минул|мінул|minuł|zeszł|ubiegł/iu;
const NEXT = /\bnext\b|следующ|будущ|наступн|nastupn/iu;

const monday = (day: string): string => shiftDays(day, -((weekdayOf(day) + 6) % 7));

function resolveOffset({ amount, unit }: Offset, anchor: string): string | null {
  const precise = anchor.length;
  if (unit === 'day' || unit === 'week') {
    if (!isFullDay(anchor)) return null;
    if (unit === 'day') return shiftDays(anchor, amount);
    const first = shiftDays(monday(anchor), amount * 7);
    return `${first}/${shiftDays(first, 6)}`;
  }
  const first = `${anchor}-01-01`.slice(0, 10);
  const year = Number(anchor.slice(0, 4));
  if (unit === 'year') return String(year + amount).padStart(4, '0');
  if (unit === 'decade') return `${Math.floor(year / 10) + amount}0/${Math.floor(year / 10) + amount}9`;
  if (precise < 7) return null;
  if (unit === 'month') return shiftMonths(first.slice(0, 8).concat('01'), amount).slice(0, 7);
  const quarter = Math.floor((Number(anchor.slice(5, 7)) - 1) / 3);
  const from = shiftMonths(`${anchor.slice(0, 4)}-${String(quarter * 3 + 1).padStart(2, '0')}-01`, amount * 3);
  return `${from.slice(0, 7)}/${shiftMonths(from, 2).slice(0, 7)}`;
}

/**
 * "the day before last Tuesday": the step from the weekday; "two days earlier": the step back from one named before it.
 * What steps forward from one named before it has been counted already.
 */
export function stepOf(printed: string): number {
  const word = /\bday (before|after)\s/iu.exec(printed)?.[1];
  if (word) return word.toLowerCase() === 'before' ? -1 : 1;
  const tokens = tokensOf(printed, 0);
  const isBack = tokens.some(
    ({ class: kind, text }) =>
      kind === 'earlier' || kind === 'before' || (kind === 'same' && /^(?:previous|предыдущ|папярэдн)/iu.test(text)),
  );
  if (!isBack || tokens.some(({ class: kind }) => kind === 'weekday')) return 0;
  return -(tokens.find(({ class: kind }) => kind === 'number' || kind === 'day')?.value ?? 1);
}

/** "Saturday" said on a Saturday is that day; "last Saturday" and "next Saturday" are seven days off. */
function resolveWeekday({ weekday, direction }: Weekday, printed: string, anchor: string): string {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const days = direction === 'past' ? -(back || (LAST.test(printed) ? 7 : 0)) : ahead || (NEXT.test(printed) ? 7 : 0);
  return shiftDays(anchor, days + stepOf(printed));
}

/** How much farther than a past day one to come seems where the words leave it open: news speaks of what has been. */
const FUTURE_WEIGHT = 5;

/** How much farther a day seems on the side that the tense does not mean: one of this month may be meant even so. */
const OTHER_SIDE_WEIGHT = 12;

/** How far off a time seems, `days` after the article's own (before it: less than 0). No month past is yet to come. */
function distanceOf(days: number, direction: Yearless['direction'], isMonth: boolean): number {
  if (isMonth && direction === 'past' && days > 0) return Number.POSITIVE_INFINITY;
  if (direction === 'nearest') return days > 0 ? days * FUTURE_WEIGHT : -days;
  return Math.abs(days) * (days > 0 === (direction === 'future') ? 1 : OTHER_SIDE_WEIGHT);
}

/** A yearless value in a year. */
const valueIn = (value: string, printed: string, year: number): string =>
  holidayOf(printed, year) ?? value.replace('XXXX', String(year).padStart(4, '0'));

/** Years around one, those before it first. As far as a day needs to fall on a given weekday again, on one side or the other. */
const yearsAround = (year: number): number[] => [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6].map((n) => year + n);

/** "this September", "this past June" */
const THIS = /^(?:this|эт(?:от|ой|ом|ого)|гэт(?:ы|ай|ым|ага))(?!\p{L})/iu;
const PAST_OR_COMING = /\b(?:past|coming)\b/iu;

/** How many months off "this September" may be in its year; "this January", said in December, is the next. */
const SAME_YEAR = 8;

/** Of months told by "this" or "last", what the article's own month says; null: it says nothing; undefined: nobody can tell. */
function saidOfMonth(value: string, printed: string, anchor: string): number | null | undefined {
  const [, month] = value.split('-').map(Number);
  if (value.length !== 'XXXX-06'.length || anchor.length < 7 || !month) return null;
  const [year = 0, own = 0] = anchor.split('-').map(Number);
  if (THIS.test(printed) && !PAST_OR_COMING.test(printed)) return Math.abs(month - own) <= SAME_YEAR ? year : null;
  // "last February", said in March, may be of either year.
  if (!/^last\b/iu.test(printed)) return null;
  if (month === own) return year - 1;
  return month % 12 === own - 1 ? undefined : null;
}

/** A slip of the weekday is likelier than another year, as long as the day is no farther than this from the article's. */
const NEAR_DAYS = 62;

/** The year in which a month or day comes nearest to the anchor on the side that is meant, and on the weekday printed. */
function yearOf({ value, weekday, direction }: Yearless, printed: string, anchor: string): number | null {
  const near = Number(anchor.slice(0, 4));
  const [, month, day] = value.split('-').map(Number);
  const inYear = (year: number): string => valueIn(value, printed, year);
  const years = yearsAround(near).filter((year) => !day || isCalendarDay(year, month ?? 0, day));
  const fits = years.filter((year) => !day || weekday === undefined || weekdayOf(inYear(year)) === weekday);
  if (anchor.length < 7) return fits[0] ?? null;
  const size = Math.min(anchor.length, inYear(near).length);
  const distance = (year: number): number => {
    const [there, here] = [inYear(year).slice(0, size), anchor.slice(0, size)];
    if (there === here) return 0;
    const days = daysBetween(daysOf(here)?.first ?? here, daysOf(there)?.first ?? there);
    return distanceOf(days, direction, day === undefined);
  };
  const nearestOf = (some: readonly number[]): number | null =>
    some.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
  const nearest = nearestOf(years);
  if (nearest !== null && distance(nearest) <= NEAR_DAYS) return nearest;
  const fit = nearestOf(fits);
  return fit !== null && fit <= near + 1 ? fit : null;
}

const AGO = /(?:ago|назад|таму|tamu)/iu;

/** "five years ago, on August 9": the count before its unit. */
function yearsAgo(printed: string): number | null {
  const tokens = tokensOf(printed, 0);
  const count = tokens[tokens.findIndex(isYearUnitToken) - 1];
  return count?.class === 'a' ? 1 : count?.value || null;
}

const isYearUnitToken = (token: Token): boolean => token.class === 'unit' && isYearUnit(token);

/** "June 21 last year", "12 декабря прошлого года": how many years off the words themselves say; null where they do not. */
function saidYears(printed: string): number | null {
  if (AGO.test(printed)) {
    const years = yearsAgo(printed);
    return years === null ? null : -years;
  }
  if (!/(?:year|год\p{L}*|hod\p{L}*|року|roku)$/iu.test(printed)) return null;
  if (LAST.test(printed)) return -1;
  return NEXT.test(printed) ? 1 : 0;
}

/** A span of days without a year, where nothing tells it: its month, if it is of one. */
function monthOfSpan(from: string, to: string): string | null {
  const month = from.slice(0, 'XXXX-07'.length);
  return to.startsWith(month) ? month : null;
}

/** "5 to 9 July", "November to March": the last day's year is found, and the first comes before it. */
function resolveSpan(meaning: Yearless, printed: string, anchor: string | null): PartialDate {
  const [from = '', to = ''] = meaning.value.split('/');
  const year = anchor ? yearOf({ ...meaning, value: to }, printed, anchor) : null;
  if (year === null) {
    const value = monthOfSpan(from, to);
    return value ? { value, certain: ['month'], implied: [], basis: 'printed', printed } : unknown(printed);
  }
  const first = from.replace('XXXX', String(from <= to ? year : year - 1));
  const certain = partsOf(from).filter((part): boolean => part !== 'year');
  return {
    value: `${first}/${to.replace('XXXX', String(year))}`,
    certain,
    implied: ['year'],
    basis: "article's day",
    printed,
  };
}

function resolveYearless(meaning: Yearless, printed: string, anchor: string | null): PartialDate {
  if (meaning.value.includes('/')) return resolveSpan(meaning, printed, anchor);
  const said = saidYears(printed);
  const near = anchor ? Number(anchor.slice(0, 4)) : 0;
  const ofMonth = anchor && said === null ? saidOfMonth(meaning.value, printed, anchor) : null;
  const year =
    !anchor || ofMonth === undefined
      ? null
      : (ofMonth ?? (said === null ? yearOf(meaning, printed, anchor) : near + said));
  const certain: readonly DatePart[] = partsOf(meaning.value).filter((part): boolean => part !== 'year');
  if (year === null) return { value: meaning.value, certain, implied: [], basis: 'printed', printed };
  const value = valueIn(meaning.value, printed, year);
  const implied = partsOf(value).filter((part) => !certain.includes(part));
  return { value, certain, implied, basis: "article's day", printed };
}

/**
 * Completes a day expression with the article's own day. Weekdays and "last week" need a reference that is precise
 * enough and is not a mere bound (a page stamp); else only their words are kept. A day without a year takes that of
 * the nearest such day on the side that is meant, or stays `XXXX`. Whatever is counted is implied.
 */
export function resolveDay(
  { meaning, printed }: { readonly meaning: DayMeaning; readonly printed: string },
  reference: PartialDate | null,
): PartialDate {
  const anchor = anchorOf(reference);
  switch (meaning.kind) {
    case 'absolute':
      return { value: meaning.value, certain: partsOf(meaning.value), implied: [], basis: 'printed', printed };
    case 'yearless':
      return resolveYearless(meaning, printed, anchor);
    case 'weekday':
      return isFullDay(anchor) ? counted(resolveWeekday(meaning, printed, anchor), printed) : unknown(printed);
    case 'offset': {
      const value = anchor ? resolveOffset(meaning, anchor) : null;
      return value ? counted(value, printed) : unknown(printed);
    }
    case 'vague':
      return unknown(printed);
  }
}
