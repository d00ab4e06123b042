import { once } from 'node:events';
import type { Clock } from './clock.ts';
import { commandsOf, usableCommands } from './commands.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { Interaction } from './interactions.ts';
import { isLoopback } from './loopback.ts';
import { autocomplete, type MenuTarget, menu, slash } from './person/commands.ts';
import { choose, press } from './person/components.ts';
import { type ModalValues, submit } from './person/modal.ts';
import type { OptionValues } from './person/options.ts';
import { forward, say } from './person/say.ts';
import { placeOf, type Setting } from './person/start.ts';
import { createLimits, NO_LIMITS } from './rest/limits.ts';
import { createRest } from './rest/server.ts';
import { createState, type RefusedBody, type RequestRecord } from './state.ts';
import { isSeenBy, messagesIn } from './store.ts';
import type { Change, Message, RegisteredCommand } from './wire.ts';
import { firstChannel } from './world/access.ts';
import { createLook, type Look } from './world/look.ts';
import { createWorld, type World } from './world/world.ts';

export type { Interaction } from './interactions.ts';
export type { ModalValues } from './person/modal.ts';
export type { OptionValues } from './person/options.ts';
export type { Setting } from './person/start.ts';
export type { Change } from './wire.ts';
export type { ServerChannel } from './world/look.ts';

export interface EmulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Must be this machine's own; 127.0.0.1 by default. */
  readonly host?: string;
  /** The server's clock, in milliseconds since 1970; the machine's by default. */
  readonly now?: () => number;
  /** How long an interaction may wait for its first answer; Discord's 3 s by default. */
  readonly answerWithinMs?: number;
  /** How long its token stays good; Discord's 15 minutes by default. */
  readonly followUpWithinMs?: number;
  readonly heartbeatMs?: number;
  /** Rate limits as Discord has them, on the server's clock; `false` leaves them out. On by default. */
  readonly rateLimits?: boolean;
  /** The ways in which the app can be installed: in servers (0), for oneself (1); both, as a new app has it, by default. */
  readonly installs?: readonly number[];
  /** Whether a bot may ask for privileged intents (members, presences, content of messages); yes by default. */
  readonly privilegedIntents?: boolean;
}

/**
 * A small Discord on loopback: one server with its owner and one text channel, and the bot that logs in. It speaks
 * API v10 and the gateway as far as discord.js 14 needs them for commands, components, modals and messages, and
 * checks every body against Discord's published schema and the rules that the schema leaves out.
 *
 * It does not imitate: a second server; voice, stages, forums and media channels; reactions, pins, polls, stickers,
 * emojis, invites, webhooks of servers, scheduled events, automatic moderation, the audit log, bans and timeouts;
 * presences; slow mode; the archiving of quiet threads; permissions set for single commands; the messages that
 * Discord itself writes when a thread starts; entitlements and activities; link previews; ETF and compression on the gateway, the throttling of logins and zombie sessions; the
 * ban of an address after many bad requests; interactions by webhook. The numbers of its rate limits are those that
 * Discord was seen to have; only the 50 requests a second are documented. Codes of fields in errors are Discord's
 * where they are known; the words may differ. Private messages come to bots in no event.
 *
 * It remembers the newest 1,000 messages of a channel, 10,000 requests and 10,000 interactions.
 */
export interface Emulator extends World, Look {
  /** What DISCORD_API has to be: `http://127.0.0.1:PORT/api`. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly channelId: string;
  /** The first person, who owns the server. */
  readonly userId: string;
  /** The newest requests. */
  readonly requests: readonly RequestRecord[];
  /** Every body that Discord would have refused, with the reasons. */
  readonly problems: readonly RefusedBody[];
  readonly faults: Faults;
  readonly gateway: Gateway;
  /** The server's clock, which a test or a page may move on: tokens, limits, nonces and ids follow it. */
  readonly clock: Clock;
  /** Registered commands: of the server, or of all servers. */
  commands(scope: 'guild' | 'global'): readonly RegisteredCommand[];
  /** Commands that a person can use in a channel, as the list of Discord's client shows them. */
  usableCommands(setting?: Setting): readonly RegisteredCommand[];
  /** Messages, oldest first; with `viewer` those that this person sees, with `channelId` those of one channel. */
  messages(filter?: { readonly viewer?: string; readonly channelId?: string }): readonly Message[];
  /** A message by its id; null: there is none, or it is gone. */
  message(id: string): Message | null;
  /** Who sees a private message; null: everyone. */
  viewerOf(messageId: string): string | null;

  // What people do. Each throws, or rejects, where Discord's own client would not let it be sent.

  /** A person writes a message. */
  say(content: string, setting?: Setting): Message;
  /** A person forwards a message that they see. */
  forward(message: Message, setting?: Setting): Message;
  /** Sends a slash command; `feed add` names a sub-command. */
  slash(name: string, options?: OptionValues, setting?: Setting): Promise<Interaction>;
  /** Asks for completions of `focused`, whose text so far is in `values`. */
  autocomplete(name: string, focused: string, values?: OptionValues, setting?: Setting): Promise<Interaction>;
  /** Presses a button of a message. */
  press(message: Message, customId: string, setting?: Setting): Promise<Interaction>;
  /** Chooses from a select menu: values of its options, or ids of people, roles or channels. */
  choose(message: Message, customId: string, values: readonly string[], setting?: Setting): Promise<Interaction>;
  /** Uses a command of the menu of a message or a person. */
  menu(name: string, target: MenuTarget, setting?: Setting): Promise<Interaction>;
  /** Fills in and sends the modal that an interaction was answered with, by the same person at the same place. */
  submit(interaction: Interaction, values: ModalValues): Promise<Interaction>;

  /**
   * Nothing of Discord can be reached while this lasts: every request is dropped without being carried out, the
   * gateway's lines are cut and new ones refused. Afterwards bots come back by themselves.
   */
  offline(isOffline: boolean): void;
  /** Tells of every change, at once; returns how to stop. */
  watch(listener: (change: Change) => void): () => void;
  /** Waits until `look` finds something in the emulator. */
  until<T>(what: string, look: () => T | null | undefined, timeoutMs?: number): Promise<T>;
  close(): Promise<void>;
}

const ANSWER_WITHIN_MS = 3000;
const FOLLOW_UP_WITHIN_MS = 15 * 60_000;
const HEARTBEAT_MS = 41_250;
const PATIENCE_MS = 5000;

export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const host = options.host ?? '127.0.0.1';
  if (!isLoopback(host)) throw new Error(`The emulator listens on loopback only, not on ${host}.`);
  const state = createState({
    now: options.now ?? Date.now,
    answerWithinMs: options.answerWithinMs ?? ANSWER_WITHIN_MS,
    followUpWithinMs: options.followUpWithinMs ?? FOLLOW_UP_WITHIN_MS,
    installs: options.installs ?? [0, 1],
  });
  const faults = createFaults();
  const limits = options.rateLimits === false ? NO_LIMITS : createLimits(state.now);
  const server = createRest({ state, faults, limits });
  const gateway = createGateway(state, server, {
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
    privilegedIntents: options.privilegedIntents ?? true,
  });
  // As many as come at once: in a queue too short, connections are lost and tried again a second later.
  server.listen({ port: options.port ?? 0, host, backlog: 4096 });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  state.origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    api: `${state.origin}/api`,
    token: state.token,
    applicationId: state.applicationId,
    guildId: state.guildId,
    channelId: firstChannel(state),
    userId: state.ownerId,
    requests: state.requests,
    problems: state.problems,
    faults,
    gateway,
    clock: state.clock,
    commands: (scope) => commandsOf(state, scope === 'guild' ? state.guildId : 'global'),
    usableCommands(setting = {}) {
      const { userId, channel } = placeOf(state, setting);
      return usableCommands(state, userId, channel);
    },
    messages: ({ viewer, channelId } = {}) =>
      (channelId === undefined ? [...state.messages.values()] : messagesIn(state, channelId)).filter(
        (message) => viewer === undefined || isSeenBy(state, message, viewer),
      ),
    message: (id) => state.messages.get(id) ?? null,
    viewerOf: (messageId) => state.viewers.get(messageId) ?? null,
    ...createWorld(state),
    ...createLook(state),
    say: (content, setting = {}) => say(state, content, setting),
    forward: (message, setting = {}) => forward(state, message, setting),
    slash: async (name, values = {}, setting = {}) => slash(state, name, values, setting),
    autocomplete: async (name, focused, values = {}, setting = {}) =>
      autocomplete(state, name, focused, values, setting),
    press: async (message, customId, setting = {}) => press(state, message, customId, setting),
    choose: async (message, customId, values, setting = {}) => choose(state, message, customId, values, setting),
    menu: async (name, target, setting = {}) => menu(state, name, target, setting),
    submit: async (shown, values) => submit(state, state.interactions.get(shown.id), shown, values),
    offline(isOffline) {
      state.isOffline = isOffline;
      if (isOffline) gateway.drop();
    },
    watch: state.changes.add,
    until: (what, look, timeoutMs = PATIENCE_MS) => state.until(what, timeoutMs, look),
    async close() {
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
