import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { at, type JsonObject, numberOf, objectOf, textOf } from './json.ts';
import type { State } from './state.ts';
import { guild, member, textChannel } from './wire.ts';

const DISPATCH = 0;
const HEARTBEAT = 1;
const IDENTIFY = 2;
const RESUME = 6;
const RECONNECT = 7;
const INVALID_SESSION = 9;
const HELLO = 10;
const HEARTBEAT_ACK = 11;

const AUTHENTICATION_FAILED = 4004;
const NOT_AUTHENTICATED = 4003;
const UNKNOWN_OPCODE = 4001;

const GUILDS_INTENT = 1;

interface Dispatch {
  readonly op: typeof DISPATCH;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  /** Everything since READY, to send again after a broken line. */
  readonly sent: Dispatch[];
  socket: WebSocket | null;
}

/** The bot's side of the line as the emulator sees it, and ways to break it. */
export interface Gateway {
  /** Sockets that are identified now. */
  readonly connected: number;
  /** How often a bot identified, and how often it resumed, since the start. */
  readonly identified: number;
  readonly resumed: number;
  /** Sends an event to every session; one whose line is broken gets it when it resumes. */
  dispatch(event: string, data: unknown): void;
  /** Cuts every line without a word, or closes it with one of Discord's codes: 4004 ends a bot's login for good. */
  drop(code?: number): void;
  /** Asks every bot to reconnect and resume (op 7). */
  reconnect(): void;
  /** Ends every session (op 9): a bot has to identify anew, unless the session may be `resumable`. */
  invalidate(resumable?: boolean): void;
  close(): Promise<void>;
}

export function createGateway(state: State, server: Server, heartbeatMs: number): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const counts = { identified: 0, resumed: 0 };

  const send = (socket: WebSocket, payload: JsonObject): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
  };
  const dispatchTo = (session: Session, t: string, d: unknown): void => {
    const dispatch: Dispatch = { op: DISPATCH, t, s: session.sent.length + 1, d };
    session.sent.push(dispatch);
    if (session.socket) send(session.socket, { ...dispatch });
  };
  const open = (): Session[] => [...sessions.values()].filter(({ socket }) => socket !== null);
  const isToken = (given: unknown): boolean => textOf(given).replace(/^Bot /u, '') === state.token;

  function identify(socket: WebSocket, given: JsonObject): Session | null {
    if (!isToken(given['token'])) {
      socket.close(AUTHENTICATION_FAILED, 'Authentication failed.');
      return null;
    }
    const session: Session = { id: randomUUID().replaceAll('-', ''), sent: [], socket };
    sessions.set(session.id, session);
    counts.identified += 1;
    const joined = new Date(state.now()).toISOString();
    dispatchTo(session, 'READY', {
      v: 10,
      user: state.bot,
      session_id: session.id,
      resume_gateway_url: gatewayUrl(state),
      shard: given['shard'] ?? [0, 1],
      guilds: [{ id: state.guildId, unavailable: true }],
      application: { id: state.applicationId, flags: 0 },
    });
    if (numberOf(given['intents']) & GUILDS_INTENT) {
      dispatchTo(session, 'GUILD_CREATE', {
        ...guild(state.guildId, state.person.id),
        joined_at: joined,
        large: false,
        unavailable: false,
        member_count: 2,
        members: [member(state.bot, joined)],
        channels: [...state.channels].map(([id, name]) => textChannel(id, state.guildId, name)),
        threads: [],
        presences: [],
        voice_states: [],
        stage_instances: [],
        guild_scheduled_events: [],
        soundboard_sounds: [],
      });
    }
    return session;
  }

  function resume(socket: WebSocket, given: JsonObject): Session | null {
    if (!isToken(given['token'])) {
      socket.close(AUTHENTICATION_FAILED, 'Authentication failed.');
      return null;
    }
    const session = sessions.get(textOf(given['session_id']));
    if (!session) {
      send(socket, { op: INVALID_SESSION, d: false });
      return null;
    }
    counts.resumed += 1;
    session.socket = socket;
    for (const missed of session.sent.slice(numberOf(given['seq']))) send(socket, { ...missed });
    dispatchTo(session, 'RESUMED', {});
    return session;
  }

  sockets.on('connection', (socket) => {
    let session: Session | null = null;
    send(socket, { op: HELLO, d: { heartbeat_interval: heartbeatMs } });
    socket.on('message', (data) => {
      const payload = parsed(String(data));
      const given = objectOf(payload['d']);
      switch (payload['op']) {
        case HEARTBEAT:
          send(socket, { op: HEARTBEAT_ACK });
          break;
        case IDENTIFY:
          session = identify(socket, given);
          break;
        case RESUME:
          session = resume(socket, given);
          break;
        default:
          if (session === null) socket.close(NOT_AUTHENTICATED, 'Not authenticated.');
          else if (typeof payload['op'] !== 'number') socket.close(UNKNOWN_OPCODE, 'Unknown opcode.');
      }
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      if (session?.socket !== socket) return;
      session.socket = null;
      // A bot that says goodbye ends its session; any other end leaves it to be resumed.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    });
  });

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
    dispatch(event, data) {
      for (const session of sessions.values()) dispatchTo(session, event, data);
    },
    drop(code) {
      for (const { socket } of open()) {
        if (code === undefined) socket?.terminate();
        else socket?.close(code);
      }
    },
    reconnect() {
      for (const { socket } of open()) if (socket) send(socket, { op: RECONNECT, d: null });
    },
    invalidate(resumable = false) {
      for (const session of open()) {
        if (!resumable) sessions.delete(session.id);
        if (session.socket) send(session.socket, { op: INVALID_SESSION, d: resumable });
      }
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      return new Promise((resolve) => sockets.close(() => resolve()));
    },
  };
}

export const gatewayUrl = (state: State): string => `${state.origin.replace(/^http/u, 'ws')}/gateway`;

function parsed(text: string): JsonObject {
  try {
    return objectOf(at(JSON.parse(text), []));
  } catch {
    return {};
  }
}
