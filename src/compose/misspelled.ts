import type { Archive } from '../archive/archive.ts';
import { overlaps, type Span } from '../model/span.ts';

/** Our own words on names that an extract is known to misspell: whom each was taken for. The extract stays as printed. */
export function misspellingsIn(archive: Archive, extract: Span): string[] {
  const mentions = archive.record(extract.article)?.annotations.mentions ?? [];
  const found = mentions.flatMap(({ via, span, person }) => {
    const name = via === 'misspelling' && person && overlaps(span, extract) ? archive.person(person)?.name : null;
    return name ? [`“${span.exact}” taken for ${name}`] : [];
  });
  return [...new Set(found)];
}
