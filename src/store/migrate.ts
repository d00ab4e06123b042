import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { StoreError } from './error.ts';
import { archive } from './migrations/0001-archive.ts';
import { briefings } from './migrations/0002-briefings.ts';
import type { Schema } from './schema.ts';

/** In order; one that has been released is never changed, only followed by another. */
const migrations: readonly ((db: Kysely<Schema>) => Promise<void>)[] = [archive, briefings];

/**
 * Brings the database to this version's schema. Of several starts at once one does the work and the others wait.
 * Throws `StoreError` on a database that a newer version has written.
 */
export async function migrate(database: Database): Promise<void> {
  const found = await database.read(database.migrated);
  if (found > migrations.length)
    throw new StoreError(
      `The database ${database.path} was made by a newer version. Update the program, or set DATA_DIR to another folder.`,
    );
  if (found === migrations.length) return;
  await database.write(async (db) => {
    for (const migration of migrations.slice(await database.migrated(db))) await migration(db);
    await database.setMigrated(db, migrations.length);
  });
}
