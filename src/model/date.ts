/** What a date rests on. */
export type DateBasis =
  | 'printed'
  | 'dateline and years in the text'
  | 'dateline and another article'
  | 'another article'
  | 'years in the text'
  | "article's day"
  | 'dateline'
  | 'page stamp'
  | 'front matter'
  | 'keeper';

export type DatePart = 'year' | 'month' | 'day';

/**
 * A date at the precision that its source supports.
 * `value` is EDTF (ISO 8601-2): `2025`, `2025-06`, `2025-06-21`; `XXXX-07-04` or `XXXX-07` where nothing tells
 * the year; `2021/2024` for a span; null where only words are known ("last week", in `printed`).
 * Every part of `value` is either in `certain` (a source says it) or in `implied` (inferred, and shown so),
 * except under a `bound`, where nothing is certain.
 */
export interface PartialDate {
  readonly value: string | null;
  readonly certain: readonly DatePart[];
  readonly implied: readonly DatePart[];
  readonly bound?: 'not after' | 'not before';
  readonly basis: DateBasis;
  /** The words that say it, as the source has them. */
  readonly printed: string;
}

/** The first and the last day, `YYYY-MM-DD`, that a date may mean. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** Before and after every day that an article may speak of. */
export const LONG_AGO = '0000-01-01';
export const FAR_AHEAD = '9999-12-31';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MONTH = /^(\d{4})-(\d{2})$/u;
const YEAR = /^\d{4}$/u;

const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The days that an EDTF value covers; null where it names no year (`XXXX-07-04`) or is null. */
export function daysOf(value: string | null): DayRange | null {
  if (value === null) return null;
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const from = daysOf(value.slice(0, slash));
    const to = daysOf(value.slice(slash + 1));
    return from && to ? { first: from.first, last: to.last } : null;
  }
  if (DAY.test(value)) return { first: value, last: value };
  if (YEAR.test(value)) return { first: `${value}-01-01`, last: `${value}-12-31` };
  const [, year, month] = MONTH.exec(value) ?? [];
  if (!year || !month) return null;
  return { first: `${value}-01`, last: `${value}-${lastDayOfMonth(Number(year), Number(month))}` };
}

/** Whether a date can be put in order; the others come apart, at the end. */
export const hasPlace = (date: PartialDate | null): date is PartialDate =>
  date !== null && !date.bound && daysOf(date.value) !== null;

/** Whether a value names one day of one year. */
export const isFullDay = (value: string | null): value is string => value !== null && DAY.test(value);
