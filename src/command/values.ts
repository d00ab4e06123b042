import type { Archive } from '../archive/archive.ts';
import type { Weekday } from '../model/briefing.ts';
import { type AskedDay, CommandError, type Option, type Options, type Sight, type Values } from './define.ts';
import { MOST_LISTED, readList } from './list.ts';
import { nearNames } from './near.ts';
import { namesOf } from './parse.ts';
import { readSubscription } from './subscription.ts';
import { readTime } from './time.ts';
import { readDays } from './weekdays.ts';
import { nearZones, readZone } from './zone.ts';

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

type Value = string | number | boolean | AskedDay | readonly string[] | readonly Weekday[];

const refused = (name: string, typed: string, what: string): CommandError =>
  new CommandError(`"${shown(typed)}" is not what ${name}: can take. ${what}`);

/** What a reader made of it; where it made nothing, a refusal that says what to write. */
function readBy<T>(read: (typed: string) => T | null, name: string, typed: string, what: string): T {
  const value = read(typed);
  if (value === null) throw refused(name, typed, what);
  return value;
}

/** As many near names as help. */
const MOST_NEAR = 3;

function readZoneOf(name: string, typed: string): string {
  const near = nearZones(typed).slice(0, MOST_NEAR);
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`;
  return readBy(readZone, name, typed, `Write a zone such as Europe/Minsk or UTC.${hint}`);
}

function readListOf(name: string, typed: string): readonly string[] {
  const words = readList(typed);
  if (words.length <= MOST_LISTED) return words;
  throw new CommandError(`${name}: names ${words.length}, and ${MOST_LISTED} are the most.`);
}

/** Display names; whom the archive does not know yet may come with its next article. Nobody is chosen of several. */
function readPeople(name: string, typed: string, archive: Archive): readonly string[] {
  const names = readListOf(name, typed).map((each) => {
    const match = archive.findPerson(each);
    if (match.kind === 'none') return each;
    if (match.kind === 'one') return match.person.name;
    const candidates = match.people.slice(0, MOST_CANDIDATES).map((person) => person.name);
    const more = match.people.length > MOST_CANDIDATES ? ', or somebody else' : '';
    throw new CommandError(
      `"${shown(each)}" in ${name}: may be ${candidates.join(', ')}${more}. Write the whole name.`,
    );
  });
  return [...new Set(names)];
}

/** As the archive prints it; one that it does not know yet as it was typed. */
const printedPublisher = (typed: string, archive: Archive): string =>
  archive.suggestPublishers(typed).find(({ value }) => value.toLowerCase() === typed.toLowerCase())?.value ?? typed;

const MOST_CANDIDATES = 5;

async function readDay(name: string, asked: string, archive: Archive, now: Date): Promise<AskedDay> {
  const range = await archive.readDay(asked, now);
  if (range) return { asked, ...range };
  throw new CommandError(`"${shown(asked)}" is no day that ${name}: can take. Write one such as ${DAY_EXAMPLES}.`);
}

function readInteger(name: string, typed: string, min: number | undefined): number {
  const least = min === undefined ? '' : ` of at least ${min}`;
  const value = /^[+-]?\d{1,15}$/u.test(typed) ? Number(typed) : Number.NaN;
  if (value >= (min ?? -Infinity)) return value;
  throw refused(name, typed, `Write a whole number${least}.`);
}

function readChoice(name: string, typed: string, choices: readonly string[]): string {
  const found = choices.find((choice) => choice.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return found;
  const [near] = nearNames(typed.toLowerCase().replace(/^\//u, ''), choices);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw refused(name, typed, `Write ${choices.join(', ')}.${hint}`);
}

const FLAGS: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

function readFlag(name: string, typed: string): boolean {
  const value = FLAGS[typed.toLowerCase()];
  if (value !== undefined) return value;
  throw refused(name, typed, 'Write true or false.');
}

async function readValue(name: string, option: Option, typed: string, sight: Sight): Promise<Value> {
  const { archive, now, commands } = sight;
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
    case 'command':
      return readChoice(name, typed.replace(/^\//u, ''), namesOf(await commands()));
    case 'time':
      return readBy(readTime, name, typed, 'Write a time of day such as 08:00 or 8 pm.');
    case 'zone':
      return readZoneOf(name, typed);
    case 'days':
      return readBy(readDays, name, typed, 'Write daily, weekdays, weekend, or days such as Mon-Thu, Sat.');
    case 'subscription':
      return readBy(readSubscription, name, typed, 'Write the number of a subscription, such as 3.');
    case 'topics':
      return readListOf(name, typed);
    case 'publishers':
      return readListOf(name, typed).map((each) => printedPublisher(each, archive));
    case 'people':
      return readPeople(name, typed, archive);
    default:
      return typed;
  }
}

const isDay = (value: Value | undefined): value is AskedDay => typeof value === 'object' && 'asked' in value;

function checkOrder({ since, until }: Readonly<Record<string, Value | undefined>>): void {
  if (!isDay(since) || !isDay(until) || since.first <= until.last) return;
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
  sight: Sight,
): Promise<Values<Options>> {
  for (const name of Object.keys(raw)) {
    if (Object.hasOwn(command.options, name)) continue;
    const takes = Object.keys(command.options).join(', ') || 'none';
    throw new CommandError(`There is no option "${shown(name)}" in /${command.name}; it takes ${takes}.`);
  }
  const values: Record<string, Value | undefined> = {};
  for (const [name, option] of Object.entries(command.options)) {
    const typed = Object.hasOwn(raw, name) ? String(raw[name]).trim() : '';
    if (typed !== '') values[name] = await readValue(name, option, typed, sight);
    else if (option.required) throw new CommandError(`/${command.name} needs ${name}: (${option.description}).`);
  }
  checkOrder(values);
  return values;
}
