import type { Annotations } from './annotation.ts';
import type { CleanArticle, Override, RawDocument, Removed } from './article.ts';
import type { Ledger } from './ledger.ts';
import type { ArticleId } from './span.ts';

/** An article with all that was made of it, kept so that a start need not read the text again. */
export interface StoredArticle {
  readonly article: CleanArticle;
  readonly removed: readonly Removed[];
  readonly annotations: Annotations;
}

/** What is kept of a document, to see whether it has changed. */
export interface DocumentState {
  readonly key: string;
  readonly kind: RawDocument['origin']['kind'];
  readonly contentHash: string;
  /** The version of the reading rules (clean and annotate) that made its articles. */
  readonly readerVersion: string;
}

/** One document and the articles that reading it gave. */
export interface Reading {
  readonly document: RawDocument;
  readonly readerVersion: string;
  readonly articles: readonly StoredArticle[];
}

/** When an article first came, and what its document said before it was corrected. */
export interface Arrival {
  readonly article: ArticleId;
  /** The revision of the store that brought it. */
  readonly revision: number;
  readonly at: string;
  /** Texts that were replaced, the oldest first, each with the revision that replaced it; kept while a briefing may ask. */
  readonly former: readonly { readonly until: number; readonly text: string }[];
}

/** A keeper's word, and the revision that it made. */
export interface KeptOverride extends Override {
  readonly revision: number;
}

/** All that is kept of articles, at one moment. */
export interface Holdings {
  readonly revision: number;
  /** In a fixed order: by origin key, then place in the document. */
  readonly articles: readonly StoredArticle[];
  /** In the order in which they were said. */
  readonly overrides: readonly KeptOverride[];
  /** Of the articles that are there. */
  readonly arrivals: readonly Arrival[];
}

/** Everything that lasts. All writes are transactions; a reader never sees half of one. */
export interface Store {
  documents(): Promise<readonly DocumentState[]>;
  /** The document as it was read, to read it again with newer rules. */
  document(key: string): Promise<RawDocument | null>;
  /** Replaces whatever came from the same `document.origin.key`, and drops `gone` keys, in one transaction. */
  save(readings: readonly Reading[], gone?: readonly string[]): Promise<void>;
  holdings(): Promise<Holdings>;
  article(id: ArticleId): Promise<StoredArticle | null>;
  override(override: Override): Promise<void>;
  /** Grows with every write to articles or overrides, by whatever process. */
  revision(): Promise<number>;
  /** A derived thing that is costly to make (the search index), good for one revision only. */
  snapshot(name: string, revision: number): Promise<string | null>;
  keepSnapshot(name: string, revision: number, data: string): Promise<void>;
  /** The orders for briefings and what became of them. */
  readonly ledger: Ledger;
  close(): Promise<void>;
}
