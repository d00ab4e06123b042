import { readFile } from 'node:fs/promises';
import { annotateLine } from '../../src/annotate/lines.ts';
import { overlaps, type Range } from '../../src/model/span.ts';
import type { Row } from '../measure/row.ts';

interface Expression extends Range {
  readonly type: string;
  readonly iso: string | null;
  readonly text: string;
}

interface Story {
  readonly id: string;
  readonly reference_date: string;
  readonly text: string;
  readonly expressions: readonly Expression[];
}

interface Printed extends Range {
  readonly value: string;
}

const CALENDAR = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

const hasCalendarValue = (value: string | null): value is string => value !== null && CALENDAR.test(value);

/** A gold value without its part of the day and its unknown places: `2000-01-07TEV`, `1994-XX-XX`. */
const calendarPart = (iso: string | null): string | null => iso?.replace(/T.*$/u, '').replace(/(?:-XX)+$/u, '') ?? null;

/** What we read in a story of the given day, of that which has a calendar value. */
function printedDays({ id, text, reference_date }: Story): Printed[] {
  const { dates } = annotateLine(JSON.stringify({ id, text, published: reference_date.slice(0, 10) }));
  return dates.flatMap(({ value, ...range }) => (hasCalendarValue(value) ? [{ ...range, value }] : []));
}

interface Counts {
  gold: number;
  found: number;
  printed: number;
  right: number;
  overlapping: number;
}

function count(stories: readonly Story[]): Counts {
  const counts: Counts = { gold: 0, found: 0, printed: 0, right: 0, overlapping: 0 };
  for (const story of stories) {
    const printed = printedDays(story);
    const gold = story.expressions.filter(({ type, iso }) => type === 'DATE' && hasCalendarValue(iso));
    const said = (a: Printed, b: Expression): boolean => overlaps(a, b) && a.value === calendarPart(b.iso);
    counts.gold += gold.length;
    counts.found += gold.filter((expression) => printed.some((day) => said(day, expression))).length;
    counts.printed += printed.length;
    counts.right += printed.filter((day) => story.expressions.some((expression) => said(day, expression))).length;
    counts.overlapping += printed.filter((day) =>
      story.expressions.some((expression) => overlaps(day, expression)),
    ).length;
  }
  return counts;
}

async function readStories(folder: string): Promise<Story[]> {
  const lines = (await readFile(`${folder}/dates.jsonl`, 'utf8')).trim().split('\n');
  return lines.map((line): Story => JSON.parse(line));
}

const atLeast = (name: string, value: number, floor: number | null, target: number | null): Row => ({
  name,
  value,
  unit: 'share',
  floor,
  target,
  ok: value >= (target ?? 0),
});

/**
 * Calendar values on dated news stories. Recall: gold DATE expressions of the form YYYY, YYYY-MM or YYYY-MM-DD that an
 * expression of ours overlaps with exactly that value. Precision: our expressions with such a value that overlap a gold
 * expression of whatever type with that value; in the variant only those count that overlap any gold expression at all,
 * since the gold leaves many dates unmarked.
 */
export async function datesRows(folder: string): Promise<Row[]> {
  const stories = await readStories(folder);
  const rows = (label: string, part: readonly Story[], goal: boolean): Row[] => {
    const { gold, found, printed, right, overlapping } = count(part);
    return [
      atLeast(`dates: value recall${label}`, found / gold, goal ? 0.863 : null, goal ? 0.92 : null),
      atLeast(`dates: value precision${label}`, right / printed, null, goal ? 0.88 : null),
      atLeast(`dates: value precision where the gold marks a time${label}`, right / overlapping, null, null),
    ];
  };
  return [
    ...rows('', stories, true),
    ...rows(
      ', even stories',
      stories.filter((_, n) => n % 2 === 0),
      false,
    ),
    ...rows(
      ', odd stories',
      stories.filter((_, n) => n % 2 === 1),
      false,
    ),
  ];
}
