import type { Extract, View } from '../model/view.ts';
import { choiceOf, OPTIONS, ROW } from './discord-buttons.ts';
import { citedIn, type Page, pieceText } from './discord-piece.ts';
import { eventHead, type Reader, short, sourceText } from './discord-text.ts';
import { extractsIn } from './extract.ts';
import type { Piece } from './pieces.ts';
import type { Content } from './sections.ts';
import { citationsOf, sourcesOf } from './sources.ts';

/** Discord's limits: characters over all text displays of one message, and components with the nested ones. */
const CHARACTERS = 4000;
const COMPONENTS = 40;

/**
 * Discord fails at a message with more than 10,170 bytes of UTF-8, 12 of them for each text, which it documents
 * nowhere; 4,000 letters of three bytes have more. How other components count is not known: here as texts do.
 */
const BYTES = 10_000;
const COMPONENT_BYTES = 12;
/** A passage's custom id and its label. */
const BUTTON_BYTES = 80;
/** Two custom ids of 100 characters of two bytes each, and their labels. */
const TURNING_BYTES = 420;
/** A path of the reader, and a label. */
const LINK_BYTES = 120;

/** What is not counted piece by piece: lines that say what is left, and the buttons that turn pages. */
const FOOT = { characters: 300, components: 5 } as const;
const HEAD = { characters: 120, components: 2 } as const;
const SOURCES = { characters: 20, components: 2 } as const;
const EVENT_CHARACTERS = 80;
const HEADING_CHARACTERS = 40;
const OFFER_COMPONENTS = 3;
const GAP = 2;

/** Discord takes ten of a message; one may be put around a page later. */
const FILES = 9;
/** An address of Discord's own stands in the place of its name. */
const FILE_BYTES = 250;

/** Whether a part has more words than any message may. */
export const isTooLong = ({ part }: Piece): boolean =>
  extractsIn(part).reduce((total, { text }) => total + text.length, 0) > CHARACTERS - FOOT.characters;

interface Size {
  readonly characters: number;
  readonly bytes: number;
}

/** Room that a page leaves to what is put around it later. */
export interface Reserve extends Size {
  readonly components: number;
}

const NO_RESERVE: Reserve = { characters: 0, bytes: 0, components: 0 };

const NOTHING: Size = { characters: 0, bytes: 0 };

/** Of a text, with so many characters of our own around it. */
const sizeOf = (text: string, more = 0): Size => ({
  characters: text.length + more,
  bytes: Buffer.byteLength(text) + more,
});

const sum = (...sizes: readonly Size[]): Size => ({
  characters: sizes.reduce((total, { characters }) => total + characters, 0),
  bytes: sizes.reduce((total, { bytes }) => total + bytes, 0),
});

/** The bytes of an extract's buttons. */
const buttonBytes = ({ lit, citation }: Extract, reader: Reader): number =>
  BUTTON_BYTES + (lit ? 2 * LINK_BYTES + (reader?.length ?? 0) + (citation.url?.length ?? 0) : 0);

interface Tally {
  blocks: number;
  offers: number;
  buttons: number;
  choices: number;
}

/**
 * Whether a page is within the limits, without drawing it: each piece and each source is measured once, so that a
 * layout may try many. Never finds more room than there is.
 */
export function measuring(view: View, reserve = NO_RESERVE): (page: Page) => boolean {
  const heads = new Map<Content, Size>();
  const sources = new Map<string, Size>();
  const ends = [short(view.title, 200), short(view.omitted, 300), short(view.hint, 300)];
  const fixed = sizeOf(ends.join(''), HEAD.characters + FOOT.characters + SOURCES.characters);

  const headOf = (block: Content): Size => {
    if (block.kind !== 'event') return NOTHING;
    const size = heads.get(block) ?? sizeOf(eventHead(block), EVENT_CHARACTERS);
    heads.set(block, size);
    return size;
  };
  const sourcesSize = (piece: Piece, page: Page, met: Set<string>): Size => {
    const extracts = citedIn(piece, page);
    let size = NOTHING;
    for (const { article, n } of extracts.flatMap(citationsOf)) {
      size = sum(size, sizeOf(String(n), 5));
      if (met.has(article)) continue;
      met.add(article);
      const [source] = sources.has(article)
        ? []
        : sourcesOf(extracts).filter(({ citation }) => citation.article === article);
      if (source) sources.set(article, sizeOf(sourceText(source, page.reader), 1));
      size = sum(size, sources.get(article) ?? NOTHING);
    }
    return size;
  };

  return (page) => {
    let size = sum(fixed, reserve);
    let bytes = TURNING_BYTES;
    let components = HEAD.components + FOOT.components + SOURCES.components + reserve.components;
    let files = 0;
    const names = new Set<string>();
    const sections = new Map<number, Tally>();
    const blocks = new Set<Content>();
    const articles = new Set<string>();
    for (const piece of page.drawn) {
      const { section, block } = piece;
      let tally = sections.get(section);
      if (!tally) {
        tally = { blocks: 0, offers: 0, buttons: 0, choices: 0 };
        sections.set(section, tally);
        size = sum(size, sizeOf(short(page.pieces.sections[section]?.heading ?? null, 200), HEADING_CHARACTERS));
      }
      // An offer's command is its custom id or value too, and a choice's description.
      if (block.kind === 'offer') bytes += 3 * Buffer.byteLength(block.command) + Buffer.byteLength(block.label);
      if (block.kind === 'file') {
        files += 1;
        names.add(block.name);
        continue;
      }
      if (choiceOf(block).length > 0) {
        tally.choices += 1;
        continue;
      }
      const head = blocks.has(block) ? NOTHING : headOf(block);
      blocks.add(block);
      size = sum(size, head, sizeOf(pieceText(piece, page), GAP), sourcesSize(piece, page, articles));
      bytes += citedIn(piece, page).reduce((total, extract) => total + buttonBytes(extract, page.reader), 0);
      tally.buttons += citedIn(piece, page).reduce((total, { lit }) => total + (lit ? 3 : 1), 0);
      if (block.kind === 'offer') tally.offers += 1;
      else tally.blocks += 1;
    }
    for (const { blocks: lines, offers, buttons, choices } of sections.values()) {
      // A text of its own for the heading, and between offers.
      const texts = Math.min(lines + 1, offers + 1);
      components += texts + offers * OFFER_COMPONENTS;
      components += buttons + Math.ceil(buttons / ROW) + 2 * Math.ceil(choices / OPTIONS);
    }
    components += files;
    const allBytes = size.bytes + bytes + files * FILE_BYTES + components * COMPONENT_BYTES;
    const areFiles = files <= FILES && names.size === files;
    return areFiles && size.characters <= CHARACTERS && components <= COMPONENTS && allBytes <= BYTES;
  };
}
