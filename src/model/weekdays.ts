import type { Weekday } from './briefing.ts';

export const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
export const WEEKEND: readonly Weekday[] = [6, 7];

const SHORT: Readonly<Record<Weekday, string>> = {
  1: 'Mon',
  2: 'Tue',
  3: 'Wed',
  4: 'Thu',
  5: 'Fri',
  6: 'Sat',
  7: 'Sun',
};

const isSame = (a: readonly Weekday[], b: readonly Weekday[]): boolean => a.join() === b.join();

/** Days that follow each other, as long as they do. */
function runs(days: readonly Weekday[]): readonly (readonly Weekday[])[] {
  const found: Weekday[][] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else found.push([day]);
  }
  return found;
}

/** Days of the week as people say them, and may type them: `daily`, `weekdays`, `Mon–Thu, Sun`. */
export function daysText(days: readonly Weekday[]): string {
  if (isSame(days, WEEK)) return 'daily';
  if (isSame(days, WORKDAYS)) return 'weekdays';
  if (isSame(days, WEEKEND)) return 'weekend';
  const texts = runs(days).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < 3 || first === undefined || last === undefined) return run.map((day) => SHORT[day]);
    return [`${SHORT[first]}–${SHORT[last]}`];
  });
  return texts.join(', ');
}
