import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Changed,
  type CommandDefinition,
  CommandError,
  channel,
  choice,
  defineCommand,
  integer,
  person,
  required,
  role,
  subscription,
  text,
  zone,
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

const FEED = { name: 'feed', description: 'What is posted here.' };
const ofFeed = (name: string, definition: CommandDefinition): Command => ({
  ...named(`feed ${name}`, { ...definition, managers: true }),
  group: FEED,
});

/** Commands of a group, for managers: one that tells what is known of the server, and one that changes something. */
export const feed: readonly Command[] = [
  ofFeed(
    'look',
    defineCommand({
      description: 'Tells what is known.',
      options: { where: channel('Where'), who: role('Whom'), zone: zone('In which zone') },
      examples: [''],
      async answer({ where, who, zone }, { server, user, guild }) {
        const found = where === undefined ? null : await server?.channel(where);
        return view(
          JSON.stringify({
            zone,
            guild: server?.guild === guild,
            here: server?.here,
            name: await server?.nameOf(user),
            channel: found && { ...found, may: [...found.may] },
            role: who === undefined ? null : await server?.role(who),
            subscriptions: (await server?.subscriptions())?.map((one) => [one.subscription.id, one.missed]),
          }),
        );
      },
    }),
  ),
  ofFeed(
    'drop',
    defineCommand({
      description: 'Removes one.',
      options: { subscription: required(subscription('Which')) },
      examples: ['subscription:1'],
      answer: async ({ subscription }, { server }): Promise<Changed> => ({
        view: view(`removed ${subscription}`),
        change: { kind: 'remove', guild: server?.guild ?? '', ids: [subscription] },
      }),
    }),
  ),
];
