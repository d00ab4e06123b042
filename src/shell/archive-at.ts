import { type OpenArchive, openArchive } from '../archive/open.ts';
import { seed } from '../archive/seed.ts';
import type { Store } from '../model/store.ts';
import { openStore } from '../store/open.ts';
import type { Io } from './io.ts';

/** Opens the store of the configuration and closes it after use, whatever happens. */
export async function withStore<T>(io: Io, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore((await io.config()).dataDir);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Brings the seeds in and opens the archive; a seed that is no article is told of and passed over. */
export async function seeded(io: Io, store: Store): Promise<OpenArchive> {
  const { refused } = await seed(store, (await io.config()).seedsDir, io.now());
  for (const reason of refused) io.err(reason);
  return openArchive(store);
}
