import type { Suggestion } from '../archive/archive.ts';
import type { Weekday } from '../model/briefing.ts';
import { daysText, WEEK, WEEKEND, WORKDAYS } from '../model/weekdays.ts';
import { lastPart } from './list.ts';

const FULL: Readonly<Record<Weekday, string>> = {
  1: 'monday',
  2: 'tuesday',
  3: 'wednesday',
  4: 'thursday',
  5: 'friday',
  6: 'saturday',
  7: 'sunday',
};

/** Words for several days. */
const SETS: Readonly<Record<string, readonly Weekday[]>> = {
  daily: WEEK,
  'every day': WEEK,
  everyday: WEEK,
  all: WEEK,
  weekdays: WORKDAYS,
  weekday: WORKDAYS,
  workdays: WORKDAYS,
  'working days': WORKDAYS,
  weekend: WEEKEND,
  weekends: WEEKEND,
};

/** Long enough to be no other day's: two letters of a name or more, and its plural. */
const dayNamed = (word: string): Weekday | null =>
  WEEK.find((day) => word.length > 1 && (FULL[day].startsWith(word) || `${FULL[day]}s` === word)) ?? null;

/** From one day to another, over the end of the week where it has to be: Sat–Mon. */
const between = (first: Weekday, last: Weekday): readonly Weekday[] =>
  first <= last ? WEEK.filter((day) => day >= first && day <= last) : WEEK.filter((day) => day >= first || day <= last);

function partDays(part: string): readonly Weekday[] | null {
  const several = Object.hasOwn(SETS, part) ? SETS[part] : undefined;
  if (several) return several;
  const [first = null, last = first, ...more] = part.split(/\s*(?:[-–—]|\sto\s)\s*/u).map(dayNamed);
  return first === null || last === null || more.length > 0 ? null : between(first, last);
}

/** What stands between days: nothing, commas and such (`mon, wed and fri`), or only spaces. */
const BETWEEN = [/(?!)/u, /\s?[,;&/]\s?(?:and )?| and /u, / /u];

/** Days of the week as they are typed: `daily`, `weekdays`, `Mon-Fri`, `mon, wed and fri`; null where they are none. */
export function readDays(typed: string): readonly Weekday[] | null {
  const words = typed.trim().toLowerCase().replace(/\s+/gu, ' ');
  for (const mark of BETWEEN) {
    const parts = words.split(mark).filter((part) => part !== '');
    const read = parts.map(partDays);
    const days = read.flatMap((each) => each ?? []);
    if (parts.length > 0 && !read.includes(null)) return WEEK.filter((day) => days.includes(day));
  }
  return null;
}

const COMMON = ['daily', 'weekdays', 'weekend', 'Mon, Wed, Fri', 'Tue, Thu'];

const offered = (text: string): Suggestion => ({ label: text, value: text });

/** What was typed as it is understood, the usual choices that begin so, and the days that may follow after a comma. */
export function suggestWeekdays(typed: string): readonly Suggestion[] {
  const { kept, last } = lastPart(typed);
  const before = kept.length === 0 ? [] : readDays(kept.join(', '));
  const understood = readDays(typed);
  const start = last.toLowerCase();
  const usual = kept.length === 0 ? COMMON.filter((text) => text.toLowerCase().startsWith(start)) : [];
  const next = WEEK.filter((day) => FULL[day].startsWith(start) && !before?.includes(day)).map((day) =>
    daysText(WEEK.filter((one) => one === day || before?.includes(one))),
  );
  const texts = [...(understood && typed.trim() !== '' ? [daysText(understood)] : []), ...usual];
  return [...new Set([...texts, ...(before ? next : [])])].map(offered);
}
