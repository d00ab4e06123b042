import { INTENT } from '../intents.ts';
import type { JsonObject } from '../json.ts';
import { isoTime, type State } from '../state.ts';
import { CHANNEL_TYPE, type Channel, isThread } from '../wire.ts';
import { channelOf } from './access.ts';
import { changeChannel } from './channels.ts';
import { guildChannel } from './make.ts';
import { tellServer } from './tell.ts';

/** In minutes: a thread without a message for so long is archived. The emulator does not do that by itself. */
const ARCHIVED_AFTER = 4320;

export interface NewThread {
  readonly name: string;
  readonly type: number;
  readonly ownerId: string;
  /** The message that it starts from: the thread has its id. */
  readonly messageId?: string;
  readonly more?: JsonObject;
}

/** A thread with its starter in it. */
export function addThread(state: State, parent: Channel, { name, type, ownerId, messageId, more }: NewThread): Channel {
  const now = isoTime(state);
  const made: Channel = guildChannel(messageId ?? state.id(), state.guildId, name, {
    type,
    parent_id: parent.id,
    owner_id: ownerId,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: ARCHIVED_AFTER,
      archive_timestamp: now,
      create_timestamp: now,
      ...(type === CHANNEL_TYPE.privateThread ? { invitable: true } : {}),
      ...more,
    },
  });
  const { position: _, topic: __, permission_overwrites: ___, ...thread } = made;
  const kept: Channel = { ...thread, id: made.id, type };
  state.channels.set(kept.id, kept);
  state.threadMembers.set(kept.id, new Set([ownerId]));
  tellServer(state, 'THREAD_CREATE', { ...kept, newly_created: true, ...memberField(state, kept) });
  state.changes.tell({ kind: 'channels' });
  return kept;
}

export const threadOf = (state: State, id: string): Channel => {
  const channel = channelOf(state, id);
  if (!isThread(channel)) throw new Error(`${id} is no thread.`);
  return channel;
};

export const threadMember = (state: State, thread: Channel, userId: string): JsonObject => ({
  id: thread.id,
  user_id: userId,
  join_timestamp: isoTime(state),
  flags: 0,
});

/** What a thread says of the bot, if the bot is in it. */
export const memberField = (state: State, thread: Channel): JsonObject =>
  state.threadMembers.get(thread.id)?.has(state.bot.id) ? { member: threadMember(state, thread, state.bot.id) } : {};

export function setThreadMember(state: State, thread: Channel, userId: string, isIn: boolean): void {
  const before = state.threadMembers.get(thread.id) ?? new Set<string>();
  if (before.has(userId) === isIn) return;
  const after = new Set(before);
  if (isIn) after.add(userId);
  else after.delete(userId);
  state.threadMembers.set(thread.id, after);
  state.channels.set(thread.id, { ...thread, member_count: after.size });
  const change = isIn
    ? { added_members: [threadMember(state, thread, userId)], removed_member_ids: [] }
    : { added_members: [], removed_member_ids: [userId] };
  const data = { id: thread.id, guild_id: state.guildId, member_count: after.size, ...change };
  // Of others than itself a bot is told only if it asked for members.
  tellServer(state, 'THREAD_MEMBERS_UPDATE', data, userId === state.bot.id ? INTENT.guilds : INTENT.members);
  state.changes.tell({ kind: 'channels' });
}

export function archive(state: State, thread: Channel, change: { archived?: boolean; locked?: boolean }): Channel {
  const metadata = { archived: false, locked: false, ...thread.thread_metadata };
  return changeChannel(state, thread, {
    thread_metadata: { ...metadata, ...change, archive_timestamp: isoTime(state) },
  });
}

/** A message in an archived thread opens it again. */
export function wake(state: State, channel: Channel): void {
  if (channel.thread_metadata?.archived === true) archive(state, channel, { archived: false });
}
