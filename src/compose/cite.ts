import type { Archive } from '../archive/archive.ts';
import type { Article } from '../model/article.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Citation, Extract } from '../model/view.ts';

/** Paragraphs are counted from 1; a heading is in paragraph 0. */
const paragraphOf = (article: Article, span: Span): number =>
  article.paragraphs.findIndex((paragraph) => overlaps(paragraph, span)) + 1;

/** Gives a span its citation. */
export type Cite = (span: Span) => Citation;

/** Numbers citations in the order in which they are made; one span has one number. */
export function citer(archive: Archive): Cite {
  const made = new Map<string, Citation>();
  return (span) => {
    const key = `${span.article}:${span.start}:${span.end}`;
    const known = made.get(key);
    if (known) return known;
    const article = archive.record(span.article)?.article;
    const citation: Citation = {
      n: made.size + 1,
      span,
      article: span.article,
      file: article?.origin.file ?? null,
      title: article?.title?.value ?? null,
      publisher: article?.publisher?.value ?? null,
      published: article?.published ?? null,
      paragraph: article ? paragraphOf(article, span) : 0,
      url: article?.url?.value ?? null,
      truncated: article?.truncated ?? false,
    };
    made.set(key, citation);
    return citation;
  };
}

/** An extract of one span: its words are the span's, so no other can be given. */
export const extractOf = (
  citation: Citation,
  more: Partial<Omit<Extract, 'kind' | 'text' | 'citation'>> = {},
): Extract => ({
  kind: 'extract',
  item: 'extract',
  text: [citation, ...(more.moreCitations ?? [])].map(({ span }) => span.exact).join(' […] '),
  citation,
  moreCitations: [],
  date: null,
  speaker: null,
  notes: [],
  cue: null,
  ...more,
});
