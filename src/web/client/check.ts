import type { Field, Line } from './line.ts';
import { ATTACHMENT, BOOLEAN, CHANNEL, INTEGER, MENTIONABLE, NUMBER, ROLE, USER } from './types.ts';
import type { Catalogue, Choice, Option, OptionValues } from './wire.ts';

/** What keeps a line from being sent, and which part of it. */
interface Fault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A completion that was taken: its words stand in the line, its value is sent. */
export type Picked = ReadonlyMap<string, { readonly words: string; readonly value: string | number }>;

type Value = string | number | boolean;
type Read = { readonly value: Value } | { readonly message: string };

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A name without the mark of its kind: `#general`, `@desk`. */
export const bare = (name: string): string => name.trim().replace(/^[@#]/u, '');

/** What the client offers for an option on its own: its choices, yes and no, people, roles, channels. */
export function knownChoices(
  option: Option,
  { people, channels, roles }: Pick<Catalogue, 'people' | 'channels' | 'roles'>,
): readonly Choice[] {
  if (option.type === BOOLEAN)
    return [
      { name: 'True', value: 'true' },
      { name: 'False', value: 'false' },
    ];
  switch (option.type) {
    case USER:
      return people;
    case ROLE:
      return roles;
    case MENTIONABLE:
      return [...people, ...roles];
    case CHANNEL:
      return channels.filter(({ type }) => option.channelTypes.length === 0 || option.channelTypes.includes(type));
    default:
      return option.choices;
  }
}

/** The one of them that is typed out, by its name or its value. */
export const knownChoice = (known: readonly Choice[], typed: string): Choice | undefined =>
  known.find((choice) => alike(bare(choice.name), bare(typed)) || alike(String(choice.value), typed));

const MOST_LISTED = 12;

const listed = (known: readonly Choice[]): string => {
  const names = known.map(({ name }) => name);
  return names.length > MOST_LISTED ? `${names.slice(0, MOST_LISTED).join(', ')} and others` : names.join(', ');
};

function bounds({ least, most }: Option, what: string): string {
  if (least !== null && most !== null) return `${what} from ${least} to ${most}`;
  if (least !== null) return `${what} from ${least} up`;
  return most !== null ? `${what} up to ${most}` : what;
}

function readNumber(option: Option, typed: string): Read {
  const pattern = option.type === INTEGER ? /^-?\d{1,15}$/u : /^-?\d{1,15}(?:\.\d{1,15})?$/u;
  const value = Number(typed);
  const fits = pattern.test(typed) && value >= (option.least ?? value) && value <= (option.most ?? value);
  const what = bounds(option, option.type === INTEGER ? 'a whole number' : 'a number');
  return fits ? { value } : { message: `${option.name}: takes ${what}.` };
}

function readText(option: Option, typed: string): Read {
  const { name, least, most } = option;
  if (most !== null && typed.length > most)
    return { message: `${name}: takes at most ${most} characters; these are ${typed.length}.` };
  if (least !== null && typed.length < least) return { message: `${name}: takes at least ${least} characters.` };
  return { value: typed };
}

function readValue(option: Option, typed: string, catalogue: Catalogue): Read {
  if (option.type === ATTACHMENT) return { message: `${option.name}: takes a file, which this page cannot send.` };
  const known = knownChoices(option, catalogue);
  const chosen = knownChoice(known, typed);
  if (chosen) return { value: option.type === BOOLEAN ? chosen.value === 'true' : chosen.value };
  if (known.length > 0) return { message: `${option.name}: takes one of ${listed(known)}.` };
  return option.type === INTEGER || option.type === NUMBER ? readNumber(option, typed) : readText(option, typed);
}

export interface Checked {
  readonly values: OptionValues;
  readonly faults: readonly Fault[];
}

const nearest = (typed: string, names: readonly string[]): string | undefined =>
  names.find((name) => name.startsWith(typed.slice(0, 2).toLowerCase()));

/** What is wrong with a name that is no command's; of a group, its commands are the mend. */
function unnamed(typed: string, names: readonly string[]): string {
  const [group = '', ...part] = typed.trim().split(/\s+/u);
  const parts = names.filter((name) => name.startsWith(`${group} `)).map((name) => name.slice(group.length + 1));
  if (parts.length > 0) {
    const problem = part.length === 0 ? `/${group} has several commands` : `There is no /${group} ${part.join(' ')}`;
    return `${problem}. Write /${group} with one of: ${parts.join(', ')}.`;
  }
  const near = typed === '' ? undefined : nearest(typed, names);
  return `There is no command /${typed.trim()} here.${near === undefined ? '' : ` Did you mean /${near}?`}`;
}

function fieldFault(field: Field, message: string): Fault {
  return { message, start: field.start, end: Math.max(field.end, field.from) };
}

/** What would be sent, and everything that Discord's client would not let pass. */
export function check(line: Line, catalogue: Catalogue, picked: Picked): Checked {
  if (line.kind === 'message') return { values: {}, faults: [] };
  if (line.kind === 'naming') {
    const names = catalogue.entries.map(({ name }) => name);
    return { values: {}, faults: [{ message: unnamed(line.name, names), start: 0, end: line.name.length + 1 }] };
  }
  const { entry, fields, strays, nameEnd } = line;
  const values: Record<string, Value> = {};
  const faults: Fault[] = strays.map(({ name, start, end }) => ({
    message: `There is no option ${name}: in /${entry.name}. ${entry.options.length === 0 ? 'It takes none.' : `It takes ${entry.options.map((option) => option.name).join(', ')}.`}`,
    start,
    end,
  }));
  for (const field of fields) {
    const { option, value: typed } = field;
    const pick = picked.get(option.name);
    if (Object.hasOwn(values, option.name)) faults.push(fieldFault(field, `${option.name}: is given twice.`));
    else if (typed.trim() === '') {
      // An option that is named and left empty is the same as one left out, which only a required one may not be.
      if (option.required) faults.push(fieldFault(field, `${option.name}: is required: ${option.description}.`));
    } else if (pick && alike(pick.words, typed)) values[option.name] = pick.value;
    else {
      const read = readValue(option, typed, catalogue);
      if ('value' in read) values[option.name] = read.value;
      else faults.push(fieldFault(field, read.message));
    }
  }
  const missing = entry.options.filter(
    ({ name, required }) => required && !fields.some(({ option }) => option.name === name),
  );
  faults.push(
    ...missing.map(({ name, description }) => ({
      message: `${name}: is required: ${description}.`,
      start: 0,
      end: nameEnd,
    })),
  );
  return { values, faults };
}
