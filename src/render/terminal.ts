import type { DisagreementBlock, EventBlock, Extract, View } from '../model/view.ts';
import { dateWords, valueWords } from './date.ts';
import { dayOf, eventDay, kindWords, sideFacts, told, toldBy } from './event.ts';
import { extractsIn, marked, speakerWords } from './extract.ts';
import { type Content, type Section, sectionsOf, spaced } from './sections.ts';
import { marks, nameOf, ownCitations, paragraphWords, publishedBy, type Source, sourcesOf, titled } from './sources.ts';

/** Control, escape, bidirectional and invisible characters: they can hide, reorder or overwrite what a terminal shows. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** The text without what a terminal may obey instead of show. Line feeds and tabs stay. */
export const terminalSafe = (text: string): string => text.replace(UNSAFE, '');

export interface TerminalOptions {
  /** Columns to wrap at; absent: lines are left whole. */
  readonly width?: number;
  readonly color?: boolean;
}

type Paint = (text: string) => string;
const plain: Paint = (text) => text;
const sgr =
  (on: number, off: number): Paint =>
  (text) =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;

interface Pen {
  readonly strong: Paint;
  readonly faint: Paint;
  /** Indents every line by `indent` columns, and wraps it where there is a width. */
  readonly lines: (text: string, indent: number, paint?: Paint) => string;
}

/** Breaks at spaces only; a longer word stands alone on its line. */
function wrapped(line: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > width) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}

function penOf({ width, color }: TerminalOptions): Pen {
  return {
    strong: color ? sgr(1, 22) : plain,
    faint: color ? sgr(2, 22) : plain,
    lines: (text, indent, paint = plain) =>
      terminalSafe(text)
        .split('\n')
        .flatMap((line) => (width === undefined ? [line] : wrapped(line, Math.max(20, width - indent))))
        .map((line) => `${' '.repeat(indent)}${paint(line)}`)
        .join('\n'),
  };
}

const INDENT = 2;

const dotted = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

const numbersOf = (extract: Extract): string => marks(ownCitations(extract).map(({ n }) => n));

/** "also in Wire [2], “A title” [3]"; nothing where the words stand nowhere else. */
const elsewhere = ({ alsoIn = [] }: Extract): string =>
  alsoIn.length === 0
    ? ''
    : `also in ${alsoIn.map((citation) => `${nameOf(citation)} ${marks([citation.n])}`).join(', ')}`;

/** When and whose, then the words with their numbers, as a reader takes them. */
function extractText(extract: Extract, day: string, pen: Pen, indent: number): string {
  const noted = [...extract.notes, elsewhere(extract)].filter((note) => note !== '').join('; ');
  const notes = noted === '' ? '' : ` (${noted})`;
  const words = `${marked(extract, plain)} ${numbersOf(extract)}${notes}`;
  const about = dotted(day, speakerWords(extract));
  if (about === '') return pen.lines(words, indent);
  return `${pen.lines(about, indent, pen.faint)}\n${pen.lines(words, indent + 2)}`;
}

/** What kind, about whom, then each side below the other. */
function disagreementText(block: DisagreementBlock, pen: Pen, indent: number): string {
  const sides = block.sides.map((side) =>
    dotted(`“${side.text}” ${numbersOf(side)}`, ...sideFacts(side), elsewhere(side)),
  );
  const about = dotted(kindWords(block), block.about ?? '');
  return [pen.lines(about, indent, pen.strong), ...sides.map((side) => pen.lines(side, indent + 2))].join('\n');
}

/** The day and by how many it is told, then each statement, then where they disagree. */
function eventText(event: EventBlock, pen: Pen): string {
  const parts = [
    ...event.statements.map((statement) => {
      const { extract, day } = told(statement, event);
      return extractText(extract, day, pen, INDENT + 2);
    }),
    ...event.disagreements.map((block) => disagreementText(block, pen, INDENT + 2)),
  ];
  return `${pen.lines(dotted(eventDay(event), toldBy(event)), INDENT, pen.faint)}\n${parts.join('\n\n')}`;
}

function blockText(block: Content, pen: Pen): string {
  switch (block.kind) {
    case 'extract':
      return extractText(block, dayOf(block), pen, INDENT);
    case 'event':
      return eventText(block, pen);
    case 'disagreement':
      return disagreementText(block, pen, INDENT);
    case 'line':
    case 'notice':
      return pen.lines(block.text, INDENT);
    case 'fields':
      return block.fields.map(({ name, value }) => pen.lines(`${name}: ${value}`, INDENT)).join('\n');
    case 'offer':
      return pen.lines(`${block.label}: ${block.command}`, INDENT);
    case 'picture':
      return pen.lines(`[Picture: ${block.alt}]`, INDENT);
    case 'file':
      // As it is, so that it can be copied.
      return `${pen.lines(`--- ${block.name} ---`, 0, pen.faint)}\n${terminalSafe(block.text)}\n${pen.lines('---', 0, pen.faint)}`;
  }
}

function sectionText({ heading, blocks, more: rest }: Section, pen: Pen): string {
  if (blocks.length === 0) return '';
  const more = rest === '' ? '' : `\n\n${pen.lines(rest, INDENT, pen.faint)}`;
  const body = `${spaced(blocks.map((block) => [block, blockText(block, pen)]))}${more}`;
  return heading === null ? body : `${pen.lines(heading, 0, pen.strong)}\n${body}`;
}

function sourceText({ citation, numbers, paragraphs }: Source, pen: Pen): string {
  const facts = [
    citation.title === null ? 'untitled' : titled(citation.title),
    citation.publisher === null ? 'publisher unknown' : publishedBy(citation.publisher),
    dateWords(citation.published),
    paragraphWords(paragraphs),
    citation.truncated ? 'cut off' : '',
    citation.file ?? '',
    citation.url ?? '',
  ];
  return pen.lines(`${marks(numbers)} ${facts.filter((fact) => fact !== '').join(' · ')}`, INDENT);
}

/** The answer as plain text. Words of sources stand as printed, but for characters that a terminal would obey. */
export function terminalText(view: View, options: TerminalOptions = {}): string {
  const pen = penOf(options);
  const { notes, mark } = view.envelope ?? { notes: [], mark: '' };
  const sections = sectionsOf(view);
  const extracts = sections.flatMap(({ blocks }) => blocks.flatMap(extractsIn));
  const sources = sourcesOf(extracts).map((source) => sourceText(source, pen));
  const asOf = view.asOf === null ? 'No article in the archive is dated.' : `Archive as of ${valueWords(view.asOf)}.`;
  return [
    [pen.lines(view.title, 0, pen.strong), ...[asOf, ...notes].map((line) => pen.lines(line, 0, pen.faint))].join('\n'),
    ...sections.map((section) => sectionText(section, pen)),
    pen.lines(view.omitted ?? '', 0),
    sources.length === 0 ? '' : [pen.lines('Sources', 0, pen.strong), ...sources].join('\n'),
    pen.lines(view.hint ?? '', 0),
    pen.lines(mark, 0, pen.faint),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
