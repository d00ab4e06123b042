import { type Client, Events, GatewayIntentBits, type Message, Partials } from 'discord.js';
import { MessageResponseSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/emulator/check/schema.ts';
import { type Change, type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { listOf, objectOf } from '../../src/emulator/json.ts';
import { loggedIn, next, refusal } from './client.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

let emulator: Emulator;
let clients: Client[] = [];

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.destroy()));
  clients = [];
  await emulator.close();
});

async function login(intents: number[]): Promise<Client<true>> {
  const client = await loggedIn(emulator, { intents, partials: [Partials.Channel] });
  clients.push(client);
  return client;
}
const heard = (client: Client): Promise<Message> =>
  new Promise((resolve) => client.once(Events.MessageCreate, resolve));

describe('what people write', () => {
  it('comes whole to a bot that asked for content', async () => {
    const message = heard(await login([Guilds, GuildMessages, MessageContent]));
    const said = emulator.say('Who is Coale?');
    expect(await message).toMatchObject({ id: said.id, content: 'Who is Coale?', guildId: emulator.guildId });
    expect((await message).author.username).toBe('analyst');
  });

  it('comes without its words to one that did not, unless it names the bot', async () => {
    const client = await login([Guilds, GuildMessages]);
    const first = heard(client);
    emulator.say('Not for you.');
    expect((await first).content).toBe('');
    const second = heard(client);
    emulator.say(`<@${emulator.applicationId}> for you`);
    expect((await second).content).toContain('for you');
  });

  it('may be forwarded: it comes in a snapshot without its author, and without its words where they may not be read', async () => {
    const [reader, blind] = [
      await login([Guilds, GuildMessages, MessageContent]),
      await login([Guilds, GuildMessages]),
    ];
    const first = [heard(reader), heard(blind)];
    const said = emulator.say('Who is Coale?');
    await Promise.all(first);
    const both = [heard(reader), heard(blind)];
    const forwarded = emulator.forward(said, { channelId: emulator.addChannel('other') });
    // The published schema has no references but replies.
    const problems = schemaProblems(MessageResponseSchema, forwarded).filter(
      ({ path }) => path[0] !== 'message_reference',
    );
    expect(problems).toEqual([]);
    const [whole, empty] = await Promise.all(both);
    expect(whole).toMatchObject({ content: '', reference: { type: 1, messageId: said.id } });
    expect(whole?.flags.has('HasSnapshot')).toBe(true);
    expect(whole?.messageSnapshots.map(({ content }) => content)).toEqual(['Who is Coale?']);
    expect(empty?.messageSnapshots.map(({ content }) => content)).toEqual(['']);
    const [{ message } = {}] = listOf(forwarded['message_snapshots']).map(objectOf);
    expect(Object.keys(objectOf(message))).not.toContain('author');
  });

  it('comes whole in direct messages', async () => {
    const message = heard(await login([Guilds, DirectMessages]));
    emulator.say('Just us.', { channelId: emulator.directChannel(emulator.userId) });
    expect((await message).content).toBe('Just us.');
    expect((await message).inGuild()).toBe(false);
  });

  it('does not come to a bot that asked for no messages, or sees the channel not', async () => {
    const deaf = await login([Guilds]);
    const blind = await login([Guilds, GuildMessages]);
    let count = 0;
    for (const client of [deaf, blind]) client.on(Events.MessageCreate, () => (count += 1));
    const hidden = emulator.addChannel('hidden', { overwrites: [{ id: emulator.applicationId, deny: 1n << 10n }] });
    emulator.say('Hidden.', { channelId: hidden });
    emulator.say('Seen.');
    await expect.poll(() => count).toBe(1);
  });

  it('must be something, and somewhere they may write', async () => {
    expect(() => emulator.say('  ')).toThrow('some text');
    expect(() => emulator.say('x'.repeat(2001))).toThrow('2000');
    const reader = emulator.join('reader', { permissions: 0n });
    emulator.overwrite(emulator.channelId, { id: emulator.guildId, deny: 1n << 11n });
    expect(() => emulator.say('x', { user: reader.id })).toThrow('may not write');
    expect(emulator.say('x').content).toBe('x');
  });
});

describe('events of messages', () => {
  it('tell of edits and deletions', async () => {
    const client = await login([Guilds, GuildMessages]);
    const edited = new Promise((resolve) =>
      client.once(Events.MessageUpdate, (_, message) => resolve(message.content)),
    );
    const deleted = new Promise((resolve) => client.once(Events.MessageDelete, ({ id }) => resolve(id)));
    const channel = client.channels.cache.get(emulator.channelId);
    if (!channel?.isSendable()) throw new Error('no text channel');
    const sent = await channel.send('One.');
    await sent.edit('Two.');
    expect(await edited).toBe('Two.');
    await sent.delete();
    expect(await deleted).toBe(sent.id);
  });
});

describe('messages', () => {
  it('have no white space at their ends', async () => {
    const client = await login([Guilds]);
    await client.rest.post(`/channels/${emulator.channelId}/messages`, { body: { content: '\n Minsk. \n' } });
    expect(emulator.messages()[0]?.content).toBe('Minsk.');
    const empty = client.rest.post(`/channels/${emulator.channelId}/messages`, { body: { content: ' \n ' } });
    expect(await refusal(empty)).toEqual([400, 50_006]);
  });

  it('may reply to one that is there', async () => {
    const client = await login([Guilds]);
    const said = emulator.say('Question?');
    const reply = (message_id: string, more: object = {}) =>
      client.rest.post(`/channels/${emulator.channelId}/messages`, {
        body: { content: 'Answer.', message_reference: { message_id, ...more } },
      });
    expect(await reply(said.id)).toMatchObject({ type: 19, referenced_message: { content: 'Question?' } });
    expect(await refusal(reply('1'))).toEqual([400, 50_035]);
    expect(await refusal(reply('1', { fail_if_not_exists: false }))).toBe('carried out');
  });

  it('are listed newest first: before, after and around one', async () => {
    const client = await login([Guilds]);
    const ids = Array.from({ length: 5 }, (_, n) => {
      emulator.clock.advance(1);
      return emulator.say(`${n}`).id;
    });
    const list = async (query: Record<string, string>): Promise<string> => {
      const found: unknown = await client.rest.get(`/channels/${emulator.channelId}/messages`, {
        query: new URLSearchParams(query),
      });
      return Array.isArray(found) ? found.map(({ content }) => content).join('') : '';
    };
    expect(await list({})).toBe('43210');
    expect(await list({ limit: '2' })).toBe('43');
    expect(await list({ before: `${ids[3]}`, limit: '2' })).toBe('21');
    expect(await list({ after: `${ids[1]}`, limit: '2' })).toBe('32');
    expect(await list({ around: `${ids[2]}`, limit: '3' })).toBe('321');
    expect(await refusal(list({ limit: '101' }))).toEqual([400, 50_035]);
  });

  it('are deleted many at once, while they are young', async () => {
    const client = await login([Guilds]);
    const remove = (messages: string[]) =>
      client.rest.post(`/channels/${emulator.channelId}/messages/bulk-delete`, { body: { messages } });
    const ids = [emulator.say('1').id, emulator.say('2').id, emulator.say('3').id];
    expect(await refusal(remove(ids.slice(0, 1)))).toEqual([400, 50_016]);
    await remove(ids.slice(0, 2));
    expect(emulator.messages().map(({ content }) => content)).toEqual(['3']);
    emulator.clock.advance(15 * 24 * 3_600_000);
    expect(await refusal(remove([`${ids[2]}`, emulator.say('4').id]))).toEqual([400, 50_034]);
  });

  it('are remembered up to 1,000 a channel, the newest', () => {
    const other = emulator.addChannel('other');
    emulator.say('elsewhere', { channelId: other });
    for (let n = 0; n < 1005; n += 1) emulator.say(`${n}`);
    const kept = emulator.messages({ channelId: emulator.channelId });
    expect(kept).toHaveLength(1000);
    expect(kept[0]?.content).toBe('5');
    expect(emulator.messages({ channelId: other })).toHaveLength(1);
  });
});

describe('whom a message pings', () => {
  const V2 = 1 << 15;
  const post = (client: Client, content: string, allowed_mentions?: object) =>
    client.rest.post(`/channels/${emulator.channelId}/messages`, {
      body: {
        flags: V2,
        components: [{ type: 17, components: [{ type: 10, content }] }],
        ...(allowed_mentions ? { allowed_mentions } : {}),
      },
    });
  const mayNotPingAll = () => emulator.overwrite(emulator.channelId, { id: emulator.applicationId, deny: 1n << 17n });

  it.each([
    ['is for everybody to ping', true, false, true],
    ['is not, and the bot may ping all', false, true, true],
    ['is not, and the bot may ping none', false, false, false],
  ])('is the one role that it allows, where that %s', async (_, mentionable, mayPingAll, isPinged) => {
    const client = await login([Guilds]);
    const desk = emulator.addRole('desk', { mentionable });
    if (!mayPingAll) mayNotPingAll();
    const other = emulator.addRole('other', { mentionable: true });
    const member = emulator.join('heron', { permissions: 0n, roles: [desk] });
    await post(client, `<@&${desk}> <@&${other}> @everyone`, { parse: [], roles: [desk] });
    const [message] = emulator.messages();
    expect(message).toMatchObject({ mention_roles: isPinged ? [desk] : [], mention_everyone: false, mentions: [] });
    expect(message && emulator.isPinged(message, member.id)).toBe(isPinged);
    expect(message && emulator.isPinged(message, emulator.userId)).toBe(false);
  });

  it('is nobody where it allows nobody, whatever its components name', async () => {
    const client = await login([Guilds]);
    const desk = emulator.addRole('desk', { mentionable: true });
    await post(client, `<@&${desk}> <@${emulator.userId}> @everyone`, { parse: [] });
    expect(emulator.messages()[0]).toMatchObject({ mention_roles: [], mention_everyone: false, mentions: [] });
  });

  it('is every role that its components name where it says nothing', async () => {
    const client = await login([Guilds]);
    const desk = emulator.addRole('desk', { mentionable: true });
    await post(client, `<@&${desk}>`);
    expect(emulator.messages()[0]).toMatchObject({ mention_roles: [desk] });
  });
});

describe('watching', () => {
  it('tells of messages made, "thinking", edited and deleted, and of commands, until it stops', async () => {
    const client = await login([Guilds]);
    const seen: Change[] = [];
    const stop = emulator.watch((change) => void seen.push(change));
    await client.application.commands.create({ name: 'ask', description: 'Asks.' });
    const received = next(client, (one) => one.isChatInputCommand() && one);
    await emulator.slash('ask');
    const interaction = await received;
    await interaction.deferReply();
    await interaction.editReply('Done.');
    await interaction.deleteReply();
    expect(
      seen.map((change) =>
        'message' in change ? [change.kind, change.message.content, change.message.flags] : change.kind,
      ),
    ).toEqual(['commands', ['message', '', 128], ['message', 'Done.', 0], ['gone', 'Done.', 0]]);
    emulator.removeChannel(emulator.addThread(emulator.channelId, 'Short-lived'));
    expect(seen.slice(4).map(({ kind }) => kind)).toEqual(['channels', 'channels']);
    stop();
    emulator.say('Unseen.');
    expect(seen).toHaveLength(6);
  });
});
