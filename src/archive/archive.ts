import type { Annotations, DatedFigure, DatedStatement, Person } from '../model/annotation.ts';
import type { Article, Removed } from '../model/article.ts';
import type { DayRange } from '../model/date.ts';
import type { Disagreement, Event } from '../model/event.ts';
import type { Hit, PassageQuery } from '../model/search.ts';
import type { ArticleId, PersonId } from '../model/span.ts';
import type { Arrival, KeptOverride } from '../model/store.ts';
import type { TextReading } from './read-text.ts';

/** An article with what it says, its statements and figures dated with the help of all others. */
export interface ArticleRecord {
  readonly article: Article;
  readonly removed: readonly Removed[];
  readonly annotations: Annotations;
  readonly statements: readonly DatedStatement[];
  readonly figures: readonly DatedFigure[];
}

/** Who a typed name may mean. */
export type PersonMatch =
  | { readonly kind: 'one'; readonly person: Person }
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'none'; readonly near: readonly Person[] };

/** A completion: what is shown and what is sent, each at most 100 characters. */
export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

/** The read side of all that is known: what all articles together say. One revision of the archive, unchanging. */
export interface Archive {
  /** The revision of the store that it was read from. */
  readonly revision: number;
  /** When an article first came; null where there is no such article. */
  arrival(id: ArticleId): Arrival | null;
  /** What keepers said, in the order in which they did. */
  readonly overrides: readonly KeptOverride[];
  /** The newest day of publication, `YYYY-MM-DD`; null where no article is dated. */
  readonly asOf: string | null;
  /** In order of day, the undated last. */
  readonly records: readonly ArticleRecord[];
  record(id: ArticleId): ArticleRecord | null;
  /** The happenings that an article tells, alone or with others. */
  eventsIn(id: ArticleId): readonly Event[];
  /** What sources, or one source, say of a person that does not go together. */
  disagreementsAbout(id: PersonId): readonly Disagreement[];
  person(id: PersonId): Person | null;
  /** Any spelling of a name, from a full one to a surname. */
  findPerson(typed: string): PersonMatch;
  /** By id, by file name, or by words of the title; null where nothing or more than one fits. */
  findArticle(typed: string): ArticleRecord | null;
  search(query: PassageQuery): readonly Hit[];
  suggestPeople(typed: string): readonly Suggestion[];
  suggestTopics(typed: string): readonly Suggestion[];
  suggestPublishers(typed: string): readonly Suggestion[];
  suggestArticles(typed: string): readonly Suggestion[];
  suggestDays(typed: string, now: Date): Promise<readonly Suggestion[]>;
  /** What a person typed for a day, counted from `now`; null where it names none. */
  readDay(typed: string, now: Date): Promise<DayRange | null>;
  /** Whom and what a text that is no article names, such as a message of `now`. */
  read(text: string, now: Date): Promise<TextReading>;
}
