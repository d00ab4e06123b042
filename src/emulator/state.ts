import { setTimeout as sleep } from 'node:timers/promises';
import type { InteractionRecord } from './interactions.ts';
import type { JsonObject } from './json.ts';
import { snowflakes } from './snowflake.ts';
import { type Message, type RegisteredCommand, type SentFile, type User, user } from './wire.ts';

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

/** All that one small Discord knows. */
export interface State {
  readonly now: () => number;
  readonly id: () => string;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly bot: User;
  readonly person: User;
  /** By id. */
  readonly channels: Map<string, string>;
  /** By guild, or `global`. */
  readonly commands: Map<string, readonly RegisteredCommand[]>;
  /** By id, in order of making, of all channels. */
  readonly messages: Map<string, Message>;
  /** By `message id/file name`. */
  readonly files: Map<string, SentFile>;
  readonly interactions: Map<string, InteractionRecord>;
  readonly requests: RequestRecord[];
  readonly problems: RefusedBody[];
  readonly answerWithinMs: number;
  readonly followUpWithinMs: number;
  /** Waits until `look` finds something; rejects after `timeoutMs` with what was waited for. */
  until<T>(what: string, timeoutMs: number, look: () => T | null | undefined): Promise<T>;
}

export interface StateOptions {
  readonly now: () => number;
  readonly answerWithinMs: number;
  readonly followUpWithinMs: number;
}

const LOOK_EVERY_MS = 4;

export function createState({ now, answerWithinMs, followUpWithinMs }: StateOptions): State {
  const id = snowflakes(now);
  const applicationId = id();
  const guildId = id();
  const channelId = id();
  return {
    now,
    id,
    origin: '',
    token: `${Buffer.from(applicationId).toString('base64url')}.loopback.${'x'.repeat(27)}`,
    applicationId,
    guildId,
    bot: user(applicationId, 'dateline', true),
    person: user(id(), 'analyst'),
    channels: new Map([[channelId, 'general']]),
    commands: new Map(),
    messages: new Map(),
    files: new Map(),
    interactions: new Map(),
    requests: [],
    problems: [],
    answerWithinMs,
    followUpWithinMs,
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

export const commandsOf = (state: State, scope: string): readonly RegisteredCommand[] =>
  state.commands.get(scope) ?? [];

/** What the server calls it when `body` asks for a command: its defaults filled in. */
export const registered = (
  state: State,
  body: JsonObject,
  guildId: string | null,
  former: RegisteredCommand | undefined,
): RegisteredCommand => ({
  ...(former ?? {
    default_member_permissions: null,
    nsfw: false,
    contexts: null,
    integration_types: [0],
    description: '',
  }),
  ...body,
  default_member_permissions:
    body['default_member_permissions'] === undefined || body['default_member_permissions'] === null
      ? null
      : String(body['default_member_permissions']),
  id: former?.id ?? state.id(),
  application_id: state.applicationId,
  version: state.id(),
  type: typeof body['type'] === 'number' ? body['type'] : (former?.type ?? 1),
  name: String(body['name'] ?? former?.name),
  // Where a command may be used is said for all servers only.
  ...(guildId === null ? { dm_permission: true } : { guild_id: guildId, contexts: null, integration_types: [0] }),
});
