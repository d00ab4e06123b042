import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './measure/row.ts';
import { datesRows } from './quality/dates.ts';
import { namesRows } from './quality/names.ts';
import { quotesRows } from './quality/quotes.ts';
import { retrievalRows } from './quality/retrieval.ts';
import { sentencesRows } from './quality/sentences.ts';
import { timelineRows } from './quality/timeline.ts';

/** Each set by one of its files. */
const parts = [
  ['sentences.jsonl', sentencesRows],
  ['quotes.jsonl', quotesRows],
  ['dates.jsonl', datesRows],
  ['names.jsonl', namesRows],
  ['timeline-docs.jsonl', timelineRows],
  ['retrieval-queries.jsonl', retrievalRows],
] as const;

/** Everything that the public sets in the folder that `BENCH_DATA` names can measure; a set that is not there has no rows. */
export async function rows(): Promise<Row[]> {
  const folder = process.env['BENCH_DATA'];
  if (!folder) throw new Error('BENCH_DATA is not set. Set it to the folder with the benchmark sets.');
  if (!existsSync(folder)) throw new Error(`BENCH_DATA is ${folder}, and there is no such folder.`);
  const present = parts.filter(([file]) => existsSync(join(folder, file)));
  if (present.length === 0)
    throw new Error(`BENCH_DATA is ${folder}, which has none of ${parts.map(([file]) => file).join(', ')}.`);
  const found: Row[] = [];
  for (const [, rowsOf] of present) found.push(...(await rowsOf(folder)));
  return found;
}
