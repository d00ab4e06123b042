import type { Generated } from 'kysely';
import type { DeliveryKind, DeliveryState } from '../model/briefing.ts';
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

/** An article's first coming; stays when the article goes. */
interface ArrivalTable {
  readonly article: string;
  readonly document: string;
  readonly revision: number;
  readonly at: string;
}

/** A document's text that a correction has replaced. */
interface FormerTable {
  readonly document: string;
  /** The revision that replaced it. */
  readonly until: number;
  readonly text: string;
}

interface SubscriptionTable {
  readonly id: Generated<number>;
  readonly guild: string;
  readonly channel: string;
  readonly maker: string;
  readonly made_at: string;
  /** JSON of what of the `Order` has no column. */
  readonly chosen: string;
  /** JSON of `Pause`. */
  readonly pause: string | null;
  readonly after: string;
  readonly told: number | null;
}

interface DeliveryTable {
  readonly id: Generated<number>;
  readonly subscription: number;
  readonly slot: string;
  readonly kind: DeliveryKind;
  readonly target: string;
  readonly state: DeliveryState;
  readonly revision: number;
  /** JSON of `Post[]`; `[]` once it is settled. */
  readonly posts: string;
  readonly done: number;
  readonly message: string | null;
  /** 1: its first post says that it is late. */
  readonly late: number;
  readonly attempts: number;
  readonly next_attempt: string;
  readonly maybe_sent: string | null;
  /** Which process has it, and until when. */
  readonly holder: string | null;
  readonly lease: string | null;
  readonly problem: string | null;
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
  readonly arrival: ArrivalTable;
  readonly former: FormerTable;
  readonly subscription: SubscriptionTable;
  readonly delivery: DeliveryTable;
}
