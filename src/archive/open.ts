import type { Store, StoredArticle } from '../model/store.ts';
import { createPassageSearch, loadPassageSearch, type PassageSearch } from '../search/engine.ts';
import type { Archive, ArticleRecord } from './archive.ts';
import { buildArchive, passagesToSearch, recordsOf } from './build.ts';
import type { Derived } from './derive.ts';
import { toldBy } from './events/kept.ts';
import { withOverrides } from './overrides.ts';
import { archiveVersion } from './version.ts';

const PASSAGES = 'passages';
const DERIVED = 'derived';

/** The archive as it is now, whichever process wrote to it last. */
export interface OpenArchive {
  current(): Archive;
  /** Looks whether anybody has written to the store, and if so reads it again; true if it did. */
  refresh(): Promise<boolean>;
}

/** A snapshot that cannot be kept (a full disk) costs time at the next start, and nothing else. */
const keep = (store: Store, name: string, revision: number, data: string): Promise<void> =>
  store.keepSnapshot(name, revision, data).catch(() => undefined);

async function passageSearch(
  store: Store,
  revision: number,
  records: readonly ArticleRecord[],
): Promise<PassageSearch> {
  const kept = await store.snapshot(PASSAGES, revision);
  const loaded = kept === null ? null : loadPassageSearch(kept);
  if (loaded) return loaded;
  const made = createPassageSearch(passagesToSearch(records));
  await keep(store, PASSAGES, revision, made.snapshot());
  return made;
}

interface KeptDerived {
  readonly version: string;
  readonly derived: Derived;
}

/** What all articles together say, derived once for a revision; the rules are loaded only then. */
async function derivedOf(store: Store, revision: number, all: readonly StoredArticle[]): Promise<Derived> {
  const kept = await store.snapshot(DERIVED, revision);
  const { version, derived }: Partial<KeptDerived> = kept === null ? {} : JSON.parse(kept);
  if (derived && version === archiveVersion()) return derived;
  const made = (await import('./derive.ts')).derive(all);
  const fresh: KeptDerived = { version: archiveVersion(), derived: made };
  await keep(store, DERIVED, revision, JSON.stringify(fresh));
  return made;
}

async function load(store: Store): Promise<Archive> {
  const holdings = await store.holdings();
  const { revision, overrides } = holdings;
  const all = holdings.articles.map((each) => ({ ...each, article: withOverrides(each.article, overrides) }));
  const derived = await derivedOf(store, revision, all);
  const records = recordsOf(all, derived);
  const told = toldBy(
    all.map(({ article: { id } }) => id),
    records,
    derived,
  );
  return buildArchive(holdings, records, told, await passageSearch(store, revision, records));
}

export async function openArchive(store: Store): Promise<OpenArchive> {
  let archive = await load(store);
  let reading: Promise<boolean> | null = null;
  const readAgain = async (): Promise<boolean> => {
    if ((await store.revision()) === archive.revision) return false;
    archive = await load(store);
    return true;
  };
  return {
    current: () => archive,
    refresh() {
      reading ??= readAgain().finally(() => {
        reading = null;
      });
      return reading;
    },
  };
}
