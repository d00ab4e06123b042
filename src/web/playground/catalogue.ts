import type { Emulator } from '../../emulator/emulator.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../emulator/json.ts';
import type { Catalogue, Entry, Option } from '../client/wire.ts';
import { nameOf } from './draw/message.ts';
import { type People, type Person, serverChannelsOf } from './people.ts';

const SLASH = 1;
const ON_MESSAGE = 3;
/** A command of a group, and a group of such. */
const INNER: readonly unknown[] = [1, 2];
const STRING = 3;

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const optionsOf = (of: JsonObject): JsonObject[] => listOf(of['options']).filter(isObject);

function optionOf(option: JsonObject): Option {
  const { type } = option;
  const [least, most] = type === STRING ? ['min_length', 'max_length'] : ['min_value', 'max_value'];
  return {
    name: textOf(option['name']),
    description: textOf(option['description']),
    type: Number(type),
    required: option['required'] === true,
    choices: listOf(option['choices'])
      .filter(isObject)
      .flatMap(({ name, value }) =>
        typeof value === 'string' || typeof value === 'number' ? [{ name: textOf(name), value }] : [],
      ),
    autocomplete: option['autocomplete'] === true,
    channelTypes: listOf(option['channel_types']).map(Number),
    least: numberOrNull(option[least ?? '']),
    most: numberOrNull(option[most ?? '']),
  };
}

/** A command with commands in it is several: `settings zone`, `settings days`. */
function entriesOf(command: JsonObject, prefix = ''): Entry[] {
  const name = `${prefix}${textOf(command['name'])}`;
  const inner = optionsOf(command).filter(({ type }) => INNER.includes(type));
  if (inner.length > 0) return inner.flatMap((one) => entriesOf(one, `${name} `));
  return [{ name, description: textOf(command['description']), options: optionsOf(command).map(optionOf) }];
}

/** What a person can use in a channel, as the list of Discord's client has it. */
export function catalogueFor(emulator: Emulator, people: People, person: Person, channelId: string): Catalogue {
  const commands = emulator.usableCommands({ user: person.user.id, channelId });
  const isDirect = channelId === person.direct;
  const channels = serverChannelsOf(emulator, person)
    .filter(({ isArchived }) => !isArchived)
    .map(({ id, name, type }) => ({ name: `#${name}`, value: id, type }));
  // From the highest down to everybody's.
  const roles = emulator
    .roles()
    .toSorted((a, b) => b.position - a.position)
    .map(({ id, name }) => ({ name: name.startsWith('@') ? name : `@${name}`, value: id }));
  return {
    // By the alphabet, but those of a group as they were registered: what one begins with comes first.
    entries: commands
      .filter(({ type }) => type === SLASH)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .flatMap((command) => entriesOf(command)),
    onMessages: commands.filter(({ type }) => type === ON_MESSAGE).map(({ name }) => name),
    people: people.all().map(({ user }) => ({ name: nameOf(user), value: user.id })),
    // Nothing of the server can be named in direct messages.
    channels: isDirect ? [] : channels,
    roles: isDirect ? [] : roles,
  };
}
