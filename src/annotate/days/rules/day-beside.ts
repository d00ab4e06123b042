import type { DayMeaning } from '../../../model/annotation.ts';
import { yearlessValue } from '../numerals.ts';
import { type DayRule, directionOf, type Surroundings, sideOf, the } from '../rule.ts';
import { fromMeaning } from '../shift.ts';
import type { Token } from '../tokens.ts';

const STEPS: ReadonlyMap<string, number> = new Map([
  ['before', -1],
  ['after', 1],
]);

/** The named day that is stepped from. */
function named(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const [weekday, month, day] = [the(found, 'weekday'), the(found, 'month'), the(found, 'day')];
  if (weekday) return { kind: 'weekday', weekday: weekday.value, direction: sideOf(around) ?? 'past' };
  const value = month && day ? yearlessValue(month.value, day.value) : null;
  return value ? { kind: 'yearless', value, direction: directionOf(around) } : null;
}

function read(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const [, unit, word] = found;
  const amount = STEPS.get(word?.text.toLowerCase() ?? '');
  const day = named(found.slice(2), around);
  if (!amount || !day || unit?.value !== 0) return null;
  // Both words stay in what is printed, and the step is made when the article's day is known.
  return day.kind === 'weekday' ? day : fromMeaning(day, { kind: 'from previous', amount, unit: 'day' });
}

export const dayBeside: readonly DayRule[] = [
  { example: 'the day before last Tuesday', pattern: 'the|a unit before|in last|next|this? weekday', read },
  { example: 'a day after June 21', pattern: 'the|a unit before|in month day', read },
  { example: 'a day after 21 June', pattern: 'the|a unit before|in day month', read },
];
