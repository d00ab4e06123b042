import type { View } from '../model/view.ts';
import { choiceOf, OPTIONS, ROW } from './discord-buttons.ts';
import { citedIn, type Page, pieceText } from './discord-piece.ts';
import { eventHead, short, sourceText } from './discord-text.ts';
import { extractsIn } from './extract.ts';
import type { Piece } from './pieces.ts';
import type { Content } from './sections.ts';
import { citationsOf, sourcesOf } from './sources.ts';

/** Discord's limits: characters over all text displays of one message, and components with the nested ones. */
const CHARACTERS = 4000;
const COMPONENTS = 40;

/** What is not counted piece by piece: lines that say what is left, and the buttons that turn pages. */
const FOOT = { characters: 300, components: 5 } as const;
const HEAD = { characters: 120, components: 2 } as const;
const SOURCES = { characters: 20, components: 2 } as const;
const EVENT_CHARACTERS = 80;
const HEADING_CHARACTERS = 40;
const OFFER_COMPONENTS = 3;
const GAP = 2;

/** Whether a part has more words than any message may. */
export const isTooLong = ({ part }: Piece): boolean =>
  extractsIn(part).reduce((sum, { text }) => sum + text.length, 0) > CHARACTERS - FOOT.characters;

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
export function measuring(view: View): (page: Page) => boolean {
  const heads = new Map<Content, number>();
  const sources = new Map<string, number>();
  const ends = [short(view.title, 200), short(view.omitted, 300), short(view.hint, 300)];
  const fixed = ends.reduce((sum, text) => sum + text.length, 0);

  const headOf = (block: Content): number => {
    if (block.kind !== 'event') return 0;
    const length = heads.get(block) ?? eventHead(block).length + EVENT_CHARACTERS;
    heads.set(block, length);
    return length;
  };
  const sourcesLength = (piece: Piece, page: Page, met: Set<string>): number => {
    const extracts = citedIn(piece, page);
    let length = 0;
    for (const { article, n } of extracts.flatMap(citationsOf)) {
      length += String(n).length + 5;
      if (met.has(article)) continue;
      met.add(article);
      const [source] = sources.has(article)
        ? []
        : sourcesOf(extracts).filter(({ citation }) => citation.article === article);
      if (source) sources.set(article, sourceText(source, page.reader).length + 1);
      length += sources.get(article) ?? 0;
    }
    return length;
  };

  return (page) => {
    let characters = HEAD.characters + FOOT.characters + SOURCES.characters + fixed;
    let components = HEAD.components + FOOT.components + SOURCES.components;
    const sections = new Map<number, Tally>();
    const blocks = new Set<Content>();
    const articles = new Set<string>();
    for (const piece of page.drawn) {
      const { section, block } = piece;
      let tally = sections.get(section);
      if (!tally) {
        tally = { blocks: 0, offers: 0, buttons: 0, choices: 0 };
        sections.set(section, tally);
        characters += short(page.pieces.sections[section]?.heading ?? null, 200).length + HEADING_CHARACTERS;
      }
      if (choiceOf(block).length > 0) {
        tally.choices += 1;
        continue;
      }
      if (!blocks.has(block)) characters += headOf(block);
      blocks.add(block);
      characters += pieceText(piece, page).length + GAP + sourcesLength(piece, page, articles);
      tally.buttons += citedIn(piece, page).reduce((sum, { lit }) => sum + (lit ? 3 : 1), 0);
      if (block.kind === 'offer') tally.offers += 1;
      else tally.blocks += 1;
    }
    for (const { blocks: lines, offers, buttons, choices } of sections.values()) {
      // A text of its own for the heading, and between offers.
      const texts = Math.min(lines + 1, offers + 1);
      components += texts + offers * OFFER_COMPONENTS;
      components += buttons + Math.ceil(buttons / ROW) + 2 * Math.ceil(choices / OPTIONS);
    }
    return characters <= CHARACTERS && components <= COMPONENTS;
  };
}
