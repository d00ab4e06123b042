import { EPHEMERAL } from './check/message.ts';
import { INTENT } from './intents.ts';
import { type JsonObject, objectOf, textOf } from './json.ts';
import type { State } from './state.ts';
import { type Channel, isThread, type Message } from './wire.ts';
import { canView } from './world/access.ts';

const KEPT_PER_CHANNEL = 1000;

export const isEphemeral = (message: Message): boolean => (message.flags & EPHEMERAL) !== 0;

/** What gives a message's content to bots that did not ask for content: it is their own, to them, or names them. */
const isForBot = (state: State, message: Message, channel: Channel): boolean =>
  channel.guild_id === undefined ||
  message.author.id === state.bot.id ||
  message.mentions.some(({ id }) => id === state.bot.id);

const EMPTY = { content: '', embeds: [], attachments: [], components: [] };

/** What a bot gets of a message whose content it may not read, that of a forwarded one neither. */
function withoutContent(message: JsonObject): JsonObject {
  const snapshots = message['message_snapshots'];
  if (!Array.isArray(snapshots)) return { ...message, ...EMPTY };
  const empty = snapshots.map((one) => ({ message: { ...objectOf(objectOf(one)['message']), ...EMPTY } }));
  return { ...message, ...EMPTY, message_snapshots: empty };
}

/** Tells bots of a message that they see. Private ones come to them in no event. */
function tellBots(state: State, event: string, message: Message): void {
  const channel = state.channels.get(message.channel_id);
  if (!channel || isEphemeral(message) || !canView(state, state.bot.id, channel)) return;
  if (channel.guild_id !== undefined && state.isOut) return;
  const { user: _, ...author } = state.members.get(message.author.id) ?? {};
  const data = {
    ...message,
    channel_type: channel.type,
    ...(channel.guild_id === undefined ? {} : { guild_id: state.guildId, member: author }),
  };
  state.dispatches.tell({
    event,
    data,
    intents: channel.guild_id === undefined ? INTENT.directMessages : INTENT.guildMessages,
    ...(isForBot(state, message, channel) ? {} : { withoutContent: withoutContent(data) }),
  });
}

/** The interaction that a message answers waits no longer. */
function tellInteraction(state: State, message: Message): void {
  const id = textOf(objectOf(message['interaction_metadata'])['id']);
  state.interactions.get(id)?.changed.tell(undefined);
}

/** The messages of a channel, oldest first. */
export const messagesIn = (state: State, channelId: string): readonly Message[] => [
  ...(state.messagesByChannel.get(channelId)?.values() ?? []),
];

function put(state: State, message: Message): ReadonlyMap<string, Message> {
  const { id, channel_id } = message;
  const there = state.messagesByChannel.get(channel_id) ?? new Map<string, Message>();
  state.messages.set(id, message);
  state.messagesByChannel.set(channel_id, there.set(id, message));
  return there;
}

function drop(state: State, message: Message): void {
  state.messages.delete(message.id);
  state.messagesByChannel.get(message.channel_id)?.delete(message.id);
  state.viewers.delete(message.id);
  for (const { filename } of message.attachments) state.files.delete(`${message.id}/${filename}`);
}

/** Keeps a new message and tells everybody. `viewer` is who alone sees it. */
export function keepMessage(state: State, message: Message, viewer: string | null = null): Message {
  const there = put(state, message);
  if (viewer !== null) state.viewers.set(message.id, viewer);
  // A long trial must not fill the memory.
  const [oldest] = there.values();
  if (there.size > KEPT_PER_CHANNEL && oldest) drop(state, oldest);
  const channel = state.channels.get(message.channel_id);
  if (channel) {
    const counts = isThread(channel)
      ? {
          message_count: Number(channel['message_count'] ?? 0) + 1,
          total_message_sent: Number(channel['total_message_sent'] ?? 0) + 1,
        }
      : {};
    if (viewer === null) state.channels.set(channel.id, { ...channel, ...counts, last_message_id: message.id });
  }
  tellBots(state, 'MESSAGE_CREATE', message);
  tellInteraction(state, message);
  state.changes.tell({ kind: 'message', message });
  return message;
}

export function replaceMessage(state: State, message: Message): Message {
  put(state, message);
  tellBots(state, 'MESSAGE_UPDATE', message);
  tellInteraction(state, message);
  state.changes.tell({ kind: 'message', message });
  return message;
}

export function forgetMessage(state: State, message: Message): void {
  if (!state.messages.has(message.id)) return;
  drop(state, message);
  const { channel_id } = message;
  const channel = state.channels.get(channel_id);
  if (channel && isThread(channel) && !isEphemeral(message)) {
    const count = Math.max(0, Number(channel['message_count'] ?? 0) - 1);
    state.channels.set(channel_id, { ...channel, message_count: count });
  }
  if (channel && !isEphemeral(message) && canView(state, state.bot.id, channel) && !state.isOut) {
    const guild = channel.guild_id === undefined ? {} : { guild_id: state.guildId };
    state.dispatches.tell({
      event: 'MESSAGE_DELETE',
      data: { id: message.id, channel_id, ...guild },
      intents: channel.guild_id === undefined ? INTENT.directMessages : INTENT.guildMessages,
    });
  }
  tellInteraction(state, message);
  state.changes.tell({ kind: 'gone', message });
}

/** What is left of a channel that is gone. */
export function forgetMessages(state: State, channelId: string): void {
  for (const message of messagesIn(state, channelId)) {
    drop(state, message);
    state.changes.tell({ kind: 'gone', message });
  }
  state.messagesByChannel.delete(channelId);
}

/** Whether somebody sees a message: private ones only the one they are for. */
export function isSeenBy(state: State, message: Message, userId: string): boolean {
  const viewer = state.viewers.get(message.id);
  if (viewer !== undefined) return viewer === userId;
  const channel = state.channels.get(message.channel_id);
  return channel !== undefined && canView(state, userId, channel);
}
