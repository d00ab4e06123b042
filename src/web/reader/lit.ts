import type { Article } from '../../model/article.ts';
import { checkOf, overlaps, type Range, type Span, spanAt } from '../../model/span.ts';

/** The words that a link asks to light up: none, these, or words that the article does not have any more. */
export type Lit =
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly span: Span }
  | { readonly kind: 'changed' };

/** The article's paragraphs and headings in the order of its text. */
export const blocksOf = ({ paragraphs, headings }: Article): readonly Span[] =>
  [...paragraphs, ...headings].sort((a, b) => a.start - b.start);

const splitsPair = (body: string, at: number): boolean =>
  /[\ud800-\udbff]/u.test(body.charAt(at - 1)) && /[\udc00-\udfff]/u.test(body.charAt(at));

const fits = (article: Article, range: Range): boolean =>
  range.start < range.end &&
  range.end <= article.body.length &&
  !splitsPair(article.body, range.start) &&
  !splitsPair(article.body, range.end) &&
  blocksOf(article).some((block) => overlaps(block, range));

/** Reads `120-180` or, with a check of the words, `120-180-1x2y3z`. */
export function litIn(article: Article, at: string | undefined): Lit {
  if (at === undefined || at === '') return { kind: 'none' };
  const [, start, end, check] = /^(\d{1,9})-(\d{1,9})(?:-([a-z0-9]{1,8}))?$/u.exec(at) ?? [];
  const range = { start: Number(start), end: Number(end) };
  if (!fits(article, range)) return { kind: 'changed' };
  const span = spanAt(article.id, article.body, range);
  const same = check === undefined || check === checkOf(span.exact);
  return same ? { kind: 'words', span } : { kind: 'changed' };
}
