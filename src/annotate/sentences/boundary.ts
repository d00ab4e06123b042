import type { Range } from '../../model/span.ts';

/** A place where a sentence may end: marks such as ".", "?!" or "…”" with white space after them. */
export interface Boundary {
  readonly text: string;
  readonly block: Range;
  /** Where the sentence that may end here begins. */
  readonly start: number;
  /** Where the stop itself begins, and where it ends with the marks and brackets that close after it. */
  readonly stop: Range;
  /** The dots, question and exclamation marks alone. */
  readonly stops: string;
  /** The word right before the stop, without leading brackets and marks; "U.S" keeps its inner stops. */
  readonly word: string;
  /** What stands before that word in the sentence; at most 200 characters. */
  readonly before: string;
  /** What follows the white space, in the same block; at most 200 characters. */
  readonly after: string;
  /** Whether marks or brackets close right after the stop. */
  readonly closes: boolean;
}

type Verdict = 'split' | 'join' | null;

/** One reason to end a sentence at a stop or not to; null where it says nothing. */
export type BoundaryRule = (boundary: Boundary) => Verdict;

/** "«The" → "The"; the empty string where no word follows. */
export const firstWord = (after: string): string =>
  /^[^\p{L}\p{N}]{0,3}([\p{L}\p{N}][\p{L}\p{N}'’.-]*)/u.exec(after)?.[1] ?? '';

/** Whether a sentence could begin so: a capital or a digit, after at most a mark or bracket. */
export const beginsLikeSentence = (after: string): boolean =>
  /^[“„"«‘'‚`([—–\-•⁃…. ]{0,4}[\p{Lu}\p{Lt}\p{N}]/u.test(after);
