import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentState, Reading, Store } from '../model/store.ts';
import { readerVersion } from './version.ts';

/** A folder or a file that cannot be read: one sentence that says what to do. */
class SeedError extends Error {
  override readonly name = 'SeedError';
}

export interface Seeding {
  readonly read: readonly string[];
  readonly gone: readonly string[];
  /** One sentence for each file that is no article. */
  readonly refused: readonly string[];
}

async function seedFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch {
    throw new SeedError(
      `The seeds folder ${folder} cannot be read. Set SEEDS_DIR to a folder of text files; an empty one will do.`,
    );
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file that cannot be read has no hash; reading it says why. */
const hashOf = (path: string): Promise<string | null> => readFile(path).then(sha256, () => null);

/**
 * Brings the store in line with the seeds folder: new and changed files are read, files that are gone are dropped,
 * and documents that older rules have read, wherever they came from, are read again. Doing it twice, or in two
 * processes at once, is doing it once.
 */
export async function seed(store: Store, folder: string, now: Date): Promise<Seeding> {
  const files = await seedFiles(folder);
  const known = new Map((await store.documents()).map((state) => [state.key, state]));
  const version = readerVersion();
  const stale: string[] = [];
  for (const file of files) {
    const state = known.get(file);
    const current = state?.kind === 'seed' && state.readerVersion === version;
    if (!current || state.contentHash !== (await hashOf(join(folder, file)))) stale.push(file);
  }
  const here = new Set(files);
  const states = [...known.values()];
  const gone = states.filter(({ kind, key }) => kind === 'seed' && !here.has(key)).map(({ key }) => key);
  const outdated = states.filter(({ kind, readerVersion }) => kind !== 'seed' && readerVersion !== version);
  if (stale.length + gone.length + outdated.length === 0) return { read: [], gone: [], refused: [] };

  const { readings, refused } = await readSeeds(folder, stale, now);
  await store.save([...readings, ...(await readAgain(store, outdated))], gone);
  return { read: readings.map(({ document }) => document.origin.key), gone, refused };
}

async function readSeeds(folder: string, files: readonly string[], now: Date) {
  const readings: Reading[] = [];
  const refused: string[] = [];
  if (files.length === 0) return { readings, refused };
  const [{ readTextFile }, { noText, readDocument }] = await Promise.all([
    import('../ingest/read.ts'),
    import('./read.ts'),
  ]);
  for (const key of files) {
    const result = await readTextFile(join(folder, key), { kind: 'seed', key, retrievedAt: now.toISOString() });
    const articles = result.ok ? readDocument(result.document) : [];
    if (!result.ok) refused.push(result.reason);
    else if (articles.length === 0) refused.push(noText(join(folder, key)));
    else readings.push({ document: result.document, readerVersion: readerVersion(), articles });
  }
  return { readings, refused };
}

/** Documents whose source may be gone are read from the text that the store keeps. */
async function readAgain(store: Store, states: readonly DocumentState[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  if (states.length === 0) return readings;
  const { readDocument } = await import('./read.ts');
  for (const { key } of states) {
    const document = await store.document(key);
    if (document) readings.push({ document, readerVersion: readerVersion(), articles: readDocument(document) });
  }
  return readings;
}
