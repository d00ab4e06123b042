import { readdir } from 'node:fs/promises';
import type { Row } from './measure/row.ts';

/** What each bench file exports: its rows, measured anew. A bench that lacks what it needs throws one clear sentence. */
interface Bench {
  readonly rows: () => Promise<readonly Row[]>;
}

const { stdout, stderr, argv } = process;

const names = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

const number = (value: number | null): string => (value === null ? '–' : String(Math.round(value * 1000) / 1000));

function table(rows: readonly Row[]): string {
  const cells = [
    ['', 'measured', 'unit', 'floor', 'target', ''],
    ...rows.map(({ name, value, unit, floor, target, ok }) => [
      name,
      number(value),
      unit,
      number(floor),
      number(target),
      target === null ? '' : ok ? 'reached' : 'not reached',
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const [name = '', ...flags] = argv.slice(2);
if (!names.includes(name)) {
  stderr.write(`There is no bench "${name}"; there are ${names.join(', ')}. Run: npm run bench -- ${names[0]}\n`);
  process.exitCode = 2;
} else {
  try {
    const bench: Bench = await import(`./${name}.ts`);
    const rows = await bench.rows();
    stdout.write(flags.includes('--json') ? `${JSON.stringify({ bench: name, rows })}\n` : `${table(rows)}\n`);
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
