import { html } from 'hono/html';
import type { Archive, ArticleRecord } from '../../archive/archive.ts';
import { daysOf } from '../../model/date.ts';
import type { Hit } from '../../model/search.ts';
import { counted } from '../../render/extract.ts';
import { articlePath, paragraphPath } from '../../render/html-link.ts';
import { type Html, plainText, textHtml } from '../../render/html-text.ts';
import { langOf, nameOfArticle } from './article.ts';
import { sourceHtml } from './day.ts';
import type { Page } from './page.ts';

/** Passages shown of those that a search finds. */
const HITS_SHOWN = 30;

function factsHtml({ article }: ArticleRecord): Html {
  const badges = [...(article.truncated ? ['cut off'] : []), ...(article.sameStoryAs === null ? [] : ['copy'])];
  return html`<p class="facts">${sourceHtml(article)}${badges.map((badge) => html` <span class="badge">${badge}</span>`)}</p>`;
}

const itemHtml = (record: ArticleRecord): Html => html`<li>
<h3 dir="auto" lang="${langOf(record.article)}"><a href="${articlePath(record.article.id)}">${textHtml(nameOfArticle(record.article))}</a></h3>
${factsHtml(record)}
</li>`;

const listHtml = (heading: string, records: readonly ArticleRecord[]): Html | string =>
  records.length === 0
    ? ''
    : html`<section><h2>${heading}</h2><ol class="articles">${records.map(itemHtml)}</ol></section>`;

/** Articles on one page of the list. */
const PAGE = 200;

const isDated = ({ article }: ArticleRecord): boolean => daysOf(article.published?.value ?? null) !== null;

function turnHtml(page: number, pages: number): Html | string {
  if (pages < 2) return '';
  return html`<nav class="turn" aria-label="Pages">
${page > 1 ? html`<a rel="prev" href="/articles?page=${page - 1}">Newer</a>` : ''}
<span>Page ${page} of ${pages}</span>
${page < pages ? html`<a rel="next" href="/articles?page=${page + 1}">Older</a>` : ''}
</nav>`;
}

/** A page, from 1, of all articles, the newest first; those of which no calendar day is known by themselves, last. */
export function listPage({ records }: Archive, asked: number): Page {
  const newest = records.toReversed();
  const all = [...newest.filter(isDated), ...newest.filter((record) => !isDated(record))];
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const shown = all.slice((page - 1) * PAGE, page * PAGE);
  return {
    title: 'Articles',
    main: html`<h1>Articles</h1>
<p class="as-of">${counted(records.length, 'article')}</p>
${records.length === 0 ? html`<p class="notice">The archive holds no article yet.</p>` : ''}
${listHtml('By day, the newest first', shown.filter(isDated))}
${listHtml(
  'Undated',
  shown.filter((record) => !isDated(record)),
)}
${turnHtml(page, pages)}`,
  };
}

function hitHtml(archive: Archive, { article, paragraph }: Hit): Html | string {
  const record = archive.record(article);
  const span = record?.article.paragraphs[paragraph - 1];
  if (!record || !span) return '';
  return html`<li>
<h2 dir="auto"><a href="${paragraphPath(article, paragraph)}">${textHtml(nameOfArticle(record.article))}</a> <small>¶${paragraph}</small></h2>
${factsHtml(record)}
<blockquote dir="auto" lang="${langOf(record.article)}">${textHtml(span.exact)}</blockquote>
</li>`;
}

/** Words that are nowhere, each with the spellings that were looked for in its stead. */
function nearHtml(hits: readonly Hit[]): readonly Html[] {
  const asked = Map.groupBy(
    hits.flatMap(({ near }) => near),
    (near) => near.asked,
  );
  return [...asked].map(([word, near]) => {
    const found = [...new Set(near.map((one) => one.found))];
    const words = found.map((one, i) => html`${i === 0 ? '' : ', '}“<bdi>${textHtml(one)}</bdi>”`);
    return html`<p class="near">“<bdi>${textHtml(word)}</bdi>” is nowhere; looked for instead: ${words}.</p>`;
  });
}

/** The passages that have the words, the best first. */
export function searchPage(archive: Archive, words: string): Page {
  const hits = archive.search({ words });
  const shown = hits.slice(0, HITS_SHOWN);
  const found =
    hits.length === 0
      ? 'No passage has these words. Try fewer of them, or another spelling.'
      : hits.length > shown.length
        ? `The best ${shown.length} of ${counted(hits.length, 'passage')}`
        : counted(hits.length, 'passage');
  return {
    title: plainText(words),
    words,
    main: html`<h1>“<bdi>${textHtml(words)}</bdi>”</h1>
<p class="as-of" role="status">${found} · <a href="/articles">all articles</a></p>
${nearHtml(shown)}
<ol class="articles">${shown.map((hit) => hitHtml(archive, hit))}</ol>`,
  };
}
