import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './row.ts';

const RUNS = 21;
const TARGET = 12;

const root = join(import.meta.dirname, '..');
const cli = join(root, 'src/cli.ts');
const question = ['ask', '/brief topic:prisoners'];

function milliseconds(args: readonly string[], dataDir: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir, SEEDS_DIR: join(root, 'seeds'), LOG_LEVEL: 'silent' },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What each step loads, in the order of the path that `ask` takes; each in a process of its own, after the steps before it. */
const steps: readonly (readonly [name: string, load: string])[] = [
  ['commander', "await import('commander')"],
  ['config: zod and dotenv', "await import('./src/config.ts')"],
  ['store: better-sqlite3 and kysely', "await import('./src/store/open.ts')"],
  ['archive and search', "await import('./src/archive/open.ts'); await import('./src/archive/seed.ts')"],
  [
    'commands and renderers',
    "await import('./src/shell/ask.ts'); await (await import('./src/command/load.ts')).loadCommands('./commands')",
  ],
];

/** A cold `ask` on a seeded archive against the same Node doing nothing, in turn, so that both meet the same noise. */
export async function rows(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-startup-'));
  try {
    const first = milliseconds([cli, ...question], dataDir);
    const times = { nothing: [] as number[], ask: [] as number[], upTo: steps.map((): number[] => []) };
    for (let run = 0; run < RUNS; run++) {
      times.nothing.push(milliseconds(['-e', '0'], dataDir));
      times.ask.push(milliseconds([cli, ...question], dataDir));
      for (const i of steps.keys()) {
        const loads = [
          "(await import('node:module')).enableCompileCache()",
          ...steps.slice(0, i + 1).map(([, load]) => load),
        ];
        times.upTo[i]?.push(milliseconds(['--input-type=module', '-e', loads.join(';')], dataDir));
      }
    }
    const nothing = median(times.nothing);
    const ask = median(times.ask);
    const plain = (name: string, value: number, unit: string): Row => ({
      name,
      value,
      unit,
      floor: null,
      target: null,
      ok: true,
    });
    const upTo = [nothing, ...times.upTo.map(median)];
    return [
      {
        name: 'ask / node -e 0',
        value: ask / nothing,
        unit: 'times',
        floor: null,
        target: TARGET,
        ok: ask / nothing <= TARGET,
      },
      plain('node -e 0', nothing, 'ms'),
      plain('ask, cold process', ask, 'ms'),
      ...steps.map(([name], i) => plain(`  loading ${name}`, (upTo[i + 1] ?? 0) - (upTo[i] ?? 0), 'ms')),
      plain('  reading the archive and answering', ask - (upTo.at(-1) ?? 0), 'ms'),
      plain('first seeding and answer', first, 'ms'),
      plain('first seeding / node -e 0', first / nothing, 'times'),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
