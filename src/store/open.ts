import type { Store } from '../model/store.ts';
import { migrate } from './migrate.ts';
import { sqlStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';

/**
 * The store in a folder (DATA_DIR), which is made if there is none; several processes may open it at once.
 * Throws `StoreError` with a sentence for people. A database that is broken or newer is left as it is.
 */
export async function openStore(folder: string): Promise<Store> {
  const database = openSqlite(folder);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return sqlStore(database);
}
