import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { commandProblems, commandSetProblems } from '../../../src/emulator/check/command.ts';
import { schemaProblems } from '../../../src/emulator/check/schema.ts';
import type { JsonObject } from '../../../src/emulator/json.ts';

const problems = (command: JsonObject): string[] =>
  [...schemaProblems(ApplicationCommandCreateRequestSchema, command), ...commandProblems(command)].map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );

const command = (more: JsonObject = {}): JsonObject => ({ name: 'ask', description: 'Asks.', ...more });
const option = (name: string, more: JsonObject = {}) => ({ type: 3, name, description: 'Says.', ...more });
const choice = (name: string) => ({ name, value: name });
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

describe('a command that Discord takes', () => {
  it.each<[string, JsonObject]>([
    ['no options', command()],
    ['a name in another alphabet', command({ name: 'кто' })],
    [
      '25 options, the required ones first',
      command({ options: times(25, (n) => option(`o${n}`, { required: n < 3 })) }),
    ],
    ['25 choices', command({ options: [option('o', { choices: times(25, (n) => choice(`${n}`)) })] })],
    ['completion', command({ options: [option('o', { autocomplete: true })] })],
    ['empty choices beside completion', command({ options: [option('o', { autocomplete: true, choices: [] })] })],
    ['sub-commands', command({ options: [{ type: 1, name: 'now', description: 'Now.', options: [option('o')] }] })],
    ['a Russian name', command({ name_localizations: { ru: 'спросить' } })],
    ['a context menu with spaces and capitals', { type: 3, name: 'Who Is This' }],
  ])('has %s', (_, body) => {
    expect(problems(body)).toEqual([]);
  });
});

describe('a command that Discord refuses', () => {
  it.each<[string, JsonObject, string]>([
    ['capitals in its name', command({ name: 'Ask' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
    ['a space in its name', command({ name: 'ask me' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', { name: 'ask' }, 'description BASE_TYPE_REQUIRED'],
    ['a description of 101 characters', command({ description: 'x'.repeat(101) }), 'description BASE_TYPE_MAX_LENGTH'],
    [
      'a capital in an option',
      command({ options: [option('Name')] }),
      'options.0.name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a required option after another',
      command({ options: [option('a'), option('b', { required: true })] }),
      'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'a required option after another in a sub-command',
      command({
        options: [{ type: 1, name: 's', description: 'S.', options: [option('a'), option('b', { required: true })] }],
      }),
      'options.0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'one option twice',
      command({ options: [option('a'), option('a')] }),
      'options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'choices with completion',
      command({ options: [option('a', { autocomplete: true, choices: [choice('x')] })] }),
      'options.0.choices APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
    ],
    [
      'one choice twice',
      command({ options: [option('a', { choices: [choice('x'), choice('x')] })] }),
      'options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS',
    ],
    [
      'a choice whose value has 101 characters',
      command({ options: [option('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] }),
      'options.0.choices.0.value BASE_TYPE_MAX_LENGTH',
    ],
    ['26 options', command({ options: times(26, (n) => option(`o${n}`)) }), 'options BASE_TYPE_MAX_LENGTH'],
    [
      'sub-commands beside options',
      command({ options: [{ type: 1, name: 's', description: 'S.' }, option('o')] }),
      'options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a Belarusian name: Discord has no such locale',
      command({ name_localizations: { be: 'спытаць' } }),
      'name_localizations.be ENUM_TYPE_COERCE',
    ],
    [
      'a context menu with a description',
      { type: 2, name: 'Who', description: 'x' },
      'description APPLICATION_COMMAND_CONTEXT_MENU_FIELD',
    ],
    [
      'more than 8,000 characters in all',
      command({
        options: times(25, (n) =>
          option(`o${n}`, { choices: times(2, (m) => ({ name: `${m}`.repeat(90), value: 'x'.repeat(90) })) }),
        ),
      }),
      ' APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('has %s', (_, body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });
});

describe('a set of commands', () => {
  it('has each name once, a slash command and a context menu counted apart', () => {
    expect(commandSetProblems([command(), { type: 2, name: 'ask' }])).toEqual([]);
    expect(commandSetProblems([command(), command()])).toMatchObject([
      { path: [1], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' },
    ]);
  });

  it('says which command a problem is in', () => {
    expect(commandSetProblems([command(), command({ name: 'A' })])).toMatchObject([{ path: [1, 'name'] }]);
  });
});
