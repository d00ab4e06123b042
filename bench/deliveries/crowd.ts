import { setTimeout as sleep } from 'node:timers/promises';
import { startBotProcess } from './bot-process.ts';
import { mornings } from './faults.ts';
import { openHouse } from './house.ts';
import { judge, type Verdict } from './judge.ts';

/** Discord's documented limit for a bot, which the emulator keeps: so many in a second, the first at once. */
const A_SECOND = 50;

const HOUR_MS = 3_600_000;
/** How long before its hour the bot is started. */
const AHEAD_MS = 15_000;

export interface Crowd {
  readonly verdict: Verdict;
  /** Milliseconds from the slot until the last is posted. */
  readonly lastMs: number;
  /** The same, were each sent as soon as the limit allows. */
  readonly floorMs: number;
}

/** So many subscriptions, each in a channel of its own, that are due in the same minute. */
export async function crowd(count: number): Promise<Crowd> {
  const house = await openHouse(HOUR_MS);
  const { emulator, store } = house;
  const { clock } = emulator;
  try {
    await house.subscribe(count);
    const slot = mornings(1)[0]?.getTime() ?? 0;
    // The hour comes while it waits, as in life.
    clock.advance(slot - AHEAD_MS - clock.now());
    const bot = startBotProcess(house);
    await bot.ready();
    const floorMs = (Math.ceil(count / A_SECOND) - 1) * 1000;
    const end = slot + 10 * floorMs + 60_000;
    while (emulator.messages().length < count && clock.now() < end) await sleep(5);
    const lastMs = clock.now() - slot;
    await bot.stop();
    return { verdict: await judge(emulator, store.ledger, mornings(1), []), lastMs, floorMs };
  } finally {
    await house.close();
  }
}
