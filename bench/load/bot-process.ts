import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator } from '../../src/emulator/emulator.ts';

const root = join(import.meta.dirname, '../..');

export interface BotProcess {
  /** Milliseconds of processor time so far; only Linux tells (`/proc`), it is no number elsewhere. */
  cpu(): number;
  /** Lets it finish and waits until it is gone. */
  stop(): Promise<void>;
}

/** Linux counts in hundredths of a second; after the name in brackets, the 12th and 13th fields are of the process. */
const MS_A_TICK = 10;
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
  } catch {
    return Number.NaN;
  }
}

/**
 * Starts a bot in a process of its own, as in life, and waits until it says "ready". It writes its log into a file of
 * `dataDir`: a pipe would hold it up whenever this process has no time to read.
 */
export async function startProcess(file: string, emulator: Emulator, dataDir: string): Promise<BotProcess> {
  const log = join(dataDir, `${file.replaceAll('/', '-')}.log`);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, file)], {
    cwd: dataDir,
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      SEEDS_DIR: join(root, 'seeds'),
      DISCORD_API: emulator.api,
      DISCORD_TOKEN: emulator.token,
    },
    stdio: ['ignore', 'ignore', openSync(log, 'w')],
  });
  const said = (): string => readFileSync(log, 'utf8');
  while (!said().includes('"ready"')) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}: ${said()}`);
    await sleep(20);
  }
  return {
    cpu: () => cpuOf(child.pid),
    async stop() {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}
