import { html } from 'hono/html';
import { contains } from '../model/span.ts';
import type { Citation, DisagreementBlock, EventBlock, Extract, View } from '../model/view.ts';
import { dateWords, valueWords } from './date.ts';
import { dayOf, eventDay, kindWords, sideFacts, told, toldBy } from './event.ts';
import { counted, extractsIn, marked, speakerWords } from './extract.ts';
import { articlePath, passagePath, webAddress } from './html-link.ts';
import { type Html, layered, textHtml } from './html-text.ts';
import { type Content, type Section, sectionsOf } from './sections.ts';
import { nameOf, ownCitations, paragraphWords, publishedBy, type Source, sourcesOf, titled } from './sources.ts';

/** Words of a source among our own: set apart, so that their direction stays theirs. */
const apart = (text: string): Html => html`<bdi>${textHtml(text)}</bdi>`;

const dotted = (parts: readonly (Html | string)[]): Html =>
  html`${parts.filter((part) => part !== '').map((part, i) => (i === 0 ? part : html` · ${part}`))}`;

const isSomething = (text: string | null): text is string => text !== null && text.trim() !== '';

/** The words that are cited, lit up where they stand: `/articles/ID?at=120-180#p3`. */
export const citationPath = ({ span, paragraph }: Citation): string => passagePath(span, paragraph);

const citeLink = (citation: Citation, more: Html | string = ''): Html =>
  html`<a class="cite" href="${citationPath(citation)}">[${citation.n}]${more}</a>`;

/** A link to each place, by its number; the first may say more. */
const citedBy = (extract: Extract, first: Html | string = ''): Html =>
  html`${ownCitations(extract).map((citation, i) => {
    const more = i === 0 && first !== '' ? html` ${first}` : '';
    return html`${i === 0 ? '' : ' '}${citeLink(citation, more)}`;
  })}`;

/** "also in" with a link to each place that has the same words. */
const elsewhere = ({ alsoIn = [] }: Extract): Html | string =>
  alsoIn.length === 0
    ? ''
    : html`also in ${alsoIn.map((citation, i) => {
        const name = html` ${apart(nameOf(citation))}`;
        return html`${i === 0 ? '' : ', '}${citeLink(citation, name)}`;
      })}`;

/** The extract's words, those for whose sake it is shown lit up. */
function wordsHtml(extract: Extract): Html {
  const { lit, citation, text } = extract;
  const { span } = citation;
  const [before = '', after = ''] = marked({ ...extract, text: '' }, (none) => none);
  const shown = lit && span.exact === text && contains(span, lit);
  const layer = shown
    ? [{ start: lit.start - span.start, end: lit.end - span.start, wrap: (words: Html) => html`<mark>${words}</mark>` }]
    : [];
  return html`${before}${layered(text, { start: 0, end: text.length }, [layer])}${after}`;
}

function placeWords(citation: Citation): Html {
  const { published, paragraph, truncated } = citation;
  const cutOff = truncated ? 'cut off' : '';
  return dotted([apart(nameOf(citation)), apart(dateWords(published)), paragraphWords([paragraph]), cutOff]);
}

/** When and whose, the words, and where they stand. */
function extractHtml(extract: Extract, day: string): Html {
  const about = [day, speakerWords(extract)].filter((part) => part !== '');
  return html`<figure class="extract ${extract.item}">
${about.length === 0 ? '' : html`<p class="about">${dotted(about.map(apart))}</p>`}
<blockquote dir="auto">${wordsHtml(extract)}</blockquote>
<figcaption>${dotted([citedBy(extract, placeWords(extract.citation)), ...extract.notes.map(apart), elsewhere(extract)])}</figcaption>
</figure>`;
}

/** The extract's day; not where it is its article's, which stands below it anyway. */
function ownDay(extract: Extract): string {
  const day = dayOf(extract);
  return day === dateWords(extract.citation.published) ? '' : day;
}

function disagreementHtml(block: DisagreementBlock): Html {
  const about = [kindWords(block), ...(isSomething(block.about) ? [apart(block.about)] : [])];
  return html`<div class="disagreement">
<p class="about">${dotted(about)}</p>
<ul>${block.sides.map(
    (side) =>
      html`<li><q>${textHtml(side.text)}</q> ${citedBy(side)} <small>${dotted([
        ...sideFacts(side)
          .filter((fact) => fact !== '')
          .map(apart),
        elsewhere(side),
      ])}</small></li>`,
  )}</ul>
</div>`;
}

function eventHtml(event: EventBlock): Html {
  return html`<div class="event">
<p class="about"><strong>${apart(eventDay(event))}</strong> · ${toldBy(event)}</p>
${event.statements.map((statement) => {
  const { extract, day } = told(statement, event);
  return extractHtml(extract, day);
})}
${event.disagreements.map(disagreementHtml)}
</div>`;
}

function blockHtml(block: Content): Html {
  switch (block.kind) {
    case 'extract':
      return extractHtml(block, ownDay(block));
    case 'event':
      return eventHtml(block);
    case 'disagreement':
      return disagreementHtml(block);
    case 'line':
      return html`<p dir="auto">${textHtml(block.text)}</p>`;
    case 'notice':
      return html`<p class="notice" dir="auto">${textHtml(block.text)}</p>`;
    case 'fields':
      return html`<dl>${block.fields.map(({ name, value }) => html`<div><dt>${apart(name)}</dt><dd dir="auto">${textHtml(value)}</dd></div>`)}</dl>`;
    case 'offer':
      return html`<p class="offer">${apart(block.label)}: <code>${apart(block.command)}</code></p>`;
    case 'picture':
      return html`<p class="picture">Picture: ${apart(block.alt)}</p>`;
    case 'file':
      return html`<details class="file"><summary>${apart(block.name)}</summary><pre dir="auto">${textHtml(block.text)}</pre></details>`;
  }
}

/** How much of what a heading does not show at once is folded away with it: a page that is far longer helps nobody. */
const FOLDED = 100;

/** The section with what of its hidden is folded away: those next to what is shown. */
interface Folding {
  readonly section: Section;
  readonly folded: readonly Content[];
}

const foldingOf = (section: Section): Folding => ({
  section,
  folded: section.last ? section.hidden.slice(-FOLDED) : section.hidden.slice(0, FOLDED),
});

function foldedHtml({ section: { hidden, more }, folded }: Folding): Html | string {
  if (folded.length === 0) return '';
  const left = hidden.length - folded.length;
  const rest = left === 0 ? '' : html`<p class="omitted">${counted(left, 'item')} left out of this page</p>`;
  return html`<details><summary>${more}</summary>${folded.map(blockHtml)}${rest}</details>`;
}

function sectionHtml(folding: Folding): Html {
  const { heading, blocks, last } = folding.section;
  const parts = [blocks.map(blockHtml), foldedHtml(folding)];
  return html`<section>
${isSomething(heading) ? html`<h2 dir="auto">${textHtml(heading)}</h2>` : ''}
${last ? parts.toReversed() : parts}
</section>`;
}

function sourceHtml({ citation, numbers, paragraphs }: Source): Html {
  const url = webAddress(citation.url);
  const facts: (Html | string)[] = [
    citation.publisher === null ? 'publisher unknown' : apart(publishedBy(citation.publisher)),
    apart(dateWords(citation.published)),
    paragraphWords(paragraphs),
    citation.truncated ? 'cut off' : '',
    url === null ? '' : html`<a href="${url}" rel="noopener noreferrer">original</a>`,
  ];
  const title = citation.title === null ? 'untitled' : apart(titled(citation.title));
  return html`<li>${numbers.map((n) => `[${n}] `)}<a href="${articlePath(citation.article)}">${title}</a> · ${dotted(facts)}</li>`;
}

/**
 * The answer as the inside of a page, what a heading leaves out folded away, every extract with a link to the passage
 * in its article. Words of sources are escaped and stand as printed.
 */
export function viewHtml(view: View): Html {
  const foldings = sectionsOf(view).map(foldingOf);
  const drawn = foldings.flatMap(({ section, folded }) => [...section.blocks, ...folded]);
  const sources = sourcesOf(drawn.flatMap(extractsIn));
  const asOf = view.asOf === null ? 'No article in the archive is dated.' : `Archive as of ${valueWords(view.asOf)}.`;
  return html`<div class="answer">
<h1 dir="auto">${textHtml(view.title)}</h1>
<p class="as-of">${asOf}</p>
${(view.envelope?.notes ?? []).map((note) => html`<p class="note" dir="auto">${textHtml(note)}</p>`)}
${foldings.map(sectionHtml)}
${isSomething(view.omitted) ? html`<p class="omitted" dir="auto">${textHtml(view.omitted)}</p>` : ''}
${sources.length === 0 ? '' : html`<section class="sources"><h2>Sources</h2><ul>${sources.map(sourceHtml)}</ul></section>`}
${isSomething(view.hint) ? html`<p class="hint">Ask on: <code>${apart(view.hint)}</code></p>` : ''}
${view.envelope ? html`<p class="mark">${apart(view.envelope.mark)}</p>` : ''}
</div>`;
}
