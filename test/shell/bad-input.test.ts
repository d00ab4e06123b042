import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEEDS, temporaryFolder } from '../archive/archives.ts';
import { linesOf, runner } from './cli.ts';

const articlesOf = (run: ReturnType<typeof runner>): number =>
  JSON.parse(run(['archive', 'list', '--json']).out).articles.length;

describe('a file that is no article', () => {
  const folder = temporaryFolder();
  const put = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const large = put('large.txt', '');
  truncateSync(large, 20_000_000);
  mkdirSync(join(folder, 'folder'));
  const run = runner();

  it.each([
    ['an empty one', put('empty.txt', ''), /empty/u],
    ['one of white space', put('blank.txt', ' \n\n\t'), /empty/u],
    [
      'a binary one',
      put(
        'binary.txt',
        Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 256),
      ),
      /text/u,
    ],
    ['one of 20 MB', large, /5 MB/u],
    ['one that is not there', join(folder, 'nosuch.txt'), /does not exist/u],
    ['a folder', join(folder, 'folder'), /folder/u],
    ['front matter with a wrong day', put('front.txt', '---\npublished: 2025-13-45\n---\nText.\n'), /published/u],
    ['an address', 'https://example.org/story', /save its text/u],
  ])('%s is refused with one sentence', (_, path, reason) => {
    const { code, err } = run(['archive', 'add', path]);
    expect(code).toBe(1);
    expect(linesOf(err)).toHaveLength(1);
    expect(err).toMatch(reason);
  });

  it('takes nothing away, and does not keep the others from being added', () => {
    expect(articlesOf(run)).toBe(6);
    const good = put(
      'good.txt',
      'The envoy spoke about potash in Minsk on Tuesday, and the talks will go on in the autumn.\n',
    );
    const { code, err } = run(['archive', 'add', join(folder, 'empty.txt'), good]);
    expect(code).toBe(0);
    expect(linesOf(err)).toHaveLength(1);
    expect(articlesOf(run)).toBe(7);
  });
});

describe('text in Windows-1251', () => {
  it('is read rightly', () => {
    const letters =
      'Посол приехал в Минск. Александр Лукашенко встретился с ним во дворце и говорил о калийных удобрениях.';
    const bytes = Uint8Array.from(
      [...letters].map((letter) => {
        const code = letter.charCodeAt(0);
        return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
      }),
    );
    const file = join(temporaryFolder(), 'cp1251.txt');
    writeFileSync(file, bytes);
    const run = runner();
    run(['archive', 'add', file]);
    expect(run(['ask', '/who Lukashenko']).out).toContain('Александр Лукашенко');
  });
});

describe('a wrong setting', () => {
  it.each([
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL "loud" is no log level'],
    ['DISCORD_GUILD', 'minsk', 'DISCORD_GUILD "minsk" is no server id'],
    ['DISCORD_API', 'discord', 'DISCORD_API "discord" is no address'],
    ['SEEDS_DIR', '/nosuch', 'The seeds folder /nosuch cannot be read'],
  ])('of %s stops the start with a sentence that names it', (name, value, sentence) => {
    const { code, err } = runner(undefined, { [name]: value })(['ask', '/brief']);
    expect(code).toBe(1);
    expect(linesOf(err)).toHaveLength(1);
    expect(err).toContain(sentence);
  });

  it('never repeats a token', () => {
    const { code, err } = runner(undefined, { DISCORD_TOKEN: 'my secret' })(['ask', '/brief']);
    expect(code).toBe(1);
    expect(err).toContain('DISCORD_TOKEN is no bot token');
    expect(err).not.toContain('secret');
  });

  it('DATA_DIR beneath a plain file', () => {
    const file = join(temporaryFolder(), 'plain');
    writeFileSync(file, '');
    const { code, err } = runner(join(file, 'data'))(['ask', '/brief']);
    expect(code).toBe(1);
    expect(linesOf(err)).toHaveLength(1);
    expect(err).toContain('DATA_DIR');
  });

  it('a broken database file, which is left as it is', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'dateline.sqlite');
    writeFileSync(file, 'this is no database, and never was one'.repeat(100));
    const { code, err } = runner(folder)(['ask', '/brief']);
    expect(code).toBe(1);
    expect(linesOf(err)).toHaveLength(1);
    expect(err).toContain(file);
    expect(readFileSync(file, 'utf8')).toContain('never was one');
  });
});

describe('a seed that is no article', () => {
  it('is told of and passed over', () => {
    const seeds = temporaryFolder();
    writeFileSync(join(seeds, 'empty.txt'), '');
    writeFileSync(join(seeds, 'good.txt'), readFileSync(join(SEEDS, '001_8389d71de4e98346.txt')));
    const { code, out, err } = runner(undefined, { SEEDS_DIR: seeds })(['ask', '/who Jurkonis']);
    expect(code).toBe(0);
    expect(linesOf(err)).toHaveLength(1);
    expect(out).toContain('Freedom House');
  });
});
