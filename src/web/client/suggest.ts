import { bare, type Checked, knownChoice, knownChoices, type Picked } from './check.ts';
import { type Field, type Line, typedValue } from './line.ts';
import { BOOLEAN, CHANNEL, INTEGER, MENTIONABLE, NUMBER, ROLE, USER } from './types.ts';
import type { Catalogue, Choice, Option } from './wire.ts';

/** One thing that can be taken from the list above the composer. */
export interface Offer {
  readonly label: string;
  readonly detail: string;
  readonly tag: 'required' | 'optional' | null;
  /** What it puts into the line, and in place of what. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The value that is sent for the words, where they differ. */
  readonly pick: { readonly option: string; readonly words: string; readonly value: string | number } | null;
}

export interface Suggestions {
  /** What the list is about: a command, an option. */
  readonly about: string;
  readonly hint: string;
  readonly offers: readonly Offer[];
  /** Which one Enter takes; −1: none, so that Enter sends. */
  readonly marked: number;
}

/** What the bot offers for the option that the caret is in; null: nothing yet. */
export type Completions = { readonly choices: readonly Choice[] } | { readonly failed: string } | null;

const NOTHING: Suggestions = { about: '', hint: '', offers: [], marked: -1 };

/** The option whose value the caret is in, to be completed by the bot; null: none is. */
export function fieldAt(line: Line, caret: number): Field | null {
  if (line.kind !== 'command') return null;
  return line.fields.findLast(({ from, start }) => caret >= Math.max(from, start)) ?? null;
}

const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

function commands(name: string, { entries }: Catalogue): Suggestions {
  const typed = name.trim();
  const begins = entries.filter((entry) => entry.name.startsWith(typed.toLowerCase()));
  const others = entries.filter(
    (entry) =>
      !begins.includes(entry) &&
      (contains(entry.name, typed) || (typed.length > 2 && contains(entry.description, typed))),
  );
  const offers = [...begins, ...others].map((entry) => {
    const [first] = entry.options;
    const text = first?.required ? `/${entry.name} ${first.name}:` : `/${entry.name} `;
    return {
      label: `/${entry.name}`,
      detail: entry.description,
      tag: null,
      from: 0,
      to: name.length + 1,
      text,
      pick: null,
    };
  });
  return {
    about: 'Commands',
    hint: offers.length === 0 ? `No command fits “/${typed}”` : '',
    offers,
    marked: offers.length > 0 ? 0 : -1,
  };
}

/** Options that are not set yet, required ones first; `typed` is what of a name stands before the caret. */
function optionOffers(options: readonly Option[], typed: string, from: number, to: number): readonly Offer[] {
  return options
    .filter(({ name }) => name.startsWith(typed.toLowerCase()))
    .map((option) => ({
      label: option.name,
      detail: option.description,
      tag: option.required ? 'required' : 'optional',
      from,
      to,
      text: `${option.name}:`,
      pick: null,
    }));
}

/** A completion whose name only says more than its value is put in as the value: `John Coale`, not `John Coale · also …`. */
function valueOffers(choices: readonly Choice[], { option, from, end }: Field): readonly Offer[] {
  return choices.map(({ name, value }) => {
    const words = typeof value === 'string' && value !== '' && name.startsWith(value) ? value : name;
    return {
      label: words,
      detail: name.slice(words.length).replace(/^[\s·]+/u, ''),
      tag: null,
      from,
      to: end,
      text: `${typedValue(words)} `,
      pick: { option: option.name, words, value },
    };
  });
}

function kindWords({ type, least, most }: Option): string {
  if (type !== INTEGER && type !== NUMBER) return '';
  const what = type === INTEGER ? 'A whole number' : 'A number';
  if (least !== null && most !== null) return `${what} from ${least} to ${most}`;
  return least === null ? what : `${what} from ${least} up`;
}

/** Where the caret is, and what is known for there. */
export interface Place {
  readonly text: string;
  readonly caret: number;
  readonly catalogue: Catalogue;
  readonly picked: Picked;
  readonly completions: Completions;
}

/** Whether nothing more of the value is to come: it was taken from the list, stands in marks, or is one of its choices. */
function isOver({ option, end, value, from }: Field, { caret, catalogue, picked }: Place): boolean {
  if (value === '' || caret <= end) return false;
  const isOne = knownChoice(knownChoices(option, catalogue), value) !== undefined;
  const isNumber = (option.type === INTEGER || option.type === NUMBER) && !Number.isNaN(Number(value));
  const isQuoted = end - from > value.length;
  return isOne || isNumber || isQuoted || picked.get(option.name)?.words === value;
}

const PICKED: ReadonlySet<number> = new Set([BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE]);

/** Whether an option takes only what is offered. */
const isClosed = ({ type, choices }: Option): boolean => PICKED.has(type) || choices.length > 0;

function values(field: Field, left: readonly Option[], place: Place): Suggestions {
  const { text, caret, catalogue, completions } = place;
  const { option, value } = field;
  const known = knownChoices(option, catalogue);
  const isOne = value !== '' && knownChoice(known, value) !== undefined;
  const fitting = isOne ? known : known.filter(({ name }) => contains(name, bare(value)));
  const completed = completions && 'choices' in completions ? completions.choices : [];
  const failed = completions && 'failed' in completions ? completions.failed : '';
  // A word at the end may be the beginning of the next option's name.
  const word = /(?<=\s)[\p{L}\p{N}_-]{0,32}$/u.exec(text.slice(0, caret))?.[0];
  const more = word === undefined || value === '' ? [] : optionOffers(left, word, caret - word.length, caret);
  const choices = valueOffers(option.autocomplete ? completed : fitting, field);
  const isBare = field.start === field.from;
  return {
    about: option.name,
    hint: failed || [option.description, kindWords(option)].filter((words) => words !== '').join(' · '),
    offers: isBare ? [...more, ...choices] : [...choices, ...more],
    marked: isClosed(option) && !isOne && fitting.length > 0 ? 0 : -1,
  };
}

/** What is offered at the caret: commands, then options, then values of the option that the caret is in. */
export function suggest(line: Line, place: Place): Suggestions {
  const { text, caret, catalogue } = place;
  if (line.kind === 'message') return NOTHING;
  if (line.kind === 'naming') return commands(line.name, catalogue);
  const { entry, nameEnd, fields } = line;
  if (caret <= nameEnd) return commands(entry.name, catalogue);
  const field = fieldAt(line, caret);
  // Words without an option's name may still become one's, even of the option that they are taken for.
  const isLeft = (option: Option): boolean =>
    option === field?.option
      ? field.start === field.from
      : !fields.some((other) => other.option === option && other.value !== '');
  const left = entry.options.filter(isLeft);
  if (field && !isOver(field, place)) return values(field, left, place);
  const word = /[\p{L}\p{N}_-]{0,32}$/u.exec(text.slice(nameEnd, caret))?.[0] ?? '';
  const offers = optionOffers(left, word, caret - word.length, caret);
  const hint = entry.options.length === 0 ? 'Takes no options. Enter sends it.' : entry.description;
  return { about: `/${entry.name}`, hint, offers, marked: offers[0]?.tag === 'required' ? 0 : -1 };
}

/** Where each part of the line stands, to be coloured. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly kind: 'command' | 'option' | 'value' | 'fault';
}

/** The parts of a line in order, those that keep it from being sent marked if `faults` are shown. */
export function partsOf(line: Line, { faults }: Checked): readonly Part[] {
  if (line.kind !== 'command') return [];
  const isFault = (start: number): boolean => faults.some((fault) => fault.start === start && start > 0);
  const parts: Part[] = [{ start: 0, end: line.nameEnd, kind: 'command' }];
  for (const { start, from, end } of line.fields) {
    if (from > start) parts.push({ start, end: from, kind: 'option' });
    if (end > from) parts.push({ start: from, end, kind: isFault(start) ? 'fault' : 'value' });
  }
  for (const { start, end } of line.strays) parts.push({ start, end, kind: 'fault' });
  return parts.toSorted((a, b) => a.start - b.start);
}
