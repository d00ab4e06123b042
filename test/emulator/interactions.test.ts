import { type ChatInputCommandInteraction, type Client, Events, MessageFlags } from 'discord.js';
import { InteractionCallbackResponseSchema, MessageResponseSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaProblems } from '../../src/emulator/check/schema.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { loggedIn, refusal } from './client.ts';

let emulator: Emulator;
let client: Client<true>;
let time = Date.now();

beforeEach(async () => {
  time = Date.now();
  emulator = await startEmulator({ now: () => time });
  client = await loggedIn(emulator);
  await client.application.commands.set([
    { name: 'ask', description: 'Asks.' },
    {
      name: 'who',
      description: 'Completes.',
      options: [
        { type: 3, name: 'name', description: 'A name.', required: true, autocomplete: true },
        { type: 4, name: 'number', description: 'A number.', autocomplete: true },
      ],
    },
  ]);
});
afterEach(async () => {
  await client.destroy();
  await emulator.close();
});

/** Sends `/ask` and hands out both ends of it. */
async function ask() {
  const received = new Promise<ChatInputCommandInteraction>((resolve) => {
    client.once(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) resolve(interaction);
    });
  });
  const asked = await emulator.slash('ask');
  return { asked, interaction: await received };
}

describe('an interaction', () => {
  it('is answered with a message', async () => {
    const { asked, interaction } = await ask();
    const { resource } = await interaction.reply({ content: 'Here.', withResponse: true });
    expect(resource?.message?.content).toBe('Here.');
    expect(asked.callback?.type).toBe(4);
    expect((await asked.answered()).content).toBe('Here.');
    expect(schemaProblems(MessageResponseSchema, asked.response)).toEqual([]);
  });

  it('is answered in the shape that Discord documents', async () => {
    const { asked } = await ask();
    const response = await fetch(
      `${emulator.api}/v10/interactions/${asked.id}/${asked.token}/callback?with_response=true`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 4, data: { content: 'Here.', flags: MessageFlags.Ephemeral } }),
      },
    );
    const body: unknown = await response.json();
    expect(schemaProblems(InteractionCallbackResponseSchema, body)).toEqual([]);
    expect(body).toMatchObject({ interaction: { response_message_ephemeral: true, response_message_loading: false } });
  });

  it('is answered without a body, and without a content type, where none is asked for', async () => {
    const { asked } = await ask();
    const response = await fetch(`${emulator.api}/v10/interactions/${asked.id}/${asked.token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 5 }),
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('content-type')).toBeNull();
  });

  it('may be deferred and edited in', async () => {
    const { asked, interaction } = await ask();
    await interaction.deferReply();
    expect(asked.callback?.type).toBe(5);
    expect(asked.shown).toEqual([]);
    await interaction.editReply('At last.');
    expect((await asked.answered()).content).toBe('At last.');
    expect(asked.edits).toHaveLength(1);
    expect((await interaction.fetchReply()).content).toBe('At last.');
  });

  it('is private from its deferral on, which takes no other flag', async () => {
    const { asked, interaction } = await ask();
    const { SuppressEmbeds, Ephemeral, IsComponentsV2, Loading } = MessageFlags;
    const flags = SuppressEmbeds | Ephemeral | IsComponentsV2;
    await client.rest.post(`/interactions/${asked.id}/${asked.token}/callback`, {
      auth: false,
      body: { type: 5, data: { flags } },
    });
    expect(asked.response?.flags).toBe(Ephemeral | Loading);
    const text = { type: 10, content: 'At last.' };
    const original = `/webhooks/${interaction.applicationId}/${asked.token}/messages/@original` as const;
    const edit = (body: object) => client.rest.patch(original, { auth: false, body });
    expect(await refusal(edit({ components: [text] }))).toEqual([400, 50_035]);
    await edit({ components: [text], flags: IsComponentsV2 });
    expect(asked.response?.flags).toBe(Ephemeral | IsComponentsV2);
  });

  it('may be followed up, each message as private as it says', async () => {
    const { asked, interaction } = await ask();
    await interaction.reply('First.');
    await interaction.followUp('Second.');
    await interaction.followUp({ content: 'Third.', flags: MessageFlags.Ephemeral });
    expect(asked.shown.map(({ content, flags }) => [content, flags & MessageFlags.Ephemeral])).toEqual([
      ['First.', 0],
      ['Second.', 0],
      ['Third.', MessageFlags.Ephemeral],
    ]);
  });

  it('has its first follow-up take the place of a deferral, as public as that was', async () => {
    const { asked, interaction } = await ask();
    await interaction.deferReply();
    await interaction.followUp({ content: 'Not so private.', flags: MessageFlags.Ephemeral });
    expect(asked.followUps).toEqual([]);
    expect(asked.response).toMatchObject({ content: 'Not so private.', flags: 0 });
  });

  it('may have a deferral deleted and a private message sent instead', async () => {
    const { asked, interaction } = await ask();
    await interaction.deferReply();
    await interaction.deleteReply();
    await interaction.followUp({ content: 'For you.', flags: MessageFlags.Ephemeral });
    expect(asked.response).toBeNull();
    expect(asked.shown.map(({ flags }) => flags)).toEqual([MessageFlags.Ephemeral]);
  });

  it('stays private once it was deferred so', async () => {
    const { asked, interaction } = await ask();
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ components: [{ type: 10, content: 'Yours.' }], flags: MessageFlags.IsComponentsV2 });
    expect(asked.response?.flags).toBe(MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
  });

  it('is unknown after three seconds', async () => {
    const { asked, interaction } = await ask();
    time += 3001;
    expect(await refusal(interaction.reply('Too late.'))).toEqual([404, 10_062]);
    expect(asked.shown).toEqual([]);
  });

  it('is acknowledged once', async () => {
    const { interaction } = await ask();
    await interaction.reply('Once.');
    const again = client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      auth: false,
      body: { type: 4, data: { content: 'Twice.' } },
    });
    expect(await refusal(again)).toEqual([400, 40_060]);
  });

  it('cannot be edited or followed up before its answer, nor after fifteen minutes', async () => {
    const { interaction } = await ask();
    expect(await refusal(interaction.webhook.send('Too soon.'))).toEqual([404, 10_015]);
    await interaction.deferReply();
    time += 14 * 60_000;
    await interaction.editReply('In time.');
    time += 60_001;
    expect(await refusal(interaction.editReply('Too late.'))).toEqual([401, 50_027]);
    expect(await refusal(interaction.followUp('Too late.'))).toEqual([401, 50_027]);
  });

  it('carries files, and components that show them', async () => {
    const { asked, interaction } = await ask();
    const png = Buffer.from('not really a picture');
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 12, items: [{ media: { url: 'attachment://map.png' }, description: 'A map' }] }],
      files: [{ attachment: png, name: 'map.png', description: 'A map' }],
    });
    const [attachment] = (await asked.answered()).attachments;
    expect(attachment).toMatchObject({ filename: 'map.png', size: png.length, description: 'A map' });
    const fetched = await fetch(attachment?.url ?? '');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(png);
    expect(JSON.stringify(asked.response?.components)).toContain(attachment?.url);
  });

  it('of a button may change the message that it was pressed on', async () => {
    const { asked, interaction } = await ask();
    await interaction.reply({
      content: 'Page 1',
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'On', custom_id: 'page:2' }] }],
    });
    client.once(Events.InteractionCreate, (pressed) => {
      if (pressed.isButton()) void pressed.update(`Page ${pressed.customId.slice(5)}`);
    });
    const pressed = await emulator.press(await asked.answered(), 'page:2');
    await pressed.acknowledged();
    expect(asked.response?.content).toBe('Page 2');
  });
});

describe('a completion', () => {
  const completing = (choices: { name: string; value: string | number }[]) =>
    new Promise<unknown>((resolve) => {
      client.once(Events.InteractionCreate, (interaction) => {
        if (interaction.isAutocomplete()) interaction.respond(choices).then(() => resolve('taken'), resolve);
      });
    });

  it('says which option is being typed, and takes choices', async () => {
    const focused = new Promise<unknown>((resolve) => {
      client.once(Events.InteractionCreate, (interaction) => {
        if (!interaction.isAutocomplete()) return;
        resolve(interaction.options.getFocused(true));
        void interaction.respond([{ name: 'Coale', value: 'John Coale' }]);
      });
    });
    const asked = await emulator.autocomplete('who', 'name', { name: 'coa' });
    expect(await focused).toMatchObject({ name: 'name', value: 'coa' });
    expect(await asked.completed()).toEqual([{ name: 'Coale', value: 'John Coale' }]);
  });

  it.each([
    ['more than 25', Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }))],
    ['a number for a text', [{ name: 'one', value: 1 }]],
    ['a name without a letter', [{ name: '', value: 'x' }]],
    ['a name of spaces', [{ name: '  ', value: 'x' }]],
    ['a value over 100 characters', [{ name: 'x', value: 'x'.repeat(101) }]],
  ])('refuses %s', async (_, choices) => {
    const outcome = completing(choices);
    await emulator.autocomplete('who', 'name', { name: '' });
    expect(await outcome).toMatchObject({ code: 50_035 });
    expect(emulator.problems).toHaveLength(1);
  });

  it('refuses a message instead of choices', async () => {
    const asked = await emulator.autocomplete('who', 'name', { name: '' });
    const sent = client.rest.post(`/interactions/${asked.id}/${asked.token}/callback`, {
      auth: false,
      body: { type: 4, data: { content: 'No.' } },
    });
    expect(await refusal(sent)).toEqual([400, 50_035]);
  });
});

describe('the server’s clock', () => {
  it('moves forwards, and ids, tokens and times of messages with it', async () => {
    const early = emulator.say('Early.');
    const { interaction } = await ask();
    emulator.clock.advance(3001);
    expect(await refusal(interaction.reply('Too late.'))).toEqual([404, 10_062]);
    const late = emulator.say('Late.');
    expect(BigInt(late.id) > BigInt(early.id)).toBe(true);
    expect(Date.parse(String(late['timestamp'])) - Date.parse(String(early['timestamp']))).toBe(3001);
    expect(emulator.clock.now()).toBe(time + 3001);
    expect(() => emulator.clock.advance(-1)).toThrow('forwards');
  });
});

describe('a channel that is gone', () => {
  it('takes no answers, edits or follow-ups', async () => {
    const channelId = emulator.addChannel('short-lived');
    const next = new Promise<ChatInputCommandInteraction>((resolve) => {
      client.once(Events.InteractionCreate, (interaction) => {
        if (interaction.isChatInputCommand()) resolve(interaction);
      });
    });
    await emulator.slash('ask', {}, { channelId });
    const interaction = await next;
    await interaction.deferReply();
    emulator.removeChannel(channelId);
    expect(await refusal(interaction.editReply('Nowhere.'))).toEqual([404, 10_003]);
    expect(await refusal(interaction.followUp('Nowhere.'))).toEqual([404, 10_003]);
  });
});
