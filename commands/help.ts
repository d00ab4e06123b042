import { command, defineCommand, type Option } from '../src/command/define.ts';
import type { Command } from '../src/command/load.ts';
import { discordName } from '../src/command/registration.ts';
import { type Helped, helpOnAll, helpOnGroup, helpOnOne } from '../src/compose/help.ts';

/** What an option of each kind takes, in a few words. */
const TAKES: Readonly<Record<Exclude<Option['kind'], 'choice'>, string>> = {
  text: 'words',
  topic: 'words',
  person: 'a person',
  publisher: 'a publisher',
  article: 'an article',
  day: 'a day, month or year',
  integer: 'a whole number',
  flag: 'true or false',
  message: 'the text of the message',
  command: 'a command',
  channel: 'a channel or a thread',
  role: 'a role',
  time: 'a time of day',
  zone: 'a time zone by its city',
  days: 'days of the week',
  topics: 'words, with commas between several',
  people: 'people, with commas between several',
  publishers: 'publishers, with commas between several',
  subscription: 'one of the server’s briefings',
};

const takes = ({ kind, choices = [] }: Option): string => (kind === 'choice' ? choices.join(', ') : TAKES[kind]);

const helped = (one: Command): Helped => ({
  name: discordName(one),
  inMenu: one.on === 'message',
  forManagers: one.managers === true,
  description: one.description,
  options:
    one.on === 'message'
      ? []
      : Object.entries(one.options).map(([name, option]) => ({
          name,
          description: option.description,
          takes: takes(option),
          required: option.required,
        })),
  examples: one.examples.map((example) => `/${one.name} ${example}`.trim()),
});

export default defineCommand({
  description: 'What can be asked here, with examples to try',
  options: { command: command('One command, with all that it takes') },
  examples: ['', 'command:brief', 'command:search'],
  answer: async ({ command: name }, { archive, commands }) => {
    const all = await commands();
    const one = all.find((each) => each.name === name);
    const inGroup = all.filter(({ group }) => group !== undefined && group.name === name);
    const [first] = inGroup;
    if (first?.group) return helpOnGroup(archive.asOf, first.group, inGroup.map(helped));
    return one
      ? helpOnOne(archive.asOf, helped(one))
      : helpOnAll(archive.asOf, all.filter((each) => each.name !== 'help').map(helped));
  },
});
