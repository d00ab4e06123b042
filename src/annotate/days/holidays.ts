import { weekdayOf } from './shift.ts';

interface Holiday {
  readonly month: number;
  /** 0 Sunday … 6, and the day of the month on or after which it comes. */
  readonly weekday: number;
  readonly from: number;
}

/** Holidays of the United States that news uses as dates and that move with the weekday. By their first word. */
const MOVABLE: Readonly<Record<string, Holiday>> = {
  thanksgiving: { month: 11, weekday: 4, from: 22 },
  election: { month: 11, weekday: 2, from: 2 },
  memorial: { month: 5, weekday: 1, from: 25 },
  labor: { month: 9, weekday: 1, from: 1 },
};

const two = (n: number): string => String(n).padStart(2, '0');

const holidayIn = (printed: string): Holiday | null => {
  const name = /\b(?:thanksgiving|election|memorial|labor)\b/iu.exec(printed)?.[0];
  return name ? (MOVABLE[name.toLowerCase()] ?? null) : null;
};

/** `XXXX-11` of "Thanksgiving": all that holds in every year. */
export const monthOfHoliday = (printed: string): string | null => {
  const holiday = holidayIn(printed);
  return holiday && `XXXX-${two(holiday.month)}`;
};

/** The day of a movable holiday in a year; null where the words name none. */
export function holidayOf(printed: string, year: number): string | null {
  const holiday = holidayIn(printed);
  if (!holiday) return null;
  const { month, weekday, from } = holiday;
  const first = weekdayOf(`${year}-${two(month)}-${two(from)}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(from + ((weekday - first + 7) % 7))}`;
}
