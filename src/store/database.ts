import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** A database that keeps its promises about transactions; what goes wrong in one is thrown as `StoreError`. */
export interface Database {
  /** Where it is, for messages. */
  readonly path: string;
  /** All reads of one call see one moment. */
  read<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Alone from its first read to its commit; nothing is kept if `work` throws. */
  write<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** How many migrations have run on it; 0 when it is new. */
  migrated(db: Kysely<Schema>): Promise<number>;
  setMigrated(db: Kysely<Schema>, count: number): Promise<void>;
  close(): Promise<void>;
}
