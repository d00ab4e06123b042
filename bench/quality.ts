import { existsSync } from 'node:fs';
import type { Row } from './measure/row.ts';
import { datesRows } from './quality/dates.ts';
import { namesRows } from './quality/names.ts';
import { quotesRows } from './quality/quotes.ts';
import { retrievalRows } from './quality/retrieval.ts';
import { sentencesRows } from './quality/sentences.ts';
import { timelineRows } from './quality/timeline.ts';

const parts = [sentencesRows, quotesRows, datesRows, namesRows, timelineRows, retrievalRows];

/** Everything that public sets can measure, from the folder that `BENCH_DATA` names. */
export async function rows(): Promise<Row[]> {
  const folder = process.env['BENCH_DATA'];
  if (!folder) throw new Error('BENCH_DATA is not set. Set it to the folder with the benchmark sets.');
  if (!existsSync(folder)) throw new Error(`BENCH_DATA is ${folder}, and there is no such folder.`);
  const found: Row[] = [];
  for (const part of parts) found.push(...(await part(folder)));
  return found;
}
