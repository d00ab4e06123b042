import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command/load.ts';
import { discordName } from '../../src/command/registration.ts';
import { discordPage } from '../../src/render/discord.ts';
import { emptyArchive } from '../command/empty-archive.ts';
import { asker } from './ask.ts';

const ask = asker(emptyArchive);
const commands = await loadCommands(new URL('../../commands/', import.meta.url));
const names = commands.map(({ name }) => name);
/** The slash commands that everybody can use. */
const forAll = commands.filter(({ on, managers }) => on === undefined && !managers);
const forManagers = commands.filter(({ managers }) => managers);
const commandsIn = (view: Awaited<ReturnType<typeof ask>>): string[] =>
  view.blocks.flatMap((block) => (block.kind === 'offer' ? [block.command] : []));

describe('/help', () => {
  it('offers the first example of every other slash command for all, with its description', async () => {
    const view = await ask('/help');
    const slash = forAll.filter(({ name }) => name !== 'help');
    expect(commandsIn(view)).toEqual(slash.map(({ name, examples: [first] }) => `/${name} ${first}`.trim()));
    const labels = view.blocks.flatMap((block) => (block.kind === 'offer' ? [block.label] : []));
    expect(labels).toEqual(slash.map(({ description }) => description));
  });

  it('names the commands in the menu of a message as that menu does', async () => {
    const text = JSON.stringify((await ask('/help')).blocks);
    for (const command of commands.filter(({ on }) => on === 'message')) expect(text).toContain(discordName(command));
  });

  it('names those for managers apart, under a heading of their own, as no button', async () => {
    const { blocks } = await ask('/help');
    const heading = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes('manage the server'));
    const below = JSON.stringify(blocks.slice(heading));
    expect(heading).toBeGreaterThan(0);
    expect(forManagers.length).toBeGreaterThan(0);
    for (const { name, description } of forManagers) {
      expect(below).toContain(`/${name}: ${description}`);
      expect(JSON.stringify(blocks.slice(0, heading))).not.toContain(`/${name}`);
    }
    expect(blocks.slice(heading).some(({ kind }) => kind === 'offer')).toBe(false);
  });

  it('says of one for managers what it takes to use it', async () => {
    const [one] = forManagers;
    const text = JSON.stringify((await ask(`/help command:${one?.name}`)).blocks);
    expect(text).toContain('Manage Server');
    expect(JSON.stringify((await ask('/help who')).blocks)).not.toContain('Manage Server');
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
    const isForManagers = forManagers.some((command) => command.name === name);
    for (const line of commandsIn(view)) {
      if (isForManagers) await expect(ask(line)).rejects.toThrow('belongs to a server');
      else expect((await ask(line)).title).not.toBe('');
    }
  });

  it('tells of a group what its commands are, each to be asked about', async () => {
    const view = await ask('/help command:briefing');
    expect(view.title).toBe('/briefing');
    expect(JSON.stringify(view.blocks)).toContain('Manage Server');
    expect(commandsIn(view)).toEqual(forManagers.map(({ name }) => `/help command:${name}`));
    for (const line of commandsIn(view)) expect((await ask(line)).blocks.length).toBeGreaterThan(0);
  });

  it('refuses a command that does not exist, naming the nearest', async () => {
    await expect(ask('/help qoute')).rejects.toThrow('Did you mean quote?');
    await expect(ask('/help weather')).rejects.toThrow('Write about, brief, ');
  });
});
