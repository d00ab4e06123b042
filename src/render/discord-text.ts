import type { Citation, DisagreementBlock, EventBlock, Extract } from '../model/view.ts';
import { dateWords } from './date.ts';
import { escapeMarkdown } from './escape.ts';
import { dayOf, eventDay, kindWords, sideFacts, told, toldBy } from './event.ts';
import { counted, extractsIn, marked, speakerWords } from './extract.ts';
import type { Content } from './sections.ts';
import { citationsOf, marks, paragraphWords, publishedBy, type Source, titled } from './sources.ts';

/** The escaped text, or nothing where it is longer than any honest name: a name is never cut. */
export function short(text: string | null, most: number): string {
  const escaped = escapeMarkdown(text ?? '');
  return escaped.length <= most ? escaped : '';
}

const dotted = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
const strong = (text: string): string => (text === '' ? '' : `**${escapeMarkdown(text)}**`);

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

const numbersOf = (extract: Extract): string => escapeMarkdown(marks(citationsOf(extract).map(({ n }) => n)));

function placeLine(extract: Extract, notes: readonly string[]): string {
  const { citation } = extract;
  const cutOff = citation.truncated ? 'cut off' : '';
  const name = `${numbersOf(extract)} ${nameOf(citation)}`;
  return small(dotted(name, publishedWords(citation), paragraphWords([citation.paragraph]), cutOff, ...notes));
}

/** A block quote ends with its line: words of several lines stand without. */
const quoted = (words: string): string => (words.includes('\n') ? words : `> ${words}`);

const extractText = (extract: Extract, day: string): string =>
  lines(
    dotted(day, escapeMarkdown(speakerWords(extract))),
    quoted(marked(extract, escapeMarkdown)),
    placeLine(extract, extract.notes.map(escapeMarkdown)),
  );

/** The extract's day; not where it is its article's, which stands below it anyway. */
function dayText(extract: Extract): string {
  const day = dayOf(extract);
  return day === dateWords(extract.citation.published) ? '' : strong(day);
}

function disagreementText(block: DisagreementBlock): string {
  const sides = block.sides.map((side) => {
    const words = `“${escapeMarkdown(side.text)}” ${numbersOf(side)}`;
    return quoted(dotted(words, ...sideFacts(side).map(escapeMarkdown)));
  });
  return lines(dotted(strong(kindWords(block)), escapeMarkdown(block.about ?? '')), ...sides);
}

/** What an event is told in. */
type Part = Extract | DisagreementBlock;

/** The event with those parts of it; the others are counted. */
function eventText(event: EventBlock, parts: readonly Part[]): string {
  const shown = new Set(parts);
  const statements = event.statements.filter((part) => shown.has(part));
  const disagreements = event.disagreements.filter((part) => shown.has(part));
  const left = [
    counted(event.statements.length - statements.length, 'more statement'),
    counted(event.disagreements.length - disagreements.length, 'more disagreement'),
  ].filter((count) => !count.startsWith('0 '));
  return lines(
    dotted(strong(eventDay(event)), toldBy(event)),
    ...statements.map((part) => {
      const { extract, day } = told(part, event);
      return extractText(extract, escapeMarkdown(day));
    }),
    left.length === 0 ? '' : small(`… and ${left.join(' and ')}`),
    ...disagreements.map(disagreementText),
  );
}

/** A block as Discord draws it; of a source's words it is the whole or, by its caller, nothing. */
function blockText(block: Content): string {
  switch (block.kind) {
    case 'extract':
      return extractText(block, dayText(block));
    case 'event':
      return eventText(block, [...block.statements, ...block.disagreements]);
    case 'disagreement':
      return disagreementText(block);
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

/** A text, and the extracts that it draws or stands for. */
export interface Drawing {
  readonly text: string;
  readonly extracts: readonly Extract[];
}

/** The block whole. */
export const drawing = (block: Content): Drawing => ({ text: blockText(block), extracts: extractsIn(block) });

/** Says of an extract that it is left out, and where it stands. */
function standIn(extract: Extract): Drawing {
  const note = `${counted(extract.text.length, 'character')}, too long for a message, left out whole`;
  return { text: placeLine(extract, [note]), extracts: [extract] };
}

/** The event's day with whole parts: the first statement before the disagreements, these before the other statements. */
function shortenedEvent(event: EventBlock, most: number): readonly Drawing[] {
  const [first, ...others] = event.statements;
  const parts: readonly Part[] = [first, ...event.disagreements, ...others];
  const drawings: Drawing[] = [];
  for (let count = 0; count < parts.length; count++) {
    const shown = parts.slice(0, count);
    const text = eventText(event, shown);
    if (text.length > most) break;
    drawings.unshift({ text, extracts: shown.flatMap(extractsIn) });
  }
  return drawings;
}

/** What can stand for a block that finds no room, the longest first, an event in at most so many characters. */
export function shortened(block: Content, most: number): readonly Drawing[] {
  if (block.kind === 'extract') return [standIn(block)];
  return block.kind === 'event' ? shortenedEvent(block, most) : [];
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
