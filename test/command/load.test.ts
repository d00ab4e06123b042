import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandError } from '../../src/command/define.ts';
import { CommandFileError, loadCommands, loadFile } from '../../src/command/load.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, source: string) => writeFile(join(folder, file), source);

/** A good command file, but for what is said otherwise. */
const source = (changes: Readonly<Record<string, unknown>> = {}): string => {
  const definition = { description: 'What is new', options: {}, examples: [''], ...changes };
  return `export default { ...${JSON.stringify(definition)}, answer: async () => null };`;
};
const option = { kind: 'text', description: 'Words', required: false };

/** A good file of several commands, but for what is said otherwise. */
const groupSource = (
  changes: Readonly<Record<string, unknown>> = {},
  commands: Readonly<Record<string, object>> = { add: {}, list: {} },
): string => {
  const parts = Object.entries(commands).map(([name, change]) => {
    const definition = { description: `To ${name}`, options: {}, examples: [''], ...change };
    return `${JSON.stringify(name)}: { ...${JSON.stringify(definition)}, answer: async () => null }`;
  });
  return `export default { description: 'What is posted', commands: { ${parts.join(', ')} }, ...${JSON.stringify(changes)} };`;
};

describe('a folder of command files', () => {
  it('is the commands, by the names of their files', async () => {
    await write('who.ts', source());
    await write('brief.ts', source({ options: { topic: option }, examples: ['topic:prisoners', 'prisoners'] }));
    await write('readme.md', 'No command.');
    expect((await loadCommands(folder)).map(({ name }) => name)).toEqual(['brief', 'who']);
    expect((await loadCommands(pathToFileURL(folder))).map(({ name }) => name)).toEqual(['brief', 'who']);
  });

  it('need not be loaded whole for one command', async () => {
    await write('who.ts', source());
    await write('broken.ts', 'throw new Error("not asked");');
    expect(await loadFile(folder, 'who')).toMatchObject([{ name: 'who', description: 'What is new' }]);
    await expect(loadFile(folder, 'whom')).rejects.toThrow(
      new CommandError('There is no command /whom; did you mean /who? The commands are /broken, /who.'),
    );
  });

  it('gives every slash command a way to be answered in private, but those that always are', async () => {
    await write('who.ts', source());
    await write('brief.ts', source({ managers: true }));
    const [brief, who] = await loadCommands(folder);
    expect(Object.keys(who?.options ?? {})).toEqual(['private']);
    expect(Object.keys(brief?.options ?? {})).toEqual([]);
  });

  it('loads the project’s own', async () => {
    const commands = await loadCommands(new URL('../../commands/', import.meta.url));
    expect(commands.map(({ name }) => name)).toContain('brief');
  });
});

describe('a file with a group of commands', () => {
  it('is each of them, under its name and theirs, in the order of the file', async () => {
    await write('who.ts', source());
    await write('feed.ts', groupSource({}, { list: { options: { topic: option }, examples: ['topic:x'] }, add: {} }));
    const commands = await loadCommands(folder);
    expect(commands.map(({ name }) => name)).toEqual(['feed list', 'feed add', 'who']);
    expect(commands[0]).toMatchObject({
      description: 'To list',
      group: { name: 'feed', description: 'What is posted' },
    });
    expect(Object.keys(commands[0]?.options ?? {})).toEqual(['topic', 'private']);
    expect(commands[2]).not.toHaveProperty('group');
    expect((await loadFile(folder, 'feed')).map(({ name }) => name)).toEqual(['feed list', 'feed add']);
  });

  it('is for managers as a whole, or in parts', async () => {
    await write('feed.ts', groupSource({ managers: true }));
    await write('open.ts', groupSource({}, { add: { managers: true }, list: {} }));
    const commands = await loadCommands(folder);
    expect(commands.map(({ name, managers = false }) => [name, managers])).toEqual([
      ['feed add', true],
      ['feed list', true],
      ['open add', true],
      ['open list', false],
    ]);
  });

  const many = Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`c${n}`, {}]));
  for (const [what, text, defect] of [
    ['its description', groupSource({ description: '' }), 'it has no description'],
    ['no commands', groupSource({}, {}), 'it has no commands'],
    ['too many commands', groupSource({}, many), 'it has 26 commands; Discord takes 25'],
    ['commands that are none', groupSource({ commands: 3 }), 'it has no commands object'],
    ['a command’s name', groupSource({}, { 'To add': {} }), 'its command To add has a name that is not 1 to 32 of'],
    [
      'a command’s description',
      groupSource({}, { add: { description: '' } }),
      'in its command add, it has no description',
    ],
    ['a command of a menu', groupSource({}, { add: { on: 'message' } }), 'its command add cannot stand in the menu'],
    [
      'an example that cannot be read',
      groupSource({}, { add: { examples: ['x:y'] } }),
      'in feed add, its example "x:y" cannot be read: There is no option "x" in /feed add',
    ],
    ['who it is for', groupSource({ managers: 'yes' }), 'its `managers` can only be true or false'],
  ] as const)
    it(`is refused for ${what}`, async () => {
      await write('feed.ts', text);
      await expect(loadCommands(folder)).rejects.toThrow(`${join(folder, 'feed.ts')}: ${defect}`);
    });
});

describe('a file that is no good command stops the start, naming the file and', () => {
  const manyOptions = Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`o${n}`, option]));
  const choices = (of: readonly unknown[]) => ({ options: { length: { ...option, kind: 'choice', choices: of } } });
  for (const [what, file, text, defect] of [
    ['its name', 'Who.ts', source(), "a command's name has 1 to 32 of a–z, 0–9, - and _; rename the file"],
    ['a missing default export', 'x.ts', 'export const x = 1;', 'it has no default export'],
    ['an export that is no object', 'x.ts', 'export default 1;', 'its default export is no object'],
    ['a file that cannot run', 'x.ts', 'throw new Error("no such thing");', 'it cannot be loaded: no such thing'],
    ['a missing description', 'x.ts', source({ description: ' ' }), 'it has no description'],
    [
      'a long description',
      'x.ts',
      source({ description: 'x'.repeat(101) }),
      'it has a description of 101 characters; Discord takes 100',
    ],
    [
      'a missing answer',
      'x.ts',
      'export default { description: "X", options: {}, examples: [""] };',
      'it has no answer function',
    ],
    ['who it is for', 'x.ts', source({ managers: 1 }), 'its `managers` can only be true or false'],
    ['missing examples', 'x.ts', source({ examples: [] }), 'it has no examples'],
    ['missing options', 'x.ts', source({ options: null }), 'it has no options object'],
    ['too many options', 'x.ts', source({ options: manyOptions }), 'it has 26 options; Discord takes 24'],
    ['an option’s name', 'x.ts', source({ options: { Topic: option } }), 'its option Topic has a name that is not'],
    [
      'an option’s kind',
      'x.ts',
      source({ options: { a: { ...option, kind: 'colour' } } }),
      'its option a has no kind that is known: colour',
    ],
    [
      'an option’s description',
      'x.ts',
      source({ options: { a: { ...option, description: '' } } }),
      'its option a has no description',
    ],
    [
      'an option that does not say whether it is required',
      'x.ts',
      source({ options: { a: { kind: 'text', description: 'A' } } }),
      'its option a does not say whether it is required',
    ],
    [
      'a required option after an optional one',
      'x.ts',
      source({ options: { a: option, b: { ...option, required: true } } }),
      'its required option b stands after the optional a',
    ],
    ['a choice without choices', 'x.ts', source(choices([])), 'its option length has no choices'],
    [
      'too many choices',
      'x.ts',
      source(choices(Array.from({ length: 26 }, (_, n) => `c${n}`))),
      'its option length has 26 choices; Discord takes 25',
    ],
    ['the same choice twice', 'x.ts', source(choices(['a', 'a'])), 'its option length has the same choice twice'],
    ['a choice that is no text', 'x.ts', source(choices([1])), 'its option length has a choice that is not a text'],
    [
      'choices of another kind',
      'x.ts',
      source({ options: { a: { ...option, choices: ['a'] } } }),
      'its option a has choices, which only',
    ],
    [
      'a least of another kind',
      'x.ts',
      source({ options: { a: { ...option, min: 1 } } }),
      'its option a has a min that is no integer',
    ],
    [
      'an example that cannot be read',
      'x.ts',
      source({ options: { topic: option }, examples: ['topik:x'] }),
      'its example "topik:x" cannot be read: There is no option "topik"',
    ],
  ] as const)
    it(what, async () => {
      await write('good.ts', source());
      await write(file, text);
      const loading = loadCommands(folder);
      await expect(loading).rejects.toThrow(CommandFileError);
      await expect(loading).rejects.toThrow(`${join(folder, file)}: ${defect}`);
    });
});
