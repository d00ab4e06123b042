import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { SEEDS, temporaryFolder } from '../archive/archives.ts';

const root = join(import.meta.dirname, '../..');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process that runs while the test does: this one has to serve it. */
export interface Child {
  readonly ended: Promise<Ended>;
  /** What it has written so far. */
  out(): string;
  err(): string;
  /** What it has written, once that has the words; rejects with it where the process ends before. */
  says(words: string): Promise<string>;
  stop(signal?: 'SIGTERM' | 'SIGINT'): void;
  /** As a terminal does at Ctrl-C: the program and all that it started. */
  interrupt(): void;
}

const running = new Set<() => void>();
afterAll(() => {
  for (const kill of running) kill();
});

/** Starts a program with nothing of the tester's environment but its PATH. */
function started(
  program: string,
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Child {
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: temporaryFolder(), SEEDS_DIR: SEEDS, ...more };
  // In a group of its own, so that whatever it starts is ended with it.
  const started = spawn(program, args, { cwd, env, detached: true });
  const kill = (): unknown => started.pid && process.kill(-started.pid, 'SIGKILL');
  running.add(kill);
  const written = { out: '', err: '' };
  const said = (): string => written.out + written.err;
  for (const stream of ['out', 'err'] as const)
    started[`std${stream}`].setEncoding('utf8').on('data', (text: string) => {
      written[stream] += text;
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    started.once('error', reject);
    started.once('close', (code) => {
      running.delete(kill);
      resolve({ code, ...written });
    });
  });
  return {
    ended,
    out: () => written.out,
    err: () => written.err,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => said().includes(words) && resolve(said());
        look();
        for (const stream of [started.stdout, started.stderr]) stream.on('data', look);
        ended.then(() => reject(new Error(`It ended without "${words}": ${said()}`)), reject);
      }),
    stop: (signal = 'SIGTERM') => started.kill(signal),
    interrupt: () => started.pid && process.kill(-started.pid, 'SIGINT'),
  };
}

/** Starts a file of `src` under the real Node, in an empty folder. */
export const child = (file: string, args: readonly string[], more?: Readonly<Record<string, string>>): Child =>
  started(process.execPath, [join(root, 'src', file), ...args], temporaryFolder(), more);

/** `npm start`, in the project's own folder but without what its `.env` may say of a token. */
export const npmStart = (more: Readonly<Record<string, string>>): Child =>
  started('npm', ['start'], root, { DISCORD_TOKEN: '', ...more });
