import { type Client, ComponentType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/wire.ts';
import { loggedIn, next } from './client.ts';

let emulator: Emulator;
let client: Client<true>;
let message: Message;

const options = ['a', 'b', 'c'].map((value) => ({ label: value, value }));
const row = (component: object) => ({ type: 1, components: [component] });

beforeAll(async () => {
  emulator = await startEmulator();
  client = await loggedIn(emulator);
  await client.rest.post(`/channels/${emulator.channelId}/messages`, {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: 17,
          components: [
            {
              type: 9,
              components: [{ type: 10, content: 'Text' }],
              accessory: { type: 2, style: 2, label: 'Open', custom_id: 'open', id: 77 },
            },
          ],
        },
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: 'Off', custom_id: 'off', disabled: true },
            { type: 2, style: 5, label: 'Away', url: 'https://example.org/' },
          ],
        },
        row({ type: 3, custom_id: 'text', options, min_values: 1, max_values: 2 }),
        row({ type: 5, custom_id: 'user' }),
        row({ type: 6, custom_id: 'role' }),
        row({ type: 7, custom_id: 'either' }),
        row({ type: 8, custom_id: 'channel', channel_types: [0] }),
      ],
    },
  });
  const [posted] = emulator.messages();
  if (!posted) throw new Error('not posted');
  message = posted;
});
afterAll(async () => {
  await client.destroy();
  await emulator.close();
});

describe('a button', () => {
  it('arrives with its id, its kind and its message', async () => {
    const received = next(client, (one) => one.isButton() && one);
    await emulator.press(message, 'open');
    const pressed = await received;
    expect(pressed).toMatchObject({ customId: 'open', componentType: ComponentType.Button });
    expect(pressed.message.id).toBe(message.id);
    expect(pressed.component).toMatchObject({ data: { id: 77, label: 'Open' } });
  });

  it.each([
    ['that is not there', 'nowhere', 'no component nowhere'],
    ['that is disabled', 'off', 'is disabled'],
    ['that is a menu', 'text', 'no button'],
  ])('%s cannot be pressed', async (_, id, why) => {
    await expect(emulator.press(message, id)).rejects.toThrow(why);
  });

  it('that leads away sends nothing: it has no custom id', async () => {
    await expect(emulator.press(message, 'https://example.org/')).rejects.toThrow('no component');
  });

  it('of a message that was deleted cannot be pressed', async () => {
    const sent = await client.rest.post(`/channels/${emulator.channelId}/messages`, {
      body: { content: 'x', components: [row({ type: 2, style: 2, label: 'x', custom_id: 'x' })] },
    });
    const made = emulator.messages().at(-1) ?? message;
    await emulator.press(made, 'x');
    await client.rest.delete(`/channels/${emulator.channelId}/messages/${made.id}`);
    expect(sent).toMatchObject({ id: made.id });
    await expect(emulator.press(made, 'x')).rejects.toThrow('no such message');
  });

  it('may be answered with a message that is a reply to its own', async () => {
    const received = next(client, (one) => one.isButton() && one);
    const asked = await emulator.press(message, 'open');
    await (await received).reply('Here.');
    expect(asked.response).toMatchObject({ type: 19, message_reference: { message_id: message.id } });
  });

  it('may be taken note of without an answer, and answered later', async () => {
    const received = next(client, (one) => one.isButton() && one);
    const asked = await emulator.press(message, 'open');
    const pressed = await received;
    await pressed.deferUpdate();
    expect(asked.callback?.type).toBe(6);
    await pressed.followUp({ content: 'Besides.', flags: MessageFlags.Ephemeral });
    expect(asked.followUps.map(({ content }) => content)).toEqual(['Besides.']);
    expect(emulator.messages().find(({ id }) => id === message.id)?.components).toEqual(message.components);
  });
});

describe('a select menu', () => {
  it('of texts gives what was chosen', async () => {
    const received = next(client, (one) => one.isStringSelectMenu() && one);
    await emulator.choose(message, 'text', ['c', 'a']);
    expect((await received).values).toEqual(['c', 'a']);
  });

  it('of people gives them', async () => {
    const received = next(client, (one) => one.isUserSelectMenu() && one);
    await emulator.choose(message, 'user', [emulator.userId]);
    const chosen = await received;
    expect(chosen.users.map(({ username }) => username)).toEqual(['analyst']);
    expect(chosen.members.size).toBe(1);
  });

  it('of roles, of both and of channels gives them', async () => {
    const role = emulator.addRole('Team');
    const roles = next(client, (one) => one.isRoleSelectMenu() && one);
    await emulator.choose(message, 'role', [role]);
    expect((await roles).roles.map(({ name }) => name)).toEqual(['Team']);
    const either = next(client, (one) => one.isMentionableSelectMenu() && one);
    await emulator.choose(message, 'either', [emulator.applicationId]);
    expect((await either).users.map(({ bot }) => bot)).toEqual([true]);
    const channels = next(client, (one) => one.isChannelSelectMenu() && one);
    await emulator.choose(message, 'channel', [emulator.channelId]);
    expect((await channels).channels.map((channel) => channel.id)).toEqual([emulator.channelId]);
  });

  it.each<[string, string, string[]]>([
    ['too few', 'text', []],
    ['too many', 'text', ['a', 'b', 'c']],
    ['one twice', 'text', ['a', 'a']],
    ['one that it does not have', 'text', ['z']],
    ['nobody', 'user', ['1']],
    ['a person for a role', 'role', ['1']],
    ['no channel', 'channel', ['1']],
    ['a value for a button', 'open', ['a']],
  ])('takes not %s', async (_, id, values) => {
    await expect(emulator.choose(message, id, values)).rejects.toThrow();
  });
});
