import type { PrintedDay } from '../model/article.ts';

/** What a line tells of its article. Most lines that go tell nothing. */
export interface Told {
  readonly title?: string;
  readonly publisher?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly day?: PrintedDay;
}

/** One kind of line that is no part of a story. */
export interface LineRule {
  /** Shown to the keeper beside what it took off. */
  readonly name: string;
  readonly example: string;
  /** `around`: only before the story's first full sentence and after its last; inside, such words may be the story's. */
  readonly where: 'anywhere' | 'around';
  /** null: not a line of this kind. */
  read(line: string): Told | null;
}

/** A line that a pattern matches and that tells nothing. */
export const matching =
  (...patterns: readonly RegExp[]): LineRule['read'] =>
  (line) =>
    patterns.some((pattern) => pattern.test(line)) ? {} : null;
