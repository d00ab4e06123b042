import { ALL_PERMISSIONS, basePermissions, has, PERMISSION, permissionsWith } from '../permissions.ts';
import type { State } from '../state.ts';
import { CHANNEL_TYPE, type Channel, isThread, type Member, type Role, type User } from '../wire.ts';

export const isBotHere = (state: State): boolean => state.members.has(state.bot.id);

/** An account by its id, the bot's too. */
export const accountOf = (state: State, id: string): User | undefined =>
  id === state.bot.id ? state.bot : state.people.get(id)?.user;

/** Throws for somebody who is not in the server. */
export function memberOf(state: State, id: string): Member {
  const found = state.members.get(id);
  if (!found) throw new Error(`${id} is not in the server.`);
  return found;
}

/** A member's roles, everybody's among them. */
export function rolesOf(state: State, userId: string): readonly Role[] {
  const ids = [state.guildId, ...(state.members.get(userId)?.roles ?? [])];
  return ids.flatMap((id) => state.roles.get(id) ?? []);
}

/** What somebody may do everywhere in the server; nothing where they are not in it. */
export const permissionsEverywhere = (state: State, userId: string): bigint =>
  state.members.has(userId) ? basePermissions(userId === state.ownerId, rolesOf(state, userId)) : 0n;

/** Whether somebody is one of the people of direct messages or a group; the bot is in direct messages only. */
const isAmong = (state: State, userId: string, { type, recipients = [] }: Channel): boolean =>
  userId === state.bot.id ? type === CHANNEL_TYPE.direct : recipients.some(({ id }) => id === userId);

/** What somebody may do in one channel: nothing where they cannot see it. Threads have what their channel has. */
export function permissionsIn(state: State, userId: string, channel: Channel): bigint {
  if (channel.guild_id === undefined) return isAmong(state, userId, channel) ? ALL_PERMISSIONS : 0n;
  const inThread = isThread(channel);
  const place = inThread ? state.channels.get(channel.parent_id ?? '') : channel;
  const left = permissionsWith(permissionsEverywhere(state, userId), place?.permission_overwrites ?? [], {
    guildId: state.guildId,
    userId,
    roles: state.members.get(userId)?.roles ?? [],
    sending: sendingIn(channel),
  });
  const isClosed =
    channel.type === CHANNEL_TYPE.privateThread &&
    !has(left, PERMISSION.MANAGE_THREADS) &&
    !state.threadMembers.get(channel.id)?.has(userId);
  return isClosed ? 0n : left;
}

/** What it takes to write in a channel. */
export const sendingIn = (channel: Channel): bigint =>
  isThread(channel) ? PERMISSION.SEND_MESSAGES_IN_THREADS : PERMISSION.SEND_MESSAGES;

export const mayIn = (state: State, userId: string, channel: Channel, wanted: bigint): boolean =>
  has(permissionsIn(state, userId, channel), wanted);

export const canView = (state: State, userId: string, channel: Channel): boolean =>
  mayIn(state, userId, channel, PERMISSION.VIEW_CHANNEL);

/** The channel of an id. Throws for somebody who holds the emulator, not for a bot. */
export function channelOf(state: State, id: string): Channel {
  const channel = state.channels.get(id);
  if (!channel) throw new Error(`There is no channel ${id}.`);
  return channel;
}

/** Where everybody is when nothing is said: the server's first text channel. */
export function firstChannel(state: State): string {
  for (const { id, type } of state.channels.values()) if (type === CHANNEL_TYPE.text) return id;
  throw new Error('The server has no text channel.');
}
