import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { defineCommand, required, text, topic } from '../../src/command/define.ts';
import { registrationJson } from '../../src/command/registration.ts';
import { brief, help, who } from './commands.ts';

describe('what registers a command', () => {
  for (const command of [brief, who, help])
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
    const { options = [] } = registrationJson(brief);
    const named = (name: string) => options.find((option) => option.name === name);
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
    expect(registrationJson(command).options?.map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c']);
  });
});
