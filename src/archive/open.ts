import type { Store } from '../model/store.ts';
import { createPassageSearch, loadPassageSearch, type PassageSearch } from '../search/engine.ts';
import type { Archive, ArticleRecord } from './archive.ts';
import { buildArchive, passagesToSearch, recordsOf } from './build.ts';

const SNAPSHOT = 'passages';

/** The archive as it is now, whichever process wrote to it last. */
export interface OpenArchive {
  current(): Archive;
  /** Looks whether anybody has written to the store, and if so reads it again; true if it did. */
  refresh(): Promise<boolean>;
}

async function passageSearch(
  store: Store,
  revision: number,
  records: readonly ArticleRecord[],
): Promise<PassageSearch> {
  const kept = await store.snapshot(SNAPSHOT, revision);
  const loaded = kept === null ? null : loadPassageSearch(kept);
  if (loaded) return loaded;
  const made = createPassageSearch(passagesToSearch(records));
  await store.keepSnapshot(SNAPSHOT, revision, made.snapshot());
  return made;
}

async function load(store: Store, revision: number): Promise<Archive> {
  const records = recordsOf(await store.articles(), await store.overrides());
  return buildArchive(records, await passageSearch(store, revision, records));
}

export async function openArchive(store: Store): Promise<OpenArchive> {
  let revision = await store.revision();
  let archive = await load(store, revision);
  return {
    current: () => archive,
    refresh: async () => {
      const now = await store.revision();
      if (now === revision) return false;
      archive = await load(store, now);
      revision = now;
      return true;
    },
  };
}
