import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from './house.ts';

/** A bot in a process of its own, at the house's store, Discord and clock. */
export interface BotProcess {
  isReady(): boolean;
  ready(): Promise<void>;
  /** Tells it that the clock was moved. */
  setClock(): void;
  /** Ends it in the middle of whatever it is doing. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 20_000;
let count = 0;

/** `leaseMs`: how long a bot that is gone keeps what it was sending; as in life where nothing is said. */
export function startBotProcess({ folder, emulator }: House, leaseMs?: number): BotProcess {
  const seeds = join(folder, 'seeds');
  mkdirSync(seeds, { recursive: true });
  const log = join(folder, `bot-${count++}.log`);
  const ahead = (): number => emulator.clock.now() - Date.now();
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'bot.ts')],
    {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: folder,
        SEEDS_DIR: seeds,
        DISCORD_API: emulator.api,
        DISCORD_TOKEN: emulator.token,
        AHEAD_MS: String(ahead()),
        ...(leaseMs === undefined ? {} : { LEASE_MS: String(leaseMs) }),
      },
      stdio: ['ignore', 'ignore', openSync(log, 'w'), 'ipc'],
    },
  );
  const closed = once(child, 'close');
  const said = (): string => readFileSync(log, 'utf8');
  const isReady = (): boolean => said().includes('"ready"');
  return {
    isReady,
    async ready() {
      for (const end = performance.now() + PATIENCE_MS; !isReady(); await sleep(10)) {
        if (child.exitCode !== null) throw new Error(`The bot ended with ${child.exitCode}: ${said()}`);
        if (performance.now() > end) throw new Error(`The bot is not ready: ${said()}`);
      }
    },
    setClock() {
      if (child.connected) child.send(ahead());
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async stop() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
