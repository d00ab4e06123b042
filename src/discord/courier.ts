import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DiscordAPIError, HTTPError, RateLimitError, REST, Routes, SnowflakeUtil } from 'discord.js';
import type { Courier, Destination, Found, Later, Refusal, Sent } from '../briefings/courier.ts';
import type { Post } from '../model/briefing.ts';
import { markIn } from '../render/discord-post.ts';
import { rawFiles, withFiles } from './files.ts';
import { createLanes } from './lanes.ts';
import { createPace, Held } from './pace.ts';
import { refusalIn } from './rights.ts';

export interface CourierOptions {
  /** Logged in already: it tells what the bot may do where. */
  readonly client: Client<true>;
  /** Without a version and a slash at the end. */
  readonly api: string;
  readonly token: string;
  readonly timeoutMs?: number;
}

const NETWORK_BLOCKED = 40_333;
const UNKNOWN_CHANNEL = 10_003;
const UNKNOWN_MESSAGE = 10_008;
const MISSING_ACCESS = 50_001;
const CANNOT_MESSAGE = 50_007;
const MISSING_PERMISSIONS = 50_013;
const THREAD_ARCHIVED = 50_083;
const THREAD_EXISTS = 160_004;
const THREAD_LOCKED = 160_005;

const UNAUTHORIZED = 401;

const TIMEOUT_MS = 15_000;

/** Discord's documented limit for all requests of a bot but answers to interactions. */
const REQUESTS_A_SECOND = 50;

/** How often a request is made that Discord puts off, and the longest wait for which it is worth it. */
const TRIES = 5;
const LONGEST_WAIT_MS = 5000;

/** How far the clocks of this machine and of Discord may be apart. */
const SKEW_MS = 10 * 60_000;

/** What the bot must be allowed so that a channel without its post is one. */
const READING = ['View Channel', 'Read Message History'] as const;

const PAGE = 100;
const MOST_PAGES = 50;

/** Codes of a line that never came about, so that nothing can have been carried out. */
const NEVER_LEFT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Nobody wants the request any more, whose turn has come. */
class TooLate extends Error {
  override readonly name = 'TooLate';
  constructor() {
    super('its turn came too late');
  }
}

/** How long Discord asks to wait, in milliseconds. */
const waitOf = ({ timeToReset, retryAfter, sublimitTimeout }: RateLimitError): number =>
  Math.max(timeToReset, retryAfter, sublimitTimeout);

/** Discord's own no has a code of its own; without one, or with that of its network, something before it said so. */
const isRefusal = ({ code }: DiscordAPIError): boolean =>
  typeof code === 'number' && code > 0 && code !== NETWORK_BLOCKED;

/** What went wrong with a request that may go better later; null where Discord refused it for good. */
function laterOf(error: unknown): Later | null {
  if (error instanceof RateLimitError) {
    return { kind: 'later', problem: 'rate limited by Discord', afterMs: waitOf(error), maybe: false };
  }
  if (error instanceof Held)
    return { kind: 'later', problem: 'rate limited by Discord', afterMs: error.ms, maybe: false };
  if (error instanceof TooLate) return { kind: 'later', problem: error.message, afterMs: null, maybe: false };
  if (error instanceof DiscordAPIError) {
    const { status } = error;
    if (isRefusal(error) && status !== UNAUTHORIZED && status !== 408) return null;
    return { kind: 'later', problem: `Discord answered ${status}`, afterMs: null, maybe: status !== UNAUTHORIZED };
  }
  // A server's error comes at times after the request has taken effect.
  if (error instanceof HTTPError)
    return { kind: 'later', problem: `Discord answered ${error.status}`, afterMs: null, maybe: true };
  const code = codeOf(error) || (error instanceof Error ? error.name : 'error');
  return { kind: 'later', problem: `no answer from Discord (${code})`, afterMs: null, maybe: !NEVER_LEFT.test(code) };
}

/** The lowest id that something made at that moment can have. */
const snowflakeAt = (moment: Date): string =>
  SnowflakeUtil.generate({ timestamp: moment, increment: 0n, workerId: 0n, processId: 0n }).toString();

interface ChannelSeen {
  readonly id: string;
  readonly guild: string | null;
  readonly lastMessage: string | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const idOf = (value: unknown): string => textOf(fieldOf(value, 'id')) ?? '';

/** Takes briefings to Discord: one request each time, no waiting in a queue, so that nothing is sent that nobody wants any more. */
export function createCourier({ client, api, token, timeoutMs = TIMEOUT_MS }: CourierOptions): Courier {
  const rest = new REST({
    api,
    timeout: timeoutMs,
    retries: 0,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  }).setToken(token);
  const pace = createPace(REQUESTS_A_SECOND, LONGEST_WAIT_MS);
  const lanes = createLanes();

  /** Makes a request in its turn; where Discord says that there were too many, again, if it asks for no long wait. */
  async function inTurn<T>(request: () => Promise<T>, mayStill = (): boolean => true): Promise<T> {
    for (let tries = 1; ; tries++) {
      await pace.turn();
      if (!mayStill()) throw new TooLate();
      try {
        return await request();
      } catch (error) {
        // discord.js forgets the token at the first such answer, and Discord has given it to good ones.
        if (error instanceof DiscordAPIError && error.status === UNAUTHORIZED) rest.setToken(token);
        if (!(error instanceof RateLimitError)) throw error;
        const waitMs = waitOf(error);
        if (error.global) pace.hold(waitMs);
        if (tries === TRIES || waitMs > LONGEST_WAIT_MS) throw error;
        if (!error.global) await sleep(waitMs);
      }
    }
  }

  const get = (route: `/${string}`, query?: Record<string, string>): Promise<unknown> =>
    inTurn(() => rest.get(route, query ? { query: new URLSearchParams(query) } : {}));

  async function seen(id: string): Promise<ChannelSeen> {
    const channel = await get(Routes.channel(id));
    return {
      id,
      guild: textOf(fieldOf(channel, 'guild_id')),
      lastMessage: textOf(fieldOf(channel, 'last_message_id')),
    };
  }

  /** What Discord's refusal means, and for a permission which one is missing. */
  async function refusalOf(error: unknown, to: Destination): Promise<Refusal> {
    if (!(error instanceof DiscordAPIError)) return { kind: 'other', problem: String(error) };
    const { code, message } = error;
    if (code === CANNOT_MESSAGE) return { kind: 'closed' };
    if (code === UNKNOWN_CHANNEL || code === UNKNOWN_MESSAGE) return { kind: 'gone' };
    if (code === THREAD_LOCKED || code === THREAD_ARCHIVED) return { kind: 'locked' };
    if (to.kind !== 'person' && (code === MISSING_ACCESS || code === MISSING_PERMISSIONS))
      return refusalIn(client, to.kind === 'thread' ? to.channel : to.id, to.kind).catch(
        () => ({ kind: 'lacking', rights: [] }) as const,
      );
    return { kind: 'other', problem: message.replace(/\s+/gu, ' ').slice(0, 200) };
  }

  /** The id of the channel that a destination is; opens direct messages, and the thread of a message, where they are not. */
  async function channelOf(to: Destination): Promise<string> {
    if (to.kind === 'channel') return to.id;
    if (to.kind === 'person')
      return idOf(await inTurn(() => rest.post(Routes.userChannels(), { body: { recipient_id: to.id } })));
    try {
      await inTurn(() => rest.post(Routes.threads(to.channel, to.message), { body: { name: to.name } }));
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.code !== THREAD_EXISTS) throw error;
    }
    // A thread has the id of the message that it was opened from.
    return to.message;
  }

  async function problem(error: unknown, to: Destination): Promise<Later | { kind: 'refused'; refusal: Refusal }> {
    return laterOf(error) ?? { kind: 'refused', refusal: await refusalOf(error, to) };
  }

  async function post(channel: string, { body, files }: Post, nonce: string): Promise<string> {
    const sent = await rest.post(Routes.channelMessages(channel), {
      body: withFiles({ ...body, nonce, enforce_nonce: true }, files),
      files: rawFiles(files),
    });
    return idOf(sent);
  }

  const isOurs = (message: unknown, mark: string): boolean =>
    idOf(fieldOf(message, 'author')) === client.user.id && markIn(message).includes(mark);

  /** Pages forward from a moment; null where none of the messages is it. */
  async function listed(channel: string, mark: string, from: string): Promise<{ found: string | null; any: boolean }> {
    let after = from;
    let any = false;
    for (let page = 0; page < MOST_PAGES; page++) {
      const messages = await get(Routes.channelMessages(channel), { after, limit: String(PAGE) });
      if (!Array.isArray(messages) || messages.length === 0) return { found: null, any };
      any = true;
      const ours: unknown = messages.find((message) => isOurs(message, mark));
      if (ours !== undefined) return { found: idOf(ours), any };
      if (messages.length < PAGE) return { found: null, any };
      after = messages.map(idOf).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
    }
    throw new Error('too many messages since then');
  }

  async function find(to: Destination, mark: string, since: Date): Promise<Found> {
    const channel = to.kind === 'thread' ? { id: to.message } : { id: await channelOf(to) };
    const before = new Date(since.getTime() - SKEW_MS);
    const { lastMessage, guild } = await seen(channel.id).catch((error: unknown) => {
      // The thread was never opened: nothing stands in it.
      if (to.kind === 'thread' && error instanceof DiscordAPIError && error.code === UNKNOWN_CHANNEL)
        return { lastMessage: null, guild: null };
      throw error;
    });
    if (lastMessage === null || SnowflakeUtil.timestampFrom(lastMessage) < before.getTime()) return { kind: 'absent' };
    try {
      const { found, any } = await listed(channel.id, mark, snowflakeAt(before));
      if (found !== null) return { kind: 'found', message: found };
      if (any || guild === null) return { kind: 'absent' };
      // Discord shows an empty channel to those who may not read what was.
      const refusal = await refusalIn(client, channel.id, 'channel');
      const isHidden = refusal.kind === 'lacking' && READING.some((right) => refusal.rights.includes(right));
      return isHidden ? { kind: 'refused', refusal } : { kind: 'absent' };
    } catch (error) {
      if (!(error instanceof HTTPError)) throw error;
      // Discord has failed to list channels that hold messages of components, while it gave each by itself.
      const last = await get(Routes.channelMessage(channel.id, lastMessage));
      if (isOurs(last, mark)) return { kind: 'found', message: lastMessage };
      throw error;
    }
  }

  return {
    async send(to, sent, nonce, mayStill): Promise<Sent> {
      try {
        const channel = await channelOf(to);
        const message = await lanes.run(channel, () => inTurn(() => post(channel, sent, nonce), mayStill));
        return { kind: 'posted', message };
      } catch (error) {
        return problem(error, to);
      }
    },
    async find(to, mark, since) {
      try {
        return await find(to, mark, since);
      } catch (error) {
        return problem(error, to);
      }
    },
  };
}
