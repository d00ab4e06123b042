import { EPHEMERAL } from '../check/message.ts';
import { createMessage } from '../messages.ts';
import type { State } from '../state.ts';
import { isSeenBy } from '../store.ts';
import type { Message } from '../wire.ts';
import { mayIn, sendingIn } from '../world/access.ts';
import { personOf } from '../world/people.ts';
import { placeOf, type Setting } from './start.ts';

const LONGEST = 2000;

/** A person writes a message. Throws where Discord's client would not send it. */
export function say(state: State, content: string, setting: Setting): Message {
  const { userId, channel } = placeOf(state, setting);
  const { user: author } = personOf(state, userId);
  if (content.trim() === '') throw new Error('A message has some text.');
  if (content.length > LONGEST) throw new Error(`A message has ${LONGEST} characters at most.`);
  if (!mayIn(state, userId, channel, sendingIn(channel)))
    throw new Error(`${author.username} may not write in channel ${channel.id}.`);
  return createMessage(state, { channelId: channel.id, body: { content }, author });
}

const FORWARD = 1;
const HAS_SNAPSHOT = 1 << 14;

/** What a forwarded message keeps of the first: not who wrote it. */
const KEPT = [
  'type',
  'content',
  'embeds',
  'attachments',
  'timestamp',
  'edited_timestamp',
  'flags',
  'mentions',
  'mention_roles',
  'components',
];

/** A person forwards a message: what it says stands in a snapshot, and nothing in the message itself. */
export function forward(state: State, message: Message, setting: Setting): Message {
  const { userId, channel } = placeOf(state, setting);
  const { user: author } = personOf(state, userId);
  if (!isSeenBy(state, message, userId) || (message.flags & EPHEMERAL) !== 0)
    throw new Error(`${author.username} cannot forward message ${message.id}.`);
  if (!mayIn(state, userId, channel, sendingIn(channel)))
    throw new Error(`${author.username} may not write in channel ${channel.id}.`);
  const from = state.channels.get(message.channel_id)?.guild_id;
  const guild = from === undefined ? {} : { guild_id: from };
  const snapshot = Object.fromEntries(KEPT.map((field) => [field, message[field] ?? null]));
  return createMessage(state, {
    channelId: channel.id,
    body: {},
    author,
    flags: HAS_SNAPSHOT,
    more: {
      message_reference: { type: FORWARD, channel_id: message.channel_id, message_id: message.id, ...guild },
      message_snapshots: [{ message: snapshot }],
    },
  });
}
