import type { DayMeaning } from '../../../model/annotation.ts';
import { monthOfHoliday } from '../holidays.ts';
import { type DayRule, directionOf, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** Its day moves, so that only the month is said; the name stays among the words and is counted with the year. */
function read(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const [holiday, unit] = [the(found, 'holiday'), the(found, 'unit')];
  const value = holiday && monthOfHoliday(holiday.text);
  if (!value || !/^\p{Lu}/u.test(holiday.text) || (unit ? unit.text !== 'Day' : holiday.text !== 'Thanksgiving'))
    return null;
  const direction = the(found, 'last') ? 'past' : the(found, 'next') ? 'future' : directionOf(around);
  return { kind: 'yearless', value, direction };
}

export const holiday: readonly DayRule[] = [
  { example: 'last Thanksgiving', pattern: 'on? last|next|this? holiday', read },
  { example: 'on Election Day', pattern: 'on? last|next|this? holiday unit', read },
];
