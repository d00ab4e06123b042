import { ApplicationCommandOptionType, type Client } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, type OptionValues, startEmulator } from '../../src/emulator/emulator.ts';
import { loggedIn, next } from './client.ts';

let emulator: Emulator;
let client: Client<true>;

const option = (type: ApplicationCommandOptionType, name: string, more: object = {}) => ({
  type,
  name,
  description: 'Says.',
  ...more,
});
const T = ApplicationCommandOptionType;

beforeAll(async () => {
  emulator = await startEmulator();
  client = await loggedIn(emulator);
  await client.rest.put(`/applications/${emulator.applicationId}/commands`, {
    body: [
      {
        name: 'all',
        description: 'Takes everything.',
        options: [
          option(T.String, 'text', { min_length: 2, max_length: 5 }),
          option(T.String, 'size', { choices: [{ name: 'Small', value: 'small' }] }),
          option(T.Integer, 'count', { min_value: 1, max_value: 9 }),
          option(T.Number, 'share'),
          option(T.Boolean, 'quiet'),
          option(T.User, 'person'),
          option(T.Channel, 'place', { channel_types: [0] }),
          option(T.Role, 'role'),
          option(T.Mentionable, 'whom'),
          option(T.Attachment, 'file'),
        ],
      },
      {
        name: 'feed',
        description: 'Has sub-commands.',
        options: [
          option(T.Subcommand, 'list'),
          option(T.SubcommandGroup, 'entry', {
            options: [
              option(T.Subcommand, 'add', {
                options: [
                  option(T.String, 'url', { required: true, autocomplete: true }),
                  option(T.Integer, 'every', { autocomplete: true }),
                ],
              }),
            ],
          }),
        ],
      },
    ],
  });
});
afterAll(async () => {
  await client.destroy();
  await emulator.close();
});

async function sent(name: string, values: OptionValues, strict = false) {
  const received = next(client, (one) => one.isChatInputCommand() && one);
  await emulator.slash(name, values, { strict });
  return received;
}

describe('options of a slash command', () => {
  it('arrive as text, numbers, and yes or no, also where they were typed', async () => {
    const { options } = await sent('all', { text: 'ab', count: '3', share: 0.5, quiet: 'true', size: 'small' }, true);
    expect(options.getString('text')).toBe('ab');
    expect(options.getInteger('count')).toBe(3);
    expect(options.getNumber('share')).toBe(0.5);
    expect(options.getBoolean('quiet')).toBe(true);
    expect(options.getString('size')).toBe('small');
  });

  it('arrive with the people, channels and roles that they name', async () => {
    const person = emulator.join('reader', { permissions: 0n });
    const role = emulator.addRole('Team');
    const { options } = await sent('all', { person: person.id, place: emulator.channelId, role, whom: role });
    expect(options.getUser('person')?.username).toBe('reader');
    expect(options.getMember('person')).toMatchObject({ id: person.id });
    expect(options.getChannel('place')?.name).toBe('general');
    expect(options.getRole('role')?.name).toBe('Team');
    expect(options.getMentionable('whom')).toMatchObject({ name: 'Team' });
  });

  it('arrive with a file that can be fetched', async () => {
    const bytes = Buffer.from('Minsk.');
    const { options } = await sent('all', { file: { name: 'a b.txt', contentType: 'text/plain', bytes } });
    const file = options.getAttachment('file', true);
    expect(file).toMatchObject({ name: 'a b.txt', size: bytes.length, contentType: 'text/plain' });
    expect(Buffer.from(await (await fetch(file.url)).arrayBuffer())).toEqual(bytes);
  });

  it.each<[string, OptionValues]>([
    ['a word for a number', { count: 'three' }],
    ['half a number for a whole one', { count: 1.5 }],
    ['perhaps for yes or no', { quiet: 'perhaps' }],
    ['a person who is not there', { person: '1' }],
    ['a role that is not there', { role: '1' }],
    ['a channel that is not there', { place: '1' }],
    ['a text for a file', { file: 'a.txt' }],
    ['an option that is not there', { colour: 'red' }],
  ])('are never sent with %s', async (_, values) => {
    await expect(emulator.slash('all', values)).rejects.toThrow(/option|pick/iu);
  });

  it('are not sent with a channel of another kind', async () => {
    const place = emulator.addChannel('news', { kind: 'announcement' });
    await expect(emulator.slash('all', { place })).rejects.toThrow('cannot be picked');
  });

  it.each<[string, OptionValues]>([
    ['another than the choices', { size: 'huge' }],
    ['too small a number', { count: 0 }],
    ['too large a number', { count: 10 }],
    ['too short a text', { text: 'a' }],
    ['too long a text', { text: 'abcdef' }],
  ])('are held to what the newest list says, but not where the list is old: %s', async (_, values) => {
    await expect(emulator.slash('all', values, { strict: true })).rejects.toThrow('Option');
    const { options } = await sent('all', values);
    const [[name, value] = []] = Object.entries(values);
    expect(options.get(String(name))?.value).toBe(value);
  });
});

describe('a sub-command', () => {
  it('is named after its command and its group', async () => {
    const { options } = await sent('feed entry add', { url: 'https://example.org/' });
    expect(options.getSubcommandGroup()).toBe('entry');
    expect(options.getSubcommand()).toBe('add');
    expect(options.getString('url')).toBe('https://example.org/');
    expect((await sent('feed list', {})).options.getSubcommand()).toBe('list');
  });

  it('is named whole over its answer', async () => {
    const received = next(client, (one) => one.isChatInputCommand() && one);
    const asked = await emulator.slash('feed  list');
    await (await received).reply('None.');
    expect(await asked.answered()).toMatchObject({ interaction_metadata: { name: 'feed list' } });
  });

  it.each(['feed', 'feed entry', 'feed away', 'feed list more'])(
    'has to be there, and named in full: /%s',
    async (name) => {
      await expect(emulator.slash(name)).rejects.toThrow('sub-command');
    },
  );

  it('needs its own required options', async () => {
    await expect(emulator.slash('feed entry add')).rejects.toThrow('needs the option url');
  });

  it('is completed too', async () => {
    const received = next(client, (one) => one.isAutocomplete() && one);
    await emulator.autocomplete('feed entry add', 'url', { url: 'htt', every: 'x' });
    const { options } = await received;
    expect(options.getFocused(true)).toMatchObject({ name: 'url', value: 'htt' });
    expect(options.getSubcommand()).toBe('add');
    expect(options.getInteger('every')).toBeNull();
  });

  it('takes only numbers for an option that is one', async () => {
    const received = next(client, (one) => one.isAutocomplete() && one);
    const asked = await emulator.autocomplete('feed entry add', 'every', { every: '1' });
    const completing = await received;
    await expect(completing.respond([{ name: 'one', value: 'one' }])).rejects.toMatchObject({ code: 50_035 });
    await completing.respond([{ name: 'ten', value: 10 }]);
    expect(await asked.completed()).toEqual([{ name: 'ten', value: 10 }]);
  });
});
