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

/** Keeps the archive up with its store, until stopped; a failure is logged and tried again. */
function keepFresh(archive: OpenArchive, log: Log): () => void {
  const timer = setInterval(() => {
    archive.refresh().then(
      (changed) => changed && log.info({ articles: archive.current().records.length }, 'the archive has changed'),
      (error: unknown) => log.error({ error: String(error) }, 'the archive could not be read again'),
    );
  }, REFRESH_MS);
  return () => clearInterval(timer);
}

/** Runs the bot until `stopped`; without a token it only says how to get one. */
export async function start(io: Io, stopped: Promise<string>): Promise<Exit> {
  const { dataDir, discord, logLevel } = io.config();
  if (discord.token === null) {
    io.out(NO_TOKEN);
    return exit.answered;
  }
  const [{ pino }, { startBot }, { startProblem }, { loadCommands }] = await Promise.all([
    import('pino'),
    import('../discord/bot.ts'),
    import('../discord/failure.ts'),
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
    const rest = keepFresh(archive, log);
    log.info({ signal: await stopped }, 'stopping');
    rest();
    await bot.close();
    return exit.answered;
  } catch (error) {
    const problem = startProblem(error);
    if (problem === null) throw error;
    io.err(problem);
    return exit.failed;
  } finally {
    await store.close();
  }
}
