import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { child } from './child.ts';
import { linesOf } from './cli.ts';

const WRONG_TOKEN = 'not.the.right.token.at.all';

const names = readdirSync(join(import.meta.dirname, '../../commands'))
  .map((file) => file.replace(/\.ts$/u, ''))
  .sort()
  .join(', ');

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const register = (more: Readonly<Record<string, string>> = {}) =>
  child('cli.ts', ['register'], { DISCORD_API: emulator.api, DISCORD_TOKEN: emulator.token, ...more }).ended;

describe.concurrent('register', () => {
  it('says what it created, and the second time that all is as before', async () => {
    expect(await register()).toEqual({ code: 0, out: `Created: ${names}\n`, err: '' });
    expect(await register()).toEqual({ code: 0, out: `As before: ${names}\n`, err: '' });
    expect(emulator.problems).toEqual([]);
    expect(emulator.gateway.identified).toBe(0);
  });

  it('registers in the one server that DISCORD_GUILD names', async () => {
    expect(await register({ DISCORD_GUILD: emulator.guildId })).toMatchObject({ code: 0, out: `Created: ${names}\n` });
    expect(
      emulator
        .commands('guild')
        .map(({ name }) => name)
        .join(', '),
    ).toBe(names);
  });

  it.each([
    ['refuses the token', { DISCORD_TOKEN: WRONG_TOKEN }, 'DISCORD_TOKEN'],
    ['has no such server', { DISCORD_GUILD: '123456789012345678' }, 'DISCORD_GUILD'],
    ['cannot be reached', { DISCORD_API: 'http://127.0.0.1:9/api' }, 'DISCORD_API'],
  ])('ends with 1 and one clear line where Discord %s', async (_, wrong, named) => {
    const { code, out, err } = await register(wrong);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(linesOf(err)).toEqual([expect.stringContaining(named)]);
    expect(err).not.toContain(WRONG_TOKEN);
  });
});
