import type { EventBlock, View } from '../model/view.ts';
import { type Content, type Section, sectionsOf } from './sections.ts';

/** The smallest that is drawn whole or not at all. */
export type Part = Exclude<Content, EventBlock>;

/** A part in its place: of an event each statement and each disagreement, of other blocks the block itself. */
export interface Piece {
  /** Which of the view's sections it is in. */
  readonly section: number;
  readonly block: Content;
  readonly part: Part;
}

const partsOf = (block: Content): readonly Part[] =>
  block.kind === 'event' ? [...block.statements, ...block.disagreements] : [block];

export interface Pieces {
  readonly sections: readonly Section[];
  /** In the order in which they are drawn. */
  readonly all: readonly Piece[];
  readonly of: ReadonlyMap<Content, readonly Piece[]>;
}

/** An answer in pieces; each is on one page of it, and on no other. */
export function piecesOf(view: View): Pieces {
  const sections = sectionsOf(view);
  const of = new Map<Content, readonly Piece[]>();
  for (const [section, { all }] of sections.entries())
    for (const block of all)
      of.set(
        block,
        partsOf(block).map((part) => ({ section, block, part })),
      );
  return { sections, of, all: [...of.values()].flat() };
}
