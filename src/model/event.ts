import type { DatedStatement } from './annotation.ts';
import type { PartialDate } from './date.ts';
import type { ArticleId, PersonId, Span } from './span.ts';

/**
 * *contradiction*: both cannot be true; *difference*: both may be; *spelling*: a name that is known to be misspelled;
 * *doubtful day*: a day that only other articles give, or that does not fit its weekday.
 */
export type DisagreementKind = 'contradiction' | 'difference' | 'spelling' | 'doubtful day';

/** Words of sources, or of one source, that do not go together. Which of them is right is not said. */
export interface Disagreement {
  readonly kind: DisagreementKind;
  /** Whom it is about; null: what an event's statements say of its day or its numbers. */
  readonly person: PersonId | null;
  /** The words of each side, in the order of the articles; those that agree stand together. */
  readonly sides: readonly [Span, Span, ...Span[]];
}

/** Dated statements, of one article or of several, about one happening. */
export interface Event {
  /** The most precise of its statements' days, for which there is the best evidence. */
  readonly date: PartialDate | null;
  /** The one that gives the day comes first, then in the order of the articles. */
  readonly statements: readonly [DatedStatement, ...DatedStatement[]];
  readonly people: readonly PersonId[];
  readonly articles: readonly ArticleId[];
  /** On its day and its numbers. */
  readonly disagreements: readonly Disagreement[];
}
