import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import type { DayMeaning } from '../../model/annotation.ts';
import { daysOf, isFullDay } from '../../model/date.ts';
import { dayValue } from './numerals.ts';
import type { Anaphor } from './rule.ts';

/** The calendar in UTC, whatever the time zone of the process: a zone may skip a day, and local time with it. */
const at = (day: string) => new UTCDateMini(`${day}T00:00:00Z`);

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A calendar day moved by days; `YYYY-MM-DD` in and out. */
export const shiftDays = (day: string, amount: number): string => isoDay(addDays(at(day), amount));

/** A calendar day moved by months, kept within the month: 31 March − 1 month is 28 February. */
export const shiftMonths = (day: string, amount: number): string => isoDay(addMonths(at(day), amount));

const DAY_MS = 86_400_000;

/** Days from one calendar day to another; less than 0 where the second is earlier. In UTC every day is as long. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** 0 Sunday … 6. */
export const weekdayOf = (day: string): number => at(day).getDay();

const PRECISION = { day: 10, month: 7, year: 4 } as const;

/** A month or day in the year that is `amount` years from a value's own; null where the calendar has no such day. */
function withinYear(value: string, amount: number, within: string): string | null {
  if (value.includes('/')) return null;
  const year = Number(value.slice(0, 4)) + amount;
  const [month = 0, day] = within.split('-').map(Number);
  return day === undefined ? `${year}-${within}` : dayValue(year, month, day);
}

/** An absolute value moved by a unit, at that unit's precision; null where it is less precise than that. */
function shiftValue(value: string, { amount, unit, within }: Anaphor): string | null {
  if (within) return withinYear(value, amount, within);
  if (unit === 'week') return isFullDay(value) ? shiftDays(value, amount * 7) : null;
  if (!daysOf(value) || value.includes('/') || value.length < PRECISION[unit]) return null;
  const first = `${value}-01-01`.slice(0, 10);
  if (unit === 'day') return shiftDays(value, amount);
  return shiftMonths(first, unit === 'year' ? amount * 12 : amount).slice(0, PRECISION[unit]);
}

/** "two days earlier" than a meaning; vague where that cannot be told. */
export function fromMeaning(previous: DayMeaning | null, step: Anaphor): DayMeaning {
  const vague: DayMeaning = { kind: 'vague' };
  if (step.otherwise && (!previous || (step.amount === 0 && previous.kind !== 'absolute'))) return step.otherwise;
  if (previous?.kind === 'absolute') {
    const value = shiftValue(previous.value, step);
    return value ? { kind: 'absolute', value } : vague;
  }
  if (step.within) return vague;
  if (step.unit !== 'day' && previous?.kind !== 'offset') return vague;
  // Back from a weekday, the article's own day may lie between the two.
  if (previous?.kind === 'weekday' && step.amount >= 0 && step.amount < 7) {
    return { ...previous, weekday: (previous.weekday + step.amount + 7) % 7 };
  }
  if (previous?.kind === 'yearless' && previous.value.length === 'XXXX-07-04'.length) {
    const { kind, direction } = previous;
    return { kind, direction, value: `XXXX${shiftDays(previous.value.replace('XXXX', '2001'), step.amount).slice(4)}` };
  }
  if (previous?.kind === 'offset' && previous.unit === step.unit) {
    return { ...previous, amount: previous.amount + step.amount };
  }
  return vague;
}
