import type { Emulator } from '../../emulator/emulator.ts';
import type { JsonObject } from '../../emulator/json.ts';
import { type MessageSetting, nameOf } from './draw/message.ts';
import { fileAddress } from './files.ts';
import { type People, type Person, serverChannelsOf } from './people.ts';

export interface SurroundingsOptions {
  readonly emulator: Emulator;
  readonly people: People;
  readonly botName: () => string;
  /** The line that a person typed for an interaction; null: not known here. */
  readonly typed: (interactionId: string) => string | null;
}

/** What can be chosen from selects without choices of their own, by Discord's numbers for them. */
const CHOICES_OF: Readonly<Record<number, readonly ('users' | 'roles' | 'channels')[]>> = {
  5: ['users'],
  6: ['roles'],
  7: ['users', 'roles'],
  8: ['channels'],
};

const choice = (label: string, value: string): JsonObject => ({ label, value });

/** What a message is drawn among for one person. */
export function surroundingsOf(
  { emulator, people, botName, typed }: SurroundingsOptions,
  person: Person,
): MessageSetting {
  const known = {
    users: () => people.all().map(({ user }) => choice(nameOf(user), user.id)),
    roles: () => emulator.roles().map(({ id, name }) => choice(name, id)),
    channels: () => serverChannelsOf(emulator, person).map(({ id, name }) => choice(name, id)),
  };
  const channel = (id: string) => serverChannelsOf(emulator, person).find((one) => one.id === id) ?? null;
  return {
    now: emulator.clock.now(),
    userName(id) {
      if (id === emulator.applicationId) return botName();
      const known = people.all().find(({ user }) => user.id === id);
      return known ? nameOf(known.user) : null;
    },
    channelName: (id) => channel(id)?.name ?? null,
    roleName: (id) => emulator.roles().find((role) => role.id === id)?.name ?? null,
    file: (url) => fileAddress(emulator.api, url),
    typed,
    message(id) {
      const found = emulator.message(id);
      return found && emulator.isSeenBy(found, person.user.id) ? found : null;
    },
    threadOf(messageId) {
      const thread = channel(messageId);
      return thread && { name: thread.name, messages: thread.messages };
    },
    isPinged: (message) => emulator.isPinged(message, person.user.id),
    choices: (type) => (CHOICES_OF[type] ?? []).flatMap((kind) => known[kind]()),
  };
}
