import { html } from 'hono/html';
import type { DatedStatement, Quote } from '../../model/annotation.ts';
import type { PartialDate } from '../../model/date.ts';
import type { PersonId } from '../../model/span.ts';
import { dateWords } from '../../render/date.ts';
import { personPath } from '../../render/html-link.ts';
import { type Html, textHtml } from '../../render/html-text.ts';

/** The display name of a person. */
export type NameOf = (person: PersonId) => string;

const OPENING = 4;

/** The first words of a quotation, by which it is told from others beside it. */
function opening(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= OPENING ? words.join(' ') : `${words.slice(0, OPENING).join(' ')}…`;
}

const apart = (text: string): Html => html`“<bdi>${textHtml(text)}</bdi>”`;

/** Whose words are quoted; where several speak, each with the beginning of their words. */
function speakers(quotes: readonly Quote[], nameOf: NameOf): readonly Html[] {
  const bySpeaker = [...Map.groupBy(quotes, ({ speaker }) => speaker)];
  return bySpeaker.map(([speaker, theirs]) => {
    const name =
      speaker === null
        ? 'speaker not certain'
        : html`words of <a href="${personPath(speaker)}"><bdi>${textHtml(nameOf(speaker))}</bdi></a>`;
    if (bySpeaker.length === 1) return html`${name}`;
    return html`${theirs.map(({ spans: [span] }, i) => html`${i === 0 ? '' : ', '}${apart(opening(span.exact))}`)}: ${name}`;
  });
}

/** Days of which the words alone do not tell all: the words, and the day that the archive reads in them. */
function daysRead(statements: readonly DatedStatement[], published: PartialDate | null): readonly Html[] {
  const read = new Map(
    statements.flatMap(({ date }) => {
      if (!date?.value || date.implied.length === 0 || date.value === published?.value) return [];
      return [[`${date.printed}\n${date.value}`, date] as const];
    }),
  );
  return [...read.values()].map(
    (date) => html`${apart(date.printed)}: <bdi>${textHtml(dateWords(date, published))}</bdi>`,
  );
}

/** What the archive reads in a paragraph: the quotations that begin there, and the statements. */
interface Read {
  readonly quotes: readonly Quote[];
  readonly statements: readonly DatedStatement[];
}

/** Who is quoted in a paragraph, and which days are meant; `published`: the day of the article. */
export function besideHtml({ quotes, statements }: Read, published: PartialDate | null, nameOf: NameOf): Html | string {
  const notes = [...speakers(quotes, nameOf), ...daysRead(statements, published)];
  return notes.length === 0 ? '' : html`<ul class="beside">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}
