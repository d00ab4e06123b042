import { randomBytes } from 'node:crypto';
import type { Emulator, ServerChannel } from '../../emulator/emulator.ts';
import type { Interaction } from '../../emulator/interactions.ts';
import { PERMISSION } from '../../emulator/permissions.ts';
import { CHANNEL_TYPE, type Message, type User } from '../../emulator/wire.ts';

/** One browser: a member of the server, with direct messages to the bot. */
export interface Person {
  readonly user: User;
  /** The channel of their direct messages. */
  readonly direct: string;
  /** Private messages that they have put away. */
  readonly dismissed: Set<string>;
  /** Interactions that were answered with a modal, by id. */
  readonly modals: Map<string, Interaction>;
}

/** Everyone who has the page open, by what their cookie holds. */
export interface People {
  find(key: string): Person | null;
  enter(): { readonly key: string; readonly person: Person };
  all(): readonly Person[];
}

/** Names that are nobody's in the articles. */
const NAMES = ['heron', 'kestrel', 'lark', 'wren', 'siskin', 'bunting', 'plover', 'curlew', 'swift', 'finch'];

/** More than anyone tries out at once; the longest gone leave first. */
const MOST = 500;

/** What everybody has who opens the page: the right to manage the server, and a role that can be pinged. */
const rolesFor = (emulator: Emulator): readonly string[] => [
  emulator.addRole('managers', { permissions: PERMISSION.MANAGE_GUILD }),
  emulator.addRole('desk', { mentionable: true }),
];

export function createPeople(emulator: Emulator): People {
  const known = new Map<string, Person>();
  const roles = rolesFor(emulator);
  let entered = 0;
  return {
    find: (key) => known.get(key) ?? null,
    all: () => [...known.values()],
    enter() {
      const round = Math.floor(entered / NAMES.length);
      const name = `${NAMES[entered % NAMES.length] ?? 'guest'}${round === 0 ? '' : round + 1}`;
      entered++;
      const user = emulator.join(name, { permissions: 0n, roles });
      const person = { user, direct: emulator.directChannel(user.id), dismissed: new Set<string>(), modals: new Map() };
      const key = randomBytes(24).toString('base64url');
      known.set(key, person);
      const [[oldest, gone] = []] = known;
      if (known.size > MOST && oldest !== undefined && gone) {
        known.delete(oldest);
        emulator.leave(gone.user.id);
      }
      return { key, person };
    },
  };
}

/** The channels of the server in which a person can read, and its threads. */
export const serverChannelsOf = (emulator: Emulator, { user }: Person): readonly ServerChannel[] =>
  emulator.channels(user.id).filter(({ type }) => type !== CHANNEL_TYPE.category);

/** The ids of all channels that a person has: the server's, threads, and their direct messages. */
export const channelsOf = (emulator: Emulator, person: Person): readonly string[] => [
  ...serverChannelsOf(emulator, person).map(({ id }) => id),
  person.direct,
];

/** Whether a person sees a message: in a channel of theirs, not private to another, not put away. */
export const sees = (emulator: Emulator, { user, dismissed }: Person, message: Message): boolean =>
  !dismissed.has(message.id) && emulator.isSeenBy(message, user.id);
