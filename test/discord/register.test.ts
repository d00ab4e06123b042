import { REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineMessageCommand } from '../../src/command/define.ts';
import type { Command } from '../../src/command/load.ts';
import { registrationJson } from '../../src/command/registration.ts';
import { planOf, type Registered, type Wanted } from '../../src/discord/difference.ts';
import { registerOnce } from '../../src/discord/register.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { listOf, objectOf } from '../../src/emulator/json.ts';
import { broken, echo, feed, slow } from './commands.ts';

const check: Command = {
  name: 'check-this',
  ...defineMessageCommand({
    description: 'Looks.',
    examples: ['x'],
    answer: (_, context) => broken.answer({}, context),
  }),
};

const wanted = registrationJson([echo, slow, check]);

/** Commands as Discord gives them, with what it fills in on its own account. */
const asRegistered = (commands: readonly Wanted[]): Record<string, unknown>[] =>
  commands.map((command, n) => ({
    description: '',
    default_member_permissions: null,
    ...command,
    id: `${n}`,
    application_id: '1',
    version: '2',
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
  }));

const summary = (existing: readonly Registered[], all = wanted) => {
  const { create, change, remove, same } = planOf(all, existing);
  return {
    created: create.map(({ name }) => name),
    changed: Object.fromEntries(change.map(({ command, differs }) => [command.name, differs])),
    removed: remove.map(({ name }) => name),
    same: same.map(({ name }) => name),
  };
};

const ALL_SAME = { created: [], changed: {}, removed: [], same: ['echo', 'slow', 'Check this'] };

describe('the difference to what Discord has', () => {
  const [first = {}, ...others] = asRegistered(wanted);
  const options = listOf(first['options']).map(objectOf);

  it('is none where Discord only fills in its own', () => {
    expect(summary([first, ...others])).toEqual(ALL_SAME);
  });

  it('is none where Discord leaves out what is false, or gives places in another order', () => {
    const withoutFalse = options.map(({ required, ...rest }) => (required ? { ...rest, required } : rest));
    const existing = { ...first, options: withoutFalse, contexts: [2, 1, 0], integration_types: [1, 0] };
    expect(summary([existing, ...others])).toEqual(ALL_SAME);
  });

  it.each<[string, Registered, readonly string[]]>([
    ['a word', { description: 'Other.' }, ['description']],
    ['an option that Discord does not have', { options: options.slice(1) }, ['option words is new']],
    ['an option that is gone', { options: [...options, { name: 'old', type: 3 }] }, ['option old is gone']],
    ['the order of options', { options: options.toReversed() }, ['order of options']],
    [
      'a limit',
      { options: options.map((option) => (option['name'] === 'times' ? { ...option, min_value: 7 } : option)) },
      ['option times: smallest number'],
    ],
    [
      'a demand, and a word of the same option',
      {
        options: options.map((option) => ({
          ...option,
          ...(option['required'] ? { required: false, description: '?' } : {}),
        })),
      },
      ['option words: description, whether it must be given'],
    ],
    ['who may use it', { default_member_permissions: '8' }, ['who may use it']],
    ['an age limit', { nsfw: true }, ['age limit']],
    ['where it can be used', { contexts: [0] }, ['where it can be used']],
  ])('names %s', (_, change, differs) => {
    expect(summary([{ ...first, ...change }, ...others])).toEqual({
      ...ALL_SAME,
      changed: { echo: differs },
      same: ['slow', 'Check this'],
    });
  });

  it('is told of a group’s commands and their options by their names', () => {
    const [wantedFeed] = registrationJson(feed);
    const all = wantedFeed ? [wantedFeed] : [];
    const [registered = {}] = asRegistered(all);
    expect(summary([registered], all)).toMatchObject({ changed: {}, same: ['feed'] });
    const [look = {}, drop = {}] = listOf(registered['options']).map(objectOf);
    const [where = {}, who = {}, zone = {}] = listOf(look['options']).map(objectOf);
    const changed = (change: Registered) => summary([{ ...registered, ...change }], all).changed['feed'];
    // As Discord gives them: without what is empty or false, kinds of channels in another order.
    const types = listOf(where['channel_types']).toReversed();
    const asGiven = { ...where, required: undefined, channel_types: types };
    expect(changed({ options: [{ ...look, options: [asGiven, who, zone] }, drop] })).toBeUndefined();
    expect(changed({ options: [{ ...look, options: [who, { ...zone, description: '?' }] }, drop] })).toEqual([
      'option look: option where is new, option zone: description',
    ]);
    expect(changed({ options: [look, { ...drop, options: [] }] })).toEqual(['option drop: option subscription is new']);
    expect(changed({ options: [look] })).toEqual(['option drop is new']);
    expect(changed({ options: [drop, look] })).toEqual(['order of options']);
    expect(changed({ options: [{ ...look, options: [{ ...where, channel_types: [0] }, who, zone] }, drop] })).toEqual([
      'option look: option where: kinds of channels',
    ]);
    expect(changed({ default_member_permissions: null })).toEqual(['who may use it']);
    expect(changed({ default_member_permissions: '8' })).toEqual(['who may use it']);
  });

  it('takes a context menu of the same name for another command', () => {
    expect(summary([{ type: 2, name: 'echo' }], wanted.slice(0, 1))).toEqual({
      created: ['echo'],
      changed: {},
      removed: ['echo'],
      same: [],
    });
  });

  it('leaves alone what Discord made for an activity', () => {
    expect(summary([first, ...others, { type: 4, name: 'launch' }])).toEqual(ALL_SAME);
  });
});

describe('registering without the gateway', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  const register = (guild: string | null, commands: readonly Command[], dryRun = false) =>
    registerOnce({ api: emulator.api, token: emulator.token, guild, commands, dryRun });

  /** What `work` sends besides questions, as `PATCH echo`. */
  async function sent(work: () => Promise<unknown>): Promise<readonly string[]> {
    const before = emulator.requests.length;
    await work();
    return emulator.requests
      .slice(before)
      .filter(({ method }) => method !== 'GET')
      .map(({ method, body }) => `${method} ${objectOf(body)['name'] ?? ''}`.trim());
  }

  describe.each(['everywhere', 'in one server'])('%s', (where) => {
    const guild = (): string | null => (where === 'everywhere' ? null : emulator.guildId);
    const there = (): readonly Registered[] => emulator.commands(where === 'everywhere' ? 'global' : 'guild');
    const idOf = (name: string): unknown => there().find((command) => command['name'] === name)?.['id'];

    it('sends one request where nothing is registered yet', async () => {
      expect(await sent(() => register(guild(), [echo, broken]))).toEqual(['PUT']);
      expect(there().map(({ name }) => name)).toEqual(['echo', 'broken']);
    });

    it('sends none where nothing differs', async () => {
      expect(await sent(() => register(guild(), [echo, broken]))).toEqual([]);
      expect((await register(guild(), [echo, broken])).same).toEqual(['echo', 'broken']);
    });

    it('has one command for a group, hidden from those who may not manage the server, and sends none again', async () => {
      await register(guild(), [echo, broken, ...feed]);
      expect(there().find(({ name }) => name === 'feed')).toMatchObject({ default_member_permissions: '32' });
      expect(await sent(() => register(guild(), [echo, broken, ...feed]))).toEqual([]);
      const [look, drop] = feed;
      const shorter = look && drop ? [{ ...look, description: 'Tells.' }, drop] : [];
      expect(await sent(() => register(guild(), [echo, broken, ...shorter]))).toEqual(['PATCH feed']);
      expect((await register(guild(), [echo, broken])).removed).toEqual(['feed']);
    });

    it('touches only what differs, and what stays keeps its id', async () => {
      const [echoId, brokenId] = ['echo', 'broken'].map(idOf);
      const louder = { ...echo, description: 'Says it louder.' };
      expect(await sent(() => register(guild(), [louder, broken, check]))).toEqual(['POST Check this', 'PATCH echo']);
      expect(['echo', 'broken'].map(idOf)).toEqual([echoId, brokenId]);
      expect(await sent(() => register(guild(), [slow, broken, check]))).toEqual(['POST slow', 'DELETE']);
      expect(idOf('broken')).toBe(brokenId);
      expect(
        there()
          .map(({ name }) => String(name))
          .sort(),
      ).toEqual(['Check this', 'broken', 'slow']);
    });

    it('sends nothing when it only looks, and says what it would do', async () => {
      const before = there();
      const shorter = { ...broken, description: 'Breaks.' };
      const looking = () => register(guild(), [echo, shorter, slow], true);
      expect(await sent(looking)).toEqual([]);
      expect(await looking()).toMatchObject({
        created: ['echo'],
        changed: ['broken'],
        removed: ['Check this'],
        same: ['slow'],
        details: [{ name: 'broken', differs: ['description'] }],
      });
      expect(there()).toEqual(before);
    });

    it('takes back what somebody set by hand', async () => {
      const rest = new REST({ api: emulator.api }).setToken(emulator.token);
      const commands = guild()
        ? Routes.applicationGuildCommands(emulator.applicationId, emulator.guildId)
        : Routes.applicationCommands(emulator.applicationId);
      const body = { default_member_permissions: '8', nsfw: true, description_localizations: { ru: 'По-русски' } };
      await rest.patch(`${commands}/${idOf('broken')}`, { body });
      const { changed, same } = await register(guild(), [slow, broken, check]);
      expect({ changed, same }).toEqual({ changed: ['broken'], same: ['slow', 'Check this'] });
      expect((await register(guild(), [slow, broken, check])).changed).toEqual([]);
    });
  });

  it('never touches the commands of all servers from within one, and names those that people see twice', async () => {
    const before = emulator.commands('global');
    expect((await register(emulator.guildId, [echo, slow, check])).twice).toEqual(['slow', 'Check this']);
    expect((await register(emulator.guildId, [])).removed.toSorted()).toEqual(['Check this', 'echo', 'slow']);
    expect(emulator.commands('guild')).toEqual([]);
    expect(emulator.commands('global')).toEqual(before);
    expect((await register(emulator.guildId, [])).twice).toEqual([]);
  });

  it.each<[string, readonly number[], object]>([
    ['in servers only', [0], { integration_types: [0], contexts: [0, 1] }],
    ['by people for themselves only', [1], { integration_types: [1], contexts: [0, 1, 2] }],
    ['in a way that it does not say', [], { contexts: [0, 1, 2] }],
    ['in both ways', [0, 1], { integration_types: [0, 1], contexts: [0, 1, 2] }],
  ])('asks of Discord what an application can be that is installed %s', async (_, installs, places) => {
    const other = await startEmulator({ installs });
    const { api, token } = other;
    const asked = { api, token, guild: null, commands: [echo, check] };
    await registerOnce(asked);
    expect(other.commands('global')).toMatchObject([places, places]);
    expect((await registerOnce(asked)).same).toEqual(['echo', 'Check this']);
    expect(other.problems).toEqual([]);
    await other.close();
  });

  it.each([
    [[0], ['echo', 'feed']],
    [
      [0, 1],
      ['echo', 'feed'],
    ],
    // Nobody manages a server by an application that they have for themselves.
    [[1], ['echo']],
  ])('registers what is for servers where the application can be installed in them (%j)', async (installs, names) => {
    const other = await startEmulator({ installs });
    const { api, token } = other;
    const asked = { api, token, guild: null, commands: [echo, ...feed] };
    await registerOnce(asked);
    expect(other.commands('global').map(({ name }) => name)).toEqual(names);
    expect((await registerOnce(asked)).same).toEqual(names);
    const places = other.commands('global').find(({ name }) => name === 'feed');
    if (places) expect(places).toMatchObject({ integration_types: [0], contexts: [0] });
    expect(other.problems).toEqual([]);
    await other.close();
  });

  it('sends only what Discord takes, and never goes to the gateway', () => {
    expect(emulator.problems).toEqual([]);
    expect(emulator.gateway.identified).toBe(0);
  });
});
