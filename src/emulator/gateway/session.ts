import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { INTENT } from '../intents.ts';
import type { JsonObject } from '../json.ts';
import type { Dispatched } from '../state.ts';

const DISPATCH = 0;

/** How many events are kept for a bot that resumes; one that missed more has to identify anew. */
const KEPT_EVENTS = 2000;

interface Sent {
  readonly op: typeof DISPATCH;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** One login of a bot, through several lines if one breaks. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** `[number, of how many]`. */
  readonly shard: readonly [number, number];
  readonly socket: WebSocket | null;
  /** When its line broke, on the server's clock. */
  readonly brokenAt: number | null;
  send(event: string, data: unknown): void;
  /** Sends an event if the bot asked for its kind and it is for its shard. */
  tell(dispatched: Dispatched): void;
  /** Sends again what came after `seq`. Whether all of that is still there. */
  resume(socket: WebSocket, seq: number): boolean;
  /** Whether an event of that number was sent. */
  knows(seq: number): boolean;
  broke(at: number): void;
}

export const write = (socket: WebSocket, payload: JsonObject): void => {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
};

/** Discord's rule of which shard hears of a server; what is of no server goes to the first. */
const shardOf = (guildId: unknown, count: number): number =>
  typeof guildId === 'string' ? Number((BigInt(guildId) >> 22n) % BigInt(count)) : 0;

export function createSession(first: WebSocket, intents: number, shard: readonly [number, number]): Session {
  const sent: Sent[] = [];
  let last = 0;
  let socket: WebSocket | null = first;
  let brokenAt: number | null = null;
  const send = (event: string, data: unknown): void => {
    last += 1;
    const dispatch: Sent = { op: DISPATCH, t: event, s: last, d: data };
    sent.push(dispatch);
    if (sent.length > KEPT_EVENTS) sent.shift();
    if (socket) write(socket, { ...dispatch });
  };
  return {
    id: randomUUID().replaceAll('-', ''),
    intents,
    shard,
    get socket() {
      return socket;
    },
    get brokenAt() {
      return brokenAt;
    },
    send,
    tell({ event, data, intents: wanted, withoutContent }) {
      if (wanted !== 0 && (intents & wanted) === 0) return;
      const guildId = data['guild_id'] ?? (event.startsWith('GUILD_') ? data['id'] : undefined);
      if (shardOf(guildId, shard[1]) !== shard[0]) return;
      send(event, withoutContent && (intents & INTENT.content) === 0 ? withoutContent : data);
    },
    resume(next, seq) {
      if (seq < last - sent.length) return false;
      socket = next;
      brokenAt = null;
      for (const missed of sent.filter(({ s }) => s > seq)) write(next, { ...missed });
      return true;
    },
    knows: (seq) => seq <= last,
    broke(at) {
      socket = null;
      brokenAt = at;
    },
  };
}
