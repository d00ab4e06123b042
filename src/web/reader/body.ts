import { html } from 'hono/html';
import type { ArticleRecord } from '../../archive/archive.ts';
import type { Mention, Quote } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { personPath } from '../../render/html-link.ts';
import { type Drawn, type Html, layered, plainText } from '../../render/html-text.ts';
import { besideHtml, type NameOf } from './beside.ts';
import { byBlock } from './by-block.ts';
import { blocksOf } from './lit.ts';

function quoteDrawn(quote: Quote, nameOf: NameOf): readonly Drawn[] {
  const { speaker } = quote;
  const whose = speaker === null ? 'Speaker not certain' : `Words of ${plainText(nameOf(speaker))}`;
  return quote.spans.map(({ start, end }) => ({
    start,
    end,
    wrap: (words: Html) => html`<q class="${speaker === null ? 'unsure' : 'said'}" title="${whose}">${words}</q>`,
  }));
}

function mentionDrawn({ span, person, via }: Mention, nameOf: NameOf): readonly Drawn[] {
  if (person === null) return [];
  const name = plainText(nameOf(person));
  const wrap =
    via === 'pronoun'
      ? (words: Html) => html`<span title="${name}">${words}</span>`
      : via === 'misspelling'
        ? (words: Html) =>
            html`<a class="person misspelled" href="${personPath(person)}" title="Taken for ${name}">${words}</a>`
        : (words: Html) => html`<a class="person" href="${personPath(person)}" title="${name}">${words}</a>`;
  return [{ start: span.start, end: span.end, wrap }];
}

/**
 * The part of the lit words in each paragraph; the first of all is where a link can lead: by `at`, and by the
 * paragraph's own `anchor` if that is given.
 */
function litDrawn(lit: Span | null, blocks: readonly Span[], anchor: string | null): readonly Drawn[] {
  if (lit === null) return [];
  const first = (words: Html) =>
    html`<mark id="at">${anchor === null ? words : html`<span id="${anchor}">${words}</span>`}</mark>`;
  return blocks
    .filter((block) => overlaps(block, lit))
    .map((block, i) => ({
      start: Math.max(block.start, lit.start),
      end: Math.min(block.end, lit.end),
      wrap: i === 0 ? first : (words: Html) => html`<mark>${words}</mark>`,
    }));
}

/** Characters that surely fit the screen of a phone: words further down their paragraph may not be seen with its top. */
const IN_SIGHT = 500;

/** The paragraph of which the lit words stand too far down to be seen when its beginning is. */
const deepIn = ({ paragraphs }: Article, lit: Span | null): Span | undefined =>
  paragraphs.find((block) => lit !== null && block.start + IN_SIGHT < lit.start && lit.start < block.end);

/** What is drawn where in the article's text. */
export interface BodyOptions {
  readonly nameOf: NameOf;
  /** The words to light up; null: none. */
  readonly lit: Span | null;
}

/** The heading in which the lit words stand: `#p0` leads there, and otherwise to the title. */
export const litHeading = ({ headings }: Article, lit: Span | null): Span | undefined =>
  headings.find((heading) => lit !== null && overlaps(heading, lit));

/**
 * The article's text as cleaned, character for character: the people named in it, the words quoted and the lit words
 * marked. Paragraphs have the ids `p1`, `p2` …; lit words far down a paragraph have its id in its stead, so that a link
 * to them brings them in sight. Beside a paragraph stands what the archive reads in it.
 */
export function bodyHtml({ article, annotations, statements }: ArticleRecord, { nameOf, lit }: BodyOptions): Html {
  const blocks = blocksOf(article);
  const numbers = new Map(article.paragraphs.map((span, i) => [span, i + 1]));
  const deep = deepIn(article, lit);
  const layers = [
    litDrawn(lit, blocks, deep ? `p${numbers.get(deep)}` : null),
    annotations.quotes.flatMap((quote) => quoteDrawn(quote, nameOf)),
    annotations.mentions.flatMap((mention) => mentionDrawn(mention, nameOf)),
  ].map((layer) => layer.toSorted((a, b) => a.start - b.start));
  const drawn = layers.map((layer) => byBlock(layer, (range) => range, blocks));
  const quotes = byBlock(annotations.quotes, ({ spans: [span] }) => span, blocks);
  const told = byBlock(statements, ({ span }) => span, blocks);
  const p0 = litHeading(article, lit);
  return html`${blocks.map((block, i) => {
    const text = layered(
      article.body,
      block,
      drawn.map((layer) => layer[i] ?? []),
    );
    const n = numbers.get(block);
    if (n === undefined) return html`<h2 dir="auto"${block === p0 ? html` id="p0"` : ''}>${text}</h2>\n`;
    const beside = besideHtml({ quotes: quotes[i] ?? [], statements: told[i] ?? [] }, article.published, nameOf);
    return html`<div class="paragraph"><a class="number" href="#p${n}" aria-label="Paragraph ${n}">${n}</a><p${block === deep ? '' : html` id="p${n}"`} dir="auto">${text}</p>${beside}</div>\n`;
  })}`;
}
