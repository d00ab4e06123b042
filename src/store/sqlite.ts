import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Database } from './database.ts';
import { storeError } from './error.ts';
import type { Schema } from './schema.ts';

const FILE = 'dateline.sqlite';

/** Milliseconds that a process waits for another to finish writing. */
const PATIENCE = 15_000;

/** Milliseconds between two looks whether it has finished. */
const INTERVAL = 10;

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw storeError(folder, error);
  }
}

/** Opens the file and asks something of it, so that a broken one is found before anything is written. */
function openFile(path: string): Sqlite.Database {
  let file: Sqlite.Database | undefined;
  try {
    file = new Sqlite(path, { timeout: PATIENCE });
    file.pragma('schema_version');
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
    return file;
  } catch (error) {
    file?.close();
    throw storeError(path, error);
  }
}

const isBusy = (error: unknown): boolean => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** Takes the write lock. SQLite's own waiting would hold up the whole process, and the one waited for may be in it. */
async function beginWriting(file: Sqlite.Database): Promise<void> {
  file.pragma('busy_timeout = 0');
  try {
    for (let waited = 0; ; waited += INTERVAL) {
      try {
        file.exec('begin immediate');
        return;
      } catch (error) {
        if (!isBusy(error) || waited >= PATIENCE) throw error;
      }
      await pause(INTERVAL);
    }
  } finally {
    file.pragma(`busy_timeout = ${PATIENCE}`);
  }
}

const userVersion = sql<{ readonly user_version: number }>`pragma user_version`;

const beginReading = async (file: Sqlite.Database): Promise<void> => void file.exec('begin');

/** The SQLite database in a folder, which is made if there is none. Throws `StoreError`. */
export function openSqlite(folder: string): Database {
  const absolute = resolve(folder);
  makeFolder(absolute);
  const path = join(absolute, FILE);
  const file = openFile(path);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: file }) });

  // Kysely's own transactions begin deferred, and a deferred one that comes to write fails if another has written.
  const within = <T>(begin: typeof beginWriting, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> =>
    db.connection().execute(async (connection) => {
      try {
        await begin(file);
        const result = await work(connection);
        file.exec('commit');
        return result;
      } catch (error) {
        if (file.inTransaction) file.exec('rollback');
        throw storeError(path, error);
      }
    });

  return {
    path,
    read: (work) => within(beginReading, work),
    write: (work) => within(beginWriting, work),
    migrated: async (connection) => (await userVersion.execute(connection)).rows[0]?.user_version ?? 0,
    setMigrated: async (connection, count) =>
      void (await sql`pragma user_version = ${sql.lit(count)}`.execute(connection)),
    close: async () => {
      await db.destroy();
      file.close();
    },
  };
}
