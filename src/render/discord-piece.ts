import type { Extract } from '../model/view.ts';
import { partText, type Reader, standIn, withFewPlaces } from './discord-text.ts';
import { extractsIn } from './extract.ts';
import type { Laid } from './pages.ts';
import type { Piece, Pieces } from './pieces.ts';

/** A page of an answer with what its drawing needs. */
export interface Page extends Laid {
  readonly pieces: Pieces;
  /** Those that no message has room for. */
  readonly tooLong: ReadonlySet<Piece>;
  /** What was drawn once: a layout tries a piece on several pages. */
  readonly texts: Map<Piece, string>;
  readonly reader: Reader;
}

/** A piece as it is drawn: its words, or a line that says that they are too long. */
export function pieceText(piece: Piece, { tooLong, texts, reader }: Page): string {
  const { part, block } = piece;
  if (tooLong.has(piece)) return standIn(part, reader);
  const known = texts.get(piece) ?? partText(part, block.kind === 'event' ? block : null, reader);
  texts.set(piece, known);
  return known;
}

/** The extracts that a piece draws: of one that is too long only where it begins. */
export function citedIn(piece: Piece, { tooLong }: Page): readonly Extract[] {
  const { part } = piece;
  if (!tooLong.has(piece)) return extractsIn(part).map(withFewPlaces);
  return part.kind === 'extract' ? [{ ...part, moreCitations: [], alsoIn: [] }] : [];
}
