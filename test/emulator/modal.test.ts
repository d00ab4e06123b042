import { type Client, type ModalSubmitInteraction, TextInputStyle } from 'discord.js';
import { MessageResponseSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/emulator/check/schema.ts';
import { type Emulator, type Interaction, type ModalValues, startEmulator } from '../../src/emulator/emulator.ts';
import { loggedIn, next, refusal } from './client.ts';

let emulator: Emulator;
let client: Client<true>;

beforeEach(async () => {
  emulator = await startEmulator();
  client = await loggedIn(emulator);
  await client.application.commands.create({ name: 'note', description: 'Takes a note.' });
});
afterEach(async () => {
  await client.destroy();
  await emulator.close();
});

const label = (name: string, component: object) => ({ type: 18, label: name, component });
const input = (custom_id: string, more: object = {}) => ({ type: 4, style: TextInputStyle.Short, custom_id, ...more });

/** `/note`, answered with a modal of these components. */
async function shown(components: object[]): Promise<Interaction> {
  const received = next(client, (one) => one.isChatInputCommand() && one);
  const asked = await emulator.slash('note');
  const { id, token } = await received;
  await client.rest.post(`/interactions/${id}/${token}/callback`, {
    auth: false,
    body: { type: 9, data: { custom_id: 'note 1', title: 'A note', components } },
  });
  return asked;
}

async function submitted(asked: Interaction, values: ModalValues) {
  const received = next(client, (one) => one.isModalSubmit() && one);
  const sent = await emulator.submit(asked, values);
  return { sent, received: await received };
}

describe('a modal', () => {
  it('is shown instead of a message', async () => {
    const asked = await shown([label('Title', input('title'))]);
    expect(asked.modal).toMatchObject({ custom_id: 'note 1', title: 'A note' });
    expect(asked.shown).toEqual([]);
    expect(emulator.messages()).toEqual([]);
  });

  it('is sent with what was filled in, and answered', async () => {
    const asked = await shown([
      label('Title', input('title')),
      { type: 1, components: [input('text', { label: 'Text', required: false })] },
      label('Kind', {
        type: 3,
        custom_id: 'kind',
        options: [
          { label: 'A', value: 'a' },
          { label: 'B', value: 'b' },
        ],
      }),
      label('Who', { type: 5, custom_id: 'who', required: false }),
    ]);
    const { sent, received } = await submitted(asked, { title: 'Minsk', kind: ['b'] });
    expect(received.customId).toBe('note 1');
    expect(received.fields.getTextInputValue('title')).toBe('Minsk');
    expect(received.fields.getTextInputValue('text')).toBe('');
    expect(received.fields.getStringSelectValues('kind')).toEqual(['b']);
    await received.reply('Noted.');
    expect((await sent.answered()).content).toBe('Noted.');
    expect(schemaProblems(MessageResponseSchema, sent.response)).toEqual([]);
  });

  it('takes ticks, one of several, and files', async () => {
    const choices = ['x', 'y'].map((value) => ({ label: value, value }));
    const asked = await shown([
      label('One', { type: 21, custom_id: 'one', options: choices }),
      label('Some', { type: 22, custom_id: 'some', options: choices }),
      label('Yes', { type: 23, custom_id: 'yes' }),
      label('Files', { type: 19, custom_id: 'files', max_values: 2 }),
    ]);
    const file = { name: 'a.txt', contentType: 'text/plain', bytes: Buffer.from('x') };
    const { received } = await submitted(asked, { one: 'y', some: ['x', 'y'], yes: true, files: [file] });
    const sent: unknown = JSON.parse(JSON.stringify(received.fields.fields));
    expect(JSON.stringify(sent)).toContain('"y"');
    expect(received.fields.getUploadedFiles('files')?.map(({ name }) => name)).toEqual(['a.txt']);
  });

  it.each<[string, ModalValues, string]>([
    ['a required field left out', {}, 'title is required'],
    ['too short a text', { title: 'a' }, '3 characters or more'],
    ['too long a text', { title: 'abcdef' }, '5 characters at most'],
    ['a field that it does not have', { title: 'abc', more: 'x' }, 'no field more'],
  ])('is not sent with %s', async (_, values, why) => {
    const asked = await shown([label('Title', input('title', { min_length: 3, max_length: 5 }))]);
    await expect(emulator.submit(asked, values)).rejects.toThrow(why);
  });

  it('keeps what was filled in for the person beforehand', async () => {
    const asked = await shown([label('Title', input('title', { value: 'Before' }))]);
    expect((await submitted(asked, {})).received.fields.getTextInputValue('title')).toBe('Before');
  });

  it('cannot be sent where none was shown', async () => {
    const asked = await emulator.slash('note');
    await expect(emulator.submit(asked, {})).rejects.toThrow('No modal');
  });

  it('leads to no other modal', async () => {
    const { received } = await submitted(await shown([label('T', input('t'))]), { t: 'x' });
    const another = client.rest.post(`/interactions/${received.id}/${received.token}/callback`, {
      auth: false,
      body: { type: 9, data: { custom_id: 'x', title: 'x', components: [label('T', input('t'))] } },
    });
    expect(await refusal(another)).toEqual([400, 50_035]);
  });

  it('of a button may change the message of that button, one of a command has none', async () => {
    const channel = await client.channels.fetch(emulator.channelId);
    if (!channel?.isSendable()) throw new Error('no text channel');
    await channel.send({
      content: 'Old',
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Edit', custom_id: 'edit' }] }],
    });
    const [message] = emulator.messages();
    if (!message) throw new Error('not posted');
    const pressed = next(client, (one) => one.isButton() && one);
    const asked = await emulator.press(message, 'edit');
    const { id, token } = await pressed;
    await client.rest.post(`/interactions/${id}/${token}/callback`, {
      auth: false,
      body: { type: 9, data: { custom_id: 'm', title: 'M', components: [label('T', input('t'))] } },
    });
    const fromButton = await submitted(asked, { t: 'New' });
    const answer: ModalSubmitInteraction = fromButton.received;
    if (!answer.isFromMessage()) throw new Error('not from a message');
    await answer.update(answer.fields.getTextInputValue('t'));
    expect(emulator.messages()[0]?.content).toBe('New');

    const alone = await submitted(await shown([label('T', input('t'))]), { t: 'x' });
    const update = client.rest.post(`/interactions/${alone.received.id}/${alone.received.token}/callback`, {
      auth: false,
      body: { type: 7, data: { content: 'x' } },
    });
    expect(await refusal(update)).toEqual([400, 50_035]);
  });
});
