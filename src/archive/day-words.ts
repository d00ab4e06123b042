import { MONTHS } from '../annotate/days/calendar-names.ts';
import { type DayRange, daysOf, FAR_AHEAD, LONG_AGO } from '../model/date.ts';

/** Of a calendar month, from 1, in English. */
function monthName(month: string): string {
  const [name = ''] = (MONTHS[Number(month) - 1] ?? '').split(' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** January to December. */
export const monthNames = (): string[] => MONTHS.map((_, i) => monthName(String(i + 1)));

const monthWords = (day: string): string => `${monthName(day.slice(5, 7))} ${day.slice(0, 4)}`;

/** `2025-07-04` as "4 July 2025". */
export const dayWords = (day: string): string => `${Number(day.slice(8, 10))} ${monthWords(day)}`;

const covers = (value: string, { first, last }: DayRange): boolean => {
  const days = daysOf(value);
  return days?.first === first && days.last === last;
};

/** Days for people: "4 July 2025", "9–15 November 2026", "June 2025", "2025"; what is shared is said once. */
export function rangeWords({ first, last }: DayRange): string {
  if (first === last) return dayWords(first);
  if (first === LONG_AGO) return `up to ${dayWords(last)}`;
  if (last === FAR_AHEAD) return `from ${dayWords(first)}`;
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)];
  if (covers(year, { first, last })) return year;
  if (covers(month, { first, last })) return monthWords(first);
  if (last.startsWith(month)) return `${Number(first.slice(8, 10))}–${dayWords(last)}`;
  if (last.startsWith(year)) return `${Number(first.slice(8, 10))} ${monthName(first.slice(5, 7))} – ${dayWords(last)}`;
  return `${dayWords(first)} – ${dayWords(last)}`;
}
