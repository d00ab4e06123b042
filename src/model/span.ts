declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Made from an article's origin, not from its text, so that a link survives a correction. Safe in a URL and a custom id. */
export type ArticleId = Branded<'ArticleId'>;
export const articleId = (text: string): ArticleId => text as ArticleId;

/** A person of the table (`lukashenka`), or of the texts (`~` and the folded name). */
export type PersonId = Branded<'PersonId'>;
export const personId = (text: string): PersonId => text as PersonId;

/** A stretch of text by its UTF-16 offsets, end excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of an article's cleaned body, as Web Annotation's TextPositionSelector and the `exact` of its
 * TextQuoteSelector in one. Offsets are UTF-16. Invariant: `body.slice(start, end) === exact`.
 */
export interface Span extends Range {
  readonly article: ArticleId;
  readonly exact: string;
}

export const spanAt = (article: ArticleId, body: string, { start, end }: Range): Span => ({
  article,
  start,
  end,
  exact: body.slice(start, end),
});

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** A few letters that tell other words from these, so that a place kept by its offsets can be checked later (FNV-1a). */
export function checkOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
