import { type Client, PermissionFlagsBits } from 'discord.js';
import { ApplicationCommandResponseSchema, MessageResponseSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/emulator/check/schema.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { JsonObject } from '../../src/emulator/json.ts';
import { loggedIn, next, refusal } from './client.ts';

let emulator: Emulator;
let client: Client<true>;

beforeEach(async () => {
  emulator = await startEmulator();
  client = await loggedIn(emulator);
});
afterEach(async () => {
  await client.destroy();
  await emulator.close();
});

const path = (guild = false): `/${string}` =>
  `/applications/${emulator.applicationId}${guild ? `/guilds/${emulator.guildId}` : ''}/commands`;
const set = (body: JsonObject[], guild = false) => client.rest.put(path(guild), { body });
const ping = { name: 'ping', description: 'Answers.' };
const usable = (...given: Parameters<Emulator['usableCommands']>) =>
  emulator.usableCommands(...given).map(({ name }) => name);

describe('a registered command', () => {
  it('of all servers is for every way of installing and for no groups, unless it says otherwise', async () => {
    await set([
      ping,
      { ...ping, name: 'own', contexts: [2, 0, 1, 0], integration_types: [1] },
      { ...ping, name: 'old', dm_permission: false },
    ]);
    expect(emulator.commands('global')).toMatchObject([
      { contexts: null, integration_types: [0, 1], dm_permission: true },
      { contexts: [0, 1, 2], integration_types: [1], dm_permission: true },
      { contexts: null, dm_permission: false },
    ]);
    emulator.install(emulator.userId);
    const friend = emulator.join('friend');
    expect(usable({ channelId: emulator.directChannel(emulator.userId) })).toEqual(['ping', 'own']);
    const group = emulator.groupChannel([emulator.userId, friend.id]);
    expect(usable({ user: emulator.userId, channelId: group })).toEqual(['own']);
  });

  it('of one server says nothing of other places', async () => {
    await set([{ ...ping, contexts: [0, 1, 2], integration_types: [0, 1] }], true);
    expect(emulator.commands('guild')).toMatchObject([
      { contexts: null, integration_types: [0], guild_id: emulator.guildId },
    ]);
  });

  it('leaves out of its options what is the default, and has Discord’s shape', async () => {
    const option = { type: 3, name: 'o', description: 'O.', required: false, autocomplete: false, choices: [] };
    await set([
      { ...ping, options: [option] },
      { type: 3, name: 'Check this quote' },
    ]);
    expect(emulator.commands('global')[0]?.['options']).toEqual([{ type: 3, name: 'o', description: 'O.' }]);
    for (const command of emulator.commands('global'))
      expect(schemaProblems(ApplicationCommandResponseSchema, command)).toEqual([]);
  });

  it('is listed in one language, or with all', async () => {
    await set([{ ...ping, name_localizations: { pl: 'pytaj' } }]);
    const [short] = [await client.rest.get(path())].flat();
    expect(short).not.toHaveProperty('name_localizations');
    const query = new URLSearchParams({ with_localizations: 'true' });
    expect(await client.rest.get(path(), { query })).toMatchObject([{ name_localizations: { pl: 'pytaj' } }]);
  });

  it('is one of 100, or of 15 in a menu', async () => {
    const menus = (count: number) => Array.from({ length: count }, (_, n) => ({ type: 3, name: `Menu ${n}` }));
    expect(await refusal(set([ping, ...menus(15)]))).toBe('carried out');
    expect(await refusal(set(menus(16)))).toEqual([400, 50_035]);
    expect(await refusal(client.rest.post(path(), { body: { type: 3, name: 'One more' } }))).toEqual([400, 30_032]);
    expect(await refusal(set(Array.from({ length: 101 }, (_, n) => ({ ...ping, name: `c${n}` }))))).toEqual([
      400, 50_035,
    ]);
  });

  it('is one of 200 made in a day', async () => {
    const hundred = (mark: string) => Array.from({ length: 100 }, (_, n) => ({ ...ping, name: `${mark}${n}` }));
    await set(hundred('a'));
    await set(hundred('a'));
    await set(hundred('b'));
    expect(await refusal(set([ping]))).toEqual([400, 30_034]);
    emulator.clock.advance(24 * 3_600_000);
    expect(await refusal(set([ping]))).toBe('carried out');
  });
});

describe('the commands that a person can use', () => {
  it('are those of the server before those of all, by name and kind', async () => {
    await set([ping, { ...ping, name: 'everywhere' }, { type: 3, name: 'ping' }]);
    await set([{ ...ping, description: 'Here.' }], true);
    expect(emulator.usableCommands().map(({ name, type, description }) => [name, type, description])).toEqual([
      ['ping', 1, 'Here.'],
      ['everywhere', 1, 'Answers.'],
      ['ping', 3, ''],
    ]);
    expect(usable({ channelId: emulator.directChannel(emulator.userId) })).toEqual(['ping', 'everywhere', 'ping']);
  });

  it('are those that they have the permissions for', async () => {
    await set([
      { ...ping, name: 'manage', default_member_permissions: PermissionFlagsBits.ManageGuild.toString() },
      { ...ping, name: 'admins', default_member_permissions: '0' },
      ping,
    ]);
    const reader = emulator.join('reader', { permissions: 0n });
    const manager = emulator.join('manager', { permissions: PermissionFlagsBits.ManageGuild });
    expect(usable()).toEqual(['manage', 'admins', 'ping']);
    expect(usable({ user: manager.id })).toEqual(['manage', 'ping']);
    expect(usable({ user: reader.id })).toEqual(['ping']);
    await expect(emulator.slash('manage', {}, { user: reader.id })).rejects.toThrow('cannot be used here');
    emulator.overwrite(emulator.channelId, { id: emulator.guildId, deny: PermissionFlagsBits.UseApplicationCommands });
    expect(usable({ user: reader.id })).toEqual([]);
  });

  it('are those of a group for who has the permissions of the whole group', async () => {
    const inner = (name: string) => ({ type: 1, name, description: 'One of the group.' });
    const manage = PermissionFlagsBits.ManageGuild.toString();
    await set([
      { ...ping, name: 'orders', default_member_permissions: manage, options: [inner('list'), inner('add')] },
    ]);
    const reader = emulator.join('reader', { permissions: 0n });
    const manager = emulator.join('manager', { permissions: PermissionFlagsBits.ManageGuild });
    expect(usable({ user: reader.id })).toEqual([]);
    expect(usable({ user: manager.id })).toEqual(['orders']);
    await expect(emulator.slash('orders list', {}, { user: reader.id })).rejects.toThrow('cannot be used here');
    const received = next(client, (one) => one.isChatInputCommand() && one);
    await emulator.slash('orders list', {}, { user: manager.id });
    expect((await received).options.getSubcommand()).toBe('list');
  });

  it('are, where they are not for everyone’s age, only in channels that are not either', async () => {
    await set([{ ...ping, nsfw: true }]);
    expect(usable()).toEqual([]);
    expect(usable({ channelId: emulator.addChannel('late', { nsfw: true }) })).toEqual(['ping']);
  });
});

describe('a command of a menu', () => {
  beforeEach(() => set([{ type: 3, name: 'Check this quote' }, { type: 2, name: 'Who is this' }, ping]));

  it('of a message gets the message', async () => {
    const said = emulator.say('“We are ready,” she said.');
    const received = next(client, (one) => one.isMessageContextMenuCommand() && one);
    const asked = await emulator.menu('Check this quote', { message: said });
    const interaction = await received;
    expect(interaction.commandName).toBe('Check this quote');
    expect(interaction.targetMessage).toMatchObject({ id: said.id, content: said.content });
    await interaction.reply('Checked.');
    const answer = await asked.answered();
    expect(answer).toMatchObject({ type: 23, interaction_metadata: { target_message_id: said.id } });
    expect(schemaProblems(MessageResponseSchema, answer)).toEqual([]);
  });

  it('of a person gets the person', async () => {
    const reader = emulator.join('reader');
    const received = next(client, (one) => one.isUserContextMenuCommand() && one);
    await emulator.menu('Who is this', { user: reader.id });
    const interaction = await received;
    expect(interaction.targetUser.username).toBe('reader');
    expect(interaction.targetMember).toMatchObject({ id: reader.id });
  });

  it('is used only on its own kind, and only under its name', async () => {
    const message = emulator.say('x');
    await expect(emulator.menu('Who is this', { message })).rejects.toThrow('No command');
    await expect(emulator.menu('check this quote', { message })).rejects.toThrow('No command');
    await expect(emulator.menu('ping', { message })).rejects.toThrow('No command');
    await expect(emulator.slash('Who is this')).rejects.toThrow('No command');
    await expect(emulator.menu('Who is this', { user: '1' })).rejects.toThrow('no person');
  });

  it('is not there for private messages, nor for deleted ones', async () => {
    const received = next(client, (one) => one.isChatInputCommand() && one);
    const asked = await emulator.slash('ping');
    await (await received).reply({ content: 'Quiet.', flags: 64 });
    const answer = await asked.answered();
    await expect(emulator.menu('Check this quote', { message: answer })).rejects.toThrow('private message');
    const said = emulator.say('x');
    await client.rest.delete(`/channels/${emulator.channelId}/messages/${said.id}`);
    await expect(emulator.menu('Check this quote', { message: said })).rejects.toThrow('no such message');
  });
});

it('a file that is too large is refused', async () => {
  const files = [{ name: 'big.bin', data: Buffer.alloc(10 * 1024 * 1024 + 1) }];
  const sent = client.rest.post(`/channels/${emulator.channelId}/messages`, { body: { content: 'x' }, files });
  expect(await refusal(sent)).toEqual([413, 40_005]);
});
