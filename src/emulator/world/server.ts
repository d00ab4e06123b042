import { INTENT } from '../intents.ts';
import type { JsonObject } from '../json.ts';
import { isoTime, type State } from '../state.ts';
import { type Channel, isThread } from '../wire.ts';
import { isBotHere } from './access.ts';
import { guild, member } from './make.ts';
import { tellServer } from './tell.ts';
import { memberField } from './threads.ts';

export const serverOf = (state: State): JsonObject => guild(state.guildId, state.ownerId, [...state.roles.values()]);

export const inServer = (state: State): Channel[] =>
  [...state.channels.values()].filter((one) => one.guild_id !== undefined);

export const serverChannels = (state: State): Channel[] => inServer(state).filter((one) => !isThread(one));

export const activeThreads = (state: State): Channel[] =>
  inServer(state).filter((one) => isThread(one) && one.thread_metadata?.archived !== true);

/** The server as a bot is shown it when it logs in: of its members only itself, unless it asked for them. */
export function serverCreated(state: State, intents: number): JsonObject {
  const all = [...state.members.values()];
  return {
    ...serverOf(state),
    joined_at: state.members.get(state.bot.id)?.['joined_at'] ?? isoTime(state),
    large: false,
    unavailable: false,
    member_count: all.length,
    members: (intents & INTENT.members) === 0 ? all.filter(({ user }) => user.id === state.bot.id) : all,
    channels: serverChannels(state),
    threads: activeThreads(state).map((thread) => ({ ...thread, ...memberField(state, thread) })),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** Takes the bot out of the server. */
export function removeBot(state: State): void {
  if (!isBotHere(state)) return;
  tellServer(state, 'GUILD_DELETE', { id: state.guildId });
  state.members.delete(state.bot.id);
  state.commands.delete(state.guildId);
  state.changes.tell({ kind: 'commands' });
}

/** Takes the bot into the server, with the role that it had. */
export function addBot(state: State): void {
  if (isBotHere(state)) return;
  const own = [...state.roles.values()].filter(({ managed }) => managed === true).map(({ id }) => id);
  state.members.set(state.bot.id, member(state.bot, isoTime(state), own));
  tellServer(state, 'GUILD_CREATE', serverCreated(state, 0));
}

export function setOutage(state: State, isOut: boolean): void {
  if (isOut === state.isOut) return;
  if (isOut) tellServer(state, 'GUILD_DELETE', { id: state.guildId, unavailable: true });
  state.isOut = isOut;
  if (!isOut) tellServer(state, 'GUILD_CREATE', serverCreated(state, 0));
}
