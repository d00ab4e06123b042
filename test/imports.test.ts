import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What each folder may import of ours; CONTRIBUTING.md gives the reasons. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ingest: ['model'],
  annotate: ['model'],
  store: ['model'],
  clean: ['model', 'annotate'],
  search: ['model', 'annotate'],
  archive: ['model', 'ingest', 'clean', 'annotate', 'store', 'search'],
  compose: ['model', 'archive'],
  render: ['model'],
  command: ['model', 'archive'],
  briefings: ['model', 'store', 'archive', 'compose', 'render'],
  commands: ['model', 'archive', 'compose', 'command', 'briefings'],
  discord: ['model', 'archive', 'compose', 'command', 'render', 'briefings'],
  emulator: [],
  web: ['model', 'archive', 'command', 'render', 'emulator'],
};

/** Packages that only one folder knows. */
const kept: readonly (readonly [name: RegExp, folder: string])[] = [
  [/^minisearch/u, 'search'],
  [/^kysely|^better-sqlite3|^pg$/u, 'store'],
  [/^discord\.js/u, 'discord'],
  [/^chrono-node/u, 'annotate'],
  [/^croner/u, 'briefings'],
];

const IMPORT = /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gmu;

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));

const files = [...filesOf('src'), ...filesOf('commands')];

/** `src/archive/build.ts` is in `archive`, `commands/who.ts` in `commands`, `src/cli.ts` in none. */
const folderOf = (file: string): string | null => {
  const [top, second, third] = file.split('/');
  return top === 'commands' ? 'commands' : third === undefined ? null : (second ?? null);
};

/** A file without its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].flatMap(([, fixed, dynamic]) => fixed ?? dynamic ?? []);

const ruled = files.flatMap((file) => {
  const folder = folderOf(file);
  return folder && folder !== 'shell' ? [{ file, folder, allowed: mayImport[folder] }] : [];
});

describe('the import rule', () => {
  it('knows every folder', () => {
    expect(ruled.filter(({ allowed }) => allowed === undefined).map(({ file }) => file)).toEqual([]);
    expect(ruled.length).toBeGreaterThan(50);
  });

  it('lets a folder import only what its row names', () => {
    const broken = ruled.flatMap(({ file, folder, allowed = [] }) =>
      importsOf(file)
        // `package.json` is no code: /about says its version.
        .filter((name) => name.startsWith('.') && name.endsWith('.ts'))
        .map((name) => relative(root, join(root, dirname(file), name)))
        .filter((target) => {
          const other = folderOf(target);
          return other !== folder && (other === null || !allowed.includes(other));
        })
        .map((target) => `${file} imports ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('keeps a package in the one folder that knows it', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => kept.some(([pattern, folder]) => pattern.test(name) && folderOf(file) !== folder))
        .map((name) => `${file} imports ${name}`),
    );
    expect(broken).toEqual([]);
  });

  it('lets only the shells touch the clock, the environment and the process', () => {
    const shells = new Set(['src/cli.ts', 'src/main.ts', 'src/config.ts']);
    const broken = files.filter(
      (file) =>
        !shells.has(file) &&
        !file.startsWith('src/emulator/') &&
        /\bnew Date\(\)|\bDate\.now\(|\bprocess\.[a-z](?!xecPath)/u.test(codeOf(file)),
    );
    expect(broken).toEqual([]);
  });
});
