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

const understood = (value: string, { first, last }: DayRange): string => {
  if (/^(?:since|from)\s/iu.test(value)) return `${value} · from ${dayWords(first)}`;
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
  const near = nearest([...COMMON, ...OTHERS, ...monthNames()], asked, (day) => day);
  const all = [...(asked === '' ? [] : [asked]), ...begun];
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
