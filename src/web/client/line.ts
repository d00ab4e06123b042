import type { Entry, Option } from './wire.ts';

/** A value that was typed, and where: from the option's name up to where the value ends. */
export interface Field {
  readonly option: Option;
  /** Where `option:` starts; where the value starts, for one without its name. */
  readonly start: number;
  /** Where what is typed of the value starts, its quotation mark included. */
  readonly from: number;
  readonly end: number;
  /** Without quotation marks. */
  readonly value: string;
}

/** A token that looks like an option which the command does not have. */
interface Stray {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A line as it stands in the composer. */
export type Line =
  | { readonly kind: 'message' }
  /** A command's name is being typed, or there is none of that name. */
  | { readonly kind: 'naming'; readonly name: string }
  | {
      readonly kind: 'command';
      readonly entry: Entry;
      /** Where the name ends. */
      readonly nameEnd: number;
      readonly fields: readonly Field[];
      readonly strays: readonly Stray[];
    };

const OPTION = /(?<![^\s])([\p{L}\p{N}_-]{1,32}):(?!\/\/)/gu;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”' };
const AFTER_VALUE = /\s*$|\s+[\p{L}\p{N}_-]{1,32}:(?!\/\/)/uy;

/** The mark that closes a quoted value at `from`; null where no value is quoted there. */
function closingMark(text: string, from: number): number | null {
  const mark = CLOSING[text[from] ?? ''];
  if (mark === undefined) return null;
  for (let at = text.indexOf(mark, from + 1); at >= 0; at = text.indexOf(mark, at + 1)) {
    AFTER_VALUE.lastIndex = at + 1;
    if (AFTER_VALUE.test(text)) return at;
  }
  return null;
}

/** The command that the line names: the longest, where one name begins with another. */
function entryOf(text: string, entries: readonly Entry[]): Entry | null {
  const typed = text.slice(1).toLowerCase();
  const fitting = entries.filter(
    ({ name }) => typed === name || typed.startsWith(`${name} `) || typed.startsWith(`${name}\n`),
  );
  return fitting.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
}

const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (/\s/u.test(text[at] ?? '')) at++;
  return at;
};

/** Where words end that may be followed by spaces. */
const trimmedEnd = (text: string, from: number, end: number): number => from + text.slice(from, end).trimEnd().length;

function readFields(
  text: string,
  entry: Entry,
  nameEnd: number,
): Pick<Extract<Line, { kind: 'command' }>, 'fields' | 'strays'> {
  const fields: Field[] = [];
  const strays: Stray[] = [];
  let open: { option: Option; start: number; from: number; mark: number | null } | null = null;
  const opened = (option: Option, start: number, from: number) => ({
    option,
    start,
    from,
    mark: closingMark(text, from),
  });
  const close = (before: number): void => {
    if (!open) return;
    const { option, start, from, mark } = open;
    const end = mark === null ? Math.max(trimmedEnd(text, from, before), from) : mark + 1;
    const value = mark === null ? text.slice(from, end) : text.slice(from + 1, mark);
    fields.push({ option, start, from, end, value });
  };

  const [first] = entry.options;
  const bare = skipSpace(text, nameEnd);
  const tokens = [...text.slice(nameEnd).matchAll(OPTION)].map((token) => ({
    ...token,
    at: token.index + nameEnd,
    word: token[1] ?? '',
  }));
  const named = ({ word }: { word: string }) => entry.options.find(({ name }) => name === word.toLowerCase());
  if (first && bare < text.length && (tokens[0]?.at !== bare || !named(tokens[0]))) open = opened(first, bare, bare);

  for (const token of tokens) {
    const whole = `${token.word}:`.length;
    if (open && token.at < (open.mark ?? open.from)) continue;
    const option = named(token);
    if (option) {
      close(token.at);
      open = opened(option, token.at, skipSpace(text, token.at + whole));
    } else if (/^[a-z_-]+:\S/u.test(text.slice(token.at, token.at + whole + 1)))
      strays.push({ name: token.word, start: token.at, end: token.at + whole });
  }
  close(text.length);
  return { fields, strays };
}

/**
 * Reads `/quote speaker:"Anna Ivanova" since:2025` as the terminal does: `word:` at the start of a token is an option,
 * a value runs to the next one or stands in quotation marks, and a bare value is the first option's.
 */
export function readLine(text: string, entries: readonly Entry[]): Line {
  if (!text.startsWith('/')) return { kind: 'message' };
  const entry = entryOf(text, entries);
  if (!entry) return { kind: 'naming', name: text.slice(1) };
  const nameEnd = entry.name.length + 1;
  return { kind: 'command', entry, nameEnd, ...readFields(text, entry, nameEnd) };
}

/** A word with a colon that may be an option's name: not `08:` of a time. */
const NAMED = /(?<![^\s])(?=[\p{N}_-]{0,31}\p{L})[\p{L}\p{N}_-]{1,32}:(?!\/\/)/u;

/** A value as it can be typed: in quotation marks where it would be read otherwise. */
export const typedValue = (value: string): string =>
  value === '' || /^["“\s]|\s$/u.test(value) || NAMED.test(value) ? `"${value}"` : value;
