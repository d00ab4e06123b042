import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { mornings } from './faults.ts';
import { type House, MINUTE_MS, openHouse } from './house.ts';
import { judge, type Verdict } from './judge.ts';

/** Numbers between 0 and 1 that are the same each time (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Killing {
  readonly kills: number;
  /** How many of them on one morning. */
  readonly aMorning: number;
  /** Subscriptions, of which each channel has several. */
  readonly channels: number;
  readonly each: number;
  /** Processes at the same store at the same time. */
  readonly processes: number;
  readonly seed: number;
}

/** Longest that a bot is left alive after it began to post, or to look for posts, in milliseconds. */
const LIFE_MS = 150;
/** How long a bot that is gone keeps what it was sending. */
const LEASE_MS = 1000;
/** How long Discord takes for a post, so that kills come before, between and after. */
const POST_MS = 40;
/** How long a bot may take to begin, with the lease of the one before it. */
const PATIENCE_MS = 4000;
const POST = 'POST /channels/:channel/messages';
/** What a bot asks for the sake of a briefing, and nothing else. */
const SENDING: ReadonlySet<string | null> = new Set(['/channels/:channel/messages', '/channels/:channel']);

/** Waits until nothing that is due is left open. */
async function settled({ store: { ledger } }: House): Promise<void> {
  const isDone = async (): Promise<boolean> => {
    const behind = (await ledger.subscriptions()).filter(({ told }) => told === null);
    return behind.length === 0 && (await ledger.open()).size === 0;
  };
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(50)) if (await isDone()) return;
  throw new Error('What was due was not settled within a minute.');
}

export interface AfterKills extends Verdict {
  /** Briefings that a bot found in their channel, posted by one that was killed before it wrote that down. */
  readonly foundAgain: number;
}

/** How many briefings were found again, as the bots say. */
function foundAgain(folder: string): number {
  const logs = readdirSync(folder).filter((name) => /^bot-\d+\.log$/u.test(name));
  const lines = logs.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  const found = lines.filter((line) => line.includes('"found":true')).map((line) => /"delivery":\d+/u.exec(line)?.[0]);
  return new Set(found).size;
}

/** Bots that are killed at random moments while briefings fall due, morning after morning, and started again at once. */
export async function killed({ kills, aMorning, channels, each, processes, seed }: Killing): Promise<AfterKills> {
  const random = randoms(seed);
  const house = await openHouse();
  const { emulator } = house;
  const bots: BotProcess[] = [];
  const startOne = (): void => void bots.push(startBotProcess(house, LEASE_MS));
  try {
    await house.subscribe(channels, each);
    emulator.faults.always(POST, { kind: 'delay', ms: POST_MS });
    const sending = (): number => emulator.requests.filter(({ route }) => SENDING.has(route)).length;
    const days = Math.ceil(kills / aMorning);
    const words: string[] = [];
    for (let day = 0, killed = 0; day < days; day++) {
      if (day > 0) words.push(await house.tell());
      const slot =
        mornings(day + 1)
          .at(-1)
          ?.getTime() ?? 0;
      while (bots.length < processes) startOne();
      for (const bot of bots) await bot.ready();
      const quiet = sending();
      emulator.clock.advance(Math.max(0, slot - emulator.clock.now()));
      for (const bot of bots) bot.setClock();
      for (let n = 0; n < aMorning && killed < kills; n++, killed++) {
        const victim = bots.shift();
        await victim?.ready();
        const before = n === 0 ? quiet : sending();
        // From when it begins to send: a moment before that nothing can go wrong.
        await emulator.until('a post', () => (sending() > before ? true : null), PATIENCE_MS).catch(() => null);
        await sleep(random() * LIFE_MS);
        await victim?.kill();
        startOne();
      }
      for (const bot of bots) await bot.ready();
      await settled(house);
      emulator.clock.advance(10 * MINUTE_MS);
    }
    const verdict = await judge(emulator, house.store.ledger, mornings(days), words);
    return { ...verdict, foundAgain: foundAgain(house.folder) };
  } finally {
    for (const bot of bots) await bot.kill();
    await house.close();
  }
}
