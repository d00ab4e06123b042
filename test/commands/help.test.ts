import { describe, expect, it } from 'vitest';
import { commandNames, loadCommands } from '../../src/command/load.ts';
import { discordName } from '../../src/command/registration.ts';
import { discordPage } from '../../src/render/discord.ts';
import { emptyArchive } from '../command/empty-archive.ts';
import { asker } from './ask.ts';

const ask = asker(emptyArchive);
const folder = new URL('../../commands/', import.meta.url);
const commands = await loadCommands(folder);
const names = await commandNames(folder);
const commandsIn = (view: Awaited<ReturnType<typeof ask>>): string[] =>
  view.blocks.flatMap((block) => (block.kind === 'offer' ? [block.command] : []));

describe('/help', () => {
  it('offers the first example of every other slash command, with its description', async () => {
    const view = await ask('/help');
    const slash = commands.filter(({ on, name }) => on === undefined && name !== 'help');
    expect(commandsIn(view)).toEqual(slash.map(({ name, examples: [first] }) => `/${name} ${first}`.trim()));
    const labels = view.blocks.flatMap((block) => (block.kind === 'offer' ? [block.label] : []));
    expect(labels).toEqual(slash.map(({ description }) => description));
  });

  it('names the commands in the menu of a message as that menu does', async () => {
    const text = JSON.stringify((await ask('/help')).blocks);
    for (const command of commands.filter(({ on }) => on === 'message')) expect(text).toContain(discordName(command));
  });

  it('fits one message of Discord', async () => {
    const page = JSON.stringify(discordPage(await ask('/help'), { line: '/help', page: 1, reader: null }));
    for (const { description, name } of commands) if (name !== 'help') expect(page).toContain(description.slice(0, 30));
    expect(page).not.toContain('"page 2');
  });

  it('tells of one command what each option takes, and all examples', async () => {
    const view = await ask('/help timeline');
    const timeline = commands.find(({ name }) => name === 'timeline');
    const [fields] = view.blocks.flatMap((block) => (block.kind === 'fields' ? [block.fields] : []));
    expect(fields?.map(({ name }) => name)).toEqual(Object.keys(timeline?.options ?? {}));
    expect(commandsIn(view)).toEqual(timeline?.examples.map((example) => `/timeline ${example}`.trim()));
  });

  it.each(names)('knows %s, and each of its examples can be asked', async (name) => {
    const view = await ask(`/help command:${name}`);
    expect(commandsIn(view).length).toBeGreaterThan(0);
    for (const line of commandsIn(view)) expect((await ask(line)).title).not.toBe('');
  });

  it('refuses a command that does not exist, naming the nearest', async () => {
    await expect(ask('/help qoute')).rejects.toThrow('Did you mean quote?');
    await expect(ask('/help weather')).rejects.toThrow('Write about, brief, ');
  });
});
