import type { PartialDate } from './date.ts';
import type { ArticleId, PersonId, Span } from './span.ts';

/** One human being, whatever the spelling. Names only: what they do and did comes from articles. */
export interface Person {
  readonly id: PersonId;
  /** The display name. */
  readonly name: string;
  readonly aliases: readonly string[];
}

/** One place where a text names a person. `span` is the whole of the name as printed, without title or possessive. */
export interface Mention {
  readonly span: Span;
  /** null: a name, but whose cannot be told (a surname that fits two people). */
  readonly person: PersonId | null;
  readonly via: 'name' | 'office' | 'description' | 'pronoun' | 'misspelling';
}

/** An office, title or description that a source gives a person, word for word. */
export interface Position {
  readonly person: PersonId;
  readonly span: Span;
}

/** A day as one article's words give it, before the archive completes it. */
export type DayMeaning =
  /** Says it all by itself: EDTF with a year, or a span of such. */
  | { readonly kind: 'absolute'; readonly value: string }
  /** "July 4", "in June": EDTF with an unknown year, `XXXX-07-04` or `XXXX-06`, and the printed weekday if any (0 Sunday … 6). */
  | {
      readonly kind: 'yearless';
      readonly value: string;
      readonly weekday?: number;
      readonly direction: 'past' | 'future' | 'nearest';
    }
  /** "on Saturday", "next Monday". */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction: 'past' | 'future' }
  /** "yesterday" is −1 day, "last week" −1 week, "next year" +1 year; the unit is also the precision. */
  | {
      readonly kind: 'offset';
      readonly amount: number;
      readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';
    }
  /** "recently", "in recent years", "for five years": a time that no calendar value can be given to. */
  | { readonly kind: 'vague' };

/** One place where a text names a day, month, year or span of time. */
export interface DayExpression {
  readonly span: Span;
  readonly meaning: DayMeaning;
}

/**
 * Words reported as said: in quotation marks, after the dash that opens direct speech («— Едем, — сказал он»), or in a
 * paragraph of their own below "he wrote:". `spans` are the words without marks and dashes; what "he said" breaks has two.
 * A *quotation* has a clause of its own and a cue; a *fragment* is words in marks inside the reporter's own clause,
 * reported as somebody's words. Scare quotes, titles and signatures are neither, and are no `Quote`.
 */
export interface Quote {
  readonly spans: readonly [Span, ...Span[]];
  readonly kind: 'quotation' | 'fragment';
  /** "he stressed", "according to". */
  readonly cue: Span | null;
  /** The words that name the speaker: a name, a pronoun, a description. */
  readonly source: Span | null;
  readonly speaker: PersonId | null;
  /** `unresolved` whenever `speaker` is null. */
  readonly attribution: 'resolved' | 'unresolved';
}

export type Qualifier = 'exactly' | 'at least' | 'at most' | 'more than' | 'less than' | 'about' | 'nearly' | 'other';

/** A number with its unit and what is counted. `span` is the number with its qualifier and noun; `sentence` holds it. */
export interface Figure {
  readonly span: Span;
  readonly sentence: Span;
  readonly value: number;
  /** The upper end of a range ("20 to 30"); else null. */
  readonly upTo: number | null;
  readonly qualifier: Qualifier;
  /** `people`, `percent`, `USD`, `years`, `tonnes`, …; null for a bare count of things. */
  readonly unit: string | null;
  /** What is counted, as printed: "political prisoners". */
  readonly of: string;
}

/** A sentence and the day expression that it hangs on; null for the lead of a report, whose day is the article's own. */
export interface Statement {
  readonly span: Span;
  readonly day: DayExpression | null;
  readonly people: readonly PersonId[];
  readonly modality: 'reported' | 'planned';
}

/** All that one article's words say, before other articles are asked. */
export interface Annotations {
  readonly article: ArticleId;
  readonly sentences: readonly Span[];
  readonly people: readonly Person[];
  readonly mentions: readonly Mention[];
  readonly positions: readonly Position[];
  readonly days: readonly DayExpression[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
}

/** A statement whose day the archive has completed. `date` null or with a null value: undated. */
export interface DatedStatement {
  readonly span: Span;
  readonly date: PartialDate | null;
  readonly people: readonly PersonId[];
  readonly modality: 'reported' | 'planned';
}

/** A figure with the day that it is of, as far as its sentence, its event or its article gives one. */
export interface DatedFigure extends Figure {
  readonly date: PartialDate | null;
}
