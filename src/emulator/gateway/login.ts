import { INTENT, KNOWN_INTENTS, PRIVILEGED } from '../intents.ts';
import { type JsonObject, listOf, numberOf, textOf } from '../json.ts';
import type { State } from '../state.ts';

/** Codes with which a line is closed, and Discord's words for them. */
export const CLOSE = {
  unknownOpcode: [4001, 'Unknown opcode.'],
  decodeError: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  authenticationFailed: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidSeq: [4007, 'Invalid seq.'],
  rateLimited: [4008, 'Rate limited.'],
  invalidShard: [4010, 'Invalid shard.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const;

export function shardOf(given: unknown): readonly [number, number] | null {
  if (given === undefined) return [0, 1];
  const [shard, count] = listOf(given);
  const isGood = Number.isInteger(shard) && Number.isInteger(count) && numberOf(shard) >= 0;
  return isGood && numberOf(shard) < numberOf(count) ? [numberOf(shard), numberOf(count)] : null;
}

export const isToken = (state: State, given: unknown): boolean => textOf(given).replace(/^Bot /u, '') === state.token;

/** With what a line is closed that asks for something it may not have. */
export function loginRefusal(
  state: State,
  given: JsonObject,
  mayBePrivileged: boolean,
): readonly [number, string] | null {
  const intents = given['intents'];
  if (!isToken(state, given['token'])) return CLOSE.authenticationFailed;
  if (typeof intents !== 'number' || (intents & ~KNOWN_INTENTS) !== 0) return CLOSE.invalidIntents;
  if (!mayBePrivileged && (intents & PRIVILEGED) !== 0) return CLOSE.disallowedIntents;
  return shardOf(given['shard']) ? null : CLOSE.invalidShard;
}

/** The members that a bot asks for (op 8): by id, or by the start of their name. All at once only those get who asked for members. */
export function membersChunk(state: State, intents: number, given: JsonObject): JsonObject {
  const ids = given['user_ids'];
  const wanted = Array.isArray(ids) ? listOf(ids) : [ids];
  const query = textOf(given['query']).toLowerCase();
  const fitting = [...state.members.values()].filter(({ user }) =>
    ids === undefined ? user.username.toLowerCase().startsWith(query) : wanted.includes(user.id),
  );
  const isAll = ids === undefined && query === '';
  const members = isAll && (intents & INTENT.members) === 0 ? [] : fitting;
  const limit = numberOf(given['limit']);
  return {
    guild_id: state.guildId,
    members: limit > 0 ? members.slice(0, limit) : members,
    chunk_index: 0,
    chunk_count: 1,
    not_found: [],
    nonce: given['nonce'],
  };
}
