import type { Registration } from '../command/registration.ts';

/** A command as Discord gives it. */
export type Registered = Readonly<Record<string, unknown>>;
export type Wanted = Registration;

/** What would have to be done, command by command, so that Discord has what the files say. */
export interface Plan {
  readonly create: readonly Wanted[];
  readonly change: readonly { readonly id: string; readonly command: Wanted; readonly differs: readonly string[] }[];
  readonly remove: readonly { readonly id: string; readonly name: string }[];
  readonly same: readonly Wanted[];
  /** Whether there are commands that are none of a file's kinds: not ours to touch. */
  readonly foreign: boolean;
}

const CHAT_INPUT = 1;
/** Starts an app's "activity"; Discord makes one of its own, and refuses to lose it in a bulk request. */
const ENTRY_POINT = 4;

/** What somebody may have set by hand. Whatever else Discord gives that we did not say is its own affair. */
const BY_HAND = ['default_member_permissions', 'nsfw', 'name_localizations', 'description_localizations'];

/** Lists in which the order says nothing. */
const SETS: ReadonlySet<string> = new Set(['contexts', 'integration_types', 'channel_types']);

/** null, false, '' and [] are what Discord gives, or leaves out, for what was not set. */
const isUnset = (value: unknown): boolean =>
  value === null || value === undefined || value === false || value === '' || (Array.isArray(value) && !value.length);

const isRecord = (value: unknown): value is Registered => typeof value === 'object' && value !== null;

/** What is set, in one order. */
function normal(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return SETS.has(key) ? value.toSorted() : value.map((each) => normal(each));
  if (!isRecord(value)) return value;
  return Object.entries(value)
    .filter(([, field]) => !isUnset(field))
    .map(([name, field]) => [name, normal(field, name)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

const isAlike = (a: unknown, b: unknown, key = ''): boolean =>
  (isUnset(a) && isUnset(b)) || JSON.stringify(normal(a, key)) === JSON.stringify(normal(b, key));

/** What people call the fields that differ; another one is called as Discord calls it. */
const WORDS: Readonly<Record<string, string>> = {
  options: 'options',
  contexts: 'where it can be used',
  integration_types: 'where it can be installed',
  default_member_permissions: 'who may use it',
  nsfw: 'age limit',
  name_localizations: 'name in other languages',
  description_localizations: 'description in other languages',
  type: 'kind of value',
  required: 'whether it must be given',
  autocomplete: 'completion',
  max_length: 'longest text',
  min_length: 'shortest text',
  max_value: 'largest number',
  min_value: 'smallest number',
  channel_types: 'kinds of channels',
};

/** The fields of two records that differ, in words. */
const differing = (a: Registered, b: Registered, but: readonly string[] = []): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((key) => !but.includes(key) && !isAlike(a[key], b[key], key))
    .map((key) => WORDS[key] ?? key);

const optionsOf = (command: Registered): readonly Registered[] =>
  Array.isArray(command['options']) ? command['options'].filter(isRecord) : [];

/** What differs in the options, and in theirs: new ones, those that are gone, what changed in one, the order of those in both. */
function optionsDiffer(wanted: Registered, existing: Registered): readonly string[] {
  const [ours, theirs] = [optionsOf(wanted), optionsOf(existing)];
  const named = (all: readonly Registered[], name: unknown) => all.find((option) => option['name'] === name);
  const words = ours.flatMap((option) => {
    const other = named(theirs, option['name']);
    if (!other) return [`option ${option['name']} is new`];
    const within = optionsDiffer(option, other);
    const fields = [...differing(option, other, ['options']), ...within];
    return fields.length > 0 ? [`option ${option['name']}: ${fields.join(', ')}`] : [];
  });
  const gone = theirs.filter(({ name }) => !named(ours, name)).map(({ name }) => `option ${name} is gone`);
  const order = (all: readonly Registered[], others: readonly Registered[]): unknown[] =>
    all.map(({ name }) => name).filter((name) => named(others, name));
  const moved = isAlike(order(ours, theirs), order(theirs, ours)) ? [] : ['order of options'];
  return [...words, ...gone, ...moved];
}

/** What differs between a command and what Discord has of it, in words; compares what is set, not what Discord fills in. */
function differences(wanted: Wanted, existing: Registered): readonly string[] {
  const ours: Registered = { ...wanted };
  const theirs = Object.fromEntries(
    Object.entries(existing).filter(([key]) => Object.hasOwn(ours, key) || BY_HAND.includes(key)),
  );
  return [...differing(ours, theirs, ['options', 'type']), ...optionsDiffer(ours, theirs)];
}

const kindOf = ({ type }: Registered): unknown => type ?? CHAT_INPUT;

/** Two commands are one if they have the same name and are of the same kind. */
export const isNamesake = (a: Registered, b: Registered): boolean => a['name'] === b['name'] && kindOf(a) === kindOf(b);

/** What has to be done so that Discord has `wanted` instead of `existing`. */
export function planOf(wanted: readonly Wanted[], existing: readonly Registered[]): Plan {
  const ours = existing.filter((command) => kindOf(command) !== ENTRY_POINT);
  const pairs = wanted.map((command) => ({ command, old: ours.find((one) => isNamesake({ ...command }, one)) }));
  const change = pairs.flatMap(({ command, old }) => {
    const differs = old ? differences(command, old) : [];
    return old && differs.length > 0 ? [{ id: String(old['id']), command, differs }] : [];
  });
  const changing = new Set(change.map(({ command }) => command));
  const kept = new Set(pairs.map(({ old }) => old));
  return {
    create: pairs.filter(({ old }) => !old).map(({ command }) => command),
    change,
    remove: ours
      .filter((command) => !kept.has(command))
      .map(({ id, name }) => ({ id: String(id), name: String(name) })),
    same: pairs.filter(({ command, old }) => old && !changing.has(command)).map(({ command }) => command),
    foreign: ours.length < existing.length,
  };
}
