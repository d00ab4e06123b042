import type { JsonObject } from '../json.ts';
import type { StoredOverwrite } from '../permissions.ts';
import type { State } from '../state.ts';
import { forgetMessages } from '../store.ts';
import { CHANNEL_TYPE, type Channel, isThread } from '../wire.ts';
import { channelOf } from './access.ts';
import { directChannel, groupChannel, guildChannel } from './make.ts';
import { personOf } from './people.ts';
import { tellServer } from './tell.ts';

/** What a role or a member may do in one channel beyond, or less than, what roles give everywhere: bits. */
export interface Overwrite {
  /** Of a role (the server's own id is everybody's), or of a member (the bot is one). */
  readonly id: string;
  readonly allow?: bigint;
  readonly deny?: bigint;
}

export interface ChannelOptions {
  readonly kind?: 'text' | 'announcement' | 'category';
  readonly overwrites?: readonly Overwrite[];
  /** The category that it is in. */
  readonly parent?: string;
  readonly nsfw?: boolean;
}

function stored(state: State, { id, allow = 0n, deny = 0n }: Overwrite): StoredOverwrite {
  const isRole = state.roles.has(id);
  if (!isRole && !state.members.has(id)) throw new Error(`${id} is no role and no member.`);
  return { id, type: isRole ? 0 : 1, allow: allow.toString(), deny: deny.toString() };
}

export function addChannel(state: State, name: string, fields: JsonObject): Channel {
  const position = [...state.channels.values()].filter((one) => one.guild_id !== undefined && !isThread(one)).length;
  const made = guildChannel(state.id(), state.guildId, name, { position, ...fields });
  state.channels.set(made.id, made);
  tellServer(state, 'CHANNEL_CREATE', made);
  state.changes.tell({ kind: 'channels' });
  return made;
}

export const channelFields = (state: State, options: ChannelOptions): JsonObject => ({
  type: CHANNEL_TYPE[options.kind ?? 'text'],
  permission_overwrites: (options.overwrites ?? []).map((one) => stored(state, one)),
  parent_id: options.parent ?? null,
  nsfw: options.nsfw ?? false,
});

export function changeChannel(state: State, old: Channel, change: JsonObject): Channel {
  const changed: Channel = { ...old, ...change };
  state.channels.set(old.id, changed);
  if (changed.guild_id !== undefined)
    tellServer(state, isThread(changed) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', changed);
  state.changes.tell({ kind: 'channels' });
  return changed;
}

function forget(state: State, channel: Channel): void {
  state.channels.delete(channel.id);
  state.threadMembers.delete(channel.id);
  forgetMessages(state, channel.id);
}

/** A channel goes with its threads and its messages. */
export function removeChannel(state: State, channel: Channel): void {
  for (const thread of [...state.channels.values()])
    if (isThread(thread) && thread.parent_id === channel.id) forget(state, thread);
  forget(state, channel);
  if (isThread(channel)) {
    const { id, guild_id, parent_id, type } = channel;
    tellServer(state, 'THREAD_DELETE', { id, guild_id, parent_id, type });
  } else tellServer(state, 'CHANNEL_DELETE', channel);
  state.changes.tell({ kind: 'channels' });
}

export function overwrite(state: State, channelId: string, wanted: Overwrite): void {
  const channel = channelOf(state, channelId);
  const others = (channel.permission_overwrites ?? []).filter(({ id }) => id !== wanted.id);
  const isEmpty = wanted.allow === undefined && wanted.deny === undefined;
  changeChannel(state, channel, { permission_overwrites: [...others, ...(isEmpty ? [] : [stored(state, wanted)])] });
}

/** The one channel of direct messages between a person and the bot. */
export function directChannelWith(state: State, userId: string): Channel {
  const { user } = personOf(state, userId);
  for (const channel of state.channels.values())
    if (channel.type === CHANNEL_TYPE.direct && channel.recipients?.[0]?.id === userId) return channel;
  const made = directChannel(state.id(), user);
  state.channels.set(made.id, made);
  return made;
}

/** A group of people without the bot. */
export function addGroup(state: State, userIds: readonly string[]): Channel {
  const people = userIds.map((id) => personOf(state, id).user);
  const [owner] = people;
  if (!owner) throw new Error('A group has somebody in it.');
  const made = groupChannel(state.id(), owner, people);
  state.channels.set(made.id, made);
  return made;
}
