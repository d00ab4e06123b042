import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { CLOSE, isToken, loginRefusal, membersChunk, shardOf } from './gateway/login.ts';
import { createSession, type Session, write } from './gateway/session.ts';
import { INTENT } from './intents.ts';
import { at, type JsonObject, numberOf, objectOf, textOf } from './json.ts';
import type { State } from './state.ts';
import { isBotHere } from './world/access.ts';
import { serverCreated } from './world/server.ts';

const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const REQUEST_MEMBERS = 8;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;
/** Presence and voice, which are taken and change nothing. */
const IGNORED: ReadonlySet<unknown> = new Set([3, 4, 31]);

/** Documented: what a bot may send on one line. */
const EVENTS = { most: 120, perMs: 60_000 };

/** Documented: of one thing that a bot says. */
const MOST_BYTES = 4096;

/** For how long a broken session can be taken up again. Discord says nothing exact; it is minutes. */
const RESUMABLE_MS = 5 * 60_000;

/** The bot's side of the line as the emulator sees it, and ways to break it. */
export interface Gateway {
  /** Sockets that are identified now. */
  readonly connected: number;
  /** How often a bot identified, and how often it resumed, since the start. */
  readonly identified: number;
  readonly resumed: number;
  /** Sends an event to every session; one whose line is broken gets it when it resumes. */
  dispatch(event: string, data: JsonObject): void;
  /** Cuts every line without a word, or closes it with one of Discord's codes: 4004 ends a bot's login for good. */
  drop(code?: number): void;
  /** Asks every bot to reconnect and resume (op 7). */
  reconnect(): void;
  /** Ends every session (op 9): a bot has to identify anew, unless the session may be `resumable`. */
  invalidate(resumable?: boolean): void;
  /** Asks every bot for a heartbeat at once (op 1). */
  askHeartbeat(): void;
  /** No heartbeat is acknowledged while this lasts, as on a line that is dead and does not know it. */
  hush(isHushed: boolean): void;
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly heartbeatMs: number;
  readonly privilegedIntents: boolean;
}

const shut = (socket: WebSocket, [code, reason]: readonly [number, string]): void => socket.close(code, reason);

export function createGateway(state: State, server: Server, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true, path: '/gateway' });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (state.isOffline) socket.destroy();
    else sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  };
  server.on('upgrade', upgrade);
  const sessions = new Map<string, Session>();
  const counts = { identified: 0, resumed: 0 };
  let hushed = false;

  const open = (): Session[] => [...sessions.values()].filter(({ socket }) => socket !== null);
  const stop = state.dispatches.add((dispatched) => {
    for (const session of sessions.values()) session.tell(dispatched);
  });

  function forgetBroken(): void {
    for (const { id, brokenAt } of sessions.values())
      if (brokenAt !== null && state.now() - brokenAt > RESUMABLE_MS) sessions.delete(id);
  }

  function identify(socket: WebSocket, given: JsonObject): Session | null {
    const refused = loginRefusal(state, given, options.privilegedIntents);
    const shard = shardOf(given['shard']);
    if (refused || !shard) {
      shut(socket, refused ?? CLOSE.invalidShard);
      return null;
    }
    forgetBroken();
    const session = createSession(socket, numberOf(given['intents']), shard);
    sessions.set(session.id, session);
    counts.identified += 1;
    const isHere = isBotHere(state);
    session.send('READY', {
      v: 10,
      user: state.bot,
      session_id: session.id,
      resume_gateway_url: gatewayUrl(state),
      shard,
      guilds: isHere ? [{ id: state.guildId, unavailable: true }] : [],
      application: { id: state.applicationId, flags: 0 },
    });
    if (isHere && !state.isOut) {
      const data = serverCreated(state, session.intents);
      session.tell({ event: 'GUILD_CREATE', data, intents: INTENT.guilds });
    }
    return session;
  }

  function resume(socket: WebSocket, given: JsonObject): Session | null {
    if (!isToken(state, given['token'])) {
      shut(socket, CLOSE.authenticationFailed);
      return null;
    }
    forgetBroken();
    const session = sessions.get(textOf(given['session_id']));
    const seq = numberOf(given['seq']);
    if (session && !session.knows(seq)) {
      sessions.delete(session.id);
      shut(socket, CLOSE.invalidSeq);
      return null;
    }
    if (!session?.resume(socket, seq)) {
      write(socket, { op: INVALID_SESSION, d: false });
      return null;
    }
    counts.resumed += 1;
    session.send('RESUMED', {});
    return session;
  }

  sockets.on('connection', (socket) => {
    let session: Session | null = null;
    let sent: { readonly since: number; readonly count: number } = { since: state.now(), count: 0 };
    write(socket, { op: HELLO, d: { heartbeat_interval: options.heartbeatMs } });

    const isTooFast = (): boolean => {
      const now = state.now();
      const isOver = now - sent.since >= EVENTS.perMs;
      sent = isOver ? { since: now, count: 1 } : { since: sent.since, count: sent.count + 1 };
      return sent.count > EVENTS.most;
    };

    const take = ({ op, d }: JsonObject): void => {
      const given = objectOf(d);
      if (op === HEARTBEAT) {
        if (!hushed) write(socket, { op: HEARTBEAT_ACK });
      } else if (op === IDENTIFY || op === RESUME) {
        if (session) shut(socket, CLOSE.alreadyAuthenticated);
        else session = op === IDENTIFY ? identify(socket, given) : resume(socket, given);
      } else if (!session) shut(socket, CLOSE.notAuthenticated);
      else if (op === REQUEST_MEMBERS) session.send('GUILD_MEMBERS_CHUNK', membersChunk(state, session.intents, given));
      else if (!IGNORED.has(op)) shut(socket, CLOSE.unknownOpcode);
    };

    socket.on('message', (data) => {
      const text = String(data);
      const payload = Buffer.byteLength(text) > MOST_BYTES ? null : parsed(text);
      if (!payload) shut(socket, CLOSE.decodeError);
      else if (isTooFast()) shut(socket, CLOSE.rateLimited);
      else take(payload);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      if (session?.socket !== socket) return;
      session.broke(state.now());
      // A bot that says goodbye ends its session; any other end leaves it to be resumed.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    });
  });

  const toAll = (payload: JsonObject): void => {
    for (const { socket } of open()) if (socket) write(socket, payload);
  };
  return {
    get connected() {
      return open().length;
    },
    get identified() {
      return counts.identified;
    },
    get resumed() {
      return counts.resumed;
    },
    dispatch: (event, data) => state.dispatches.tell({ event, data, intents: 0 }),
    drop(code) {
      if (code === undefined) for (const socket of sockets.clients) socket.terminate();
      else for (const { socket } of open()) socket?.close(code);
    },
    reconnect: () => toAll({ op: RECONNECT, d: null }),
    invalidate(resumable = false) {
      for (const session of open()) {
        if (!resumable) sessions.delete(session.id);
        if (session.socket) write(session.socket, { op: INVALID_SESSION, d: resumable });
      }
    },
    askHeartbeat: () => toAll({ op: HEARTBEAT, d: null }),
    hush(isHushed) {
      hushed = isHushed;
    },
    close() {
      stop();
      server.off('upgrade', upgrade);
      for (const socket of sockets.clients) socket.terminate();
      return new Promise((resolve) => sockets.close(() => resolve()));
    },
  };
}

export const gatewayUrl = (state: State): string => `${state.origin.replace(/^http/u, 'ws')}/gateway`;

function parsed(text: string): JsonObject | null {
  try {
    return objectOf(at(JSON.parse(text), []));
  } catch {
    return null;
  }
}
