import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { SEEDS, temporaryFolder } from '../archive/archives.ts';

const src = join(import.meta.dirname, '../../src');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process that runs while the test does: this one has to serve it. */
export interface Child {
  readonly ended: Promise<Ended>;
  /** What it has written to standard error so far. */
  err(): string;
  stop(): void;
}

const running = new Set<() => void>();
afterAll(() => {
  for (const kill of running) kill();
});

/** Starts a file of `src` under the real Node, in an empty folder, with nothing of the tester's environment but its PATH. */
export function child(file: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): Child {
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: temporaryFolder(), SEEDS_DIR: SEEDS, ...more };
  const started = spawn(process.execPath, [join(src, file), ...args], { cwd: temporaryFolder(), env });
  const kill = (): unknown => started.kill('SIGKILL');
  running.add(kill);
  const written = { out: '', err: '' };
  started.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    started.once('error', reject);
    started.once('close', (code) => {
      running.delete(kill);
      resolve({ code, ...written });
    });
  });
  return { ended, err: () => written.err, stop: () => started.kill('SIGTERM') };
}
