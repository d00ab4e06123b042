import { setTimeout as sleep } from 'node:timers/promises';
import type { Clockwork } from '../briefings/clockwork.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Log } from '../model/log.ts';

/** How often a running bot looks for what another process has written; for what is due it looks when it is due. */
const LOOK_MS = 10_000;
/** It looks again so soon after a failure, and where more is due than can be sent at once. */
const AGAIN_MS = 1000;
const BUSY_MS = 500;

export interface Keeping {
  /** Looks at once: something has changed. */
  wake(): void;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
}

interface Kept {
  readonly clockwork: Clockwork;
  readonly now: () => Date;
  readonly log: Log;
  /** Ends it. */
  readonly end: AbortSignal;
  /** The longest between two looks, in milliseconds; leases are kept by looks. */
  readonly everyMs?: number;
}

/** Looks whenever something is due, and now and then; a failure is logged once, and tried again. */
export function keepBriefings({ clockwork, now, log, end, everyMs = LOOK_MS }: Kept): Keeping {
  let isRoused = false;
  let nap = new AbortController();
  let failing: string | null = null;

  /** How long nothing is to do. */
  async function look(): Promise<number> {
    try {
      await clockwork.tick();
      const next = await clockwork.nextAt();
      if (failing !== null) log.info({}, 'briefings are looked at again');
      failing = null;
      const wait = next === null ? everyMs : next.getTime() - now().getTime();
      return wait > 0 ? Math.min(everyMs, wait) : BUSY_MS;
    } catch (error) {
      const problem = String(error);
      if (problem !== failing) log.error({ error: problem }, 'briefings cannot be looked at, and wait');
      failing = problem;
      return AGAIN_MS;
    }
  }

  async function keep(): Promise<void> {
    while (!end.aborted) {
      isRoused = false;
      const wait = await look();
      if (isRoused) continue;
      nap = new AbortController();
      await sleep(wait, undefined, { signal: AbortSignal.any([end, nap.signal]) }).catch(() => undefined);
    }
  }

  return {
    wake() {
      isRoused = true;
      nap.abort();
    },
    ended: keep(),
  };
}

/** Removes what is kept of servers that the bot has left while nobody looked. */
export async function forgetLeft(ledger: Ledger, here: readonly string[], log: Log): Promise<void> {
  for (const guild of await ledger.guilds()) {
    if (here.includes(guild)) continue;
    await ledger.forget(guild);
    log.info({ guild }, 'the bot has left a server, and forgotten it');
  }
}
