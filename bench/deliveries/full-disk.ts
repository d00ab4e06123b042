import { sql } from 'kysely';
import type { Database } from '../../src/store/database.ts';

/** SQLite's own limit stands for that of a disk: what it does at either is the same. */
const limit = (database: Database, pages: number) =>
  database.read((db) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db));

/** Rows of so many bytes, until there is no room for one more. */
async function fill(database: Database, bytes: number): Promise<void> {
  const row = () => database.write((db) => sql`insert into filler values (zeroblob(${bytes}))`.execute(db));
  while (
    await row().then(
      () => true,
      () => false,
    )
  );
}

/** Fills the disk of a database to the last row; gives how to free it. */
export async function fillDisk(database: Database): Promise<() => Promise<void>> {
  await database.write((db) => sql`create table filler (data blob)`.execute(db));
  const { rows } = await database.read((db) => sql<{ page_count: number }>`pragma page_count`.execute(db));
  await limit(database, rows[0]?.page_count ?? 1);
  for (const bytes of [3000, 300, 30]) await fill(database, bytes);
  return async () => {
    await limit(database, 1_000_000);
    await database.write((db) => sql`drop table filler`.execute(db));
  };
}
