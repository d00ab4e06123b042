import type { JsonObject } from '../json.ts';
import { attachment } from '../messages.ts';
import type { State } from '../state.ts';
import type { Channel, SentFile } from '../wire.ts';
import { accountOf, canView } from '../world/access.ts';
import { interactionChannel, interactionMember, type Place } from './start.ts';

type Kind = 'users' | 'members' | 'roles' | 'channels' | 'attachments';

/** The things that an interaction names by id, told in full beside it. */
export interface Resolved {
  user(id: string): string;
  role(id: string): string;
  channel(id: string, types: readonly unknown[]): string;
  mentionable(id: string): string;
  file(file: SentFile): string;
  /** `{ resolved }`, or nothing where nothing was named. */
  field(): JsonObject;
}

/** Each function throws for what the person could not have picked, and answers the id. */
export function createResolved(state: State, { channel: here, userId }: Place): Resolved {
  const found = new Map<Kind, Map<string, unknown>>();
  const put = (kind: Kind, id: string, value: unknown): string => {
    const those = found.get(kind) ?? new Map<string, unknown>();
    found.set(kind, those.set(id, value));
    return id;
  };
  const isHere = (id: string): boolean =>
    here.guild_id === undefined
      ? id === state.bot.id || (here.recipients ?? []).some((one) => one.id === id)
      : accountOf(state, id) !== undefined;
  const resolved: Resolved = {
    user(id) {
      const account = isHere(id) ? accountOf(state, id) : undefined;
      if (!account) throw new Error(`There is no person ${id} to pick.`);
      if (here.guild_id !== undefined && state.members.has(id)) {
        const { user: _, deaf: __, mute: ___, ...member } = interactionMember(state, id, here);
        put('members', id, member);
      }
      return put('users', id, account);
    },
    role(id) {
      const role = here.guild_id === undefined ? undefined : state.roles.get(id);
      if (!role) throw new Error(`There is no role ${id} to pick.`);
      return put('roles', id, role);
    },
    channel(id, types) {
      const channel: Channel | undefined = state.channels.get(id);
      if (channel?.guild_id === undefined || here.guild_id === undefined || !canView(state, userId, channel))
        throw new Error(`There is no channel ${id} to pick.`);
      if (types.length > 0 && !types.includes(channel.type))
        throw new Error(`A channel of type ${channel.type} cannot be picked here.`);
      return put('channels', id, interactionChannel(state, channel, userId));
    },
    mentionable: (id) => (state.roles.has(id) ? resolved.role(id) : resolved.user(id)),
    file(file) {
      const id = state.id();
      return put('attachments', id, { ...attachment(state, id, file), id, ephemeral: true });
    },
    field() {
      const kinds = [...found].map(([kind, those]) => [kind, Object.fromEntries(those)] as const);
      return kinds.length > 0 ? { resolved: Object.fromEntries(kinds) } : {};
    },
  };
  return resolved;
}
