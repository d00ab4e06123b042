import { extractsIn } from './extract.ts';
import type { Piece, Pieces } from './pieces.ts';
import type { Content, Section } from './sections.ts';

/** How many characters of an event are drawn where several sections share one page. */
const SHARED_EVENT = 600;

/** No page has room for as many pieces. */
const MOST = 40;

/** A page: what is on it, and what is on those before it. */
export interface Laid {
  /** From 1. */
  readonly number: number;
  readonly drawn: ReadonlySet<Piece>;
  readonly earlier: ReadonlySet<Piece>;
}

interface Layout {
  readonly pieces: Pieces;
  readonly tooLong: Set<Piece>;
  tries(drawn: ReadonlySet<Piece>, earlier: ReadonlySet<Piece>, number: number): boolean;
}

/** Adds a piece to a page where there is room; what no page has room for is drawn as a line that says so. */
function add(piece: Piece, drawn: Set<Piece>, earlier: ReadonlySet<Piece>, number: number, layout: Layout): boolean {
  drawn.add(piece);
  if (layout.tries(drawn, earlier, number)) return true;
  const alone = new Set([piece]);
  if (!layout.tooLong.has(piece) && !layout.tries(alone, earlier, number)) {
    layout.tooLong.add(piece);
    if (layout.tries(drawn, earlier, number)) return true;
  }
  drawn.delete(piece);
  return false;
}

/**
 * The first page gives each section its turn: notices; what stands before any heading; then sections that share the
 * room, each giving its first block, then its second; then the others in order. A block that finds no room holds up its
 * own queue only, so that none of it is skipped for a shorter one.
 */
function queues(sections: readonly Section[]): { block: Content; queue: string; shares: boolean }[] {
  const all = sections.flatMap(({ heading, shares, last, blocks }, at) =>
    blocks.map((block, place) => {
      const phase = block.kind === 'notice' ? 0 : heading === null ? 1 : shares ? 2 : 3;
      const queue = block.kind === 'notice' || block.kind === 'offer' ? block.kind : phase === 2 ? `${at}` : 'other';
      const round = phase !== 2 ? 0 : last ? blocks.length - place : place;
      return { block, queue, shares: phase === 2, phase, round };
    }),
  );
  return all.sort((a, b) => a.phase - b.phase || a.round - b.round);
}

/** An event's first statement before its disagreements, these before its other statements. */
function tellingFirst(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces;
  const disagreements = others.filter(({ part }) => part.kind === 'disagreement');
  return first ? [first, ...disagreements, ...others.filter(({ part }) => part.kind !== 'disagreement')] : [];
}

const NOTHING: ReadonlySet<Piece> = new Set();

/** Whether all of an event would have room on a page of its own, so that it is not broken for the sake of a few lines. */
const fitsWhole = (pieces: readonly Piece[], layout: Layout): boolean =>
  pieces.length < MOST && layout.tries(new Set(pieces), NOTHING, 2);

function firstPage(layout: Layout): ReadonlySet<Piece> {
  const drawn = new Set<Piece>();
  const full = new Set<string>();
  for (const { block, queue, shares } of queues(layout.pieces.sections)) {
    if (full.has(queue)) continue;
    const pieces = layout.pieces.of.get(block) ?? [];
    if (block.kind !== 'event') {
      if (!pieces.every((piece) => add(piece, drawn, NOTHING, 1, layout))) full.add(queue);
      continue;
    }
    const whole = new Set([...drawn, ...pieces]);
    const length = block.statements.reduce((sum, { text }) => sum + text.length, 0);
    if ((!shares || length <= SHARED_EVENT) && pieces.length < MOST && layout.tries(whole, NOTHING, 1)) {
      for (const piece of pieces) drawn.add(piece);
      continue;
    }
    if (!shares && drawn.size > 0 && fitsWhole(pieces, layout)) {
      full.add(queue);
      continue;
    }
    let told = 0;
    for (const piece of tellingFirst(pieces)) {
      told += extractsIn(piece.part).reduce((sum, { text }) => sum + text.length, 0);
      if (drawn.has(pieces[0] ?? piece) && shares && told > SHARED_EVENT) break;
      if (!add(piece, drawn, NOTHING, 1, layout)) {
        full.add(queue);
        break;
      }
    }
  }
  return drawn;
}

/** The next pages go on in order, from the first piece that is left. */
function nextPage(
  left: readonly Piece[],
  earlier: ReadonlySet<Piece>,
  number: number,
  layout: Layout,
): ReadonlySet<Piece> {
  const drawn = new Set<Piece>();
  let at = 0;
  while (at < left.length) {
    const piece = left[at];
    if (!piece) break;
    const end = left.findIndex(({ block }, place) => place > at && block !== piece.block);
    const together = left.slice(at, end < 0 ? undefined : end);
    const whole = new Set([...drawn, ...together]);
    if (together.length > 1 && together.length < MOST && layout.tries(whole, earlier, number)) {
      for (const one of together) drawn.add(one);
      at += together.length;
      continue;
    }
    if (together.length > 1 && drawn.size > 0 && fitsWhole(together, layout)) break;
    const added = together.findIndex((one) => !add(one, drawn, earlier, number, layout));
    at += added < 0 ? together.length : added;
    if (added >= 0) break;
  }
  return drawn;
}

/** As they stand in the answer, in whatever order they found room. */
const inOrder = (drawn: ReadonlySet<Piece>, { all }: Pieces): ReadonlySet<Piece> =>
  new Set(all.filter((piece) => drawn.has(piece)));

/** What comes first: of every section something, or what stands first. */
export type Reading = 'telling first' | 'in order';

/** A page, what is left for those after it, and the next of them. */
export interface LaidPage extends Laid {
  readonly left: readonly Piece[];
  /** null: it is the last. Asked once. */
  readonly next: (() => LaidPage) | null;
}

function pageWith({ drawn, left, earlier, number }: Omit<LaidPage, 'next'>, layout: Layout): LaidPage {
  const next = (): LaidPage => {
    const before = new Set([...earlier, ...drawn]);
    const page = nextPage(left, before, number + 1, layout);
    // At least one, so that the last page comes whatever a piece may be.
    const after = left.slice(Math.max(1, page.size));
    return pageWith({ drawn: page, left: after, earlier: before, number: number + 1 }, layout);
  };
  return { number, drawn: inOrder(drawn, layout.pieces), earlier, left, next: left.length === 0 ? null : next };
}

/**
 * Lays out the first page; the others as they are asked for. `fits`: whether a page would be within the limits. What
 * would not fit any page is added to `tooLong`, and then has to be drawn as one line.
 */
export function layOut(pieces: Pieces, reading: Reading, tooLong: Set<Piece>, fits: (page: Laid) => boolean): LaidPage {
  const tries: Layout['tries'] = (drawn, earlier, number) => fits({ drawn, earlier, number });
  const layout: Layout = { pieces, tooLong, tries };
  const drawn = reading === 'in order' ? nextPage(pieces.all, NOTHING, 1, layout) : firstPage(layout);
  const left = pieces.all.filter((piece) => !drawn.has(piece));
  return pageWith({ drawn, left, earlier: NOTHING, number: 1 }, layout);
}
