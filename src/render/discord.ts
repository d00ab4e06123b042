import type {
  APIComponentInContainer,
  APIContainerComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { View } from '../model/view.ts';
import { valueWords } from './date.ts';
import {
  type ButtonRow,
  besides,
  buttonRows,
  canTurn,
  choiceOf,
  choiceRows,
  type Ids,
  idsOfMessage,
  turning,
} from './discord-buttons.ts';
import { citedIn, type Page, pieceText } from './discord-piece.ts';
import { isTooLong, measuring } from './discord-size.ts';
import { eventHead, eventMore, isSmall, type Reader, short, small, sourceText } from './discord-text.ts';
import { counted, isUnit } from './extract.ts';
import { type Laid, layOut } from './pages.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Content, Section } from './sections.ts';
import { sourcesOf } from './sources.ts';

/** A message of components (V2), as Discord's API takes it. It can ping nobody. */
export interface DiscordBody {
  readonly flags: number;
  readonly components: readonly [APIContainerComponent];
  readonly allowed_mentions: { readonly parse: readonly [] };
}

/** Which part of an answer is asked for. */
export interface Asked {
  /** The question as one types it, for the buttons that turn pages; null: there are none. */
  readonly line: string | null;
  /** From 1; past the end it is the last. */
  readonly page: number;
  readonly reader: Reader;
}

/** IS_COMPONENTS_V2 */
const FLAGS = 1 << 15;

/** At the edge of a message: an answer, a question back ("which of the two?"), nothing found. */
const ACCENT = { answer: 0x1f6f8b, question: 0xb7791f, nothing: 0x6b7280 } as const;

const textDisplay = (content: string): APITextDisplayComponent => ({ type: 10, content });
const separator: APISeparatorComponent = { type: 14 };

const inPage = ({ pieces, drawn }: Page, block: Content): readonly Piece[] =>
  (pieces.of.get(block) ?? []).filter((piece) => drawn.has(piece));

/** A block's pieces on this page as one text; an event has its line above them, and what it lacks is counted. */
function blockText(block: Content, page: Page): string {
  const here = inPage(page, block);
  const texts = here.map((piece) => pieceText(piece, page));
  if (block.kind !== 'event') return texts.join('\n');
  const left = (page.pieces.of.get(block) ?? []).filter((piece) => !page.drawn.has(piece) && !page.earlier.has(piece));
  const statements = left.filter(({ part }) => part.kind === 'extract').length;
  const split = here.findIndex(({ part }) => part.kind === 'disagreement');
  const at = split < 0 ? texts.length : split;
  const more = eventMore(statements, left.length - statements);
  return [eventHead(block), ...texts.slice(0, at), more, ...texts.slice(at)].filter((text) => text !== '').join('\n');
}

/** Units have an empty line between them; small ones, and our own lines, stand close. */
function gap(before: Content, after: Content): string {
  const areSmall = before.kind !== 'event' && after.kind !== 'event' && isSmall(before) && isSmall(after);
  return areSmall || (!isUnit(before) && !isUnit(after)) ? '\n' : '\n\n';
}

/** A section's blocks of this page: texts, the buttons of the extracts in them, then ways on and what follows those. */
function sectionComponents(at: number, { heading, more }: Section, page: Page, ids: Ids): APIComponentInContainer[] {
  const blocks = [...new Set([...page.drawn].filter(({ section }) => section === at).map(({ block }) => block))];
  if (blocks.length === 0) return [];
  const title = short(heading, 200);
  const above: APIComponentInContainer[] = [];
  const below: APIComponentInContainer[] = [];
  let text = title === '' ? '' : `### ${title}`;
  let before: Content | null = null;
  const flush = (to: APIComponentInContainer[]): void => {
    if (text.trim() !== '') to.push(textDisplay(text));
    text = '';
    before = null;
  };
  for (const block of blocks) {
    if (choiceOf(block).length > 0) continue;
    const words = blockText(block, page);
    const offered = block.kind === 'offer' ? besides(words, block, ids) : null;
    if (offered) {
      flush(below.length > 0 ? below : above);
      below.push(offered);
      continue;
    }
    text += `${text === '' ? '' : before === null ? '\n' : gap(before, block)}${words}`;
    before = block;
  }
  const rest = page.earlier.size === 0 && more !== '' && blocks.some(isUnit) ? small(restOf(at, page)) : '';
  if (rest !== '') text += `\n${rest}`;
  flush(below.length > 0 ? below : above);
  const extracts = blocks.flatMap((block) => inPage(page, block).flatMap((piece) => citedIn(piece, page)));
  const rows = buttonRows(extracts, page.reader, ids);
  return [...withButtons(above, rows), ...below, ...choiceRows(blocks.flatMap(choiceOf), ids)];
}

/** Beside a longer text a button would leave little room for it on a phone. */
const SHORT_TEXT = 300;

/** A single button stands beside its short text, all others below. */
function withButtons(
  components: readonly APIComponentInContainer[],
  rows: readonly ButtonRow[],
): APIComponentInContainer[] {
  const [row, ...others] = rows;
  const [button, second] = row?.components ?? [];
  const text = components.at(-1);
  const isShort = text?.type === 10 && text.content.length <= SHORT_TEXT;
  if (!button || second || others.length > 0 || !isShort) return [...components, ...rows];
  return [...components.slice(0, -1), { type: 9, components: [text], accessory: button }];
}

/** "… and 7 more": what of a section is on later pages. */
function restOf(at: number, { pieces, drawn }: Page): string {
  const units = (pieces.sections[at]?.all ?? []).filter(isUnit);
  const left = units.filter((block) => !pieces.of.get(block)?.some((piece) => drawn.has(piece))).length;
  return left === 0 ? '' : `… and ${left} ${pieces.sections[at]?.last ? 'earlier' : 'more'}`;
}

/** "a, b and c" */
const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');

/** "23 more extracts and 1 more line" */
function countsOf(left: readonly Piece[]): string {
  const disagreements = left.filter(({ part }) => part.kind === 'disagreement').length;
  const extracts = left.filter(({ part }) => part.kind === 'extract').length;
  const counts = [
    counted(extracts, 'more extract'),
    counted(disagreements, 'more disagreement'),
    counted(left.length - extracts - disagreements, 'more line'),
  ];
  return listed(counts.filter((count) => !count.startsWith('0 ')));
}

const toneOf = ({ blocks }: View): keyof typeof ACCENT =>
  blocks.some((block) => isUnit(block) || block.kind === 'fields' || (block.kind === 'offer' && !block.instead))
    ? 'answer'
    : blocks.some((block) => block.kind === 'offer' && block.instead)
      ? 'question'
      : 'nothing';

/** The whole message with a page's pieces; `left` are those of later pages. */
function assemble(view: View, page: Page, line: string | null, left: readonly Piece[]): DiscordBody {
  const ids = idsOfMessage();
  const { number } = page;
  const asOf = view.asOf === null ? 'No article in the archive is dated' : `Archive as of ${valueWords(view.asOf)}`;
  const sections = page.pieces.sections
    .map((section, at) => sectionComponents(at, section, page, ids))
    .filter((components) => components.length > 0);
  const sources = sourcesOf([...page.drawn].flatMap((piece) => citedIn(piece, page)));
  const turnable = canTurn(line);
  const alone = line === null ? 'not shown, for want of room' : 'not shown; narrow with since\\: or person\\:';
  const where = turnable ? 'on the next pages' : alone;
  const rest = left.length === 0 ? '' : `… ${countsOf(left)} ${where}`;
  const foot = number === 1 ? [short(view.omitted, 300), rest, short(view.hint, 300)] : [rest];
  const ends = [
    sources.length === 0 ? '' : ['### Sources', ...sources.map((source) => sourceText(source, page.reader))].join('\n'),
    foot
      .filter((text) => text !== '')
      .map(small)
      .join('\n'),
  ].filter((text) => text !== '');
  const turns = turnable && (left.length > 0 || number > 1) ? turning(line, number, left.length === 0) : null;
  const under = small(short(number === 1 ? asOf : `${asOf} · page ${number}`, 100));
  const components: APIComponentInContainer[] = [
    textDisplay(`## ${short(view.title.trim(), 200) || 'Dateline Minsk'}\n${under}`),
    // A heading parts well enough from what stands above it; components are scarce.
    ...sections.flat(),
    ...ends.flatMap((text) => [separator, textDisplay(text)]),
    ...(turns ? [turns] : []),
  ];
  return {
    flags: FLAGS,
    components: [{ type: 17, accent_color: ACCENT[toneOf(view)], components }],
    allowed_mentions: { parse: [] },
  };
}

/**
 * A page of an answer as a message within Discord's limits. The first gives of every section something; the next go on
 * in order. Every piece of an answer is on one page: whole, or as a line that says why not.
 */
export function discordPage(view: View, { line, page: asked, reader }: Asked): DiscordBody {
  const pieces = piecesOf(view);
  const tooLong = new Set(pieces.all.filter(isTooLong));
  const texts = new Map<Piece, string>();
  const fits = measuring(view);
  const pageOf = (laid: Laid): Page => ({ ...laid, pieces, tooLong, texts, reader });
  const { left, ...laid } = layOut(pieces, canTurn(line) ? asked : 1, tooLong, (page) => fits(pageOf(page)));
  return assemble(view, pageOf(laid), line, left);
}
