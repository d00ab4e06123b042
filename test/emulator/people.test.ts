import { type Client, GatewayIntentBits, MessageFlags, Partials, PermissionFlagsBits } from 'discord.js';
import { MessageResponseSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/emulator/check/schema.ts';
import { type Emulator, type Setting, startEmulator } from '../../src/emulator/emulator.ts';
import { loggedIn, next, refusal } from './client.ts';

let emulator: Emulator;
let client: Client<true>;

beforeEach(async () => {
  emulator = await startEmulator();
  client = await loggedIn(emulator, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
  });
  await client.application.commands.set([
    { name: 'ask', description: 'Asks.', contexts: [0, 1, 2], integrationTypes: [0, 1] },
    { name: 'here', description: 'In servers only.', contexts: [0] },
  ]);
});
afterEach(async () => {
  await client.destroy();
  await emulator.close();
});

async function ask(setting: Setting = {}) {
  const received = next(client, (one) => one.isChatInputCommand() && one);
  const asked = await emulator.slash('ask', {}, setting);
  return { asked, received: await received };
}

describe('people', () => {
  it('ask each in their own name and language', async () => {
    const reader = emulator.join('reader', { locale: 'pl' });
    const { received } = await ask({ user: reader.id });
    expect(received.user.username).toBe('reader');
    expect(received.locale).toBe('pl');
    expect((await ask()).received.user.id).toBe(emulator.userId);
    expect((await ask({ user: reader.id, locale: 'lt' })).received.locale).toBe('lt');
  });

  it('have the permissions that their roles and the channel give', async () => {
    const team = emulator.addRole('Team', { permissions: PermissionFlagsBits.ManageMessages });
    const reader = emulator.join('reader', { permissions: 0n, roles: [team] });
    const before = (await ask({ user: reader.id })).received.memberPermissions;
    expect(before?.has('ManageMessages')).toBe(true);
    expect(before?.has('SendMessages')).toBe(true);
    expect(before?.has('ManageGuild')).toBe(false);
    emulator.overwrite(emulator.channelId, { id: team, deny: PermissionFlagsBits.SendMessages });
    expect((await ask({ user: reader.id })).received.memberPermissions?.has('SendMessages')).toBe(false);
    expect((await ask()).received.memberPermissions?.has('Administrator')).toBe(true);
  });

  it('tell the bot what it may do where they ask', async () => {
    expect((await ask()).received.appPermissions.has('SendMessages')).toBe(true);
    emulator.overwrite(emulator.channelId, { id: emulator.applicationId, deny: PermissionFlagsBits.SendMessages });
    const { appPermissions } = (await ask()).received;
    expect(appPermissions.has('SendMessages')).toBe(false);
    expect(appPermissions.has('EmbedLinks')).toBe(false);
    expect(appPermissions.has('ViewChannel')).toBe(true);
  });

  it('ask nothing where they see nothing, or are not there', async () => {
    const reader = emulator.join('reader', { permissions: 0n });
    const hidden = emulator.addChannel('hidden', {
      overwrites: [{ id: emulator.guildId, deny: PermissionFlagsBits.ViewChannel }],
    });
    await expect(emulator.slash('ask', {}, { user: reader.id, channelId: hidden })).rejects.toThrow('does not see');
    await expect(emulator.slash('ask', {}, { user: '1' })).rejects.toThrow('no person');
    emulator.leave(reader.id);
    await expect(emulator.slash('ask', {}, { user: reader.id })).rejects.toThrow('does not see');
  });

  it('see private answers only if they are theirs, and use only those', async () => {
    const reader = emulator.join('reader');
    const { asked, received } = await ask({ user: reader.id });
    await received.reply({
      content: 'For you.',
      flags: MessageFlags.Ephemeral,
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'On', customId: 'on' }] }],
    });
    const answer = await asked.answered();
    expect(emulator.viewerOf(answer.id)).toBe(reader.id);
    expect(emulator.messages({ viewer: reader.id })).toEqual([answer]);
    expect(emulator.messages({ viewer: emulator.userId })).toEqual([]);
    await expect(emulator.press(answer, 'on', { user: emulator.userId })).rejects.toThrow('no such message');
    const pressed = next(client, (one) => one.isButton() && one);
    await emulator.press(answer, 'on');
    expect((await pressed).user.id).toBe(reader.id);
  });

  it('all see public answers', async () => {
    const reader = emulator.join('reader');
    const { asked, received } = await ask();
    await received.reply('For all.');
    const answer = await asked.answered();
    expect(emulator.viewerOf(answer.id)).toBeNull();
    expect(emulator.messages({ viewer: reader.id })).toEqual([answer]);
  });
});

describe('direct messages', () => {
  it('have one channel, of a person and the bot', async () => {
    const direct = emulator.directChannel(emulator.userId);
    expect(emulator.directChannel(emulator.userId)).toBe(direct);
    const user = await client.users.fetch(emulator.userId);
    expect((await user.createDM()).id).toBe(direct);
    await user.send('Hello.');
    expect(emulator.messages({ channelId: direct }).map(({ content }) => content)).toEqual(['Hello.']);
    const reader = emulator.join('reader');
    expect(emulator.messages({ channelId: direct, viewer: reader.id })).toEqual([]);
  });

  it('take commands that are for them, with a person and without a server', async () => {
    const channelId = emulator.directChannel(emulator.userId);
    const { asked, received } = await ask({ channelId });
    expect(received.inGuild()).toBe(false);
    expect(received.context).toBe(1);
    expect(received.user.id).toBe(emulator.userId);
    expect(received.authorizingIntegrationOwners).toMatchObject({ 0: '0' });
    await received.reply('Answered.');
    expect(schemaProblems(MessageResponseSchema, await asked.answered())).toEqual([]);
    expect(emulator.usableCommands({ channelId }).map(({ name }) => name)).toEqual(['ask']);
    await expect(emulator.slash('here', {}, { channelId })).rejects.toThrow('cannot be used here');
  });

  it('are no place for somebody else', async () => {
    const channelId = emulator.directChannel(emulator.userId);
    const reader = emulator.join('reader');
    await expect(emulator.slash('ask', {}, { channelId, user: reader.id })).rejects.toThrow('does not see');
  });
});

describe('people who brought the app along', () => {
  it('use it in a group; nobody else does', async () => {
    const reader = emulator.join('reader');
    const channelId = emulator.groupChannel([emulator.userId, reader.id]);
    emulator.install(reader.id);
    const { asked, received } = await ask({ channelId, user: reader.id });
    expect(received.context).toBe(2);
    expect(received.authorizingIntegrationOwners).toMatchObject({ 1: reader.id });
    expect(received.appPermissions.has('SendMessages')).toBe(false);
    await received.reply('In a group.');
    expect((await asked.answered()).content).toBe('In a group.');
    await expect(emulator.slash('ask', {}, { channelId })).rejects.toThrow('cannot be used here');
    expect(await refusal(client.rest.get(`/channels/${channelId}`))).toEqual([403, 50_001]);
  });

  it('use it in a server without the bot, and hear five follow-ups at most', async () => {
    emulator.removeBot();
    await expect(emulator.slash('ask')).rejects.toThrow('cannot be used here');
    emulator.install(emulator.userId);
    const { received } = await ask();
    expect(received.context).toBe(0);
    expect(received.guild).toBeNull();
    await received.reply('Here too.');
    for (let n = 0; n < 5; n += 1) {
      emulator.clock.advance(1000);
      await received.followUp(`${n}`);
    }
    expect(await refusal(received.followUp('6'))).toEqual([400, 40_094]);
  });

  it('get private answers where they may not have public ones', async () => {
    emulator.removeBot();
    const reader = emulator.join('reader', { permissions: 0n });
    emulator.install(reader.id);
    emulator.overwrite(emulator.channelId, { id: emulator.guildId, deny: PermissionFlagsBits.UseExternalApps });
    const { asked, received } = await ask({ user: reader.id });
    await received.reply('Quietly.');
    expect(emulator.viewerOf((await asked.answered()).id)).toBe(reader.id);
  });
});
