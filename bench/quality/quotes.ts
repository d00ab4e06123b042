import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotateLine } from '../../src/annotate/lines.ts';
import { overlaps, type Range } from '../../src/model/span.ts';
import type { Row } from '../measure/row.ts';

/** Words in marks, with the marks, and the words that name whoever is said to have spoken them. */
interface GoldQuote extends Range {
  readonly words: number;
  readonly attributed: boolean;
  readonly speakers: readonly Range[];
}

interface Story {
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

const isStory = (value: unknown): value is Story =>
  typeof value === 'object' && value !== null && 'text' in value && 'quotes' in value;

function readStory(line: string, at: number): Story {
  const story: unknown = JSON.parse(line);
  if (!isStory(story)) throw new Error(`quotes.jsonl, line ${at + 1}: no text and quotes`);
  return story;
}

interface Counts {
  readonly gold: number;
  /** Quotes for which we name a source. */
  readonly named: number;
  readonly right: number;
  /** Sources that we name for words in marks which are not among the gold ones. */
  readonly beside: number;
}

/** Our offsets leave the marks out, the gold ones have them. */
const SLACK = 3;

const isSame = (a: Range, b: Range): boolean =>
  overlaps(a, b) && Math.abs(a.start - b.start) <= SLACK && Math.abs(a.end - b.end) <= SLACK;

const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function count(stories: readonly Story[], words: number): Counts {
  const counts = { gold: 0, named: 0, right: 0, beside: 0 };
  for (const { text, quotes } of stories) {
    const found = annotateLine(JSON.stringify({ id: '', text })).quotes.filter(({ source }) => source !== null);
    for (const quote of quotes) {
      if (quote.words < words) continue;
      const source = found.find((each) => isSame(each, quote))?.source;
      if (quote.attributed) counts.gold += 1;
      if (source) counts.named += 1;
      if (source && quote.speakers.some((speaker) => overlaps(source, speaker))) counts.right += 1;
    }
    const beside = found.filter((each) => !quotes.some((quote) => isSame(each, quote)));
    counts.beside += beside.filter(({ start, end }) => countWords(text.slice(start, end)) >= words).length;
  }
  return counts;
}

interface Bar {
  readonly floor: number | null;
  readonly target: number | null;
}

function rowsOf(name: string, counts: Counts, precision: Bar, recall: Bar): Row[] {
  const row = (of: string, value: number, bar: Bar): Row => ({
    name: `quotes: ${of}, ${name}`,
    value,
    unit: '',
    ...bar,
    ok: bar.target === null || value >= bar.target,
  });
  return [
    row('precision', counts.right / (counts.named || 1), precision),
    row('precision with quotes outside the set', counts.right / (counts.named + counts.beside || 1), {
      floor: null,
      target: null,
    }),
    row('recall', counts.right / (counts.gold || 1), recall),
  ];
}

/** Whether the source that we name for words in marks is the gold one. Every other story was kept out of sight while the rules were written. */
export async function quotesRows(folder: string): Promise<Row[]> {
  const lines = (await readFile(join(folder, 'quotes.jsonl'), 'utf8')).trim().split('\n');
  const stories = lines.map(readStory);
  const unseen = stories.filter((_, i) => i % 2 === 1);
  const none = { floor: null, target: null };
  return [
    ...rowsOf('5 words or more', count(stories, 5), { floor: 0.895, target: 0.94 }, { floor: 0.67, target: 0.76 }),
    ...rowsOf('all lengths', count(stories, 0), { floor: null, target: 0.9 }, { floor: null, target: 0.65 }),
    ...rowsOf('5 words or more, unseen half', count(unseen, 5), none, none),
    ...rowsOf('all lengths, unseen half', count(unseen, 0), none, none),
  ];
}
