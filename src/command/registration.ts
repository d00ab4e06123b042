import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Option, OptionKind } from './define.ts';
import type { Command, Group } from './load.ts';
import { LONGEST_TEXT } from './values.ts';

/** Discord's numbers: kinds of commands, types of options. */
const CHAT_INPUT = 1;
const ON_MESSAGE = 3;
const SUBCOMMAND = 1;
const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const CHANNEL = 7;
const ROLE = 8;

/** Channels in which messages stand: for text and for news, and the threads of both. */
const CHANNEL_TYPES = [0, 5, 10, 11, 12];

/** Where a command may be installed and used: everywhere, or in servers only. */
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };
const IN_SERVERS = { integration_types: [0], contexts: [0] };

/** Manage Server. */
const MANAGERS = { default_member_permissions: '32' };

const COMPLETED: ReadonlySet<OptionKind> = new Set([
  'topic',
  'person',
  'publisher',
  'article',
  'day',
  'command',
  'time',
  'zone',
  'days',
  'topics',
  'people',
  'publishers',
  'subscription',
]);

function optionJson(name: string, option: Option): APIApplicationCommandBasicOption {
  const { kind, description, required, choices = [], min } = option;
  if (kind === 'integer')
    return { type: INTEGER, name, description, required, ...(min === undefined ? {} : { min_value: min }) };
  if (kind === 'choice')
    return { type: STRING, name, description, required, choices: choices.map((value) => ({ name: value, value })) };
  if (kind === 'flag') return { type: BOOLEAN, name, description, required };
  if (kind === 'channel') return { type: CHANNEL, name, description, required, channel_types: CHANNEL_TYPES };
  if (kind === 'role') return { type: ROLE, name, description, required };
  const text = { type: STRING, name, description, required, max_length: LONGEST_TEXT } as const;
  return COMPLETED.has(kind) ? { ...text, autocomplete: true } : text;
}

/** Required options first, as Discord demands. */
const optionsJson = ({ options }: Command): APIApplicationCommandBasicOption[] =>
  Object.entries(options)
    .sort(([, a], [, b]) => Number(b.required) - Number(a.required))
    .map(([name, option]) => optionJson(name, option));

/** What a command is called in Discord: its file's name; in a menu with spaces, "Check this quote". */
export const discordName = ({ name, on }: Pick<Command, 'name' | 'on'>): string =>
  on === 'message' ? `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}` : name;

/** What registers a command, or all that stand under one first word. */
export type Registration =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

const placesJson = (managers: boolean | undefined): object => (managers ? { ...IN_SERVERS, ...MANAGERS } : EVERYWHERE);

/** What registers a command that stands alone. */
function aloneJson(command: Command): Registration {
  const common = { name: discordName(command), ...placesJson(command.managers) };
  if (command.on === 'message') return { type: ON_MESSAGE, ...common };
  return { type: CHAT_INPUT, description: command.description, options: optionsJson(command), ...common };
}

const partJson = (command: Command, { name }: Group): APIApplicationCommandSubcommandOption => ({
  type: SUBCOMMAND,
  name: command.name.slice(name.length + 1),
  description: command.description,
  options: optionsJson(command),
});

/** What registers a group: a command whose options are the commands of the group. */
const groupJson = (group: Group, commands: readonly Command[]): Registration => ({
  type: CHAT_INPUT,
  name: group.name,
  description: group.description,
  options: commands.map((command) => partJson(command, group)),
  ...placesJson(commands.every(({ managers }) => managers)),
});

/** What registers commands with Discord, which has one for each group. */
export function registrationJson(commands: readonly Command[]): readonly Registration[] {
  const registered = new Set<string>();
  return commands.flatMap((command) => {
    const { group } = command;
    if (!group) return [aloneJson(command)];
    if (registered.has(group.name)) return [];
    registered.add(group.name);
    return [
      groupJson(
        group,
        commands.filter((other) => other.group?.name === group.name),
      ),
    ];
  });
}
