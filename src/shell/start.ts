import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenArchive } from '../archive/open.ts';
import type { Log } from '../discord/log.ts';
import type { Store } from '../model/store.ts';
import { openStore } from '../store/open.ts';
import { seeded } from './archive-at.ts';
import { type Exit, exit, type Io } from './io.ts';

/** How often a running bot looks whether another process has written to the archive. */
const REFRESH_MS = 5_000;

const NO_TOKEN = [
  'There is no DISCORD_TOKEN, so there is no Discord to go to. The same answers in the terminal: npm run ask -- "/brief topic:prisoners"',
  'For a token, make an application at https://discord.com/developers/applications and copy it from its page "Bot".',
  'Put it into a file .env as DISCORD_TOKEN=… and run npm start again; the README says how to invite the bot.',
].join('\n');

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

/** Runs the bot until `stopped`, or until Discord ends its session for good; without a token it only says how to get one. */
export async function start(io: Io, stopped: Promise<string>, refreshMs = REFRESH_MS): Promise<Exit> {
  const { dataDir, discord, logLevel } = await io.config();
  if (discord.token === null) {
    io.out(NO_TOKEN);
    return exit.answered;
  }
  const [{ pino }, { startBot }, { endProblem }, { loadCommands }] = await Promise.all([
    import('pino'),
    import('../discord/bot.ts'),
    import('../discord/start-error.ts'),
    import('../command/load.ts'),
  ]);
  const log = pino({ level: logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const commands = await loadCommands(io.commands);
  const store: Store = await openStore(dataDir);
  try {
    const archive = await seeded(io, store);
    const bot = await startBot({
      token: discord.token,
      api: discord.api,
      guild: discord.guild,
      commands,
      archive: archive.current,
      now: io.now,
      log,
    });
    log.info({ ...bot.ready, articles: archive.current().records.length }, 'ready');
    const resting = new AbortController();
    const looking = keepFresh(archive, log, refreshMs, resting.signal);
    const end = await Promise.race([stopped, bot.ended]);
    resting.abort();
    if (typeof end === 'string') log.info({ signal: end }, 'stopping');
    else io.err(endProblem(end));
    await Promise.all([bot.close(), looking]);
    return typeof end === 'string' ? exit.answered : exit.failed;
  } finally {
    await store.close();
  }
}
