import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { fillDisk } from './full-disk.ts';
import { DAY_MS, type House, MINUTE_MS, openHouse, type Worker, work } from './house.ts';
import { judge, type Verdict } from './judge.ts';

/** What goes wrong around one morning; gives how it is put right. */
type Trouble = (house: House, worker: Worker) => Promise<void>;

const POST = 'POST /channels/:channel/messages';

/** The first slot after a moment, and one each day: eight in Minsk. */
export const mornings = (days: number): readonly Date[] =>
  Array.from({ length: days }, (_, day) => new Date(Date.parse('2026-07-04T05:00:00Z') + day * DAY_MS));

/** Ticks over and over for a while, as a running bot does; what cannot be done is tried again. */
async function tickFor({ clockwork }: Worker, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    await clockwork.settle().catch(() => undefined);
    await sleep(20);
  }
}

/** Each fault of Discord, and each of the database. */
export const TROUBLES: Readonly<Record<string, Trouble>> = {
  'answers lost': async ({ emulator }, { pass }) => {
    emulator.faults.next(POST, { kind: 'lose answer' }, emulator.channels().length);
    await pass(10 * MINUTE_MS);
  },
  'errors after the effect, and before': async ({ emulator }, { pass }) => {
    for (let n = 0; n < emulator.channels().length; n++) {
      emulator.faults.next(POST, n % 2 === 0 ? { kind: 'drop' } : { kind: 'status', status: 502 });
      emulator.faults.next(POST, { kind: 'lose answer' });
    }
    await pass(20 * MINUTE_MS);
  },
  '429 storms': async ({ emulator }, { pass }) => {
    const count = emulator.channels().length;
    emulator.faults.next(POST, { kind: 'rate limit', retryAfter: 2 }, count);
    emulator.faults.next(POST, { kind: 'rate limit', retryAfter: 5, scope: 'global' }, 5);
    emulator.faults.next(POST, { kind: 'rate limit', retryAfter: 1, scope: 'shared' }, count);
    await pass(20 * MINUTE_MS);
  },
  'an hour without Discord': async ({ emulator }, { pass }) => {
    emulator.offline(true);
    await pass(60 * MINUTE_MS);
    emulator.offline(false);
    await emulator.until('the bot’s line', () => emulator.gateway.connected || null, 20_000);
    await pass(15 * MINUTE_MS);
  },
  'messages cannot be listed': async ({ emulator }, { pass }) => {
    const end = emulator.faults.always('GET /channels/:channel/messages', { kind: 'status', status: 500 });
    emulator.faults.next(POST, { kind: 'lose answer' }, emulator.channels().length);
    await pass(10 * MINUTE_MS);
    end();
  },
  'the database locked': async ({ folder, emulator }, worker) => {
    const other = new Sqlite(`${folder}/dateline.sqlite`);
    const end = emulator.faults.always(POST, { kind: 'delay', ms: 200 });
    // The lock comes while posts are on their way, so that what came of them cannot be written.
    const locking = emulator.until('a post', () => emulator.requests.find(({ route }) => route === POST.slice(5)));
    const passing = worker.pass(MINUTE_MS).catch(() => undefined);
    await locking;
    other.exec('begin immediate');
    await sleep(LOCKED_MS);
    other.exec('rollback');
    other.close();
    end();
    await passing;
    await tickFor(worker, 500);
    await worker.pass(10 * MINUTE_MS);
  },
  'the disk full': async ({ database }, worker) => {
    const free = await fillDisk(database);
    const isFull = await worker.pass(MINUTE_MS).then(
      () => false,
      () => true,
    );
    if (!isFull) throw new Error('There was room on the full disk.');
    await tickFor(worker, 500);
    await free();
    await worker.pass(10 * MINUTE_MS);
  },
};

const LOCKED_MS = 1500;

/** A morning with trouble between two without, and what came of them. */
export async function withTrouble(trouble: Trouble, channels: number, each: number): Promise<Verdict> {
  const house = await openHouse();
  try {
    await house.subscribe(channels, each);
    const worker = await work(house);
    const words: string[] = [];
    for (const day of [0, 1, 2]) {
      if (day > 0) words.push(await house.tell());
      if (day === 1) await trouble(house, worker);
      else await worker.pass(MINUTE_MS);
      // Up to half a minute before the next morning.
      const next =
        (mornings(day + 2)
          .at(-1)
          ?.getTime() ?? 0) -
        MINUTE_MS / 2;
      await worker.pass(next - house.emulator.clock.now());
    }
    await worker.close();
    return await judge(house.emulator, house.store.ledger, mornings(3), words);
  } finally {
    await house.close();
  }
}
