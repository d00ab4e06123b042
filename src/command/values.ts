import type { Archive } from '../archive/archive.ts';
import { type AskedDay, CommandError, type Option, type Options, type Values } from './define.ts';
import { nearNames } from './near.ts';

/** Options as Discord or a terminal hands them over. */
export type RawValues = Readonly<Record<string, string | number | boolean>>;

/** Characters of a text. Discord allows 6,000; no question needs them. */
export const LONGEST_TEXT = 400;

const DAY_EXAMPLES = '2025-07-04, "4 July", "June 2025" or "last week"';

/** What was typed, as one short line. */
function shown(typed: string): string {
  const line = typed.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length <= 60 ? line : `${[...line].slice(0, 59).join('')}…`;
}

/** Characters of the text of a message: more than Discord lets anybody write. */
const LONGEST_MESSAGE = 10_000;

type Value = string | number | boolean | AskedDay;

async function readDay(name: string, asked: string, archive: Archive, now: Date): Promise<AskedDay> {
  const range = await archive.readDay(asked, now);
  if (range) return { asked, ...range };
  throw new CommandError(`"${shown(asked)}" is no day that ${name}: can take. Write one such as ${DAY_EXAMPLES}.`);
}

function readInteger(name: string, typed: string, min: number | undefined): number {
  const least = min === undefined ? '' : ` of at least ${min}`;
  const value = /^[+-]?\d{1,15}$/u.test(typed) ? Number(typed) : Number.NaN;
  if (value >= (min ?? -Infinity)) return value;
  throw new CommandError(`"${shown(typed)}" is not what ${name}: can take. Write a whole number${least}.`);
}

function readChoice(name: string, typed: string, choices: readonly string[]): string {
  const found = choices.find((choice) => choice.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return found;
  const [near] = nearNames(typed.toLowerCase().replace(/^\//u, ''), choices);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new CommandError(`"${shown(typed)}" is not what ${name}: can take. Write ${choices.join(', ')}.${hint}`);
}

const FLAGS: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

function readFlag(name: string, typed: string): boolean {
  const value = FLAGS[typed.toLowerCase()];
  if (value !== undefined) return value;
  throw new CommandError(`"${shown(typed)}" is not what ${name}: can take. Write true or false.`);
}

async function readValue(name: string, option: Option, typed: string, archive: Archive, now: Date): Promise<Value> {
  const most = option.kind === 'message' ? LONGEST_MESSAGE : LONGEST_TEXT;
  if (typed.length > most) {
    const length = typed.length.toLocaleString('en');
    throw new CommandError(
      `${name}: has ${length} characters, and ${most.toLocaleString('en')} are the most. Ask with the words that matter.`,
    );
  }
  switch (option.kind) {
    case 'day':
      return readDay(name, typed, archive, now);
    case 'integer':
      return readInteger(name, typed, option.min);
    case 'choice':
      return readChoice(name, typed, option.choices ?? []);
    case 'flag':
      return readFlag(name, typed);
    default:
      return typed;
  }
}

function checkOrder({ since, until }: Readonly<Record<string, Value | undefined>>): void {
  if (typeof since !== 'object' || typeof until !== 'object' || since.first <= until.last) return;
  throw new CommandError(
    `since: ${shown(since.asked)} is after until: ${shown(until.asked)}, and no day is both. Exchange the two.`,
  );
}

/**
 * Checks what was typed and turns it into what the command's `answer` takes. Blank values count as not given.
 * Rejects with a `CommandError` with the one sentence that helps.
 */
export async function readOptions(
  command: { readonly name: string; readonly options: Options },
  raw: RawValues,
  archive: Archive,
  now: Date,
): Promise<Values<Options>> {
  for (const name of Object.keys(raw)) {
    if (Object.hasOwn(command.options, name)) continue;
    const takes = Object.keys(command.options).join(', ') || 'none';
    throw new CommandError(`There is no option "${shown(name)}" in /${command.name}; it takes ${takes}.`);
  }
  const values: Record<string, Value | undefined> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const typed = Object.hasOwn(raw, name) ? String(raw[name]).trim() : '';
    if (typed !== '') values[name] = await readValue(name, option, typed, archive, now);
    else if (option.required) throw new CommandError(`/${command.name} needs ${name}: (${option.description}).`);
  }
  checkOrder(values);
  return values;
}
