import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import {
  channel,
  days,
  defineCommand,
  defineMessageCommand,
  required,
  role,
  subscription,
  text,
  time,
  topic,
  zone,
} from '../../src/command/define.ts';
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

/** Of the one that a command alone is. */
const json = (command: Command) => objectOf(registrationJson([command])[0]);
const optionsOf = (command: Command) => listOf(json(command)['options']).map(objectOf);

describe('what registers a command', () => {
  for (const command of [brief, who, help, check])
    it(`is as Discord’s own description demands: /${command.name}`, () => {
      expect(ApplicationCommandCreateRequestSchema.safeParse(json(command)).error).toBeUndefined();
    });

  it('is the whole of the definition', () => {
    expect(json(who)).toEqual({
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
    expect(json(check)).toEqual({
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

describe('what registers a group of commands', () => {
  const group = { name: 'feed', description: 'What is posted' };
  const part = (name: string, options: Command['options'], managers = true): Command => ({
    ...help,
    name: `feed ${name}`,
    description: `To ${name}`,
    group,
    managers,
    options,
  });
  const feed = [
    part('add', { days: days('D'), where: required(channel('Where')), role: role('R'), time: required(time('T')) }),
    part('list', {}),
  ];

  it('is one command, in its place among the others, with a sub-command for each', () => {
    const all = registrationJson([brief, ...feed, who]);
    expect(all.map(({ name }) => name)).toEqual(['brief', 'feed', 'who']);
    expect(all[1]).toEqual({
      type: 1,
      name: 'feed',
      description: 'What is posted',
      options: [
        {
          type: 1,
          name: 'add',
          description: 'To add',
          options: [
            { type: 7, name: 'where', description: 'Where', required: true, channel_types: [0, 5, 10, 11, 12] },
            { type: 3, name: 'time', description: 'T', required: true, max_length: 400, autocomplete: true },
            { type: 3, name: 'days', description: 'D', required: false, max_length: 400, autocomplete: true },
            { type: 8, name: 'role', description: 'R', required: false },
          ],
        },
        { type: 1, name: 'list', description: 'To list', options: [] },
      ],
      default_member_permissions: '32',
      contexts: [0],
      integration_types: [0],
    });
    // Bits stand in a text, says Discord's reference; its schema has a number there.
    const { default_member_permissions: _, ...rest } = objectOf(all[1]);
    expect(ApplicationCommandCreateRequestSchema.safeParse(rest).error).toBeUndefined();
  });

  it('is for everybody, everywhere, if one of them is', () => {
    const [open] = registrationJson([part('list', {}), part('look', {}, false)]);
    expect(open).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(open).not.toHaveProperty('default_member_permissions');
  });

  it('is hidden from those who may not manage the server for a command alone too', () => {
    const quiet: Command = { ...help, managers: true, options: { zone: zone('Z'), which: subscription('S') } };
    expect(json(quiet)).toMatchObject({ default_member_permissions: '32', contexts: [0], integration_types: [0] });
    expect(optionsOf(quiet).map(({ autocomplete }) => autocomplete)).toEqual([true, true]);
  });
});
