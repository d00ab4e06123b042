import type { ChannelFacts, Order, RoleFacts, Subscription } from '../model/briefing.ts';
import { lackingRights, rightsWords } from './rights.ts';

/**
 * Why briefings cannot be posted in a channel, with the mend, in one sentence; null: they can. `elsewhere`: how another
 * channel is chosen.
 */
export function channelProblem(channel: ChannelFacts | null, place: Order['place'], elsewhere: string): string | null {
  if (channel === null) return `The bot does not see that channel. Give it View Channel there, or ${elsewhere}.`;
  const { name, isThread, isLocked } = channel;
  if (isThread && place === 'thread')
    return `#${name} is a thread itself, in which none can be opened. Take place:channel, or ${elsewhere}.`;
  const lacking = lackingRights(channel, place);
  if (lacking.length > 0)
    return `The bot lacks ${rightsWords(lacking)} in #${name}. Allow it there, then ask again, or ${elsewhere}.`;
  return isLocked ? `#${name} is locked. Unlock it, then ask again, or ${elsewhere}.` : null;
}

/** Why a role cannot be pinged in a channel, with the mend, in one sentence; null: it can. */
export function roleProblem(role: RoleFacts | null, channel: ChannelFacts): string | null {
  if (role === null)
    return 'The role to ping is gone. Choose another with role:, or take it away with /briefing change ping:nobody.';
  if (role.isEveryone) return 'A briefing never pings everyone. Choose another role, or leave role: out.';
  if (role.mentionable || channel.mayPingAll) return null;
  return `The bot may not mention @${role.name}. Let everybody mention it in the settings of the role, or give the bot Mention Everyone in #${channel.name}.`;
}

/** More than a server can keep an eye on, and as many as Discord completes. */
const MOST = 25;

const SAME = ['channel', 'time', 'zone', 'days', 'topics', 'people', 'publishers', 'length', 'place', 'role'] as const;
const isSame = (a: Order, b: Order): boolean =>
  SAME.every((part) => JSON.stringify(a[part]) === JSON.stringify(b[part]));

/** Why a server that has others cannot have one more, with the mend, in one sentence; null: it can. */
export function orderProblem(order: Order, others: readonly Subscription[]): string | null {
  const same = others.find((one) => isSame(one, order));
  if (same) return `That is briefing ${same.id} already; change it with /briefing change.`;
  return others.length < MOST ? null : `A server can have ${MOST} briefings. Remove one with /briefing remove first.`;
}
