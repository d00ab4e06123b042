import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Option, OptionKind } from './define.ts';
import type { Command } from './load.ts';
import { LONGEST_TEXT } from './values.ts';

/** Discord's numbers: a chat-input command, its option types, where it may be installed and used (all). */
const CHAT_INPUT = 1;
const STRING = 3;
const INTEGER = 4;
const INTEGRATIONS = [0, 1];
const CONTEXTS = [0, 1, 2];

const COMPLETED: ReadonlySet<OptionKind> = new Set(['topic', 'person', 'publisher', 'article', 'day']);

function optionJson(name: string, option: Option): APIApplicationCommandBasicOption {
  const { kind, description, required, choices = [], min } = option;
  if (kind === 'integer')
    return { type: INTEGER, name, description, required, ...(min === undefined ? {} : { min_value: min }) };
  if (kind === 'choice')
    return { type: STRING, name, description, required, choices: choices.map((value) => ({ name: value, value })) };
  const text = { type: STRING, name, description, required, max_length: LONGEST_TEXT } as const;
  return COMPLETED.has(kind) ? { ...text, autocomplete: true } : text;
}

/** What registers a command with Discord; required options first, as Discord demands. */
export function registrationJson(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const options = Object.entries(command.options).sort(([, a], [, b]) => Number(b.required) - Number(a.required));
  return {
    type: CHAT_INPUT,
    name: command.name,
    description: command.description,
    options: options.map(([name, option]) => optionJson(name, option)),
    integration_types: INTEGRATIONS,
    contexts: CONTEXTS,
  };
}
