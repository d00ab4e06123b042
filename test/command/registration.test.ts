import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { defineCommand, defineMessageCommand, required, text, topic } from '../../src/command/define.ts';
import type { Command } from '../../src/command/load.ts';
import { registrationJson } from '../../src/command/registration.ts';
import { listOf, objectOf } from '../../src/emulator/json.ts';
import { brief, help, who } from './commands.ts';

const check: Command = {
  name: 'check-this-quote',
  ...defineMessageCommand({
    description: 'Looks for a message’s words',
    examples: ['words'],
    answer: (_, context) => help.answer({}, context),
  }),
};

const optionsOf = (command: Command) => listOf(objectOf(registrationJson(command))['options']).map(objectOf);

describe('what registers a command', () => {
  for (const command of [brief, who, help, check])
    it(`is as Discord’s own description demands: /${command.name}`, () => {
      expect(ApplicationCommandCreateRequestSchema.safeParse(registrationJson(command)).error).toBeUndefined();
    });

  it('is the whole of the definition', () => {
    expect(registrationJson(who)).toEqual({
      type: 1,
      name: 'who',
      description: 'Who somebody is',
      options: [
        {
          type: 3,
          name: 'name',
          description: 'A name in any spelling',
          required: true,
          max_length: 400,
          autocomplete: true,
        },
        { type: 3, name: 'about', description: 'Words', required: false, max_length: 400 },
      ],
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
  });

  it('has choices without completion, and whole numbers with their least', () => {
    const named = (name: string) => optionsOf(brief).find((option) => option['name'] === name);
    expect(named('length')).toEqual({
      type: 3,
      name: 'length',
      description: 'How much',
      required: false,
      choices: ['short', 'normal', 'long'].map((value) => ({ name: value, value })),
    });
    expect(named('paragraph')).toEqual({
      type: 4,
      name: 'paragraph',
      description: 'Which one',
      required: false,
      min_value: 1,
    });
  });

  it('puts required options first', () => {
    const options = { a: topic('A'), b: required(text('B')), c: topic('C'), d: required(text('D')) };
    const answer = help.answer;
    const command = { name: 'x', ...defineCommand({ description: 'X', options, examples: [''], answer }) };
    expect(optionsOf(command).map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('names a command of a message’s menu as Discord does, with spaces, and says nothing else of it', () => {
    expect(registrationJson(check)).toEqual({
      type: 3,
      name: 'Check this quote',
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
  });

  it('has what is yes or no as such', () => {
    const quiet = { kind: 'flag', description: 'To you alone', required: false } as const;
    const command = { ...help, options: { private: quiet } };
    expect(optionsOf(command)).toEqual([{ type: 5, name: 'private', description: 'To you alone', required: false }]);
  });
});
