import { choice, day, defineCommand, integer, person, required, text, topic } from '../../src/command/define.ts';
import type { Command } from '../../src/command/load.ts';
import type { View } from '../../src/model/view.ts';

const answering = (text: string): View => ({
  title: 'Answer',
  asOf: null,
  blocks: [{ kind: 'line', text }],
  omitted: null,
  hint: null,
});

/** Commands with every kind of option, which answer with what they were given. */
export const brief: Command = {
  name: 'brief',
  ...defineCommand({
    description: 'What is new on a topic',
    options: {
      topic: topic('A word or two'),
      person: person('A name'),
      since: day('From this day'),
      until: day('Up to this day'),
      length: choice('How much', ['short', 'normal', 'long']),
      paragraph: integer('Which one', 1),
    },
    examples: ['topic:prisoners'],
    answer: async (options) => answering(JSON.stringify(options)),
  }),
};

export const who: Command = {
  name: 'who',
  ...defineCommand({
    description: 'Who somebody is',
    options: { name: required(person('A name in any spelling')), about: text('Words') },
    examples: ['Coale'],
    answer: async ({ name }) => answering(name),
  }),
};

export const help: Command = {
  name: 'help',
  ...defineCommand({
    description: 'What can be asked',
    options: {},
    examples: [''],
    answer: async () => answering('help'),
  }),
};
