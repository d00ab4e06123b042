import type { State } from '../state.ts';
import { isSeenBy } from '../store.ts';
import { isThread, type Message, type Role } from '../wire.ts';
import { canView, rolesOf } from './access.ts';
import { inServer } from './server.ts';

/** A channel or a thread of the server. */
export interface ServerChannel {
  readonly id: string;
  readonly name: string;
  /** Discord's number: 0 of a text channel, 11 of an open thread. */
  readonly type: number;
  /** The channel of a thread, the category of a channel. */
  readonly parent: string | null;
  readonly isThread: boolean;
  /** Of a thread: closed, until somebody writes in it. */
  readonly isArchived: boolean;
  /** How many messages a thread has, without the one that it started from. */
  readonly messages: number;
}

/** What there is of the server. */
export interface Look {
  /** Channels and threads in order of making, with `viewer` those that this person sees. */
  channels(viewer?: string): readonly ServerChannel[];
  /** All roles, that of everybody first. */
  roles(): readonly Role[];
  /** Whether a person sees a message. */
  isSeenBy(message: Message, userId: string): boolean;
  /** Whether a message pings a person: by their name, by a role of theirs, or everyone. */
  isPinged(message: Message, userId: string): boolean;
}

export const createLook = (state: State): Look => ({
  channels: (viewer) =>
    inServer(state)
      .filter((channel) => viewer === undefined || canView(state, viewer, channel))
      .map((channel) => ({
        id: channel.id,
        name: String(channel['name'] ?? ''),
        type: channel.type,
        parent: channel.parent_id ?? null,
        isThread: isThread(channel),
        isArchived: channel.thread_metadata?.archived === true,
        messages: Number(channel['message_count'] ?? 0),
      })),
  roles: () => [...state.roles.values()],
  isSeenBy: (message, userId) => isSeenBy(state, message, userId),
  isPinged: ({ mention_everyone, mentions, mention_roles }, userId) =>
    mention_everyone ||
    mentions.some(({ id }) => id === userId) ||
    rolesOf(state, userId).some(({ id }) => mention_roles.includes(id)),
});
