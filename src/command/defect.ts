import type { OptionKind } from './define.ts';

/** Discord's limits for a command. */
const DESCRIPTION = 100;
/** Of Discord's 25 one is taken by `private`. */
const OPTIONS = 24;
/** In one group. */
const COMMANDS = 25;
const CHOICES = 25;
const CHOICE = 100;
/** Of options, and of the commands of a group. */
const PART_NAME = /^[a-z0-9_-]{1,32}$/u;

const KINDS: Readonly<Record<OptionKind, true>> = {
  text: true,
  topic: true,
  person: true,
  publisher: true,
  article: true,
  day: true,
  integer: true,
  choice: true,
  flag: true,
  message: true,
  command: true,
  channel: true,
  role: true,
  time: true,
  zone: true,
  days: true,
  topics: true,
  people: true,
  publishers: true,
  subscription: true,
};

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function descriptionDefect(description: unknown): string | null {
  if (typeof description !== 'string' || description.trim() === '') return 'has no description';
  if (description.length > DESCRIPTION)
    return `has a description of ${description.length} characters; Discord takes ${DESCRIPTION}`;
  return null;
}

function choicesDefect(kind: unknown, choices: unknown): string | null {
  if (kind !== 'choice') return choices === undefined ? null : 'has choices, which only the kind choice takes';
  if (!Array.isArray(choices) || choices.length === 0) return 'has no choices';
  if (choices.length > CHOICES) return `has ${choices.length} choices; Discord takes ${CHOICES}`;
  if (new Set(choices).size < choices.length) return 'has the same choice twice';
  const good = choices.every((choice) => typeof choice === 'string' && choice !== '' && choice.length <= CHOICE);
  return good ? null : `has a choice that is not a text of 1 to ${CHOICE} characters`;
}

function optionDefect(name: string, option: unknown): string | null {
  if (name === 'private') return 'is what every command is given; take it out';
  if (!PART_NAME.test(name)) return 'has a name that is not 1 to 32 of a–z, 0–9, - and _';
  if (!isPlain(option)) return 'is not an option';
  const { kind, description, required, choices, min } = option;
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) return `has no kind that is known: ${kind}`;
  if (typeof required !== 'boolean') return 'does not say whether it is required';
  if (min !== undefined && (kind !== 'integer' || !Number.isSafeInteger(min))) return 'has a min that is no integer';
  return descriptionDefect(description) ?? choicesDefect(kind, choices);
}

function isRequired(option: unknown): boolean {
  if (!isPlain(option)) return false;
  const { required } = option;
  return required === true;
}

function optionsDefect(options: unknown): string | null {
  if (!isPlain(options)) return 'it has no options object (an empty one will do)';
  const entries = Object.entries(options);
  if (entries.length > OPTIONS) return `it has ${entries.length} options; Discord takes ${OPTIONS}`;
  let optional: string | null = null;
  for (const [name, option] of entries) {
    const defect = optionDefect(name, option);
    if (defect !== null) return `its option ${name} ${defect}`;
    if (isRequired(option) && optional !== null)
      return `its required option ${name} stands after the optional ${optional}`;
    if (!isRequired(option)) optional ??= name;
  }
  return null;
}

/** What keeps a command file's default export from being a command, to be read after the file's name; null: nothing. */
export function defectOf(value: unknown): string | null {
  if (value === undefined) return 'it has no default export; write `export default defineCommand({ … })`';
  if (!isPlain(value)) return 'its default export is no object; write `export default defineCommand({ … })`';
  const { description, options, examples, answer, on, managers } = value;
  if (on !== undefined && on !== 'message') return 'its `on` can only be message';
  if (managers !== undefined && typeof managers !== 'boolean') return 'its `managers` can only be true or false';
  const described = descriptionDefect(description);
  if (described !== null) return `it ${described}`;
  if (typeof answer !== 'function') return 'it has no answer function';
  if (!Array.isArray(examples) || examples.length === 0 || !examples.every((example) => typeof example === 'string'))
    return 'it has no examples, a list of questions such as `topic:prisoners`';
  return optionsDefect(options);
}

/** Whether a default export was meant as a group. */
export const isGroupLike = (value: unknown): boolean => isPlain(value) && Object.hasOwn(value, 'commands');

function partDefect(name: string, value: unknown): string | null {
  if (!PART_NAME.test(name)) return `its command ${name} has a name that is not 1 to 32 of a–z, 0–9, - and _`;
  if (!isPlain(value)) return `its command ${name} is no object; write \`defineCommand({ … })\``;
  const { on } = value;
  if (on !== undefined) return `its command ${name} cannot stand in the menu of a message`;
  const defect = defectOf(value);
  return defect === null ? null : `in its command ${name}, ${defect}`;
}

/** What keeps a command file's default export from being a group of commands; null: nothing. */
export function groupDefectOf(value: unknown): string | null {
  if (!isPlain(value)) return defectOf(value);
  const { description, managers, commands } = value;
  const described = descriptionDefect(description);
  if (described !== null) return `it ${described}`;
  if (managers !== undefined && typeof managers !== 'boolean') return 'its `managers` can only be true or false';
  if (!isPlain(commands)) return 'it has no commands object';
  const entries = Object.entries(commands);
  if (entries.length === 0) return 'it has no commands';
  if (entries.length > COMMANDS) return `it has ${entries.length} commands; Discord takes ${COMMANDS}`;
  for (const [name, part] of entries) {
    const defect = partDefect(name, part);
    if (defect !== null) return defect;
  }
  return null;
}
