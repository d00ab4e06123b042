import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

/** What is wrong with one setting; null where nothing is. */
const problem = (name: string, value: string): Promise<string | null> =>
  readConfig({ [name]: value }).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe('the settings', () => {
  it('need none to be set', async () => {
    expect(await readConfig({})).toMatchObject({
      discord: { token: null, api: 'https://discord.com/api', guild: null },
      web: { port: 4170, publicUrl: null },
      logLevel: 'info',
    });
  });

  it('take an empty one for one that is not set', async () => {
    expect((await readConfig({ PORT: '', PUBLIC_URL: '' })).web).toEqual({ port: 4170, publicUrl: null });
  });

  it.each([
    ['PORT', '8080', { port: 8080, publicUrl: null }],
    ['PORT', '65535', { port: 65_535, publicUrl: null }],
    ['PUBLIC_URL', 'https://minsk.example.org', { port: 4170, publicUrl: 'https://minsk.example.org' }],
    ['PUBLIC_URL', 'https://Minsk.example.org/', { port: 4170, publicUrl: 'https://minsk.example.org' }],
    ['PUBLIC_URL', 'http://10.0.0.7:4170', { port: 4170, publicUrl: 'http://10.0.0.7:4170' }],
  ])('read %s=%s', async (name, value, web) => {
    expect((await readConfig({ [name]: value })).web).toEqual(web);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['PORT', ' 80'],
    ['BRIEFING_GRACE', 'long'],
    ['BRIEFING_GRACE', '0'],
    ['BRIEFING_GRACE', '24'],
    ['PUBLIC_URL', 'minsk.example.org'],
    ['PUBLIC_URL', 'ftp://minsk.example.org'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'https://'],
    ['PUBLIC_URL', 'https://minsk.example.org/?a=b'],
    ['PUBLIC_URL', 'https://minsk.example.org/#top'],
    ['PUBLIC_URL', 'https://minsk.example.org/reader'],
    ['PUBLIC_URL', 'https://me:secret@minsk.example.org'],
  ])('refuse %s=%s with one sentence that names it', async (name, value) => {
    const said = await problem(name, value);
    expect(said).toMatch(new RegExp(`^${name} ".*" (?:is no|must be) .* Write .*\\.$`, 'u'));
    expect(said).not.toContain('\n');
  });
});

describe('.env.example', () => {
  const lines = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8')
    .trimEnd()
    .split('\n');

  it('has one line of words for each setting', () => {
    expect(lines.map((line, at) => (at % 2 === 0 ? /^# .{10,}\.$/u : /^[A-Z_]+=/u).test(line))).not.toContain(false);
  });

  it('has the defaults', async () => {
    const given = Object.fromEntries(lines.filter((line) => !line.startsWith('#')).map((line) => line.split('=', 2)));
    expect(Object.keys(given)).toEqual(expect.arrayContaining(['PORT', 'PUBLIC_URL', 'CHROMIUM_PATH']));
    expect(await readConfig(given)).toEqual(await readConfig({}));
  });
});
