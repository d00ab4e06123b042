import type { Archive } from '../archive/archive.ts';
import type { Change, Server, Weekday } from '../model/briefing.ts';
import type { DayRange } from '../model/date.ts';
import type { View } from '../model/view.ts';
import type { Command } from './load.ts';

/** A day that a person typed, as the days that it may mean. */
export interface AskedDay extends DayRange {
  readonly asked: string;
}

interface ValueOfKind {
  text: string;
  topic: string;
  person: string;
  publisher: string;
  article: string;
  day: AskedDay;
  integer: number;
  choice: string;
  flag: boolean;
  message: string;
  command: string;
  channel: string;
  role: string;
  time: string;
  zone: string;
  days: readonly Weekday[];
  topics: readonly string[];
  people: readonly string[];
  publishers: readonly string[];
  subscription: number;
}

/**
 * `message` is the whole text of somebody's message; every other text is a few words. `command` is the name of one or of a group,
 * `channel` and `role` are ids, `time` is `08:00`, `zone` a name of the tz database. `topics`, `people` and `publishers`
 * are lists, of which an empty one narrows nothing; `subscription` is the number of one.
 */
export type OptionKind = keyof ValueOfKind;

/** One option of a command: what it takes, and what people are told of it. */
export interface Option<
  Kind extends OptionKind = OptionKind,
  Required extends boolean = boolean,
  Choice extends string = string,
> {
  readonly kind: Kind;
  readonly description: string;
  readonly required: Required;
  /** Only for `choice`. */
  readonly choices?: readonly Choice[];
  /** Only for `integer`. */
  readonly min?: number;
}

export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends Option<'choice', boolean, infer Choice> ? Choice : ValueOfKind[O['kind']];

/** What `answer` gets: a required option is there, another may be undefined. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['required'] extends true ? ValueOf<O[Name]> : ValueOf<O[Name]> | undefined;
};

/** What a command may look at besides its options. */
export interface Context {
  readonly archive: Archive;
  readonly now: Date;
  readonly locale: string;
  readonly guild: string | null;
  readonly user: string;
  /** All commands, in order of the alphabet. */
  readonly commands: () => Promise<readonly Command[]>;
  /** The server in which it is used; null elsewhere. */
  readonly server: Server | null;
}

/** What options are read and completed by. */
export type Sight = Pick<Context, 'archive' | 'now' | 'commands' | 'server'>;

/** An answer that is true once the change is made, and is not shown before. */
export interface Changed {
  readonly view: View;
  readonly change: Change;
}

/** What a command file default-exports; the file's name is the command's name. */
export interface CommandDefinition<O extends Options = Options> {
  readonly description: string;
  /** Where it is offered: in the menu of a message instead of among the slash commands. Its one option is the message's text. */
  readonly on?: 'message';
  /** Only for those who may manage the server in which it is used, and answered to them alone. */
  readonly managers?: boolean;
  readonly options: O;
  /** Complete questions without the command's name: `topic:prisoners length:short`. Each is run by a test over the seeds. */
  readonly examples: readonly string[];
  /** Reads and never writes. A wrong option is a `CommandError`; finding nothing is a view that says so. */
  answer(options: Values<O>, context: Context): Promise<View | Changed>;
}

/** Commands of one file, under its name: `/briefing subscribe`, `/briefing list`. */
export interface CommandGroup {
  readonly description: string;
  /** Of all of them. */
  readonly managers?: boolean;
  readonly commands: Readonly<Record<string, CommandDefinition>>;
}

/** Lets the compiler infer the handler's arguments from the options. */
export const defineCommand = <const O extends Options>(definition: CommandDefinition<O>): CommandDefinition<O> =>
  definition;

export const defineGroup = (group: CommandGroup): CommandGroup => group;

/** A command in the menu of a message; in the terminal it takes the text. Its answer is for the person who asks only. */
export const defineMessageCommand = (definition: {
  readonly description: string;
  readonly examples: readonly string[];
  answer(text: string, context: Context): Promise<View | Changed>;
}): CommandDefinition<{ text: Option<'message', true> }> => ({
  ...definition,
  on: 'message',
  options: { text: { kind: 'message', description: 'The text of the message', required: true } },
  answer: ({ text }, context) => definition.answer(text, context),
});

/** A question that cannot be answered as it was put: one sentence for the person who asked, and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

const optional =
  <Kind extends Exclude<OptionKind, 'choice' | 'integer' | 'flag' | 'message'>>(kind: Kind) =>
  (description: string): Option<Kind, false> => ({ kind, description, required: false });

export const text = optional('text');
export const topic = optional('topic');
export const person = optional('person');
export const publisher = optional('publisher');
export const article = optional('article');
export const day = optional('day');
export const command = optional('command');
export const channel = optional('channel');
export const role = optional('role');
export const time = optional('time');
export const zone = optional('zone');
export const days = optional('days');
export const topics = optional('topics');
export const people = optional('people');
export const publishers = optional('publishers');
export const subscription = optional('subscription');

export const integer = (description: string, min: number): Option<'integer', false> => ({
  kind: 'integer',
  description,
  required: false,
  min,
});

export const choice = <const Choice extends string>(
  description: string,
  choices: readonly Choice[],
): Option<'choice', false, Choice> => ({ kind: 'choice', description, required: false, choices });

export const required = <Kind extends OptionKind, Choice extends string>(
  option: Option<Kind, boolean, Choice>,
): Option<Kind, true, Choice> => ({ ...option, required: true });
