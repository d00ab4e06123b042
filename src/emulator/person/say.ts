import { createMessage } from '../messages.ts';
import type { State } from '../state.ts';
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
