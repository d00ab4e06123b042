import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { SEEDS, temporaryFolder } from '../archive/archives.ts';

const cli = join(import.meta.dirname, '../../src/cli.ts');

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `src/cli.ts` under the real Node, in an empty folder, with nothing of the tester's environment but its PATH. */
export function runner(dataDir: string = join(temporaryFolder(), 'data'), more: Readonly<Record<string, string>> = {}) {
  const cwd = temporaryFolder();
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, SEEDS_DIR: SEEDS, ...more };
  return (args: readonly string[], input = '', node: readonly string[] = []): Outcome => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...node, cli, ...args], {
      cwd,
      env,
      input,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
}

export const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);
