import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addFile } from '../../src/archive/add.ts';
import { type OpenArchive, openArchive } from '../../src/archive/open.ts';
import { type Clockwork, type ClockworkOptions, createClockwork } from '../../src/briefings/clockwork.ts';
import { DEFAULT_ORDER } from '../../src/briefings/order.ts';
import { passTime } from '../../src/briefings/pass-time.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Order } from '../../src/model/briefing.ts';
import type { Log } from '../../src/model/log.ts';
import type { Store } from '../../src/model/store.ts';
import type { Database } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { sqlStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Eight in Minsk. */
const EIGHT = Date.parse('2026-07-04T05:00:00Z');

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** A store, a small Discord and a clock of their own, in which briefings fall due. */
export interface House {
  readonly folder: string;
  readonly database: Database;
  readonly store: Store;
  readonly emulator: Emulator;
  /** Orders briefings at eight in Minsk, so many in each channel. */
  subscribe(channels: number, each?: number, order?: Partial<Order>): Promise<void>;
  /** Adds an article; gives the word that stands in it and nowhere else. */
  tell(): Promise<string>;
  close(): Promise<void>;
}

/** `before`: how long before eight its clock begins, in milliseconds. */
export async function openHouse(before = MINUTE_MS / 2): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-deliveries-'));
  const began = performance.now();
  const emulator = await startEmulator({ now: () => EIGHT - before + Math.floor(performance.now() - began) });
  const database = openSqlite(folder);
  await migrate(database);
  const store = sqlStore(database);
  const { ledger } = store;
  let told = 0;
  const tell = async (): Promise<string> => {
    const word = `Zorkava${told++}`;
    const now = new Date(emulator.clock.now());
    const day = now.toISOString().slice(0, 10);
    const path = join(folder, `${word}.txt`);
    const text = `A library was opened in ${word} on ${day}, and the choir sang.`;
    writeFileSync(path, `---\ntitle: A library in ${word}\npublisher: Pozirk\npublished: ${day}\n---\n\n${text}\n`);
    const added = await addFile(store, path, now);
    if (!added.ok) throw new Error(added.reason);
    return word;
  };
  await tell();
  return {
    folder,
    database,
    store,
    emulator,
    tell,
    async subscribe(channels, each = 1, order = {}) {
      const now = new Date(emulator.clock.now()).toISOString();
      for (let n = 0; n < channels * each; n++) {
        const channel = n < channels ? emulator.addChannel(`news-${n}`) : undefined;
        const known = emulator.channels().filter(({ name }) => name.startsWith('news-'));
        await ledger.subscribe({
          guild: emulator.guildId,
          channel: channel ?? known[n % channels]?.id ?? '',
          maker: emulator.userId,
          madeAt: now,
          time: '08:00',
          zone: 'Europe/Minsk',
          ...DEFAULT_ORDER,
          pause: null,
          after: now,
          told: null,
          ...order,
        });
      }
    },
    async close() {
      await emulator.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A bot with its clockwork in this process, which ticks when time is passed. */
export interface Worker {
  readonly bot: Bot;
  readonly archive: OpenArchive;
  readonly clockwork: Clockwork;
  /** Passes time on the house's clock, as in life. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

export async function work(
  { emulator, store }: Pick<House, 'emulator' | 'store'>,
  options: Partial<ClockworkOptions> = {},
): Promise<Worker> {
  const { api, token, clock } = emulator;
  const now = (): Date => new Date(clock.now());
  const archive = await openArchive(store);
  const ignored = { guild: null, commands: [], log: SILENT, reader: null };
  const bot = await startBot({ api, token, archive: archive.current, now, ...ignored });
  const clockwork = createClockwork({
    ledger: store.ledger,
    archive,
    courier: bot.courier,
    now,
    random: Math.random,
    holder: crypto.randomUUID(),
    log: SILENT,
    reader: null,
    ...options,
  });
  return {
    bot,
    archive,
    clockwork,
    pass: (ms) => passTime(clock, ms, clockwork),
    async close() {
      await clockwork.close();
      await bot.close();
    },
  };
}
