import { type AskedDay, CommandError, type Options } from './define.ts';
import type { Command } from './load.ts';
import { nearNames } from './near.ts';

/** Options as they were typed, by name. */
export type RawOptions = Readonly<Record<string, string>>;

export interface ParsedLine {
  readonly command: Command;
  readonly options: RawOptions;
}

const list = (names: readonly string[]): string => names.join(', ');

/** `/who Coale` as the first word of the command's name and the rest. */
export function splitLine(line: string): { readonly name: string; readonly rest: string } {
  const [, name = '', rest = ''] = /^\s*\/?(\S*)([\s\S]*)$/u.exec(line) ?? [];
  return { name, rest };
}

/** What may be a name; whatever else was typed is not said again. */
const NAME = /^[\p{L}\p{N}_-]{1,40}$/u;

/** One clear sentence for a command that does not exist. */
export function unknownCommand(name: string, names: readonly string[]): CommandError {
  const all = `The commands are ${list(names.map((known) => `/${known}`))}.`;
  if (name === '') return new CommandError(`Which command? ${all}`);
  const [near] = nearNames(name.toLowerCase(), names);
  const shown = NAME.test(name) ? `/${name}` : 'of that name';
  const hint = near === undefined ? '.' : `; did you mean /${near}?`;
  return new CommandError(`There is no command ${shown}${hint} ${all}`);
}

/** `word:` at the start of a token, unless an address's `//` follows. */
const OPTION = /(?<![^\s])([A-Za-z][A-Za-z0-9_-]{0,31}):(?!\/\/)/gu;

function unknownOption(name: string, command: string, names: readonly string[]): CommandError {
  const takes = names.length === 0 ? 'it takes none' : `it takes ${list(names)}`;
  const [near] = nearNames(name.toLowerCase(), names);
  const hint = near === undefined ? '' : ` Did you mean ${near}:?`;
  return new CommandError(`There is no option "${name}" in /${command}; ${takes}.${hint}`);
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/** What stands behind the mark that closes a value: the end, or the next option. */
const AFTER_VALUE = /\s*$|\s+[A-Za-z][A-Za-z0-9_-]{0,31}:(?!\/\/)/uy;

/** Three straight marks or more, and a space: what such a fence encloses may hold any other mark. */
const FENCE = /"{3,}(?=\s)/uy;

/** A value in marks that looks as if it opened with a fence. */
const FENCED = /^"{3,}(?:\s|$)/u;

/** A value in marks: where its words begin and end, and the mark that closes it. */
interface Quoted {
  readonly start: number;
  readonly end: number;
}

function fenced(rest: string, from: number): Quoted | null {
  FENCE.lastIndex = from;
  const [fence] = FENCE.exec(rest) ?? [];
  if (fence === undefined) return null;
  const start = from + fence.length;
  for (let at = rest.indexOf(fence, start); at >= 0; at = rest.indexOf(fence, at + 1)) {
    AFTER_VALUE.lastIndex = at + fence.length;
    if (/\s/u.test(rest[at - 1] ?? '') && AFTER_VALUE.test(rest)) return { start, end: at };
  }
  return null;
}

/** The quoted value at `from`; null where no value is quoted there. */
function quotedValue(rest: string, from: number): Quoted | null {
  const within = fenced(rest, from);
  if (within) return within;
  const mark = CLOSING[rest[from] ?? ''];
  if (mark === undefined) return null;
  for (let at = rest.indexOf(mark, from + 1); at >= 0; at = rest.indexOf(mark, at + 1)) {
    AFTER_VALUE.lastIndex = at + 1;
    if (AFTER_VALUE.test(rest)) return { start: from + 1, end: at };
  }
  return null;
}

const skipSpace = (rest: string, from: number): number => from + (/^\s*/u.exec(rest.slice(from))?.[0].length ?? 0);

interface TypedValue {
  /** null: it stands before any option. */
  readonly option: string | null;
  readonly value: string;
}

/** Each option with the words up to the next one. A word that is no option, but was plainly meant as one, throws. */
function* typedValues(command: string, names: readonly string[], rest: string): Iterable<TypedValue> {
  let option: string | null = null;
  let from = skipSpace(rest, 0);
  let quoted = quotedValue(rest, from);
  const valueUpTo = (end: number): string =>
    quoted === null ? rest.slice(from, end).trim() : rest.slice(quoted.start, quoted.end);
  for (const { 0: whole, 1: word = '', index } of rest.matchAll(OPTION)) {
    if (index < (quoted?.end ?? from)) continue;
    const next = index + whole.length;
    const name = word.toLowerCase();
    if (names.includes(name)) {
      yield { option, value: valueUpTo(index) };
      option = name;
      from = skipSpace(rest, next);
      quoted = quotedValue(rest, from);
    } else if (/^[a-z]+:\S/u.test(rest.slice(index, next + 1)) || nearNames(name, names).length > 0)
      throw unknownOption(word, command, names);
  }
  yield { option, value: valueUpTo(rest.length) };
}

/** A message's text as somebody types it in a terminal: all of it, with its colons and marks, but for one pair around it. */
function messageText(rest: string): string {
  const [, open = '', inner = '', close = ''] = /^\s*(["“])([^"“”]*)(["”])\s*$/u.exec(rest) ?? [];
  return CLOSING[open] === close && inner !== '' ? inner : rest.trim();
}

/** Reads `topic:prisoners since:"1 June"`; a value before any option is the first option's. Throws a `CommandError`. */
export function parseOptions(command: { readonly name: string; readonly options: Options }, rest: string): RawOptions {
  const names = Object.keys(command.options);
  const [first] = names;
  if (first !== undefined && command.options[first]?.kind === 'message' && !rest.trimStart().startsWith(`${first}:`))
    return rest.trim() === '' ? {} : { [first]: messageText(rest) };
  const options: Record<string, string> = {};
  for (const { option, value } of typedValues(command.name, names, rest)) {
    if (option === null && value === '') continue;
    const name = option ?? first;
    if (name === undefined) throw new CommandError(`/${command.name} takes no options; send it alone.`);
    if (Object.hasOwn(options, name)) throw new CommandError(`The option ${name}: is given twice in /${command.name}.`);
    options[name] = value;
  }
  return options;
}

/** The first word of a command's name: of one in a group, the group's. */
const firstWord = ({ name, group }: Command): string => group?.name ?? name;

/** What may be asked about by name: every command, and before those of a group the group. */
export const namesOf = (commands: readonly Command[]): readonly string[] => [
  ...new Set(commands.flatMap((command) => [firstWord(command), command.name])),
];

/** One clear sentence for a group without the name of one of its commands, or with one that it does not have. */
function unknownPart(group: string, part: string, names: readonly string[]): CommandError {
  const all = `Write /${group} with one of: ${list(names)}.`;
  if (!NAME.test(part)) return new CommandError(`/${group} has several commands. ${all}`);
  const [near] = nearNames(part.toLowerCase(), names);
  const hint = near === undefined ? '.' : `; did you mean /${group} ${near}?`;
  return new CommandError(`There is no command /${group} ${part}${hint} ${all}`);
}

/** The command that a name and the words behind it are for: of a group, the next word is a part of the name. */
function commandOf(name: string, rest: string, commands: readonly Command[]): { command: Command; rest: string } {
  const those = commands.filter((known) => firstWord(known) === name.toLowerCase());
  const [first] = those;
  if (!first) throw unknownCommand(name, [...new Set(commands.map(firstWord))]);
  if (!first.group) return { command: first, rest };
  const [, part = '', behind = ''] = /^\s*(\S*)([\s\S]*)$/u.exec(rest) ?? [];
  const command = those.find((known) => known.name === `${firstWord(known)} ${part.toLowerCase()}`);
  if (command) return { command, rest: behind };
  throw unknownPart(
    firstWord(first),
    part,
    those.map((known) => known.name.slice(firstWord(known).length + 1)),
  );
}

/** Reads a whole line as it is typed in a terminal: `/brief topic:prisoners length:short`. Throws a `CommandError`. */
export function parseLine(line: string, commands: readonly Command[]): ParsedLine {
  const { name, rest } = splitLine(line);
  const found = commandOf(name, rest, commands);
  return { command: found.command, options: parseOptions(found.command, found.rest) };
}

/** Stands in a value as it is, or the parser would take it for an option or a closing mark. */
const PLAIN = /^(?![\s"“]|\/\/)(?:(?!(?<!\S)[A-Za-z][A-Za-z0-9_-]{0,31}:(?!\/\/))[\s\S])*(?<!\s)$/u;

/** A value in marks that its own words do not close. */
function inMarks(value: string): string {
  for (const [open, close] of Object.entries(CLOSING)) {
    const typed = `${open}${value}${close}`;
    const read = FENCED.test(typed) ? null : quotedValue(typed, 0);
    if (read?.start === 1 && read.end === typed.length - 1) return typed;
  }
  const runs = value.match(/"+/gu) ?? [];
  const fence = '"'.repeat(Math.max(2, ...runs.map(({ length }) => length)) + 1);
  return `${fence} ${value} ${fence}`;
}

/**
 * A question as one types it, the inverse of reading it: `/timeline topic:prisoners since:"1 June"`. Options that are
 * not set are left out; spaces at the ends of a value go.
 */
export function questionLine(name: string, raw: RawOptions): string {
  const typed = Object.entries(raw).flatMap(([option, untrimmed]) => {
    const value = untrimmed.trim();
    return value === '' ? [] : [`${option}:${PLAIN.test(value) ? value : inMarks(value)}`];
  });
  return [`/${name}`, ...typed].join(' ');
}

type Asked = string | number | boolean | AskedDay | undefined;

/** As it is typed; a flag such as `private` is about the answer, and no part of the question. */
const typedAs = (value: Asked): string => {
  if (value === undefined || typeof value === 'boolean') return '';
  return typeof value === 'object' ? value.asked : String(value);
};

/**
 * A question without one of its options, which stands at the end for another value: `/timeline since:2025 person:`.
 * All else that narrows it stays.
 */
export function askedAgain(name: string, values: Readonly<Record<string, Asked>>, open: string): string {
  const others = Object.entries(values).filter(([option]) => option !== open);
  const typed = others.map(([option, value]) => [option, typedAs(value)]);
  return `${questionLine(name, Object.fromEntries(typed))} ${open}:`;
}
