import { resolve } from 'node:path';
import { readTextFile } from '../ingest/read.ts';
import type { Article } from '../model/article.ts';
import type { Store } from '../model/store.ts';
import { noText, readDocument } from './read.ts';
import { readerVersion } from './version.ts';

export type Added =
  | {
      readonly path: string;
      readonly ok: true;
      readonly articles: readonly Pick<Article, 'id' | 'title' | 'truncated'>[];
    }
  | { readonly path: string; readonly ok: false; readonly reason: string };

/** Reads a text file into the store; a file added before is replaced by what it holds now. */
export async function addFile(store: Store, path: string, now: Date): Promise<Added> {
  const key = resolve(path);
  const result = await readTextFile(key, { kind: 'file', key, retrievedAt: now.toISOString() });
  if (!result.ok) return { path, ...result };
  const { document } = result;
  const articles = readDocument(document);
  if (articles.length === 0) return { path, ok: false, reason: noText(key) };
  await store.save([{ document, readerVersion: readerVersion(), articles }]);
  return { path, ok: true, articles: articles.map(({ article }) => article) };
}
