import { isObject, type JsonObject, listOf, numberOf } from '../json.ts';
import type { SentFile } from '../wire.ts';
import type { Resolved } from './resolved.ts';

/**
 * What a person puts into the options of a command: text as typed (numbers and yes or no too), ids of people, roles
 * and channels, and files.
 */
export type OptionValues = Readonly<Record<string, string | number | boolean | SentFile>>;
type OptionValue = OptionValues[string];

const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const LONGEST_STRING = 6000;

const refuse = (option: JsonObject, why: string): never => {
  throw new Error(`Option ${option['name']} ${why}.`);
};

function text(option: JsonObject, given: string, isStrict: boolean): string {
  if (!isStrict) return given;
  const least = Math.max(1, numberOf(option['min_length']));
  const most = numberOf(option['max_length']) || LONGEST_STRING;
  if (given.length < least) refuse(option, `needs ${least} characters or more`);
  if (given.length > most) refuse(option, `takes ${most} characters at most`);
  return given;
}

function number(option: JsonObject, given: OptionValue, isStrict: boolean): number {
  const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse(option, 'takes a number');
  if (option['type'] === OPTION.integer && !Number.isSafeInteger(value)) refuse(option, 'takes a whole number');
  const { min_value: least, max_value: most } = option;
  if (isStrict && typeof least === 'number' && value < least) refuse(option, `takes ${least} or more`);
  if (isStrict && typeof most === 'number' && value > most) refuse(option, `takes ${most} or less`);
  return value;
}

function truth(option: JsonObject, given: OptionValue): boolean {
  const typed = String(given).toLowerCase();
  if (typed !== 'true' && typed !== 'false') refuse(option, 'is true or false');
  return typed === 'true';
}

function file(option: JsonObject, given: OptionValue): SentFile {
  return typeof given === 'object' ? given : refuse(option, 'takes a file');
}

/** Where values come from, and how they are judged. */
export interface Judged {
  readonly resolved: Resolved;
  /** Whether choices, bounds and lengths count too: a client with an older list of commands knows others. */
  readonly isStrict: boolean;
}

/** The value as Discord's client would send it. Throws where it is nothing of the option's kind. */
function sentValue(option: JsonObject, given: OptionValue, { resolved, isStrict }: Judged): string | number | boolean {
  const among = <T extends string | number>(found: T): T => (isStrict ? amongChoices(option, found) : found);
  const value = typeof given === 'object' ? '' : String(given);
  switch (option['type']) {
    case OPTION.integer:
    case OPTION.number:
      return among(number(option, given, isStrict));
    case OPTION.boolean:
      return truth(option, given);
    case OPTION.user:
      return resolved.user(value);
    case OPTION.channel:
      return resolved.channel(value, listOf(option['channel_types']));
    case OPTION.role:
      return resolved.role(value);
    case OPTION.mentionable:
      return resolved.mentionable(value);
    case OPTION.attachment:
      return resolved.file(file(option, given));
    default:
      return among(text(option, value, isStrict));
  }
}

function amongChoices<T extends string | number>(option: JsonObject, value: T): T {
  const choices = listOf(option['choices']).filter(isObject);
  if (choices.length > 0 && !choices.some((choice) => choice['value'] === value))
    refuse(option, `has no choice ${value}`);
  return value;
}

export const optionsOf = (holder: JsonObject): readonly JsonObject[] => listOf(holder['options']).filter(isObject);

const named = (holder: JsonObject, of: string, name: string): JsonObject => {
  const option = optionsOf(holder).find((one) => one['name'] === name);
  if (!option) throw new Error(`/${of} has no option ${name}.`);
  return option;
};

/** All values of a command that is sent. */
export function sentOptions(holder: JsonObject, of: string, values: OptionValues, judged: Judged): JsonObject[] {
  const missing = optionsOf(holder).find(
    (one) => one['required'] === true && values[String(one['name'])] === undefined,
  );
  if (missing) throw new Error(`/${of} needs the option ${missing['name']}.`);
  return Object.entries(values).map(([name, given]) => {
    const option = named(holder, of, name);
    return { name, type: option['type'], value: sentValue(option, given, judged) };
  });
}

/** The values while one is being typed: that one as it is, and of the others whatever is good already. */
export function typedOptions(
  holder: JsonObject,
  of: string,
  values: OptionValues,
  focused: string,
  resolved: Resolved,
): JsonObject[] {
  return Object.entries(values).flatMap(([name, given]): JsonObject[] => {
    const option = named(holder, of, name);
    const type = option['type'];
    if (name === focused) return [{ name, type, value: given, focused: true }];
    try {
      return [{ name, type, value: sentValue(option, given, { resolved, isStrict: false }) }];
    } catch {
      return [];
    }
  });
}

/** Where the options of `group sub` are, and how they are wrapped. */
export interface Found {
  readonly holder: JsonObject;
  wrap(options: readonly JsonObject[]): readonly JsonObject[];
}

const isSub = ({ type }: JsonObject): boolean => type === OPTION.subcommand || type === OPTION.group;

/** Follows the names of a group and a sub-command. Throws where they lead to none, or not all the way. */
export function subcommand(command: JsonObject, path: readonly string[]): Found {
  const chain: JsonObject[] = [];
  let holder = command;
  for (const name of path) {
    const next = optionsOf(holder).find((one) => one['name'] === name && isSub(one));
    if (!next) throw new Error(`/${command['name']} has no sub-command ${path.join(' ')}.`);
    chain.push(next);
    holder = next;
  }
  const open = optionsOf(holder).filter(isSub);
  if (open.length > 0)
    throw new Error(`/${command['name']} needs a sub-command: ${open.map(({ name }) => name).join(', ')}.`);
  return {
    holder,
    wrap: (options) =>
      chain.reduceRight<readonly JsonObject[]>((inner, { name, type }) => [{ name, type, options: inner }], options),
  };
}
