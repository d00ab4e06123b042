import { REST, Routes } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCommands } from '../../src/command/load.ts';
import { registrationJson } from '../../src/command/registration.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { run } from '../../src/shell/run.ts';
import { child } from './child.ts';
import { linesOf } from './cli.ts';
import { said } from './said.ts';

const WRONG_TOKEN = 'not.the.right.token.at.all';

const commands = await loadCommands(new URL('../../commands/', import.meta.url));
const all = registrationJson(commands)
  .map(({ name }) => name)
  .join(', ');

/** A Discord of its own, and `npm run register` at it, in this process. */
async function place() {
  const emulator = await startEmulator();
  onTestFinished(() => emulator.close());
  const { api, token, guildId } = emulator;
  return {
    emulator,
    async register(args: readonly string[] = [], guild: string | null = null) {
      const { io, out, err } = said({ discord: { api, token, guild } });
      return { code: await run(io, ['register', ...args]), out, err };
    },
    guildId,
  };
}

const namesIn = (emulator: Emulator, scope: 'guild' | 'global'): string =>
  emulator
    .commands(scope)
    .map(({ name }) => name)
    .join(', ');

/** Somebody changes a command by hand. */
async function changeByHand({ api, token, applicationId, commands }: Emulator, name: string, body: object) {
  const id = commands('global').find((one) => one.name === name)?.id ?? '';
  await new REST({ api }).setToken(token).patch(Routes.applicationCommand(applicationId, id), { body });
}

describe('register', () => {
  it('says what it created, and the second time that all is as before', async () => {
    const { emulator, register } = await place();
    expect(await register()).toEqual({ code: 0, out: [`Created: ${all}`], err: [] });
    expect(await register()).toEqual({ code: 0, out: [`As before: ${all}`], err: [] });
    expect(emulator.problems).toEqual([]);
    expect(emulator.gateway.identified).toBe(0);
  });

  it('says what it would do with --dry-run, a line for each command that differs, and does nothing', async () => {
    const { emulator, register } = await place();
    expect(await register(['--dry-run'])).toEqual({ code: 0, out: [`Would create: ${all}`], err: [] });
    expect(namesIn(emulator, 'global')).toBe('');

    await register();
    const [option] = JSON.parse(JSON.stringify(emulator.commands('global').find(({ name }) => name === 'who'))).options;
    await changeByHand(emulator, 'who', { description: 'Other.', options: [{ ...option, description: '?' }] });
    await changeByHand(emulator, 'brief', { options: [] });
    const before = emulator.commands('global');
    const { code, out } = await register(['--dry-run']);
    expect(code).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(/^Would change: brief \(option topic is new; .*\)$/u),
      'Would change: who (description; option name: description; option private is new)',
      expect.stringMatching(/^As before: /u),
    ]);
    expect(emulator.commands('global')).toEqual(before);

    expect((await register()).out).toEqual(out.map((line) => line.replace('Would change', 'Changed')));
  });

  it('registers in the one server that DISCORD_GUILD names, and says where commands are then seen twice', async () => {
    const { emulator, register, guildId } = await place();
    expect(await register([], guildId)).toEqual({ code: 0, out: [`Created: ${all}`], err: [] });
    expect([namesIn(emulator, 'guild'), namesIn(emulator, 'global')]).toEqual([all, '']);

    await register();
    for (const flags of [[], ['--dry-run']]) {
      const { code, err } = await register(flags, guildId);
      expect(code).toBe(0);
      expect(err).toEqual([expect.stringContaining(`see them twice: ${all}. To keep those everywhere, run npm run`)]);
    }
  });

  it('takes them away again with --remove, there and nowhere else', async () => {
    const { emulator, register, guildId } = await place();
    await Promise.all([register(), register([], guildId)]);
    expect(await register(['--remove', '--dry-run'], guildId)).toEqual({
      code: 0,
      out: [`Would remove: ${all}`],
      err: [],
    });
    expect(namesIn(emulator, 'guild')).toBe(all);
    expect(await register(['--remove'], guildId)).toEqual({ code: 0, out: [`Removed: ${all}`], err: [] });
    expect([namesIn(emulator, 'guild'), namesIn(emulator, 'global')]).toEqual(['', all]);
    expect((await register(['--remove'], guildId)).out).toEqual([expect.stringContaining('no commands')]);
  });

  it.each([['--dryrun'], ['--guild=1'], ['now']])('ends with 2 and one clear line for %s', async (flag) => {
    const { register } = await place();
    const right = expect.stringContaining('Write it so: npm run register -- [--dry-run] [--remove]');
    expect(await register([flag])).toEqual({ code: 2, out: [], err: [right] });
  });
});

describe.concurrent('the process', { timeout: 60_000 }, () => {
  it('registers, and ends with 0', async () => {
    const emulator = await startEmulator();
    const { api, token } = emulator;
    const { ended } = child('cli.ts', ['register'], { DISCORD_API: api, DISCORD_TOKEN: token });
    expect(await ended).toEqual({ code: 0, out: `Created: ${all}\n`, err: '' });
    await emulator.close();
  });

  it.each([
    ['refuses the token', { DISCORD_TOKEN: WRONG_TOKEN }, 'DISCORD_TOKEN'],
    ['has no such server', { DISCORD_GUILD: '123456789012345678' }, 'DISCORD_GUILD'],
    ['cannot be reached', { DISCORD_API: 'http://127.0.0.1:9/api' }, 'DISCORD_API'],
  ])('ends with 1 and one clear line where Discord %s', async (_, wrong, named) => {
    const emulator = await startEmulator();
    const { api, token } = emulator;
    const { ended } = child('cli.ts', ['register'], { DISCORD_API: api, DISCORD_TOKEN: token, ...wrong });
    const { code, out, err } = await ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(linesOf(err)).toEqual([expect.stringContaining(named)]);
    expect(err).not.toContain(WRONG_TOKEN);
    await emulator.close();
  });
});
