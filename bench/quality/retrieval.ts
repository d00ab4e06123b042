import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PassageFacts } from '../../src/model/search.ts';
import { articleId } from '../../src/model/span.ts';
import { createPassageSearch } from '../../src/search/engine.ts';
import type { Row } from '../measure/row.ts';

interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

interface Query {
  readonly id: string;
  readonly text: string;
}

interface Judgement {
  readonly query: string;
  readonly doc: string;
  readonly rel: number;
}

const DEPTH = 10;
const FLOOR = 0.396;

const noFacts = (): PassageFacts | null => null;

const readLines = <T>(folder: string, name: string): T[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const discounted = (gains: readonly number[]): number =>
  gains.slice(0, DEPTH).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);

/** Normalised discounted cumulative gain of the first ten. */
function ndcg(ranked: readonly string[], judged: ReadonlyMap<string, number>): number {
  const best = discounted([...judged.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : discounted(ranked.map((id) => judged.get(id) ?? 0)) / best;
}

function judgementsByQuery(judgements: readonly Judgement[]): Map<string, Map<string, number>> {
  const byQuery = new Map<string, Map<string, number>>();
  for (const { query, doc, rel } of judgements) {
    const judged = byQuery.get(query) ?? new Map<string, number>();
    byQuery.set(query, judged.set(doc, Math.max(0, rel)));
  }
  return byQuery;
}

/** How well the search ranks the documents of a judged collection. */
export async function retrievalRows(folder: string): Promise<readonly Row[]> {
  const search = createPassageSearch(
    readLines<Document>(folder, 'retrieval-docs.jsonl').map(({ id, title, text }) => ({
      id: `${id}#1`,
      article: articleId(id),
      paragraph: 1,
      title,
      text,
    })),
  );
  const judged = judgementsByQuery(readLines<Judgement>(folder, 'retrieval-qrels.jsonl'));
  const queries = readLines<Query>(folder, 'retrieval-queries.jsonl').filter(({ id }) => judged.has(id));
  const values = queries.map(({ id, text }) => {
    const ranked = search.search({ words: text }, noFacts).map(({ article }) => article);
    return ndcg(ranked, judged.get(id) ?? new Map());
  });
  const value = values.reduce((sum, each) => sum + each, 0) / values.length;
  return [{ name: 'retrieval nDCG@10', value, unit: '', floor: FLOOR, target: null, ok: value >= FLOOR }];
}
