import { checkField } from '../ingest/front-matter.ts';
import type { Override } from '../model/article.ts';
import type { Store } from '../model/store.ts';
import type { Archive } from './archive.ts';

/** A correction that cannot be made: one sentence that says why. */
export class MendError extends Error {
  override readonly name = 'MendError';
}

const FIELDS = ['title', 'publisher', 'published', 'url', 'byline'] as const satisfies Override['field'][];

/**
 * Records a keeper's word on fields of one article; an empty one takes the field away. Gives the names of the fields.
 * @throws MendError, before anything is written
 */
export async function mend(
  store: Store,
  archive: Archive,
  typed: string,
  fields: Partial<Record<Override['field'], string>>,
  keeper: string,
  now: Date,
): Promise<string[]> {
  const record = archive.findArticle(typed);
  if (!record)
    throw new MendError(`No one article has "${typed}" as its id or file; npm run archive -- list names them all.`);
  const given = FIELDS.filter((field) => fields[field] !== undefined);
  if (given.length === 0) throw new MendError(`Nothing to mend: name a field, such as --published 2025-07-04.`);
  const words = given.map((field): Override => {
    const value = (fields[field] ?? '').trim();
    const problem = value === '' ? null : checkField(field, value);
    if (problem !== null) throw new MendError(`${field} "${value}" ${problem}.`);
    return { article: record.article.id, field, value: value === '' ? null : value, keeper, at: now.toISOString() };
  });
  for (const word of words) await store.override(word);
  return given;
}
