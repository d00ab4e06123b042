import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIComponentInContainer,
  APIContainerComponent,
  APISectionComponent,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { Extract, Offer, View } from '../model/view.ts';
import { customId, placeOf } from './custom-id.ts';
import { valueWords } from './date.ts';
import {
  eventHead,
  eventMore,
  isSmall,
  partText,
  type Reader,
  short,
  small,
  sourceText,
  standIn,
  webAddress,
} from './discord-text.ts';
import { counted, extractsIn, isUnit } from './extract.ts';
import { type Laid, layOut } from './pages.ts';
import { type Piece, type Pieces, piecesOf } from './pieces.ts';
import type { Content, Section } from './sections.ts';
import { type Source, sourcesOf } from './sources.ts';

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

/** Discord's limits: characters over all text displays of one message, components with the nested ones, and lesser ones. */
const CHARACTERS = 4000;
const COMPONENTS = 40;
const ROW = 5;
const OPTIONS = 25;
const LABEL = 100;

/** Kept free for the line that says what is left, and for the buttons that turn pages. */
const FOOT_CHARACTERS = 250;
const FOOT_COMPONENTS = 5;

/** IS_COMPONENTS_V2 */
const FLAGS = 1 << 15;

/** At the edge of a message: an answer, a question back ("which of the two?"), nothing found. */
const ACCENT = { answer: 0x1f6f8b, question: 0xb7791f, nothing: 0x6b7280 } as const;

const SECONDARY = 2;
const PRIMARY = 1;
const LINK = 5;

type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIButtonComponentWithURL>;
type SelectRow = APIActionRowComponent<APIStringSelectComponent>;

const textDisplay = (content: string): APITextDisplayComponent => ({ type: 10, content });
const separator: APISeparatorComponent = { type: 14 };

/** What is drawn of an answer, and what of it stands on earlier pages. */
interface Page {
  readonly pieces: Pieces;
  readonly drawn: ReadonlySet<Piece>;
  readonly earlier: ReadonlySet<Piece>;
  /** Those that no message has room for. */
  readonly tooLong: ReadonlySet<Piece>;
  /** What was drawn once: a layout tries a piece on several pages. */
  readonly texts: Map<Piece, string>;
  readonly reader: Reader;
}

const inPage = ({ pieces, drawn }: Page, block: Content): readonly Piece[] =>
  (pieces.of.get(block) ?? []).filter((piece) => drawn.has(piece));

function pieceText(piece: Piece, { tooLong, texts, reader }: Page): string {
  const { part, block } = piece;
  if (tooLong.has(piece)) return standIn(part, reader);
  const known = texts.get(piece) ?? partText(part, block.kind === 'event' ? block : null, reader);
  texts.set(piece, known);
  return known;
}

/** The extracts that a piece draws: of one that is too long only where it begins. */
function citedIn(piece: Piece, { tooLong }: Page): readonly Extract[] {
  const { part } = piece;
  if (!tooLong.has(piece)) return extractsIn(part);
  return part.kind === 'extract' ? [{ ...part, moreCitations: [] }] : [];
}

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
  const small = before.kind !== 'event' && after.kind !== 'event' && isSmall(before) && isSmall(after);
  return small || (!isUnit(before) && !isUnit(after)) ? '\n' : '\n\n';
}

const chunked = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Numbers what a message asks for, so that no two of its custom ids are the same. */
interface Ids {
  next(): number;
}

/** Opens an extract in its context; it has the number that the extract has in the text. */
function passageButton({ citation, moreCitations }: Extract, ids: Ids): APIButtonComponentWithCustomId {
  const last = moreCitations.findLast(({ article }) => article === citation.article) ?? citation;
  const { start, exact } = citation.span;
  const place = { ...placeOf(citation.span), start, end: last.span.end > start ? last.span.end : start + exact.length };
  const id = customId({ kind: 'passage', place: last === citation ? placeOf(citation.span) : place });
  return { type: 2, style: SECONDARY, label: `[${citation.n}]`, custom_id: `${id} ${ids.next()}` };
}

const LONGEST_ADDRESS = 512;

/** An extract that is shown in its context already leads on to the page of its article and to the original. */
function linkButtons({ citation, lit }: Extract, reader: Reader): APIButtonComponentWithURL[] {
  if (!lit) return [];
  const anchor = citation.paragraph > 0 ? `#p${citation.paragraph}` : '';
  const page = reader && `${reader}/articles/${citation.article}?at=${lit.start}-${lit.end}${anchor}`;
  const original = webAddress(citation.url);
  return [
    { label: 'Read the article', url: page },
    { label: 'Original', url: original },
  ].flatMap(({ label, url }) =>
    url && url.length <= LONGEST_ADDRESS ? [{ type: 2, style: LINK, label, url } as const] : [],
  );
}

const buttonRows = (extracts: readonly Extract[], reader: Reader, ids: Ids): Row[] =>
  chunked(
    extracts.flatMap((extract): Row['components'] =>
      extract.lit ? linkButtons(extract, reader) : [passageButton(extract, ids)],
    ),
    ROW,
  ).map((components) => ({ type: 1, components }));

const cut = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim() || '…';
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')}…`;
};

/** Ways on of which one takes the place of the message, to choose from. */
function choiceRows(offers: readonly Offer[], ids: Ids): SelectRow[] {
  const values = new Map(
    offers.map((offer) => [customId({ kind: 'ask', instead: true, line: offer.command }) ?? '', offer]),
  );
  const options = [...values].map(([value, { label, command }]) => ({
    label: cut(label, LABEL),
    value,
    description: cut(command, LABEL),
  }));
  return chunked(options, OPTIONS).map((some) => ({
    type: 1,
    components: [{ type: 3, custom_id: `choose ${ids.next()}`, placeholder: 'Choose one', options: some }],
  }));
}

/** A way on whose answer comes besides: what it is, with a button that asks it. */
const besides = (text: string, { command }: Offer): APISectionComponent | null => {
  const id = customId({ kind: 'ask', instead: false, line: command });
  if (id === null) return null;
  return {
    type: 9,
    components: [textDisplay(text)],
    accessory: { type: 2, style: SECONDARY, label: 'Show', custom_id: id },
  };
};

/** An offer to choose among others, where a select can carry it. */
const choiceOf = (block: Content): readonly Offer[] =>
  block.kind === 'offer' && block.instead && customId({ kind: 'ask', instead: true, line: block.command }) !== null
    ? [block]
    : [];

/** A section's blocks of this page: texts, the buttons of the extracts in them, and ways on. */
function sectionComponents(at: number, { heading, more }: Section, page: Page, ids: Ids): APIComponentInContainer[] {
  const blocks = [...new Set([...page.drawn].filter(({ section }) => section === at).map(({ block }) => block))];
  if (blocks.length === 0) return [];
  const title = short(heading, 200);
  const components: APIComponentInContainer[] = [];
  let text = title === '' ? '' : `### ${title}`;
  let before: Content | null = null;
  const flush = (): void => {
    if (text.trim() !== '') components.push(textDisplay(text));
    text = '';
    before = null;
  };
  for (const block of blocks) {
    if (choiceOf(block).length > 0) continue;
    const words = blockText(block, page);
    const offered = block.kind === 'offer' ? besides(words, block) : null;
    if (offered) {
      flush();
      components.push(offered);
      continue;
    }
    text += `${text === '' ? '' : before === null ? '\n' : gap(before, block)}${words}`;
    before = block;
  }
  const rest = page.earlier.size === 0 && more !== '' && blocks.some(isUnit) ? small(restOf(at, page)) : '';
  if (rest !== '') text += `\n\n${rest}`;
  flush();
  const extracts = blocks.flatMap((block) => inPage(page, block).flatMap((piece) => citedIn(piece, page)));
  return [...components, ...buttonRows(extracts, page.reader, ids), ...choiceRows(blocks.flatMap(choiceOf), ids)];
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

function turning(line: string, page: number, isLast: boolean): Row | null {
  const button = (label: string, to: number, disabled: boolean): APIButtonComponentWithCustomId | null => {
    const id = customId({ kind: 'page', page: to, line });
    return id === null ? null : { type: 2, style: disabled ? SECONDARY : PRIMARY, label, custom_id: id, disabled };
  };
  const back = button('Back', Math.max(1, page - 1), page === 1);
  const on = button('More', page + 1, isLast);
  return back && on && { type: 1, components: [back, on] };
}

/** Whether the question is short enough for buttons to carry it, whatever the page. */
const canTurn = (line: string | null): line is string =>
  line !== null && customId({ kind: 'page', page: 999_999, line }) !== null;

const toneOf = ({ blocks }: View): keyof typeof ACCENT =>
  blocks.some((block) => isUnit(block) || block.kind === 'fields')
    ? 'answer'
    : blocks.some(({ kind }) => kind === 'offer')
      ? 'question'
      : 'nothing';

/** The whole message with a page's pieces; `left` are those of later pages, and null while that is not known yet. */
function assemble(
  view: View,
  page: Page,
  number: number,
  line: string | null,
  left: readonly Piece[] | null,
): DiscordBody {
  let count = 0;
  const ids: Ids = { next: () => count++ };
  const sources: readonly Source[] = sourcesOf([...page.drawn].flatMap((piece) => citedIn(piece, page)));
  const asOf = view.asOf === null ? 'No article in the archive is dated' : `Archive as of ${valueWords(view.asOf)}`;
  const under = number === 1 ? asOf : `${asOf} · page ${number}`;
  const sections = page.pieces.sections
    .map((section, at) => sectionComponents(at, section, page, ids))
    .filter((components) => components.length > 0);
  const turnable = canTurn(line);
  const rest =
    left === null || left.length === 0
      ? ''
      : `… ${countsOf(left)} ${turnable ? 'on the next pages' : 'not shown; narrow with since\\: or person\\:'}`;
  const foot = [number === 1 ? short(view.omitted, 300) : '', rest, number === 1 ? short(view.hint, 300) : ''];
  const ends = [
    sources.length === 0 ? '' : ['### Sources', ...sources.map((source) => sourceText(source, page.reader))].join('\n'),
    foot
      .filter((text) => text !== '')
      .map(small)
      .join('\n'),
  ].filter((text) => text !== '');
  const turns =
    turnable && left !== null && (left.length > 0 || number > 1) ? turning(line, number, left.length === 0) : null;
  const parts: APIComponentInContainer[][] = [
    [textDisplay(`## ${short(view.title.trim(), 200) || 'Dateline Minsk'}\n${small(short(under, 100))}`)],
    ...sections,
    ...ends.map((text) => [textDisplay(text)]),
  ];
  // A heading parts well enough from what stands above it; components are scarce.
  const components = parts.flatMap((part, at) => (at > sections.length ? [separator, ...part] : part));
  return {
    flags: FLAGS,
    components: [
      { type: 17, accent_color: ACCENT[toneOf(view)], components: turns ? [...components, turns] : components },
    ],
    allowed_mentions: { parse: [] },
  };
}

/** Whether a part has more words than any message may. */
const isTooLong = ({ part }: Piece): boolean =>
  extractsIn(part).reduce((sum, { text }) => sum + text.length, 0) > CHARACTERS - FOOT_CHARACTERS;

interface Size {
  readonly characters: number;
  readonly components: number;
}

function sizeOf(component: APIContainerComponent | APIComponentInContainer | { readonly type: number }): Size {
  const nested = 'components' in component ? component.components.map(sizeOf) : [];
  const accessory = 'accessory' in component ? 1 : 0;
  return {
    characters: nested.reduce(
      (sum, { characters }) => sum + characters,
      'content' in component ? component.content.length : 0,
    ),
    components: nested.reduce((sum, { components }) => sum + components, 1 + accessory),
  };
}

function fits({ components: [container] }: DiscordBody): boolean {
  const { characters, components } = sizeOf(container);
  return characters <= CHARACTERS - FOOT_CHARACTERS && components <= COMPONENTS - FOOT_COMPONENTS;
}

/**
 * A page of an answer as a message within Discord's limits. The first gives of every section something; the next go on
 * in order. Every piece of an answer is on one page: whole, or as a line that says why not.
 */
export function discordPage(view: View, { line, page: asked, reader }: Asked): DiscordBody {
  const pieces = piecesOf(view);
  const tooLong = new Set(pieces.all.filter(isTooLong));
  const texts = new Map<Piece, string>();
  const bodyOf = ({ number, drawn, earlier }: Laid, left: readonly Piece[] | null): DiscordBody =>
    assemble(view, { pieces, drawn, earlier, tooLong, texts, reader }, number, line, left);
  const { left, ...laid } = layOut(pieces, canTurn(line) ? asked : 1, tooLong, (page) => fits(bodyOf(page, null)));
  return bodyOf(laid, left);
}
