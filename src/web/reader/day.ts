import { html } from 'hono/html';
import type { Article } from '../../model/article.ts';
import { type DateBasis, isFullDay, type PartialDate } from '../../model/date.ts';
import { dateWords } from '../../render/date.ts';
import { type Html, textHtml } from '../../render/html-text.ts';

/** What a day rests on, in words for readers; the printed words stand in the place of “”. */
const BASIS: Readonly<Record<DateBasis, string>> = {
  printed: 'printed as “”',
  'dateline and years in the text': 'from the dateline “”; the year follows from years that the text names',
  'dateline and another article': 'from the dateline “”; the year follows from another article',
  'another article': 'from another article that tells the same',
  'years in the text': 'from years that the text names',
  "article's day": 'from the article’s own day',
  dateline: 'from the dateline “”',
  'page stamp': 'the page was stamped “” when it was seen, so the article is not newer',
  'front matter': 'from what stands above the text in its file',
  keeper: 'on the word of a keeper of the archive',
};

/** "7 July 2025 (year inferred)", for programs too where it is one day. */
export function dayHtml(published: PartialDate | null): Html {
  const words = textHtml(dateWords(published));
  const day = published?.bound === undefined ? (published?.value ?? null) : null;
  return isFullDay(day) ? html`<time datetime="${day}">${words}</time>` : html`<bdi>${words}</bdi>`;
}

/** What the day rests on, with the words that say it. */
export function basisHtml(published: PartialDate | null): Html {
  if (published === null) return html`nothing in the text says when it was published`;
  const [before = '', after] = BASIS[published.basis].split('“”');
  if (after === undefined) return html`${before}`;
  return html`${before}“<bdi>${textHtml(published.printed)}</bdi>”${after}`;
}

/** "Pozirk · 7 July 2025 (year inferred)" */
export const sourceHtml = ({ publisher, published }: Article): Html =>
  html`${publisher === null ? 'Publisher unknown' : html`<bdi>${textHtml(publisher.value)}</bdi>`} · ${dayHtml(published)}`;
