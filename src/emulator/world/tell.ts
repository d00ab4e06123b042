import { INTENT } from '../intents.ts';
import type { JsonObject } from '../json.ts';
import type { State } from '../state.ts';
import { isBotHere } from './access.ts';

/** Tells bots of what happened in the server; nobody while the bot is not in it or cannot reach it. */
export function tellServer(state: State, event: string, data: JsonObject, intents: number = INTENT.guilds): void {
  if (isBotHere(state) && !state.isOut) state.dispatches.tell({ event, data, intents });
}
