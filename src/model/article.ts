import type { PartialDate } from './date.ts';
import type { ArticleId, Span } from './span.ts';

/** Where a document came from. `key` identifies it for good; `file` is what people are shown. */
export interface Origin {
  readonly kind: 'seed' | 'file' | 'page' | 'feed' | 'attachment';
  /** Unique over the archive: a seed's file name, a file's absolute path, a URL. */
  readonly key: string;
  readonly file: string | null;
}

/** What an author or keeper wrote above a text between two lines of `---`. Wins over what is read in the text. */
export interface FrontMatter {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly byline?: string;
}

/** One document as it came: decoded, not yet cleaned. It may hold several articles. */
export interface RawDocument {
  readonly origin: Origin;
  /** Decoded text without byte-order mark and front matter; line ends are \n. */
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly contentHash: string;
  /** ISO instant, from the shell's clock. */
  readonly retrievedAt: string;
}

/** What cleaning took off, and the name of the rule that did it. */
export interface Removed {
  readonly text: string;
  readonly rule: string;
}

type FieldBasis = 'printed' | 'front matter' | 'keeper';

/** A field of the article's metadata with what it rests on. */
export interface Sourced {
  readonly value: string;
  readonly basis: FieldBasis;
}

/** What a text prints of its own day: a dateline ("July 4, Pozirk."), a date line, a page's stamp, or front matter. */
export interface PrintedDay {
  readonly kind: 'dateline' | 'date line' | 'page stamp' | 'front matter' | 'keeper';
  /** EDTF: `XXXX-07-04` where no year is printed. */
  readonly value: string;
  /** Words of the source. */
  readonly printed: string;
}

/** One story, cleaned. Says only what its own document says; see `Article` for what the archive adds. */
export interface CleanArticle {
  readonly id: ArticleId;
  readonly title: Sourced | null;
  readonly publisher: Sourced | null;
  readonly byline: Sourced | null;
  readonly url: Sourced | null;
  /** In order of trust, the best first; empty where nothing is printed. */
  readonly printedDays: readonly PrintedDay[];
  /** BCP 47: `en`, `be`, `ru`; `und` where it cannot be told. */
  readonly language: string;
  readonly body: string;
  /** In order, headings not among them; no two overlap. */
  readonly paragraphs: readonly Span[];
  readonly headings: readonly Span[];
  readonly origin: Origin;
  readonly retrievedAt: string;
  readonly contentHash: string;
  /** The source itself breaks off ("…"). Shown as "cut off". */
  readonly truncated: boolean;
}

/** An article as the archive knows it: its day completed with what all articles say. */
export interface Article extends CleanArticle {
  /** null: undated. */
  readonly published: PartialDate | null;
  /** The article whose text this one repeats, if it is a copy. */
  readonly sameStoryAs: ArticleId | null;
}

/** A keeper's word on one field of one article; the last one counts. `value` null takes the field away. */
export interface Override {
  readonly article: ArticleId;
  readonly field: 'title' | 'publisher' | 'published' | 'url' | 'byline';
  readonly value: string | null;
  readonly keeper: string;
  readonly at: string;
}
