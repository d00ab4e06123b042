import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open.ts';
import { seed } from '../../src/archive/seed.ts';
import { openStore } from '../../src/store/open.ts';

export const NOW = new Date('2026-11-22T09:00:00Z');

const root = join(import.meta.dirname, '../..');
export const SEEDS = join(root, 'seeds');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  folders.push(folder);
  return folder;
}

/** A folder with some of the seeds, by the first three digits of their names, and with further texts by file name. */
export function seedsFolder(which: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const folder = join(temporaryFolder(), 'seeds');
  mkdirSync(folder);
  for (const file of readdirSync(SEEDS))
    if (which.includes(file.slice(0, 3))) cpSync(join(SEEDS, file), join(folder, file));
  for (const [file, text] of Object.entries(more)) writeFileSync(join(folder, file), text);
  return folder;
}

/** A real store in a folder of its own, seeded and opened. */
export async function archiveOf(seeds: string = SEEDS): Promise<Archive> {
  const store = await openStore(temporaryFolder());
  try {
    await seed(store, seeds, NOW);
    return (await openArchive(store)).current();
  } finally {
    await store.close();
  }
}

interface Gold {
  readonly articles: readonly {
    readonly file: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly byline: string | null;
    readonly published: { readonly date: string | null; readonly yearInferred?: boolean; readonly bound?: string };
    readonly paragraphs?: number;
    readonly headings?: readonly string[];
    readonly firstWords: string;
    readonly lastWords: string;
    readonly junk: readonly string[];
    readonly teaser?: {
      readonly title: string;
      readonly publisher: string;
      readonly published: { readonly date: string; readonly yearInferred: boolean };
      readonly firstWords: string;
    };
  }[];
  readonly people: readonly {
    readonly name: string;
    readonly variants: readonly string[];
    readonly articles: readonly string[];
    readonly roles?: readonly string[];
    readonly notTheSameAs?: string;
  }[];
  readonly notPeople: readonly string[];
  readonly quotes: readonly {
    readonly file: string;
    readonly speaker: string;
    readonly exact: string;
    readonly cue?: string;
    readonly fragment?: boolean;
  }[];
  readonly notQuotes: readonly string[];
  readonly events: readonly { readonly date: string | null; readonly what: string; readonly from: readonly string[] }[];
  readonly figures: readonly {
    readonly value: number;
    readonly qualifier?: string;
    readonly of: string;
    readonly date: string | null;
    readonly from: readonly string[];
  }[];
  readonly disagreements: readonly {
    readonly kind: string;
    readonly about: string;
    readonly sides: readonly { readonly file: string; readonly exact: string }[];
  }[];
}

/** What a careful reader finds in the seeds. */
export const gold: Gold = JSON.parse(readFileSync(join(root, 'test/gold/seeds.json'), 'utf8'));
