import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, createClock } from './clock.ts';
import type { InteractionRecord } from './interactions.ts';
import type { JsonObject } from './json.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { ALL_PERMISSIONS, EVERYONE_MAY, PERMISSION } from './permissions.ts';
import { snowflakes } from './snowflake.ts';
import {
  type Change,
  type Channel,
  type Member,
  type Message,
  type RegisteredCommand,
  type Role,
  type SentFile,
  type User,
  user,
} from './wire.ts';
import { guildChannel, member, role } from './world/make.ts';

/** One request of the bot, with the body that it sent. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** The pattern of the route: `/channels/:channel/messages`; null where there is none. */
  readonly route: string | null;
  readonly body: unknown;
  /** What was answered; null while that is open, or where the answer was withheld. */
  status: number | null;
}

/** A body that Discord would refuse, and what it would say. */
export interface RefusedBody {
  readonly method: string;
  readonly route: string;
  readonly body: unknown;
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/** An event for bots whose intents ask for it. */
export interface Dispatched {
  readonly event: string;
  readonly data: JsonObject;
  /** Bits of which a bot must have asked for one; 0: everybody gets it. */
  readonly intents: number;
  /** What a bot gets that did not ask for the content of messages. */
  readonly withoutContent?: JsonObject;
}

/** An account that is no bot. */
export interface Person {
  readonly user: User;
  readonly locale: string;
  /** The role that was made for them alone; null for the owner. */
  readonly ownRole: string | null;
  /** Whether the app is installed to this account. */
  isInstalled: boolean;
  /** Whether bots may write to them. */
  takesDirect: boolean;
}

/** All that one small Discord knows. */
export interface State {
  readonly clock: Clock;
  readonly now: () => number;
  readonly id: () => string;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  /** Who owns the server: the first person. */
  readonly ownerId: string;
  readonly bot: User;
  /** By id, without the bot. */
  readonly people: Map<string, Person>;
  /** Of the server, by id; the bot while it is there. */
  readonly members: Map<string, Member>;
  readonly roles: Map<string, Role>;
  /** By id: channels and threads of the server, direct messages, groups. */
  readonly channels: Map<string, Channel>;
  /** Ids of users by thread. */
  readonly threadMembers: Map<string, ReadonlySet<string>>;
  /** Whether the server is out of the bot's reach. */
  isOut: boolean;
  /** Whether nothing of Discord can be reached. */
  isOffline: boolean;
  /** By guild, or `global`. */
  readonly commands: Map<string, readonly RegisteredCommand[]>;
  /** When commands were made within a day, by the same. */
  readonly commandsMade: Map<string, readonly number[]>;
  /** By id, in order of making, of all channels. */
  readonly messages: Map<string, Message>;
  /** The same by channel. */
  readonly messagesByChannel: Map<string, Map<string, Message>>;
  /** Who sees a private message, by its id. */
  readonly viewers: Map<string, string>;
  /** By `message id/file name`. */
  readonly files: Map<string, SentFile>;
  /** By `channel/nonce`: the message, and when it was made. */
  readonly nonces: Map<string, { readonly id: string; readonly at: number }>;
  readonly interactions: Map<string, InteractionRecord>;
  readonly interactionsByToken: Map<string, InteractionRecord>;
  readonly requests: RequestRecord[];
  readonly problems: RefusedBody[];
  readonly answerWithinMs: number;
  readonly followUpWithinMs: number;
  /** The ways in which the app can be installed: in servers (0), for oneself (1). */
  readonly installs: readonly number[];
  readonly dispatches: Listeners<Dispatched>;
  readonly changes: Listeners<Change>;
  /** Waits until `look` finds something; rejects after `timeoutMs` with what was waited for. */
  until<T>(what: string, timeoutMs: number, look: () => T | null | undefined): Promise<T>;
}

export interface StateOptions {
  readonly now: () => number;
  readonly answerWithinMs: number;
  readonly followUpWithinMs: number;
  readonly installs: readonly number[];
}

const LOOK_EVERY_MS = 4;

/** Discord's limit; here also the place of the bot's role, above all that are made. */
const MOST_ROLES = 250;

export function createState({ now: base, ...settings }: StateOptions): State {
  const clock = createClock(base);
  const id = snowflakes(clock.now);
  const applicationId = id();
  const guildId = id();
  const bot = user(applicationId, 'Dateline', true);
  const channel = guildChannel(id(), guildId, 'general');
  const owner = user(id(), 'analyst');
  // Not an administrator, so that what a channel denies is denied to it.
  const botRole = role(id(), bot.username, ALL_PERMISSIONS & ~PERMISSION.ADMINISTRATOR, {
    position: MOST_ROLES,
    managed: true,
    tags: { bot_id: bot.id },
  });
  const joined = new Date(clock.now()).toISOString();
  return {
    clock,
    now: clock.now,
    id,
    origin: '',
    token: `${Buffer.from(applicationId).toString('base64url')}.loopback.${'x'.repeat(27)}`,
    applicationId,
    guildId,
    ownerId: owner.id,
    bot,
    people: new Map([
      [owner.id, { user: owner, locale: 'en-US', ownRole: null, isInstalled: false, takesDirect: true }],
    ]),
    members: new Map([
      [bot.id, member(bot, joined, [botRole.id])],
      [owner.id, member(owner, joined)],
    ]),
    roles: new Map([
      [guildId, role(guildId, '@everyone', EVERYONE_MAY)],
      [botRole.id, botRole],
    ]),
    channels: new Map([[channel.id, channel]]),
    threadMembers: new Map(),
    isOut: false,
    isOffline: false,
    commands: new Map(),
    commandsMade: new Map(),
    messages: new Map(),
    messagesByChannel: new Map(),
    viewers: new Map(),
    files: new Map(),
    nonces: new Map(),
    interactions: new Map(),
    interactionsByToken: new Map(),
    requests: [],
    problems: [],
    ...settings,
    dispatches: createListeners(),
    changes: createListeners(),
    async until(what, timeoutMs, look) {
      const end = performance.now() + timeoutMs;
      for (;;) {
        const found = look();
        if (found !== null && found !== undefined) return found;
        if (performance.now() >= end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
        await sleep(LOOK_EVERY_MS);
      }
    },
  };
}

const KEPT_REQUESTS = 10_000;
const KEPT_PROBLEMS = 1000;

function keepNewest<T>(list: T[], entry: T, most: number): void {
  list.push(entry);
  if (list.length > most) list.splice(0, list.length - most);
}

/** Remembers a request, and forgets the oldest of too many. */
export const keepRequest = (state: State, request: RequestRecord): void =>
  keepNewest(state.requests, request, KEPT_REQUESTS);

export const keepProblem = (state: State, problem: RefusedBody): void =>
  keepNewest(state.problems, problem, KEPT_PROBLEMS);

export const isoTime = (state: State): string => new Date(state.now()).toISOString();
