import { has } from '../permissions.ts';
import type { State } from '../state.ts';
import type { Channel } from '../wire.ts';
import { canView, isBotHere, mayIn, permissionsEverywhere } from '../world/access.ts';
import { type Call, Refusal } from './router.ts';

export const missingAccess = (): Refusal => new Refusal(403, 50_001, 'Missing Access');
export const missingPermissions = (): Refusal => new Refusal(403, 50_013, 'Missing Permissions');

/** The channel that the path names, if the bot sees it. */
export function visibleChannel({ state, param }: Call, name = 'channel'): Channel {
  const channel = state.channels.get(param(name));
  if (!channel) throw new Refusal(404, 10_003, 'Unknown Channel');
  if (!canView(state, state.bot.id, channel)) throw missingAccess();
  return channel;
}

/** Refuses where the bot lacks a permission in the channel. */
export function demand(state: State, channel: Channel, permission: bigint): void {
  if (!mayIn(state, state.bot.id, channel, permission)) throw missingPermissions();
}

/** The server that the path names, if the bot is in it. */
export function joinedServer({ state, param }: Call): void {
  if (param('guild') !== state.guildId) throw new Refusal(404, 10_004, 'Unknown Guild');
  if (!isBotHere(state)) throw missingAccess();
}

/** Refuses where the bot lacks a permission in the whole server. */
export function demandEverywhere(state: State, permission: bigint): void {
  if (!has(permissionsEverywhere(state, state.bot.id), permission)) throw missingPermissions();
}
