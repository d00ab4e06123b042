import type { DayMeaning } from '../../model/annotation.ts';
import { type DayRange, daysOf, type PartialDate } from '../../model/date.ts';
import { readAlone } from './find.ts';
import { isCalendarDay } from './numerals.ts';
import { resolveDay } from './resolve.ts';
import { shiftDays, shiftMonths } from './shift.ts';

/** People type "june" and "monday"; English month and weekday names are read with a capital. */
const capitals = (typed: string): string =>
  typed.replaceAll(/(?<!\p{L})[a-z](?=[a-z]{2})/gu, (letter) => letter.toUpperCase());

const LAST_UNITS = /^(?:the )?(?:(?:last|past) (\d{1,4})|past) (day|week|month|year)s?$/iu;

/** "last 3 days": today and the three days before it. */
function lastUnits(typed: string, today: string): DayRange | null {
  const [match, digits = '1', unit] = LAST_UNITS.exec(typed) ?? [];
  const count = Number(digits);
  if (!match || !unit || count === 0) return null;
  const isDays = unit === 'day' || unit === 'week';
  const first = isDays
    ? shiftDays(today, -count * (unit === 'week' ? 7 : 1))
    : shiftMonths(today, -count * (unit === 'year' ? 12 : 1));
  return { first, last: today };
}

/** The one time that the words name, and nothing else. "May" alone may be many things; "in May" is a month. */
function meaningOf(typed: string): DayMeaning | null {
  for (const lead of ['', 'in ']) {
    const words = lead + capitals(typed);
    const [day, ...more] = readAlone(words);
    if (day && more.length === 0 && day.start === lead.length && day.end === words.length) return day.meaning;
  }
  return null;
}

/** The latest such day or month that has begun; a 29 February may lie eight years back. */
function latest(value: string, today: string): DayRange | null {
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year > thisYear - 9; year--) {
    const range = daysOf(value.replaceAll('XXXX', String(year)));
    if (
      range &&
      range.first <= today &&
      range.first <= range.last &&
      (value !== 'XXXX-02-29' || isCalendarDay(year, 2, 29))
    )
      return range;
  }
  return null;
}

/** "1 June to 4 July", "2025-06-01 – 2025-07-04". */
const FROM_TO = /^(?:from |between )?(.{1,40}) (?:to|till|until|and|-|–|—) (.{1,40})$/iu;

const SINCE = /^(?:since|from|с|з) (.+)$/iu;

/** "from 5 to 9 July" */
const isSpan = (meaning: DayMeaning | null): boolean =>
  meaning !== null && 'value' in meaning && meaning.value.includes('/');

function fromTo(words: string, now: Date): DayRange | null {
  const [, from, to] = FROM_TO.exec(words) ?? [];
  const [first, last] = from && to ? [askedDay(from, now), askedDay(to, now)] : [];
  return first && last && first.first <= last.last ? { first: first.first, last: last.last } : null;
}

/**
 * The days that a user's words mean, counted from `now` in UTC: "June" is the latest June that has begun, "Monday"
 * the latest Monday, "last 3 days" today and the three before it, "since June" ends today. null for anything else.
 */
export function askedDay(typed: string, now: Date): DayRange | null {
  const words = typed.trim().replaceAll(/\s+/gu, ' ');
  if (words === '' || words.length > 60) return null;
  const today = now.toISOString().slice(0, 10);
  const range = fromTo(words, now) ?? lastUnits(words, today);
  if (range) return range;
  const since = SINCE.exec(words)?.[1];
  if (since && !isSpan(meaningOf(words))) {
    const from = askedDay(since, now);
    return from && from.first <= today ? { first: from.first, last: today } : from;
  }
  const meaning = meaningOf(words.replace(/^(?:in|on|during|в|у) /iu, ''));
  if (!meaning) return null;
  if (meaning.kind === 'yearless' && !/(?:year|год\p{L}*)$/iu.test(words)) return latest(meaning.value, today);
  const reference: PartialDate = {
    value: today,
    certain: ['year', 'month', 'day'],
    implied: [],
    basis: 'printed',
    printed: today,
  };
  return daysOf(resolveDay({ meaning, printed: words }, reference).value);
}
