import type { Override } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { Archive, ArticleRecord } from '../archive.ts';
import type { Stories } from './stories.ts';

/** An article that was there before and says something else now. */
export interface Correction {
  readonly record: ArticleRecord;
  /** Its sentences that stood in no version before. */
  readonly sentences: readonly Span[];
  /** What a keeper has mended of what is known of it. */
  readonly mended: readonly Override['field'][];
}

/** The fields on which keepers said something else after a revision, by article. */
function mendedSince({ overrides }: Archive, since: number): Map<string, Override['field'][]> {
  const before = new Map<string, string | null>();
  const after = new Map<string, (typeof overrides)[number]>();
  for (const override of overrides) {
    const key = `${override.article} ${override.field}`;
    if (override.revision <= since) before.set(key, override.value);
    else after.set(key, override);
  }
  const found = new Map<string, Override['field'][]>();
  for (const [key, { article, field, value }] of after)
    if (before.get(key) !== value) found.set(article, [...(found.get(article) ?? []), field]);
  return found;
}

/** Of articles that were there before: what they say anew, and what keepers mended; in the archive's order. */
export function correctionsSince(archive: Archive, since: number | null, stories: Stories): Correction[] {
  if (since === null) return [];
  const mended = mendedSince(archive, since);
  const changed = stories.touched.flatMap(({ corrected }) => corrected);
  const all = new Set<ArticleRecord>(changed);
  for (const { article } of archive.overrides) {
    const record = mended.has(article) ? archive.record(article) : null;
    if (record && !stories.storyOf(article)?.fresh.includes(record)) all.add(record);
  }
  const sentences = new Map(
    changed.map((record) => [record, record.annotations.sentences.filter((sentence) => stories.isNew(sentence))]),
  );
  return archive.records.flatMap((record) => {
    const one = { record, sentences: sentences.get(record) ?? [], mended: mended.get(record.article.id) ?? [] };
    return all.has(record) && one.sentences.length + one.mended.length > 0 ? [one] : [];
  });
}
