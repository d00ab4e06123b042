import { AttachmentBuilder, Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import type { Emulator } from '../../../src/emulator/emulator.ts';

/** The smallest picture: one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const V2 = 1 << 15;

const note = {
  custom_id: 'note',
  title: 'A note',
  components: [
    {
      type: 18 as const,
      label: 'Words',
      description: 'A few',
      component: { type: 4 as const, style: 2 as const, custom_id: 'words', max_length: 50 },
    },
  ],
};
const select = (custom_id: string, max_values: number) => ({
  type: 1 as const,
  components: [
    {
      type: 3 as const,
      custom_id,
      placeholder: `Choose ${max_values}`,
      max_values,
      options: ['One', 'Two', 'Three'].map((label) => ({ label, value: label, description: `The ${label}` })),
    },
  ],
});
const media = { url: 'attachment://pixel.png' };
const everything = [
  {
    type: 17 as const,
    accent_color: 0xb5832c,
    components: [
      {
        type: 10 as const,
        content: '# A heading\n> A quote\n- one\n  - two\n1. first\n-# small ||hidden|| `code` <t:1750464000:R>',
      },
      {
        type: 9 as const,
        components: [{ type: 10 as const, content: 'Beside' }],
        accessory: { type: 11 as const, media, description: 'A pixel' },
      },
      { type: 14 as const, spacing: 2 as const },
      {
        type: 12 as const,
        items: [
          { media, description: 'A pixel' },
          { media: { url: 'https://x.example/a.png' }, description: 'Far' },
        ],
      },
      {
        type: 1 as const,
        components: [1, 2, 3, 4].map((style) => ({
          type: 2 as const,
          style: style as 1,
          label: `Style ${style}`,
          custom_id: `style ${style}`,
        })),
      },
      select('one', 1),
      select('several', 2),
      { type: 1 as const, components: [{ type: 5 as const, custom_id: 'person' }] },
    ],
  },
];

const TIMES = ['07:30', '08:00', '08:30', '20:00'];

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond(
      TIMES.filter((time) => time.includes(typed)).map((time) => ({ name: time, value: time })),
    );
  } else if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'note') await interaction.showModal(note);
    else if (interaction.commandName === 'all') {
      const files = [new AttachmentBuilder(PIXEL, { name: 'pixel.png' })];
      await interaction.reply({ flags: V2, components: everything, files });
    } else if (interaction.commandName === 'group') {
      await interaction.reply(`${interaction.options.getSubcommand()}: ${interaction.options.getInteger('number')}`);
    } else if (interaction.commandName === 'orders') {
      const { options } = interaction;
      const values = [options.getString('time', true), options.getString('topics')].join('; ');
      await interaction.reply(`Into ${options.getChannel('channel', true)} for ${options.getRole('role')}: ${values}`);
    } else if (interaction.commandName === 'slow') {
      await interaction.deferReply();
      await new Promise((resolve) => setTimeout(resolve, 400));
      await interaction.editReply('Done **at last**');
    } else await interaction.reply({ content: 'x'.repeat(2001) });
  } else if (interaction.isModalSubmit())
    await interaction.reply(`Noted: ${interaction.fields.getTextInputValue('words')}`);
  else if (interaction.isStringSelectMenu() || interaction.isUserSelectMenu()) {
    await interaction.reply({ content: `Chosen: ${interaction.values.join(', ')}`, flags: 64 });
  }
}

/** A bot that answers with everything that the page can draw and ours does not use. */
export async function startSampler(emulator: Emulator): Promise<Client> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: emulator.api } });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(() => {}));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(emulator.token);
  await ready;
  const plain = ['note', 'all', 'slow', 'refused'].map((name) => ({ name, description: `The ${name}` }));
  const number = { type: 4 as const, name: 'number', description: 'A number', required: true, min_value: 1 };
  const group = {
    name: 'group',
    description: 'A group',
    options: [{ type: 1 as const, name: 'inner', description: 'Inner', options: [number] }],
  };
  const orders = {
    name: 'orders',
    description: 'Orders',
    defaultMemberPermissions: '32' as const,
    options: [
      {
        type: 1 as const,
        name: 'add',
        description: 'Add an order',
        options: [
          { type: 7 as const, name: 'channel', description: 'Where', required: true, channel_types: [0, 11] },
          { type: 3 as const, name: 'time', description: 'When', required: true, autocomplete: true as const },
          { type: 3 as const, name: 'topics', description: 'What' },
          { type: 8 as const, name: 'role', description: 'Whom it pings' },
        ],
      },
    ],
  };
  await client.application?.commands.set([...plain, group, orders]);
  return client;
}
