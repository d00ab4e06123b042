import type { DocumentState } from '../model/store.ts';

/** One row: grows with every write that a reader could see. */
interface RevisionTable {
  readonly value: number;
}

interface DocumentTable {
  readonly key: string;
  readonly kind: DocumentState['kind'];
  readonly file: string | null;
  readonly text: string;
  /** JSON of `FrontMatter`. */
  readonly front_matter: string;
  readonly content_hash: string;
  readonly retrieved_at: string;
  readonly reader_version: string;
}

interface ArticleTable {
  readonly id: string;
  readonly document: string;
  /** From 0 within the document. */
  readonly place: number;
  /** JSON of `CleanArticle`, spans packed. */
  readonly data: string;
}

interface RemovedTable {
  readonly article: string;
  readonly place: number;
  readonly rule: string;
  readonly text: string;
}

interface AnnotationsTable {
  readonly article: string;
  /** JSON of `Annotations`, spans packed. */
  readonly data: string;
}

interface KeeperOverrideTable {
  /** The revision that it made: tells which came last. */
  readonly revision: number;
  readonly article: string;
  readonly field: 'title' | 'publisher' | 'published' | 'url' | 'byline';
  readonly value: string | null;
  readonly keeper: string;
  readonly at: string;
}

interface SnapshotTable {
  readonly name: string;
  readonly revision: number;
  readonly data: string;
}

export interface Schema {
  readonly revision: RevisionTable;
  readonly document: DocumentTable;
  readonly article: ArticleTable;
  readonly removed: RemovedTable;
  readonly annotations: AnnotationsTable;
  readonly keeper_override: KeeperOverrideTable;
  readonly snapshot: SnapshotTable;
}
