import type { APIComponentInContainer, APIContainerComponent } from 'discord-api-types/v10';
import type { TextFile } from '../model/briefing.ts';
import type { View } from '../model/view.ts';
import { valueWords } from './date.ts';
import { type ButtonRow, idsOfMessage } from './discord-buttons.ts';
import { separator, textDisplay } from './discord-components.ts';
import { citedIn, type Page } from './discord-piece.ts';
import { sectionComponents } from './discord-section.ts';
import { isTooLong, measuring, type Reserve } from './discord-size.ts';
import { type Reader, short, small, sourceText } from './discord-text.ts';
import { counted, isUnit } from './extract.ts';
import { type Laid, type LaidPage, layOut, type Reading } from './pages.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { sourcesOf } from './sources.ts';

/** At the edge of a message: an answer, a question back ("which of the two?"), nothing found. */
const ACCENT = { answer: 0x1f6f8b, question: 0xb7791f, nothing: 0x6b7280 } as const;

/** A page, what is left for those after it, and the next of them. */
export interface PageOn extends Page {
  readonly left: readonly Piece[];
  /** null: it is the last. */
  readonly next: (() => PageOn) | null;
}

interface Paging {
  readonly reader: Reader;
  readonly reading: Reading;
  /** Room that each page leaves to what is put around it later. */
  readonly reserve?: Reserve;
}

/**
 * The first page of an answer, and from it the others, each within Discord's limits. Every piece of the answer is on
 * one of them: whole, or as a line that says why not.
 */
export function firstPageOf(view: View, { reader, reading, reserve }: Paging): PageOn {
  const pieces = piecesOf(view);
  const tooLong = new Set(pieces.all.filter(isTooLong));
  const texts = new Map<Piece, string>();
  const fits = measuring(view, reserve);
  const pageOf = (laid: Laid): Page => ({ ...laid, pieces, tooLong, texts, reader });
  const on = (laid: LaidPage): PageOn => {
    const { left, next } = laid;
    return { ...pageOf(laid), left, next: next && (() => on(next())) };
  };
  return on(layOut(pieces, reading, tooLong, (page) => fits(pageOf(page))));
}

/** "a, b and c" */
export const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');

/** "23 more extracts and 1 more line" */
export function countsOf(left: readonly Piece[]): string {
  const [disagreements, extracts, files] = (['disagreement', 'extract', 'file'] as const).map(
    (kind) => left.filter(({ part }) => part.kind === kind).length,
  );
  const [d, e, f] = [disagreements ?? 0, extracts ?? 0, files ?? 0];
  const counts = [
    counted(e, 'more extract'),
    counted(d, 'more disagreement'),
    counted(f, 'more file'),
    counted(left.length - e - d - f, 'more line'),
  ];
  return listed(counts.filter((count) => !count.startsWith('0 ')));
}

const toneOf = ({ blocks }: View): keyof typeof ACCENT =>
  blocks.some(
    (block) =>
      isUnit(block) || block.kind === 'fields' || block.kind === 'file' || (block.kind === 'offer' && !block.instead),
  )
    ? 'answer'
    : blocks.some((block) => block.kind === 'offer' && block.instead)
      ? 'question'
      : 'nothing';

/** The files that are drawn with a page. */
export const filesOn = ({ drawn }: Page): readonly TextFile[] =>
  [...drawn].flatMap(({ part }) => (part.kind === 'file' ? [{ name: part.name, text: part.text }] : []));

/** The title, and under it the archive's newest day. */
export function headText({ title, asOf }: View, number = 1): string {
  const day = asOf === null ? 'No article in the archive is dated' : `Archive as of ${valueWords(asOf)}`;
  const under = small(short(number === 1 ? day : `${day} · page ${number}`, 100));
  return `## ${short(title.trim(), 200) || 'Dateline Minsk'}\n${under}`;
}

/** A view's message, by its tone. */
export const framed = (view: View, components: APIComponentInContainer[]): APIContainerComponent => ({
  type: 17,
  accent_color: ACCENT[toneOf(view)],
  components,
});

/** What stands below all else: where to find what is not on this page, in words and with buttons. */
export interface Foot {
  readonly rest: string;
  readonly turns: ButtonRow | null;
}

/** A page drawn; its first component is the head. */
export function containerOf(view: View, page: Page, { rest, turns }: Foot): APIContainerComponent {
  const ids = idsOfMessage();
  const sections = page.pieces.sections
    .map((section, at) => sectionComponents(at, section, page, ids))
    .filter((components) => components.length > 0);
  const sources = sourcesOf([...page.drawn].flatMap((piece) => citedIn(piece, page)));
  const foot = page.number === 1 ? [short(view.omitted, 300), rest, short(view.hint, 300)] : [rest];
  const ends = [
    sources.length === 0 ? '' : ['### Sources', ...sources.map((source) => sourceText(source, page.reader))].join('\n'),
    foot
      .filter((text) => text !== '')
      .map(small)
      .join('\n'),
  ].filter((text) => text !== '');
  return framed(view, [
    textDisplay(headText(view, page.number)),
    // A heading parts well enough from what stands above it; components are scarce.
    ...sections.flat(),
    ...ends.flatMap((text) => [separator, textDisplay(text)]),
    ...(turns ? [turns] : []),
  ]);
}
