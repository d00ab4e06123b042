import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import { annotate, linesOf } from '../src/annotate/annotate.ts';
import { articleId } from '../src/model/span.ts';
import { PROSE } from './linear/texts.ts';
import type { Row } from './measure/row.ts';
import { median, milliseconds } from './measure/time.ts';

/** At least as fast as the peer. */
const TARGET = 1;

const ARTICLE = articleId('text');

/** All of annotate: sentences, people, positions, days, quotes, figures, statements. */
const read = (text: string): unknown => annotate({ article: ARTICLE, body: text, blocks: linesOf(text) });

/** compromise splits into sentences and words and tags them; nothing is asked of it. */
const parse = (text: string): unknown => nlp(text);

interface Case {
  readonly name: string;
  readonly texts: readonly string[];
  readonly runs: number;
}

/** Stories of a benchmark set, where there is one: longer prose of more kinds than the seeds. */
function stories(): Case[] {
  const file = join(process.env['BENCH_DATA'] ?? '', 'quotes.jsonl');
  if (!process.env['BENCH_DATA'] || !existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const texts = lines.map((line): { readonly text: string } => JSON.parse(line));
  return [{ name: `${texts.length} news stories`, texts: texts.map(({ text }) => text), runs: 5 }];
}

function rowsOf({ name, texts, runs }: Case): Row[] {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (const run of [read, parse]) for (const text of texts.slice(0, 20)) run(text.slice(0, 20_000));
  for (let n = 0; n < runs; n++) {
    ours.push(milliseconds(() => texts.forEach(read)));
    theirs.push(milliseconds(() => texts.forEach(parse)));
  }
  const perMegabyte = (times: readonly number[]): number => (median(times) / characters) * 1_000_000;
  const ratio = perMegabyte(ours) / perMegabyte(theirs);
  const plain = { floor: null, target: null, ok: true };
  return [
    {
      name: `${name}: annotate / compromise`,
      value: ratio,
      unit: 'times',
      floor: null,
      target: TARGET,
      ok: ratio <= TARGET,
    },
    { name: '  annotate, the whole', value: perMegabyte(ours), unit: 'ms/MB', ...plain },
    { name: '  compromise 14, parsing', value: perMegabyte(theirs), unit: 'ms/MB', ...plain },
  ];
}

/** All of annotate against compromise merely parsing the same texts, in turn in one process. "MB" is a million characters. */
export async function rows(): Promise<Row[]> {
  const article = PROSE.of(4_000);
  return [
    { name: 'an article of 4,000 characters, 50 times', texts: Array.from({ length: 50 }, () => article), runs: 7 },
    { name: 'prose of 1,000,000 characters', texts: [PROSE.of(1_000_000)], runs: 3 },
    ...stories(),
  ].flatMap(rowsOf);
}
