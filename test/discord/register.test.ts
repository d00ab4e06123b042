import { describe, expect, it } from 'vitest';
import { registrationJson } from '../../src/command/registration.ts';
import { differenceOf, registerOnce } from '../../src/discord/register.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { broken, echo, slow } from './commands.ts';

const wanted = [echo, slow].map(registrationJson);

describe('the difference to what Discord has', () => {
  it('is none where Discord only fills in its own', () => {
    const existing = wanted.map((command, n) => ({
      ...command,
      id: `${n}`,
      application_id: '1',
      version: '2',
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      name_localizations: null,
      description_localizations: null,
    }));
    expect(differenceOf(wanted, existing)).toEqual({ created: [], changed: [], removed: [], same: ['echo', 'slow'] });
  });

  it('is none where Discord leaves out what is false', () => {
    const existing = wanted.map((command) => ({
      ...command,
      options: command.options?.map(({ required, ...rest }) => (required ? { ...rest, required } : rest)),
    }));
    expect(differenceOf(wanted, existing).changed).toEqual([]);
  });

  it('sees a word, an option, an order, a limit, a demand and a setting change', () => {
    const [first, second] = wanted;
    const options = first?.options ?? [];
    for (const change of [
      { description: 'Other.' },
      { options: options.slice(1) },
      { options: options.toReversed() },
      { options: options.map((option) => ({ ...option, max_length: 7 })) },
      { options: options.map(({ required: _, ...option }) => option) },
      { default_member_permissions: '8' },
      { nsfw: true },
    ]) {
      expect(differenceOf(wanted, [{ ...first, ...change }, { ...second }])).toMatchObject({
        changed: ['echo'],
        same: ['slow'],
      });
    }
  });

  it('takes a context menu of the same name for another command', () => {
    expect(differenceOf(wanted.slice(0, 1), [{ type: 2, name: 'echo' }])).toEqual({
      created: ['echo'],
      changed: [],
      removed: ['echo'],
      same: [],
    });
  });
});

describe('registering without the gateway', () => {
  it('sends one request where something changed and none where nothing did', async () => {
    const emulator = await startEmulator();
    const { api, token, guildId } = emulator;
    for (const guild of [null, guildId]) {
      const register = (commands: (typeof broken)[]) => registerOnce({ api, token, guild, commands });
      expect((await register([echo, broken])).created).toEqual(['echo', 'broken']);
      expect((await register([echo, broken])).same).toEqual(['echo', 'broken']);
      expect(await register([slow, broken])).toEqual({
        created: ['slow'],
        changed: [],
        removed: ['echo'],
        same: ['broken'],
      });
    }
    expect(emulator.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method)).toEqual(
      Array(4).fill('PUT'),
    );
    expect(emulator.gateway.identified).toBe(0);
    expect(emulator.problems).toEqual([]);
    await emulator.close();
  });
});
