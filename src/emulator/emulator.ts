import { once } from 'node:events';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { autocomplete, type Interaction, type OptionValues, press, type Setting, slash } from './interactions.ts';
import { isLoopback } from './loopback.ts';
import { createRest } from './rest/server.ts';
import { createState, type RefusedBody, type RequestRecord, type State } from './state.ts';
import type { Message, RegisteredCommand } from './wire.ts';

export interface EmulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Must be this machine's own; 127.0.0.1 by default. */
  readonly host?: string;
  /** The server's clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** How long an interaction may wait for its first answer; Discord's 3 s by default. */
  readonly answerWithinMs?: number;
  /** How long its token stays good; Discord's 15 minutes by default. */
  readonly followUpWithinMs?: number;
  readonly heartbeatMs?: number;
}

/** A small Discord on loopback: one server, one text channel, one person, and the bot that logs in. */
export interface Emulator {
  /** What DISCORD_API has to be: `http://127.0.0.1:PORT/api`. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly userId: string;
  /** Every request so far. */
  readonly requests: readonly RequestRecord[];
  /** Every body that Discord would have refused, with the reasons. */
  readonly problems: readonly RefusedBody[];
  readonly faults: Faults;
  readonly gateway: Gateway;
  /** Registered commands: of the server, or of all servers. */
  commands(scope: 'guild' | 'global'): readonly RegisteredCommand[];
  /** Messages of the channel, the private ones too, oldest first. */
  messages(): readonly Message[];
  /** Sends a slash command, as a person does. Throws where Discord's own client would not let it be sent. */
  slash(name: string, options?: OptionValues, setting?: Setting): Promise<Interaction>;
  /** Asks for completions of `focused`, whose text so far is in `values`. */
  autocomplete(name: string, focused: string, values?: OptionValues, setting?: Setting): Promise<Interaction>;
  /** Presses a button of a message. */
  press(message: Message, customId: string, setting?: Setting): Promise<Interaction>;
  /** Waits until `look` finds something in the emulator. */
  until<T>(what: string, look: () => T | null | undefined, timeoutMs?: number): Promise<T>;
  close(): Promise<void>;
}

const ANSWER_WITHIN_MS = 3000;
const FOLLOW_UP_WITHIN_MS = 15 * 60_000;
const HEARTBEAT_MS = 41_250;
const PATIENCE_MS = 5000;

const onlyChannel = (state: State): string => [...state.channels.keys()][0] ?? '';

export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const host = options.host ?? '127.0.0.1';
  if (!isLoopback(host)) throw new Error(`The emulator listens on loopback only, not on ${host}.`);
  const state = createState({
    now: options.now ?? Date.now,
    answerWithinMs: options.answerWithinMs ?? ANSWER_WITHIN_MS,
    followUpWithinMs: options.followUpWithinMs ?? FOLLOW_UP_WITHIN_MS,
  });
  const faults = createFaults();
  const server = createRest(state, faults);
  const gateway = createGateway(state, server, options.heartbeatMs ?? HEARTBEAT_MS);
  server.listen(options.port ?? 0, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  state.origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    api: `${state.origin}/api`,
    token: state.token,
    applicationId: state.applicationId,
    guildId: state.guildId,
    channelId: onlyChannel(state),
    userId: state.person.id,
    requests: state.requests,
    problems: state.problems,
    faults,
    gateway,
    commands: (scope) => state.commands.get(scope === 'guild' ? state.guildId : 'global') ?? [],
    messages: () => [...state.messages.values()],
    slash: async (name, values = {}, setting = {}) => slash(state, gateway, name, values, setting),
    autocomplete: async (name, focused, values = {}, setting = {}) =>
      autocomplete(state, gateway, name, focused, values, setting),
    press: async (message, customId, setting = {}) => press(state, gateway, message, customId, setting),
    until: (what, look, timeoutMs = PATIENCE_MS) => state.until(what, timeoutMs, look),
    async close() {
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
