import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Option, OptionKind } from './define.ts';
import type { Command } from './load.ts';
import { LONGEST_TEXT } from './values.ts';

/** Discord's numbers: kinds of commands, types of options, where a command may be installed and used (all). */
const CHAT_INPUT = 1;
const ON_MESSAGE = 3;
const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const INTEGRATIONS = [0, 1];
const CONTEXTS = [0, 1, 2];

const COMPLETED: ReadonlySet<OptionKind> = new Set(['topic', 'person', 'publisher', 'article', 'day']);

function optionJson(name: string, option: Option): APIApplicationCommandBasicOption {
  const { kind, description, required, choices = [], min } = option;
  if (kind === 'integer')
    return { type: INTEGER, name, description, required, ...(min === undefined ? {} : { min_value: min }) };
  if (kind === 'choice')
    return { type: STRING, name, description, required, choices: choices.map((value) => ({ name: value, value })) };
  if (kind === 'flag') return { type: BOOLEAN, name, description, required };
  const text = { type: STRING, name, description, required, max_length: LONGEST_TEXT } as const;
  return COMPLETED.has(kind) ? { ...text, autocomplete: true } : text;
}

/** What a command is called in Discord: its file's name; in a menu with spaces, "Check this quote". */
export const discordName = ({ name, on }: Pick<Command, 'name' | 'on'>): string =>
  on === 'message' ? `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}` : name;

/** What registers a command with Discord; required options first, as Discord demands. */
export function registrationJson(
  command: Command,
): RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const everywhere = { name: discordName(command), integration_types: INTEGRATIONS, contexts: CONTEXTS };
  if (command.on === 'message') return { type: ON_MESSAGE, ...everywhere };
  const options = Object.entries(command.options).sort(([, a], [, b]) => Number(b.required) - Number(a.required));
  return {
    type: CHAT_INPUT,
    description: command.description,
    options: options.map(([name, option]) => optionJson(name, option)),
    ...everywhere,
  };
}
