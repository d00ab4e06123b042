import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError, storeError } from '../../src/store/error.ts';
import { openStore } from '../../src/store/open.ts';
import { type Bench, describeStore } from './contract.ts';
import { describeLedger } from './ledger-contract.ts';
import { reading } from './readings.ts';

const temporary = (): string => mkdtempSync(join(tmpdir(), 'dateline-store-'));
const discard = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const inFolder = async (): Promise<Bench> => {
  const folder = temporary();
  return { open: () => openStore(folder), discard: async () => discard(folder) };
};
describeStore('sqlite', inFolder);
describeLedger('sqlite', inFolder);

const SAVER = fileURLToPath(new URL('./saver.ts', import.meta.url));

const saver = (...parameters: readonly string[]): ChildProcess =>
  spawn(process.execPath, [SAVER, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });

const ended = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0];

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporary();
  path = join(folder, 'dateline.sqlite');
});
afterEach(() => discard(folder));

/** Looks into the file behind the store's back. */
function inside<T>(work: (file: Sqlite.Database) => T): T {
  const file = new Sqlite(path);
  try {
    return work(file);
  } finally {
    file.close();
  }
}

describe('several processes', () => {
  it('that start on an empty folder at once and save at once all have their way', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const children = names.map((name) => saver(folder, name, '5', '3'));
    expect(await Promise.all(children.map(ended))).toEqual(names.map(() => 0));
    const store = await openStore(folder);
    expect(await store.documents()).toHaveLength(names.length * 3);
    expect(await store.revision()).toBe(names.length * 5);
    await store.close();
  });

  it('may be killed in the middle of a save: no half of it is kept, the file is whole, and saving goes on', async () => {
    const batch = 40;
    for (const delay of [0, 7, 23]) {
      const child = saver(folder, 'killed', '1000', String(batch));
      const exit = once(child, 'exit');
      if (!child.stdout) throw new Error('no output');
      for await (const line of createInterface(child.stdout)) if (line === '1') break;
      await new Promise((done) => setTimeout(done, delay));
      child.kill('SIGKILL');
      expect((await exit)[1]).toBe('SIGKILL');

      const store = await openStore(folder);
      expect(inside((file) => file.pragma('integrity_check', { simple: true }))).toBe('ok');
      expect(inside((file) => file.pragma('foreign_key_check'))).toEqual([]);
      const documents = await store.documents();
      expect(documents).toHaveLength(batch);
      expect(new Set(documents.map(({ contentHash }) => contentHash)).size).toBe(1);
      expect((await store.holdings()).articles).toHaveLength(2 * batch);
      await store.save([reading('after')]);
      await store.save([], ['after']);
      await store.close();
    }
  });

  it('open the database while another one is writing', async () => {
    await (await openStore(folder)).close();
    const writer = new Sqlite(path);
    writer.exec('begin immediate');
    const store = await openStore(folder);
    expect((await store.holdings()).articles).toEqual([]);
    await store.close();
    writer.exec('rollback');
    writer.close();
  });
});

describe('what does not open', () => {
  const refusal = async (at: string = folder): Promise<string> => {
    const error: unknown = await openStore(at).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(StoreError);
    return error instanceof Error ? error.message : '';
  };

  it('a folder beneath a plain file: names it and DATA_DIR', async () => {
    writeFileSync(join(folder, 'plain'), '');
    const message = await refusal(join(folder, 'plain', 'data'));
    expect(message).toContain(join(folder, 'plain', 'data'));
    expect(message).toContain('DATA_DIR');
  });

  it('a plain file in place of the folder', async () => {
    writeFileSync(join(folder, 'plain'), '');
    expect(await refusal(join(folder, 'plain'))).toContain('DATA_DIR');
  });

  it('a folder in place of the file', async () => {
    mkdirSync(path);
    expect(await refusal()).toContain(path);
  });

  for (const [what, content] of [
    ['a few bytes', 'hello'],
    ['a page of text', 'No database. '.repeat(2000)],
    ['a header without a database', `SQLite format 3\0${'\xff'.repeat(5000)}`],
  ] as const)
    it(`${what} in place of a database, which stay as they are`, async () => {
      writeFileSync(path, content, 'latin1');
      expect(await refusal()).toContain(path);
      expect(readFileSync(path, 'latin1')).toBe(content);
    });

  it('a database of a newer version, which stays as it is', async () => {
    await (await openStore(folder)).close();
    inside((file) => file.pragma('user_version = 99'));
    const before = readFileSync(path);
    expect(await refusal()).toMatch(/newer version/u);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('what opens', () => {
  it('a folder that is not there yet, with those above it', async () => {
    const store = await openStore(join(folder, 'a', 'b'));
    expect((await store.holdings()).articles).toEqual([]);
    await store.close();
  });

  it('a database from before briefings, whose articles all came before the first of them', async () => {
    const old = await openStore(folder);
    await old.save([reading('a'), reading('b')]);
    await old.close();
    inside((file) => {
      for (const table of ['delivery', 'subscription', 'former', 'arrival']) file.exec(`drop table ${table}`);
      file.pragma('user_version = 1');
    });
    const store = await openStore(folder);
    const { revision, arrivals } = await store.holdings();
    expect(arrivals.map(({ article, revision }) => [article, revision])).toEqual([
      ['a-id', revision],
      ['b-id', revision],
    ]);
    expect(await store.ledger.subscriptions()).toEqual([]);
    await store.close();
  });

  it('an empty file, as a start that was cut short leaves it', async () => {
    writeFileSync(path, '');
    const store = await openStore(folder);
    expect(await store.revision()).toBe(0);
    await store.close();
  });
});

describe('trouble later on', () => {
  it('damaged pages are reported as such, with the path, and are not written over', async () => {
    const store = await openStore(folder);
    await store.save(Array.from({ length: 30 }, (_, i) => reading(`key-${i}`)));
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 8192);
    writeFileSync(path, bytes);
    const trouble: unknown = await openStore(folder)
      .then((opened) => opened.holdings().finally(() => opened.close()))
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    expect(trouble).toBeInstanceOf(StoreError);
    expect(trouble).toMatchObject({ message: expect.stringContaining(path) });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('an article that is not what was written is reported as damage', async () => {
    const store = await openStore(folder);
    await store.save([reading('a')]);
    inside((file) => file.exec('update article set data = substr(data, 1, 40)'));
    await expect(store.holdings()).rejects.toThrow(StoreError);
    await store.close();
  });

  it('a full database says that the disk is full', async () => {
    await (await openStore(folder)).close();
    const error = inside((file) => {
      file.pragma('max_page_count = 1');
      try {
        file.exec(`create table big as select zeroblob(1000000) as data`);
        return null;
      } catch (reason) {
        return storeError(path, reason);
      }
    });
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ message: expect.stringMatching(/disk .* is full/u) });
  });

  it('an error that is a fault of the program stays what it is', () => {
    const fault = new TypeError('x is not a function');
    expect(storeError(path, fault)).toBe(fault);
  });
});

describe('the file', () => {
  it('is written ahead and to the disk: WAL, synchronous FULL, foreign keys', async () => {
    const store = await openStore(folder);
    expect(inside((file) => file.pragma('journal_mode', { simple: true }))).toBe('wal');
    await store.close();
  });
});
