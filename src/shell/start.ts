import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenArchive } from '../archive/open.ts';
import type { Log } from '../discord/log.ts';
import type { Store } from '../model/store.ts';
import { openStore } from '../store/open.ts';
import { seeded } from './archive-at.ts';
import { type Exit, exit, type Io } from './io.ts';
import { live, trial } from './place.ts';
import { twiceProblem } from './register.ts';

/** How often a running bot looks whether another process has written to the archive. */
const REFRESH_MS = 5_000;

/** Keeps the archive up with its store until `end`, one look after another; a failure is logged and tried again. */
async function keepFresh(archive: OpenArchive, log: Log, everyMs: number, end: AbortSignal): Promise<void> {
  const pause = (): Promise<boolean> => sleep(everyMs, true, { signal: end }).catch(() => false);
  while (await pause()) {
    try {
      const changed = await archive.refresh();
      if (changed) log.info({ articles: archive.current().records.length }, 'the archive has changed');
    } catch (error) {
      log.error({ error: String(error) }, 'the archive could not be read again');
    }
  }
}

/**
 * Runs the bot until `stopped`, or until Discord ends its session for good: at Discord with a token, without one in a
 * playground on this machine.
 */
export async function start(io: Io, stopped: Promise<string>, refreshMs = REFRESH_MS): Promise<Exit> {
  const config = await io.config();
  const { token } = config.discord;
  const [{ pino }, { startBot }, { endProblem }, { loadCommands }] = await Promise.all([
    import('pino'),
    import('../discord/bot.ts'),
    import('../discord/start-error.ts'),
    import('../command/load.ts'),
  ]);
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const commands = await loadCommands(io.commands);
  const store: Store = await openStore(config.dataDir);
  try {
    const archive = await seeded(io, store);
    const shown = { archive: archive.current, commands, now: io.now };
    const place = token === null ? await trial(config, shown) : await live(config, token, shown);
    try {
      const bot = await startBot({ ...place.discord, ...shown, now: place.now, reader: place.reader, log });
      log.info({ ...bot.ready, articles: archive.current().records.length, pages: place.pages }, 'ready');
      const twice = twiceProblem(bot.ready.commands);
      if (twice !== null) log.warn({}, twice);
      if (place.announcement !== null) io.out(place.announcement);
      const resting = new AbortController();
      const looking = keepFresh(archive, log, refreshMs, resting.signal);
      const end = await Promise.race([stopped, bot.ended]);
      resting.abort();
      if (typeof end === 'string') log.info({ signal: end }, 'stopping');
      else io.err(endProblem(end));
      await Promise.all([bot.close(), looking]);
      return typeof end === 'string' ? exit.answered : exit.failed;
    } finally {
      await place.close();
    }
  } finally {
    await store.close();
  }
}
