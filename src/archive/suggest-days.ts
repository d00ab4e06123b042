import { LATIN_MONTHS, MONTHS } from '../annotate/days/calendar-names.ts';
import { type DayRange, daysOf, isFullDay } from '../model/date.ts';
import type { ArticleRecord, Suggestion } from './archive.ts';
import { dayWords, monthNames, rangeWords } from './day-words.ts';
import { nearest, offer } from './suggest.ts';

const COMMON = ['yesterday', 'last week', 'this month', 'last month', 'this year', 'last year'] as const;
const OTHERS = ['today', 'this week', 'last 3 days', 'last 2 weeks', 'last 3 months'] as const;
/** Before a day: from it on, or up to it. */
const LEADS = ['since ', 'until '] as const;
/** Days of the archive that are offered as they are typed. */
const MOST_OWN = 2000;

/** The days on which articles appeared, then those of which they tell, the newest first. */
function ownDays(records: readonly ArticleRecord[]): string[] {
  const newest = records.toReversed();
  const sorted = (values: readonly (string | null | undefined)[]): string[] =>
    [...new Set(values.filter((value) => isFullDay(value ?? null)))]
      .flatMap((value) => value ?? [])
      .sort()
      .reverse();
  const published = sorted(newest.flatMap(({ article: { published } }) => (published?.bound ? [] : published?.value)));
  const told = sorted(newest.flatMap(({ statements }) => statements.map(({ date }) => date?.value)));
  return [...new Set([...published, ...told])].slice(0, MOST_OWN);
}

/** What days may be typed for, the commonest first: relative ones, those of the archive, months. */
export function daysToOffer(records: readonly ArticleRecord[], asOf: string | null): string[] {
  const own = ownDays(records);
  const [year] = asOf ? [asOf.slice(0, 4)] : [];
  const month = asOf ? rangeWords(daysOf(asOf.slice(0, 7)) ?? { first: asOf, last: asOf }) : undefined;
  const words = own.slice(0, 3).map(dayWords);
  const later = [...own.map(dayWords), ...own, ...monthNames()];
  return [...new Set([...COMMON, ...[month, year].flatMap((each) => each ?? []), ...words, ...OTHERS, ...later])];
}

/** How a value is read: `since June · from 1 June 2026`; "from June to August" is two ends. */
const understood = (value: string, { first, last }: DayRange): string => {
  if (/^(?:since|from)\s(?!.*\s(?:to|till|until|and)\s)/iu.test(value)) return `${value} · from ${dayWords(first)}`;
  if (/^(?:until|till|up to)\s/iu.test(value)) return `${value} · up to ${dayWords(last)}`;
  const words = rangeWords({ first, last });
  return words.toLowerCase() === value.toLowerCase() ? value : `${value} · ${words}`;
};

/** What may be meant by the letters typed; "since" and "until" stay before it. */
function candidates(days: readonly string[], typed: string): readonly string[] {
  const lead = LEADS.find((each) => each.startsWith(typed) || typed.startsWith(each)) ?? '';
  const goesOn = lead !== '' && typed !== '';
  const start = goesOn ? typed.slice(lead.length).trimStart() : typed;
  const begins = (day: string): boolean => {
    const letters = day.toLowerCase();
    return letters.startsWith(start) || letters.split(' ').some((word) => word.startsWith(start));
  };
  const begun = days.filter(begins);
  // A number is rather the day or the year than a part of "last 3 days".
  const ordered = [...begun].sort(
    (a, b) => Number(b.toLowerCase().startsWith(start)) - Number(a.toLowerCase().startsWith(start)),
  );
  return ordered.map((day) => (goesOn ? `${lead}${day}` : day));
}

/** A day or month as one begins to type it, without a year: "June 21", "21 чэрв", "11.9." */
const WITHOUT_YEAR = /^(?:\d{1,2}[./]\d{1,2}[./]?|\d{1,2}(?:st|nd|rd|th)? \p{L}{2,}\.?|\p{L}{3,}\.?(?: \d{1,2})?)$/u;
/** Of the archive, the newest that a day without one may be of. */
const MOST_YEARS = 3;

/** Words for months, a month at a time, in every language that days are read in. */
const MONTH_WORDS = MONTHS.map((words, i) => `${words} ${LATIN_MONTHS[i] ?? ''}`.split(' '));

/** The month that the last letters typed begin, in the language in which they do: "21 чэрв" is "21 чэрвень". */
function monthsBegun(typed: string): readonly string[] {
  const [letters = ''] = /(?<!\p{L})\p{L}{2,20}$/u.exec(typed) ?? [];
  if (letters === '') return [];
  const before = typed.slice(0, -letters.length);
  return MONTH_WORDS.flatMap((words) => words.find((word) => word.startsWith(letters)) ?? []).map(
    (word) => before + word,
  );
}

const isDayOrMonth = ({ first, last }: DayRange): boolean => first === last || daysOf(first.slice(0, 7))?.last === last;

/** What was typed without a year, in the years in which the archive has days of it: "June 21" is "21 June 2025". */
async function inYearsOf(
  days: readonly string[],
  typed: string,
  readDay: (typed: string) => Promise<DayRange | null>,
): Promise<readonly string[]> {
  const lead = LEADS.find((each) => typed.startsWith(each)) ?? '';
  const day = typed.slice(lead.length);
  if (!WITHOUT_YEAR.test(day)) return [];
  const own = days.filter(isFullDay);
  const years = [...new Set(own.map((each) => each.slice(0, 4)))].sort().reverse().slice(0, MOST_YEARS);
  const isTold = ({ first, last }: DayRange): boolean => own.some((each) => first <= each && each <= last);
  const found = await Promise.all(
    years.map((year) =>
      readDay(/^\d+[./]\d+$/u.test(day) ? `${day}.${year}` : `${day} ${year}`.replace(/([./]) /u, '$1')),
    ),
  );
  return found.flatMap((range) => (range && isDayOrMonth(range) && isTold(range) ? [lead + rangeWords(range)] : []));
}

/** Suggestions to read: more are not looked at, since each is read as a day to say how it is understood. */
const MOST_READ = 12;

/**
 * What was typed, if it is a day, and days that may be meant, each with how it is understood: `last week · 9–15 November
 * 2026`. What is no day and begins none gets the days nearest to it.
 */
export async function suggestDays(
  typed: string,
  days: readonly string[],
  readDay: (typed: string) => Promise<DayRange | null>,
): Promise<Suggestion[]> {
  const asked = typed.trim().replace(/\s+/gu, ' ');
  const start = asked.toLowerCase();
  const begun = candidates(days, start === '' ? '' : typed.toLowerCase().trimStart().replace(/\s+/gu, ' '));
  const whole = monthsBegun(start);
  const inYears = await Promise.all([start, ...whole].map((each) => inYearsOf(days, each, readDay)));
  const near = nearest([...COMMON, ...OTHERS, ...monthNames()], asked, (day) => day);
  const all = [...(asked === '' ? [] : [asked]), ...inYears.flat(), ...begun, ...whole];
  const labelled = async (some: readonly string[]): Promise<[string, string][]> => {
    const found: [string, string][] = [];
    const met = new Set<string>();
    for (const value of some) {
      if (found.length === MOST_READ) break;
      const range = met.has(value.toLowerCase()) ? null : await readDay(value);
      met.add(value.toLowerCase());
      if (range) found.push([understood(value, range), value]);
    }
    return found;
  };
  const found = await labelled(all);
  return offer(found.length > 0 ? found : await labelled(near.length > 0 ? near : COMMON));
}
