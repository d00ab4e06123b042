import { ChannelType, type Client, Events, GatewayIntentBits } from 'discord.js';
import {
  GuildChannelResponseSchema,
  GuildMemberResponseSchema,
  GuildRoleResponseSchema,
  GuildWithCountsResponseSchema,
  PrivateChannelResponseSchema,
  ThreadResponseSchema,
} from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/emulator/check/schema.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { loggedIn, refusal } from './client.ts';

let emulator: Emulator;
let client: Client<true>;

beforeEach(async () => {
  emulator = await startEmulator();
  client = await loggedIn(emulator, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers] });
});
afterEach(async () => {
  await client.destroy();
  await emulator.close();
});

const guild = () => {
  const found = client.guilds.cache.get(emulator.guildId);
  if (!found) throw new Error('no server');
  return found;
};
async function text(id = emulator.channelId) {
  const found = await guild().channels.fetch(id);
  if (found?.type !== ChannelType.GuildText) throw new Error('no text channel');
  return found;
}

describe('channels', () => {
  it('that a person makes, changes and removes are told of', async () => {
    const id = emulator.addChannel('news', { kind: 'announcement' });
    await expect.poll(() => guild().channels.cache.get(id)?.type).toBe(ChannelType.GuildAnnouncement);
    emulator.overwrite(id, { id: emulator.guildId, deny: 1n << 11n });
    const everybody = () => guild().channels.cache.get(id)?.permissionsFor(emulator.guildId);
    await expect.poll(() => everybody()?.has('SendMessages')).toBe(false);
    emulator.overwrite(id, { id: emulator.guildId });
    await expect.poll(() => everybody()?.has('SendMessages')).toBe(true);
    emulator.removeChannel(id);
    await expect.poll(() => guild().channels.cache.has(id)).toBe(false);
    expect(await refusal(client.rest.get(`/channels/${id}`))).toEqual([404, 10_003]);
  });

  it('are made, changed and deleted by a bot', async () => {
    const made = await guild().channels.create({ name: 'briefings', topic: 'Daily.' });
    await made.setTopic('Every day.');
    expect((await text(made.id)).topic).toBe('Every day.');
    await made.permissionOverwrites.create(emulator.guildId, { SendMessages: false });
    await expect.poll(() => made.permissionsFor(emulator.guildId)?.has('SendMessages')).toBe(false);
    await made.delete();
    expect((await guild().channels.fetch()).map((one) => one?.id)).toEqual([emulator.channelId]);
  });

  it('take their messages with them', async () => {
    const id = emulator.addChannel('short-lived');
    emulator.say('Here.', { channelId: id });
    emulator.removeChannel(id);
    expect(emulator.messages()).toEqual([]);
  });

  it('of a kind that is not imitated are refused', async () => {
    const made = guild().channels.create({ name: 'voice', type: ChannelType.GuildVoice });
    expect(await refusal(made)).toEqual([400, 50_024]);
  });
});

describe('roles', () => {
  it('that a person makes and removes are told of, and leave those who had them', async () => {
    const id = emulator.addRole('Team', { mentionable: true });
    await expect.poll(() => guild().roles.cache.get(id)?.name).toBe('Team');
    const reader = emulator.join('reader', { roles: [id] });
    expect((await guild().members.fetch(reader.id)).roles.cache.has(id)).toBe(true);
    emulator.removeRole(id);
    await expect.poll(() => guild().roles.cache.has(id)).toBe(false);
    expect((await guild().members.fetch({ user: reader.id, force: true })).roles.cache.has(id)).toBe(false);
  });

  it('are made, changed, given, taken and deleted by a bot', async () => {
    const role = await guild().roles.create({ name: 'Readers', permissions: ['SendMessages'] });
    await role.edit({ name: 'Watchers' });
    const reader = emulator.join('reader', { permissions: 0n });
    const member = await guild().members.fetch(reader.id);
    await member.roles.add(role);
    expect((await guild().members.fetch({ user: reader.id, force: true })).roles.cache.has(role.id)).toBe(true);
    await member.roles.remove(role);
    await role.delete();
    expect((await guild().roles.fetch()).map(({ name }) => name)).not.toContain('Watchers');
  });

  it('are not for a bot to change that stand above its own, or that give what it lacks', async () => {
    const own = guild().members.me?.roles.botRole;
    if (!own) throw new Error('the bot has no role');
    expect(await refusal(own.edit({ name: 'Mine' }))).toEqual([403, 50_013]);
    expect(await refusal(guild().roles.create({ permissions: ['Administrator'] }))).toEqual([403, 50_013]);
    emulator.setRoles(emulator.applicationId, []);
    expect(await refusal(guild().roles.create({ name: 'x' }))).toEqual([403, 50_013]);
  });
});

describe('members', () => {
  it('are listed, searched and fetched, and told of when they come and go', async () => {
    const came = new Promise((resolve) => client.once(Events.GuildMemberAdd, ({ user }) => resolve(user.username)));
    const gone = new Promise((resolve) => client.once(Events.GuildMemberRemove, ({ user }) => resolve(user?.username)));
    const reader = emulator.join('reader');
    expect(await came).toBe('reader');
    expect((await guild().members.fetch()).map(({ user }) => user.username).sort()).toEqual([
      'Dateline',
      'analyst',
      'reader',
    ]);
    expect((await guild().members.list({ limit: 10 })).size).toBe(3);
    expect((await guild().members.search({ query: 'read' })).map(({ id }) => id)).toEqual([reader.id]);
    emulator.leave(reader.id);
    expect(await gone).toBe('reader');
    expect(await refusal(guild().members.fetch({ user: reader.id, force: true }))).toEqual([404, 10_007]);
    expect(await refusal(guild().members.fetch({ user: '123456789012345678', force: true }))).toEqual([404, 10_013]);
  });
});

describe('threads', () => {
  it('start alone or from a message, once', async () => {
    const channel = await text();
    const alone = await channel.threads.create({ name: 'Alone', type: ChannelType.PublicThread });
    await alone.send('In it.');
    const message = await channel.send('Start.');
    const thread = await message.startThread({ name: 'From a message' });
    expect(thread.id).toBe(message.id);
    expect(thread.parentId).toBe(channel.id);
    expect(await refusal(message.startThread({ name: 'Again' }))).toEqual([400, 160_004]);
    expect((await channel.threads.fetchActive()).threads.map(({ name }) => name)).toEqual(['Alone', 'From a message']);
    expect(emulator.messages({ channelId: alone.id }).map(({ content }) => content)).toEqual(['In it.']);
  });

  it('have members, who come and go', async () => {
    const thread = await (await text()).threads.create({ name: 'Some' });
    await thread.members.add(emulator.userId);
    expect([...(await thread.members.fetch()).keys()].sort()).toEqual([emulator.applicationId, emulator.userId].sort());
    await thread.members.remove(emulator.userId);
    expect([...(await thread.members.fetch({ cache: false })).keys()]).toEqual([emulator.applicationId]);
  });

  it('that a person starts are told of; private ones only those see who are in them', async () => {
    const open = emulator.addThread(emulator.channelId, 'Open');
    await expect.poll(() => guild().channels.cache.get(open)?.name).toBe('Open');
    const shut = emulator.addThread(emulator.channelId, 'Shut', { private: true });
    emulator.overwrite(emulator.channelId, { id: emulator.applicationId, deny: 1n << 34n });
    expect(await refusal(client.rest.get(`/channels/${shut}`))).toEqual([403, 50_001]);
    expect(await refusal(client.rest.get(`/channels/${open}`))).toBe('carried out');
  });

  it('that are archived take no edits, and open again with a message unless they are locked', async () => {
    const thread = await (await text()).threads.create({ name: 'Old' });
    const message = await thread.send('Once.');
    emulator.archiveThread(thread.id);
    expect(await refusal(message.edit('Twice.'))).toEqual([400, 50_083]);
    expect((await (await text()).threads.fetchArchived()).threads.map(({ name }) => name)).toEqual(['Old']);
    await thread.send('Awake.');
    await expect.poll(() => thread.archived).toBe(false);
    emulator.overwrite(emulator.channelId, { id: emulator.applicationId, deny: 1n << 34n });
    emulator.archiveThread(thread.id, { locked: true });
    expect(await refusal(thread.send('Shut.'))).toEqual([403, 50_013]);
  });

  it('go when they are removed, and with their channel', async () => {
    const id = emulator.addChannel('parent');
    const thread = emulator.addThread(id, 'Child');
    await expect.poll(() => guild().channels.cache.has(thread)).toBe(true);
    emulator.removeChannel(thread);
    await expect.poll(() => guild().channels.cache.has(thread)).toBe(false);
    const other = emulator.addThread(id, 'Other');
    emulator.removeChannel(id);
    expect(await refusal(client.rest.post(`/channels/${other}/messages`, { body: { content: 'x' } }))).toEqual([
      404, 10_003,
    ]);
  });
});

describe('what there is', () => {
  it('are the channels and threads that a person sees, in order', async () => {
    const channel = await text();
    const message = await channel.send('Start.');
    const from = await message.startThread({ name: 'From a message' });
    await from.send('One.');
    const two = await from.send('Two.');
    await two.delete();
    const hidden = emulator.addChannel('hidden', { overwrites: [{ id: emulator.guildId, deny: 1n << 10n }] });
    const reader = emulator.join('reader', { permissions: 0n });
    const all = emulator.channels();
    expect(all.map(({ id }) => id)).toEqual([emulator.channelId, message.id, hidden]);
    expect(all[1]).toEqual({
      id: message.id,
      name: 'From a message',
      type: 11,
      parent: emulator.channelId,
      isThread: true,
      isArchived: false,
      messages: 1,
    });
    expect(emulator.channels(reader.id).map(({ name }) => name)).toEqual(['general', 'From a message']);
    emulator.archiveThread(from.id);
    expect(emulator.channels().map(({ isArchived }) => isArchived)).toEqual([false, true, false]);
  });

  it('are the roles, and no role for who has no more than everybody', () => {
    const desk = emulator.addRole('desk', { mentionable: true });
    emulator.join('reader', { permissions: 0n, roles: [desk] });
    emulator.join('editor', { permissions: 1n << 5n });
    expect(emulator.roles().map(({ name }) => name)).toEqual(['@everyone', 'Dateline', 'desk', 'editor']);
  });
});

describe('the server', () => {
  it('has the shapes that Discord documents', async () => {
    const thread = emulator.addThread(emulator.channelId, 'T');
    const role = emulator.addRole('R');
    const direct = emulator.directChannel(emulator.userId);
    const get = (path: `/${string}`) => client.rest.get(path);
    const at = `/guilds/${emulator.guildId}` as const;
    for (const [schema, path] of [
      [GuildWithCountsResponseSchema, at],
      [GuildRoleResponseSchema, `${at}/roles/${role}`],
      [GuildMemberResponseSchema, `${at}/members/${emulator.userId}`],
      [GuildChannelResponseSchema, `/channels/${emulator.channelId}`],
      [ThreadResponseSchema, `/channels/${thread}`],
      [PrivateChannelResponseSchema, `/channels/${direct}`],
    ] as const)
      expect([path, schemaProblems(schema, await get(path))]).toEqual([path, []]);
  });

  it('that throws the bot out is out of its reach, until it takes it in again', async () => {
    const gone = new Promise((resolve) => client.once(Events.GuildDelete, ({ id }) => resolve(id)));
    emulator.removeBot();
    expect(await gone).toBe(emulator.guildId);
    expect(await refusal(client.rest.get(`/guilds/${emulator.guildId}`))).toEqual([403, 50_001]);
    expect(await refusal(client.rest.get(`/channels/${emulator.channelId}`))).toEqual([403, 50_001]);
    const back = new Promise((resolve) => client.once(Events.GuildCreate, ({ id }) => resolve(id)));
    emulator.addBot();
    expect(await back).toBe(emulator.guildId);
    expect(await refusal(client.rest.get(`/channels/${emulator.channelId}`))).toBe('carried out');
  });

  it('may be out of reach for a while', async () => {
    emulator.outage(true);
    await expect.poll(() => client.guilds.cache.get(emulator.guildId)?.available).toBe(false);
    emulator.outage(false);
    await expect.poll(() => client.guilds.cache.get(emulator.guildId)?.available).toBe(true);
  });
});
