import type { ChannelFacts, Order, RoleFacts } from '../model/briefing.ts';
import { lackingRights, rightsWords } from './rights.ts';

/** Why briefings cannot be posted in a channel, with the mend, in one sentence; null: they can. */
export function channelProblem(channel: ChannelFacts | null, place: Order['place']): string | null {
  if (channel === null)
    return 'The bot does not see that channel. Give it View Channel there, or choose another channel.';
  const { name, isThread, isLocked } = channel;
  if (isThread && place === 'thread')
    return `#${name} is a thread itself, in which none can be opened. Choose place:channel, or another channel.`;
  const lacking = lackingRights(channel, place);
  if (lacking.length > 0)
    return `The bot lacks ${rightsWords(lacking)} in #${name}. Allow it there, then ask again, or choose another channel.`;
  return isLocked ? `#${name} is locked. Unlock it, then ask again, or choose another channel.` : null;
}

/** Why a role cannot be pinged in a channel, with the mend, in one sentence; null: it can. */
export function roleProblem(role: RoleFacts | null, channel: ChannelFacts): string | null {
  if (role === null) return 'There is no such role. Choose one of this server, or leave role: out.';
  if (role.isEveryone) return 'A briefing pings no everyone. Choose a role, or leave role: out.';
  if (role.mentionable || channel.mayPingAll) return null;
  return `Not everybody may mention @${role.name}, the bot neither. Allow it in the settings of the role, or give the bot Mention Everyone in #${channel.name}.`;
}
