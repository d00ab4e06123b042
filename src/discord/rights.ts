import { type Client, DiscordAPIError } from 'discord.js';
import type { Refusal } from '../briefings/courier.ts';
import { lackingRights } from '../briefings/rights.ts';
import type { Order } from '../model/briefing.ts';
import { factsOf } from './server.ts';

/**
 * Why a briefing is refused in a channel, as Discord says it now and not as it was told last. Rejects where Discord does
 * not say.
 */
export async function refusalIn(client: Client<true>, id: string, place: Order['place']): Promise<Refusal> {
  try {
    const channel = await client.channels.fetch(id, { force: true });
    if (!channel || channel.isDMBased()) return { kind: 'lacking', rights: ['View Channel'] };
    const { guild } = channel;
    await guild.roles.fetch(undefined, { force: true });
    const facts = factsOf(channel, await guild.members.fetchMe({ force: true }));
    const rights = lackingRights(facts, place);
    return rights.length === 0 && facts.isLocked ? { kind: 'locked' } : { kind: 'lacking', rights };
  } catch (error) {
    if (error instanceof DiscordAPIError) return { kind: 'lacking', rights: ['View Channel'] };
    throw error;
  }
}
