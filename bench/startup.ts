import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure/row.ts';
import { median } from './measure/time.ts';

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
    env: { ...process.env, DATA_DIR: dataDir, SEEDS_DIR: join(root, 'seeds') },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** What each step loads, in the order of the path that `ask` takes; each in a process of its own, after the steps before it. */
const steps: readonly (readonly [name: string, load: string])[] = [
  ['an entry file in TypeScript, and the compile cache', ''],
  ['config: dotenv', "await import('ROOT/src/shell/run.ts'); await import('ROOT/src/config.ts');"],
  ['store: better-sqlite3 and kysely', "await import('ROOT/src/store/open.ts');"],
  ['archive and search', "await import('ROOT/src/archive/open.ts'); await import('ROOT/src/archive/seed.ts');"],
  ['command and renderers', "await import('ROOT/src/shell/ask.ts'); await import('ROOT/commands/brief.ts');"],
];

const HEAD = [
  "import { enableCompileCache } from 'node:module';",
  "import { setFlagsFromString } from 'node:v8';",
  "enableCompileCache(); setFlagsFromString('--semi-space-growth-factor=8');",
].join('\n');

/** A TypeScript file for each step, which loads what the steps up to it load. */
function stepFiles(folder: string): string[] {
  return steps.map((_, i) => {
    const file = join(folder, `step-${i}.ts`);
    const loads = steps.slice(0, i + 1).map(([, load]) => load.replaceAll('ROOT', root));
    writeFileSync(file, [HEAD, ...loads, 'export {};'].join('\n'));
    return file;
  });
}

/** A cold `ask` on a seeded archive against the same Node doing nothing, in turn, so that both meet the same noise. */
export async function rows(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-startup-'));
  try {
    const files = stepFiles(dataDir);
    const first = milliseconds([cli, ...question], dataDir);
    const times = { nothing: [] as number[], ask: [] as number[], upTo: steps.map((): number[] => []) };
    for (let run = 0; run < RUNS; run++) {
      times.nothing.push(milliseconds(['-e', '0'], dataDir));
      times.ask.push(milliseconds([cli, ...question], dataDir));
      for (const [i, file] of files.entries()) times.upTo[i]?.push(milliseconds([file], dataDir));
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
