import type { DayMeaning } from '../../../model/annotation.ts';
import { dayValue, yearlessValue } from '../numerals.ts';
import { type DayRule, directionOf, type Surroundings } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** The day in its month, with the year that stands `at` a place after it, if any does. */
function dayOf(month: Token | undefined, day: Token | undefined, at: number, around: Surroundings): DayMeaning | null {
  if (month?.class !== 'month' || !day) return null;
  const [next, later] = [around.tokens[at], around.tokens[at + 1]];
  const year = next?.class === 'comma' ? later : next;
  if (year?.class === 'year') {
    const value = dayValue(year.value, month.value, day.value);
    return value ? { kind: 'absolute', value } : null;
  }
  const value = yearlessValue(month.value, day.value);
  return value ? { kind: 'yearless', value, direction: directionOf(around) } : null;
}

/** "June 21 and 14 prisoners": what a noun follows is a count. */
const isCount = (after: Token | undefined): boolean =>
  after !== undefined && /^\p{L}/u.test(after.text) && !['in', 'on', 'and', 'year'].includes(after.class);

/** The second of two days of one month. */
export const listedDay: readonly DayRule[] = [
  {
    example: 'April 24 and 25: the 25',
    pattern: 'and day',
    read: ([, day], around) => {
      const [month, first] = [around.tokens[around.from - 2], around.tokens[around.from - 1]];
      return first?.class === 'day' && !isCount(around.tokens[around.to]) ? dayOf(month, day, around.to, around) : null;
    },
  },
  {
    example: '24 и 25 апреля: the 24',
    pattern: 'day and',
    read: ([day], around) => {
      const [second, month] = [around.tokens[around.to], around.tokens[around.to + 1]];
      return second?.class === 'day' ? dayOf(month, day, around.to + 2, around) : null;
    },
  },
];
