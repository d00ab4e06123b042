import type { DayMeaning } from '../../../model/annotation.ts';
import { dayValue } from '../numerals.ts';
import { type DayRule, directionOf, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Without a year only the month is kept: no EDTF of ours spans unknown years. */
function read(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const [year, month, days] = [the(found, 'year'), the(found, 'month'), the(found, 'days')];
  const [first, last] = days?.text.split(/[-–]/u).map(Number) ?? [];
  if (!month || !first || !last) return null;
  if (!year) {
    return {
      kind: 'yearless',
      value: `XXXX-${twoDigits(month.value)}`,
      direction: directionOf(around),
    };
  }
  const [from, to] = [dayValue(year.value, month.value, first), dayValue(year.value, month.value, last)];
  return from && to ? { kind: 'absolute', value: `${from}/${to}` } : null;
}

export const dayRange: readonly DayRule[] = [
  { example: 'June 21-22, 2025', pattern: 'on? month days comma? year? yearword?', read },
  { example: '21–22 июня 2025 года', pattern: 'on? days of? month comma? year? yearword?', read },
];
