import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { defineCommand, required, text, topic } from '../../src/command/define.ts';
import { registrationJson, sameRegistration } from '../../src/command/registration.ts';
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

/** A command as Discord gives it back. */
const returned = (command: typeof brief): object => {
  const { options = [], ...json } = registrationJson(command);
  return {
    id: '1',
    application_id: '2',
    version: '3',
    default_member_permissions: null,
    ...json,
    name_localizations: null,
    description_localizations: null,
    dm_permission: true,
    nsfw: false,
    ...(options.length > 0 && {
      options: options.map(({ required: must, ...rest }) => (must ? { ...rest, required: must } : rest)),
    }),
  };
};

describe('a registration is sent again only when it has changed', () => {
  for (const command of [brief, who, help])
    it(`/${command.name} as Discord gives it back is the same`, () => {
      expect(sameRegistration(registrationJson(command), returned(command))).toBe(true);
    });

  for (const [what, change] of [
    ['description', { description: 'Another' }],
    ['options', { options: {} }],
    ['a single option', { options: { ...who.options, about: text('Other words') } }],
    ['an option that is no longer required', { options: { ...who.options, name: topic('A name in any spelling') } }],
  ] as const)
    it(`${what}`, () => {
      expect(sameRegistration(registrationJson({ ...who, ...change }), returned(who))).toBe(false);
    });

  it('a setting that was dropped', () => {
    expect(sameRegistration(registrationJson(help), { ...returned(help), nsfw: true })).toBe(false);
  });

  it('nothing like a command', () => expect(sameRegistration(registrationJson(help), null)).toBe(false));
});
