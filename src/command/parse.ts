import { CommandError, type Options } from './define.ts';
import type { Command } from './load.ts';
import { nearNames } from './near.ts';

/** Options as they were typed, by name. */
export type RawOptions = Readonly<Record<string, string>>;

export interface ParsedLine {
  readonly command: Command;
  readonly options: RawOptions;
}

const list = (names: readonly string[]): string => names.join(', ');

/** `/who Coale` as the command's name and the rest. */
export function splitLine(line: string): { readonly name: string; readonly rest: string } {
  const [, name = '', rest = ''] = /^\s*\/?(\S*)([\s\S]*)$/u.exec(line) ?? [];
  return { name, rest };
}

/** One clear sentence for a command that does not exist. */
export function unknownCommand(name: string, names: readonly string[]): CommandError {
  const all = `The commands are ${list(names.map((known) => `/${known}`))}.`;
  if (name === '') return new CommandError(`Which command? ${all}`);
  const [near] = nearNames(name.toLowerCase(), names);
  const shown = /^[\p{L}\p{N}_-]{1,40}$/u.test(name) ? `/${name}` : 'of that name';
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

/** Where the mark stands that closes the quoted value at `from`; null where no value is quoted there. */
function closingMark(rest: string, from: number): number | null {
  const mark = CLOSING[rest[from] ?? ''];
  if (mark === undefined) return null;
  for (let at = rest.indexOf(mark, from + 1); at >= 0; at = rest.indexOf(mark, at + 1)) {
    AFTER_VALUE.lastIndex = at + 1;
    if (AFTER_VALUE.test(rest)) return at;
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
  let mark = closingMark(rest, from);
  const valueUpTo = (end: number): string =>
    mark === null ? rest.slice(from, end).trim() : rest.slice(from + 1, mark);
  for (const { 0: whole, 1: word = '', index } of rest.matchAll(OPTION)) {
    if (index < (mark ?? from)) continue;
    const next = index + whole.length;
    const name = word.toLowerCase();
    if (names.includes(name)) {
      yield { option, value: valueUpTo(index) };
      option = name;
      from = skipSpace(rest, next);
      mark = closingMark(rest, from);
    } else if (/^[a-z]+:\S/u.test(rest.slice(index, next + 1)) || nearNames(name, names).length > 0)
      throw unknownOption(word, command, names);
  }
  yield { option, value: valueUpTo(rest.length) };
}

/** Reads `topic:prisoners since:"1 June"`; a value before any option is the first option's. Throws a `CommandError`. */
export function parseOptions(command: { readonly name: string; readonly options: Options }, rest: string): RawOptions {
  const names = Object.keys(command.options);
  const options: Record<string, string> = {};
  for (const { option, value } of typedValues(command.name, names, rest)) {
    if (option === null && value === '') continue;
    const name = option ?? names[0];
    if (name === undefined) throw new CommandError(`/${command.name} takes no options; send it alone.`);
    if (Object.hasOwn(options, name)) throw new CommandError(`The option ${name}: is given twice in /${command.name}.`);
    options[name] = value;
  }
  return options;
}

/** Reads a whole line as it is typed in a terminal: `/brief topic:prisoners length:short`. Throws a `CommandError`. */
export function parseLine(line: string, commands: readonly Command[]): ParsedLine {
  const { name, rest } = splitLine(line);
  const command = commands.find((known) => known.name === name.toLowerCase());
  if (command) return { command, options: parseOptions(command, rest) };
  throw unknownCommand(
    name,
    commands.map((known) => known.name),
  );
}

/** Stands in a value as it is, or the parser would take it for an option or a closing mark. */
const PLAIN = /^(?![\s"“])(?:(?!(?<!\S)[A-Za-z][A-Za-z0-9_-]{0,31}:(?!\/\/))[\s\S])*(?<!\s)$/u;

/**
 * A question as one types it, the inverse of reading it: `/timeline topic:prisoners since:"1 June"`. Options that are
 * not set are left out.
 */
export function questionLine(name: string, raw: RawOptions): string {
  const typed = Object.entries(raw).flatMap(([option, value]) =>
    value.trim() === '' ? [] : [`${option}:${PLAIN.test(value) ? value : `"${value}"`}`],
  );
  return [`/${name}`, ...typed].join(' ');
}
