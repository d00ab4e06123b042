import type { DayRange } from './date.ts';
import type { ArticleId, PersonId } from './span.ts';

/** One paragraph as the index takes it. */
export interface PassageDocument {
  /** `ARTICLE#3`: the third paragraph. */
  readonly id: string;
  readonly article: ArticleId;
  /** From 1. */
  readonly paragraph: number;
  readonly title: string;
  readonly text: string;
}

/** What may be asked of a passage besides its words. */
export interface PassageFacts {
  readonly people: ReadonlySet<PersonId>;
  readonly publisher: string | null;
  /** The days that the passage or its article may speak of; empty: undated. */
  readonly days: readonly DayRange[];
}

export interface PassageQuery {
  readonly words: string;
  readonly people?: readonly PersonId[];
  readonly publisher?: string;
  /** Keeps passages that may overlap it; drops undated ones. */
  readonly days?: DayRange;
}

export interface Hit {
  readonly id: string;
  readonly article: ArticleId;
  readonly paragraph: number;
  readonly score: number;
  /** Words of the question that were nowhere and were matched by a near spelling instead. */
  readonly near: readonly { readonly asked: string; readonly found: string }[];
}
