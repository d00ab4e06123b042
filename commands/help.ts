import { choice, defineCommand, type Option } from '../src/command/define.ts';
import { type Command, commandNames } from '../src/command/load.ts';
import { discordName } from '../src/command/registration.ts';
import { type Helped, helpOnAll, helpOnOne } from '../src/compose/help.ts';

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
};

const takes = ({ kind, choices = [] }: Option): string => (kind === 'choice' ? choices.join(', ') : TAKES[kind]);

const helped = (command: Command): Helped => ({
  name: discordName(command),
  inMenu: command.on === 'message',
  description: command.description,
  options:
    command.on === 'message'
      ? []
      : Object.entries(command.options).map(([name, option]) => ({
          name,
          description: option.description,
          takes: takes(option),
          required: option.required,
        })),
  examples: command.examples.map((example) => `/${command.name} ${example}`.trim()),
});

export default defineCommand({
  description: 'What can be asked here, with examples to try',
  options: {
    command: choice('One command, with all that it takes', await commandNames(new URL('.', import.meta.url))),
  },
  examples: ['', 'command:brief', 'command:search'],
  answer: async ({ command: name }, { archive, commands }) => {
    const all = await commands();
    const one = all.find((command) => command.name === name);
    return one
      ? helpOnOne(archive.asOf, helped(one))
      : helpOnAll(archive.asOf, all.filter((command) => command.name !== 'help').map(helped));
  },
});
