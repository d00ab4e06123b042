import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenArchive } from '../archive/open.ts';
import type { Clockwork } from '../briefings/clockwork.ts';
import type { Log } from '../model/log.ts';
import type { Store } from '../model/store.ts';
import { openStore } from '../store/open.ts';
import { seeded } from './archive-at.ts';
import { forgetLeft, type Keeping, keepBriefings } from './briefings.ts';
import { type Exit, exit, type Io } from './io.ts';
import { live, type PassTime, trial } from './place.ts';
import { twiceProblem } from './register.ts';

/** How often a running bot looks whether another process has written to the archive. */
const REFRESH_MS = 5_000;

/** Keeps the archive up with its store until `end`, one look after another; a failure is logged and tried again. */
async function keepFresh(archive: OpenArchive, log: Log, everyMs: number, end: AbortSignal): Promise<void> {
  const pause = (): Promise<boolean> => sleep(everyMs, true, { signal: end }).catch(() => false);
  let known = archive.current();
  while (await pause()) {
    try {
      await archive.refresh();
      if (archive.current() !== known)
        log.info({ articles: archive.current().records.length }, 'the archive has changed');
      known = archive.current();
    } catch (error) {
      log.error({ error: String(error) }, 'the archive could not be read again');
    }
  }
}

/** What answers need that is there only after the bot. */
interface Begun {
  readonly clockwork: Clockwork;
  readonly keeping: Keeping;
}

export interface Timing {
  readonly refreshMs?: number;
  /** How long a process that is gone keeps the briefings that it was sending. */
  readonly leaseMs?: number;
}

/**
 * Runs the bot until `stopped`, or until Discord ends its session for good: at Discord with a token, without one in a
 * playground on this machine.
 */
export async function start(
  io: Io,
  stopped: Promise<string>,
  { refreshMs = REFRESH_MS, leaseMs }: Timing = {},
): Promise<Exit> {
  const config = await io.config();
  const { token } = config.discord;
  const [{ pino }, { startBot }, { endProblem }, { loadCommands }, { createClockwork }, { passTime }] =
    await Promise.all([
      import('pino'),
      import('../discord/bot.ts'),
      import('../discord/start-error.ts'),
      import('../command/load.ts'),
      import('../briefings/clockwork.ts'),
      import('../briefings/pass-time.ts'),
    ]);
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const commands = await loadCommands(io.commands);
  const store: Store = await openStore(config.dataDir);
  const { ledger } = store;
  try {
    const archive = await seeded(io, store);
    const shown = { archive: archive.current, commands, now: io.now };
    // The clockwork needs the bot, and what is asked of the bot needs the clockwork.
    const begun = Promise.withResolvers<Begun>();
    const pass: PassTime = async (clock, ms) => passTime(clock, ms, (await begun.promise).clockwork);
    const place = token === null ? await trial(config, shown, pass) : await live(config, token, shown);
    try {
      const bot = await startBot({
        ...place.discord,
        ...shown,
        now: place.now,
        reader: place.reader,
        log,
        ledger,
        apply: async (change) => {
          const { clockwork, keeping } = await begun.promise;
          await clockwork.apply(change);
          keeping.wake();
        },
        onLeave: (guild) => {
          ledger
            .forget(guild)
            .catch((error: unknown) => log.error({ guild, error: String(error) }, 'not forgotten yet'));
        },
      });
      // A playground is in none of the servers that are known of from Discord, and has not left them.
      if (token !== null) await forgetLeft(ledger, bot.guilds(), log);
      const clockwork = createClockwork({
        ledger,
        archive,
        courier: bot.courier,
        now: place.now,
        random: Math.random,
        holder: randomUUID(),
        log,
        reader: place.reader,
        here: bot.guilds,
        graceMs: config.graceMs,
        ...(leaseMs === undefined ? {} : { leaseMs }),
      });
      const resting = new AbortController();
      const keeping = keepBriefings({
        clockwork,
        now: place.now,
        log,
        end: resting.signal,
        // Each lease is renewed in time.
        ...(leaseMs === undefined ? {} : { everyMs: leaseMs / 4 }),
      });
      begun.resolve({ clockwork, keeping });
      log.info({ ...bot.ready, articles: archive.current().records.length, pages: place.pages }, 'ready');
      const twice = twiceProblem(bot.ready.commands);
      if (twice !== null) log.warn({}, twice);
      if (place.announcement !== null) io.out(place.announcement);
      const looking = [keepFresh(archive, log, refreshMs, resting.signal), keeping.ended];
      const end = await Promise.race([stopped, bot.ended]);
      resting.abort();
      if (typeof end === 'string') log.info({ signal: end }, 'stopping');
      else io.err(endProblem(end));
      await Promise.all(looking);
      await clockwork.close();
      const here = bot.guilds();
      await bot.close();
      // The server of a playground ends with it.
      if (token === null) for (const guild of here) await ledger.forget(guild);
      return typeof end === 'string' ? exit.answered : exit.failed;
    } finally {
      await place.close();
    }
  } finally {
    await store.close();
  }
}
