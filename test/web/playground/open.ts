import { Hono } from 'hono';
import { loadCommands } from '../../../src/command/load.ts';
import { startBot } from '../../../src/discord/bot.ts';
import type { Clock } from '../../../src/emulator/clock.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../src/emulator/emulator.ts';
import { createPlayground } from '../../../src/web/playground/playground.ts';
import { serve } from '../../../src/web/server.ts';
import { archiveOf } from '../../archive/archives.ts';
import { type Entry, keptLog } from '../../discord/log.ts';

export const commands = await loadCommands(new URL('../../../commands/', import.meta.url));
const seeds = await archiveOf();

export interface Opened {
  readonly origin: string;
  readonly app: Hono;
  readonly emulator: Emulator;
  readonly log: readonly Entry[];
  close(): Promise<void>;
}

/**
 * The real bot over the seeds at a Discord of its own, with its playground, and with the reader's pages if they are given.
 * `passTime` is how the page moves the clock, if not at once.
 */
export async function openPlayground(
  reader: Hono | null = null,
  options: EmulatorOptions = {},
  passTime?: (clock: Clock, ms: number) => Promise<void>,
): Promise<Opened> {
  const emulator = await startEmulator(options);
  const app = new Hono();
  if (reader) app.route('/', reader);
  app.route(
    '/',
    createPlayground({
      emulator,
      patienceMs: 600,
      ...(passTime ? { passTime: (ms) => passTime(emulator.clock, ms) } : {}),
    }),
  );
  const server = await serve(app, { host: '127.0.0.1', port: 0 });
  const log = keptLog();
  const bot = await startBot({
    token: emulator.token,
    api: emulator.api,
    guild: null,
    commands,
    archive: () => seeds,
    now: () => new Date('2026-11-22T09:00:00Z'),
    reader: reader === null ? null : server.origin,
    log,
  });
  return {
    origin: server.origin,
    app,
    emulator,
    log: log.entries,
    async close() {
      await server.close();
      await bot.close();
      await emulator.close();
    },
  };
}
