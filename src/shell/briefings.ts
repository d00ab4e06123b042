import { setTimeout as sleep } from 'node:timers/promises';
import type { Clockwork } from '../briefings/clockwork.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Log } from '../model/log.ts';

/** How often a running bot looks whether a briefing is due. */
const LOOK_MS = 1000;

/** Looks again and again until `end`; a failure is logged once, and tried again. */
export async function keepBriefings(clockwork: Clockwork, log: Log, end: AbortSignal): Promise<void> {
  const pause = (): Promise<boolean> => sleep(LOOK_MS, true, { signal: end }).catch(() => false);
  let failing: string | null = null;
  do {
    try {
      await clockwork.tick();
      if (failing !== null) log.info({}, 'briefings are looked at again');
      failing = null;
    } catch (error) {
      const problem = String(error);
      if (problem !== failing) log.error({ error: problem }, 'briefings cannot be looked at, and wait');
      failing = problem;
    }
  } while (await pause());
}

/** Removes what is kept of servers that the bot has left while nobody looked. */
export async function forgetLeft(ledger: Ledger, here: readonly string[], log: Log): Promise<void> {
  for (const guild of await ledger.guilds()) {
    if (here.includes(guild)) continue;
    await ledger.forget(guild);
    log.info({ guild }, 'the bot has left a server, and forgotten it');
  }
}
