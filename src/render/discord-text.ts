import type { Citation, Extract } from '../model/view.ts';
import { dateWords } from './date.ts';
import { escapeMarkdown } from './escape.ts';
import { counted, marked, speakerWords } from './extract.ts';
import type { Content } from './sections.ts';
import { citationsOf, marks, paragraphWords, publishedBy, type Source, titled } from './sources.ts';

/** The escaped text, or nothing where it is longer than any honest name: a name is never cut. */
export function short(text: string | null, most: number): string {
  const escaped = escapeMarkdown(text ?? '');
  return escaped.length <= most ? escaped : '';
}

const dotted = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** Small print. */
export const small = (text: string): string => (text === '' ? '' : `-# ${text}`);

const nameOf = ({ publisher, title, file }: Citation): string =>
  short(publisher && publishedBy(publisher), 100) ||
  short(title && titled(title), 300) ||
  short(file, 200) ||
  'an article';

const publishedWords = ({ published }: Citation): string => short(dateWords(published), 120);

/** An address to click on, in the form that keeps Discord from drawing a preview; only of the web. */
function link(url: string | null): string {
  const parsed = url === null ? null : URL.parse(url);
  if (!parsed || !/^https?:$/u.test(parsed.protocol) || parsed.href.length > 300) return '';
  return `<${parsed.href.replace(/[<>\s\\]/gu, encodeURIComponent)}>`;
}

function placeLine(extract: Extract, notes: readonly string[]): string {
  const { citation } = extract;
  const numbers = escapeMarkdown(marks(citationsOf(extract).map(({ n }) => n)));
  const cutOff = citation.truncated ? 'cut off' : '';
  const name = `${numbers} ${nameOf(citation)}`;
  return small(dotted(name, publishedWords(citation), paragraphWords([citation.paragraph]), cutOff, ...notes));
}

function extractText(extract: Extract): string {
  const day = extract.date === null ? '' : dateWords(extract.date);
  const date = day === '' || day === dateWords(extract.citation.published) ? '' : `**${escapeMarkdown(day)}**`;
  const words = marked(extract, escapeMarkdown);
  return [
    dotted(date, escapeMarkdown(speakerWords(extract))),
    words.includes('\n') ? words : `> ${words}`,
    placeLine(extract, extract.notes.map(escapeMarkdown)),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Stands for an extract that is too long for any message: says so, and where it stands. */
export const standIn = (extract: Extract): string =>
  placeLine(extract, [`${counted(extract.text.length, 'character')}, too long for a message, left out whole`]);

/** A block as Discord draws it; of a source's words it is the whole or, by its caller, nothing. */
export function blockText(block: Content): string {
  switch (block.kind) {
    case 'extract':
      return extractText(block);
    case 'line':
    case 'notice':
      return escapeMarkdown(block.text.trim());
    case 'fields':
      return block.fields.map(({ name, value }) => `**${escapeMarkdown(name)}** ${escapeMarkdown(value)}`).join('\n');
    case 'offer':
      return `${escapeMarkdown(block.label)}: **${escapeMarkdown(block.command)}**`;
    case 'picture':
      return small(`Picture: ${escapeMarkdown(block.alt)}`);
  }
}

/** One line for an article: its numbers, and what finds it again. */
export const sourceText = ({ citation, numbers }: Source): string =>
  small(
    `${escapeMarkdown(marks(numbers))} ${dotted(
      citation.title === null ? 'untitled' : short(titled(citation.title), 300) || 'title too long to show',
      citation.publisher === null
        ? 'publisher unknown'
        : short(publishedBy(citation.publisher), 100) || 'publisher too long to show',
      publishedWords(citation),
      citation.truncated ? 'cut off' : '',
      link(citation.url) || short(citation.file, 200),
    )}`,
  );
