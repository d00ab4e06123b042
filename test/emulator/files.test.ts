import { AttachmentBuilder, type Client, PermissionFlagsBits } from 'discord.js';
import { MessageResponseSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allComponents } from '../../src/emulator/check/components.ts';
import { schemaProblems } from '../../src/emulator/check/schema.ts';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.ts';
import { objectOf, textOf } from '../../src/emulator/json.ts';
import type { Message } from '../../src/emulator/wire.ts';
import { loggedIn, next, refusal } from './client.ts';

const V2 = 1 << 15;
const TEXT = 'All that is new.';
const file = (name = 'briefing.txt') => ({ type: 13 as const, file: { url: `attachment://${name}` } });
const words = (content = 'Words.') => ({ type: 10 as const, content });
const boxed = (...components: ReturnType<typeof file | typeof words>[]) => ({ type: 17 as const, components });
const sent = (name = 'briefing.txt') => new AttachmentBuilder(Buffer.from(TEXT), { name });

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

async function channel() {
  const found = await client.channels.fetch(emulator.channelId);
  if (!found?.isSendable()) throw new Error('no text channel');
  return found;
}

/** What a message shows of its first file, with the text that can be fetched there. */
async function shown(message: Message | null | undefined) {
  const found = allComponents(message?.components).find(({ component }) => component['type'] === 13)?.component;
  const url = textOf(objectOf(found?.['file'])['url']);
  return { name: found?.['name'], size: found?.['size'], url, text: await (await fetch(url)).text() };
}
const SHOWN = { name: 'briefing.txt', size: TEXT.length, text: TEXT };

describe('a file among the components', () => {
  it.each([
    ['at the top', [words(), file()]],
    ['in a container', [boxed(words(), file())]],
  ])('%s is shown with its name, its size and where it can be fetched', async (_, components) => {
    await (await channel()).send({ flags: V2, components, files: [sent()] });
    const [message] = emulator.messages();
    expect(await shown(message)).toMatchObject(SHOWN);
    expect((await shown(message)).url).toBe(message?.attachments[0]?.url);
    expect(schemaProblems(MessageResponseSchema, message)).toEqual([]);
    expect(emulator.problems).toEqual([]);
  });

  it('that is no file of the message is refused, and nothing is posted', async () => {
    const posted = (await channel()).send({ flags: V2, components: [file('other.txt')], files: [sent()] });
    expect(await refusal(posted)).toEqual([400, 50_035]);
    expect(emulator.problems[0]?.errors[0]).toMatchObject({
      path: 'components.0.file.url',
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    });
    expect(emulator.messages()).toEqual([]);
  });

  it('that lies elsewhere is refused', async () => {
    const components = [{ type: 13 as const, file: { url: 'https://x.example/a.txt' } }];
    expect(await refusal((await channel()).send({ flags: V2, components, files: [sent()] }))).toEqual([400, 50_035]);
  });

  it('counts as a component', async () => {
    const post = async (texts: number) =>
      refusal(
        (await channel()).send({
          flags: V2,
          components: [boxed(...Array.from({ length: texts }, () => words()), file())],
          files: [sent()],
        }),
      );
    expect(await post(38)).toBe('carried out');
    expect(await post(39)).toEqual([400, 50_035]);
  });

  it('needs the right to attach files in a channel', async () => {
    emulator.overwrite(emulator.channelId, { id: emulator.applicationId, deny: PermissionFlagsBits.AttachFiles });
    expect(await refusal((await channel()).send({ flags: V2, components: [file()], files: [sent()] }))).toEqual([
      403, 50_013,
    ]);
  });

  it('stays where an edit leaves it, and goes with the files that an edit takes away', async () => {
    const message = await (await channel()).send({ flags: V2, components: [file()], files: [sent()] });
    await message.edit({ components: [words('Edited.'), file()] });
    expect(await shown(emulator.message(message.id))).toMatchObject(SHOWN);
    expect(await refusal(message.edit({ components: [file()], attachments: [] }))).toEqual([400, 50_035]);
    await message.edit({ components: [file('new.txt')], attachments: [], files: [sent('new.txt')] });
    expect(await shown(emulator.message(message.id))).toMatchObject({ ...SHOWN, name: 'new.txt' });
  });

  it('comes with the first answer to a command, with what follows and with edits', async () => {
    await client.application.commands.create({ name: 'ask', description: 'Asks.' });
    // What an app may do in a channel does not matter to its answers.
    emulator.overwrite(emulator.channelId, { id: emulator.applicationId, deny: PermissionFlagsBits.AttachFiles });
    const received = next(client, (one) => one.isChatInputCommand() && one);
    const asked = await emulator.slash('ask');
    const interaction = await received;
    await interaction.reply({ flags: V2, components: [boxed(words(), file())], files: [sent()] });
    expect(await shown(asked.response)).toMatchObject(SHOWN);
    await interaction.followUp({ flags: V2, components: [file('more.txt')], files: [sent('more.txt')] });
    expect(await shown(asked.followUps[0])).toMatchObject({ ...SHOWN, name: 'more.txt' });
    await interaction.editReply({ components: [file('new.txt')], files: [sent('new.txt')] });
    expect(await shown(asked.response)).toMatchObject({ ...SHOWN, name: 'new.txt' });
    expect(await refusal(interaction.editReply({ components: [file('none.txt')] }))).toEqual([400, 50_035]);
  });
});
