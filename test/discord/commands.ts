import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CommandDefinition,
  CommandError,
  choice,
  defineCommand,
  integer,
  person,
  required,
  text,
} from '../../src/command/define.ts';
import type { Command } from '../../src/command/load.ts';
import type { View } from '../../src/model/view.ts';

const view = (line: string): View => ({
  title: 'Answer',
  asOf: null,
  blocks: [{ kind: 'line', text: line }],
  omitted: null,
  hint: null,
});

const named = (name: string, definition: CommandDefinition): Command => ({ ...definition, name });

export const echo = named(
  'echo',
  defineCommand({
    description: 'Says what it was told.',
    options: {
      words: required(text('What to say')),
      about: person('Of whom'),
      length: choice('How much', ['short', 'long']),
      times: integer('How often', 1),
    },
    examples: ['words:hello'],
    answer: async ({ words, length, times }, { locale }) => view(`${words} ${length} ${times} ${locale}`),
  }),
);

/** Answers after `ms`, and fails or refuses then if it is told to. */
export const slow = named(
  'slow',
  defineCommand({
    description: 'Takes its time.',
    options: { ms: integer('How long', 0), end: choice('How it ends', ['well', 'refused', 'broken']) },
    examples: ['ms:1'],
    async answer({ ms = 0, end }) {
      await sleep(ms);
      if (end === 'refused') throw new CommandError('There is no person "Nobody_at *all*". Try /who.');
      if (end === 'broken') throw new Error('the database is on fire');
      return view(`after ${ms}`);
    },
  }),
);

/** Fails before it has begun. */
export const broken = named(
  'broken',
  defineCommand({
    description: 'Breaks at once.',
    options: {},
    examples: [''],
    answer: () => Promise.reject(new Error('no such table: articles')),
  }),
);
