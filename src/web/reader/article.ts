import { html } from 'hono/html';
import type { Archive, ArticleRecord } from '../../archive/archive.ts';
import type { Article, Sourced } from '../../model/article.ts';
import type { PersonId, Span } from '../../model/span.ts';
import { counted } from '../../render/extract.ts';
import { articlePath, personPath, webAddress } from '../../render/html-link.ts';
import { type Html, textHtml } from '../../render/html-text.ts';
import type { NameOf } from './beside.ts';
import { bodyHtml, litHeading } from './body.ts';
import { basisHtml, dayHtml, sourceHtml } from './day.ts';
import { litIn } from './lit.ts';
import { originalAt } from './original.ts';
import type { Page } from './page.ts';

/** The title for our own sentences: an untitled article goes by its file. */
export const nameOfArticle = ({ title, origin, id }: Article): string =>
  title?.value ?? `Untitled: ${origin.file ?? id}`;

/** For the attribute `lang`: empty where the language cannot be told. */
export const langOf = ({ language }: Article): string => (language === 'und' ? '' : language);

const fact = (name: string, value: Html | string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const sourced = (name: string, value: Sourced | null): Html | string =>
  value === null
    ? ''
    : fact(
        name,
        html`<bdi>${textHtml(value.value)}</bdi>${value.basis === 'printed' ? '' : html` <small>${value.basis}</small>`}`,
      );

const articleLink = ({ article }: ArticleRecord): Html =>
  html`<a href="${articlePath(article.id)}"><bdi>${textHtml(nameOfArticle(article))}</bdi></a>`;

/** Where else the happenings of this article are told, in order of day. */
function toldElsewhere(archive: Archive, { article }: ArticleRecord): Html | string {
  const told = new Set(archive.eventsIn(article.id).flatMap(({ articles }) => articles));
  const others = archive.records.filter(({ article: { id } }) => id !== article.id && told.has(id));
  if (others.length === 0) return '';
  return html`<section class="elsewhere" aria-labelledby="elsewhere">
<h2 id="elsewhere">Other articles that tell of the same</h2>
<ul>${others.map((other) => html`<li>${articleLink(other)} <small>${sourceHtml(other.article)}</small></li>`)}</ul>
</section>`;
}

function factsHtml(archive: Archive, { article }: ArticleRecord): Html {
  const first = article.sameStoryAs && archive.record(article.sameStoryAs);
  return html`<dl class="facts">
${fact('Published', html`${dayHtml(article.published)} <small>${basisHtml(article.published)}</small>`)}
${sourced('By', article.byline)}
${article.origin.file === null ? '' : fact('File', html`<bdi>${textHtml(article.origin.file)}</bdi>`)}
${article.truncated ? fact('Cut off', 'the source itself breaks off') : ''}
${first ? fact('Same text as', articleLink(first)) : ''}
</dl>`;
}

/** The way to the original, at the lit words or else at the beginning. */
function originalHtml(article: Article, lit: Span | null): Html | string {
  const address = webAddress(article.url?.value ?? null);
  const href = originalAt(article, lit ?? article.paragraphs[0]);
  if (address === null || href === null) return '';
  const what = lit === null ? 'The original' : 'These words in the original';
  return html`<p class="original"><a href="${href}" rel="noopener noreferrer" data-print="${address}">${what} at <bdi>${new URL(address).host}</bdi></a></p>`;
}

/** Whom the text names, each once, in the order of the text, with the number of places. */
function peopleHtml({ annotations }: ArticleRecord, nameOf: NameOf): Html | string {
  const places = new Map<PersonId, number>();
  for (const { person, via } of annotations.mentions)
    if (person !== null && via !== 'pronoun') places.set(person, (places.get(person) ?? 0) + 1);
  if (places.size === 0) return '';
  return html`<nav class="people" aria-labelledby="people">
<h2 id="people">People named</h2>
<ul>${[...places].map(([person, times]) => html`<li><a href="${personPath(person)}"><bdi>${textHtml(nameOf(person))}</bdi></a>${times > 1 ? html` <small>${times} times</small>` : ''}</li>`)}</ul>
</nav>`;
}

function removedHtml({ removed }: ArticleRecord): Html {
  if (removed.length === 0) return html`<p class="removed">Cleaning took nothing off this text.</p>`;
  return html`<details class="removed">
<summary>What cleaning took off: ${counted(removed.length, 'piece')}</summary>
<ul>${removed.map(({ text, rule }) => html`<li><small>${rule}</small><div dir="auto">${textHtml(text)}</div></li>`)}</ul>
</details>`;
}

const CHANGED = html`<p class="notice changed">This article has changed since the link to it was made. The words that the link points to are not where they were, so none are lit up.</p>`;

/** Longer than any honest title, and set smaller. */
const LONG_TITLE = 160;

function titleHtml({ title }: Article, id: Html | string, lang: string): Html {
  if (title === null) return html`<h1 class="untitled"${id}>Untitled</h1>`;
  const long = title.value.length > LONG_TITLE ? html` class="long"` : '';
  return html`<h1${id}${long} lang="${lang}" dir="auto">${textHtml(title.value)}</h1>`;
}

/** An article as cleaned, with the words of `at` lit up, and what the archive knows of it. */
export function articlePage(archive: Archive, record: ArticleRecord, at: string | undefined): Page {
  const { article, annotations } = record;
  const lit = litIn(article, at);
  const span = lit.kind === 'words' ? lit.span : null;
  const names = new Map(annotations.people.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (person) => archive.person(person)?.name ?? names.get(person) ?? person;
  const lang = langOf(article);
  return {
    title: nameOfArticle(article),
    main: html`<article>
${lit.kind === 'changed' ? CHANGED : ''}
<header>
<p class="publisher">${article.publisher === null ? 'Publisher unknown' : html`<bdi>${textHtml(article.publisher.value)}</bdi>`}</p>
${titleHtml(article, litHeading(article, span) ? '' : html` id="p0"`, lang)}
${factsHtml(archive, record)}
${originalHtml(article, span)}
</header>
<div class="text" lang="${lang}">
${bodyHtml(record, { nameOf, lit: span })}
</div>
<footer class="after">
${article.truncated ? html`<p class="cut">Here the source breaks off.</p>` : ''}
${peopleHtml(record, nameOf)}
${toldElsewhere(archive, record)}
${removedHtml(record)}
</footer>
${span === null ? '' : html`<p class="back"><a href="#at">Cited words</a></p>`}
</article>`,
  };
}
