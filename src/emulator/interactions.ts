import { randomBytes } from 'node:crypto';
import type { Gateway } from './gateway.ts';
import { isObject, type JsonObject, listOf } from './json.ts';
import { isLoading } from './messages.ts';
import { commandsOf, type State } from './state.ts';
import { ALL_PERMISSIONS, type Message, member, type RegisteredCommand, textChannel } from './wire.ts';

const COMMAND = 2;
export const COMPONENT = 3;
export const AUTOCOMPLETE = 4;

const STRING_OPTION = 3;
const BUTTON = 2;

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** What the server keeps of one interaction. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channelId: string;
  readonly createdAt: number;
  /** What every message of it carries. */
  readonly messageFields: JsonObject;
  /** The message whose button was pressed. */
  readonly pressed: string | null;
  /** The type of the option that is being completed. */
  readonly focusedType: number;
  callback: { readonly type: number; readonly data: JsonObject } | null;
  /** The message that `@original` means. */
  original: string | null;
  choices: readonly JsonObject[] | null;
  readonly followUps: string[];
  readonly edits: JsonObject[];
}

/** Three seconds for the first answer, fifteen minutes for all others. */
export function isExpired(state: State, interaction: InteractionRecord, what: 'answer' | 'follow-up'): boolean {
  const limit = what === 'answer' ? state.answerWithinMs : state.followUpWithinMs;
  return state.now() - interaction.createdAt > limit;
}

/** One interaction as the person who started it sees it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** The bot's first answer: its type and data; null while there is none. */
  readonly callback: InteractionRecord['callback'];
  /** The answer as it stands now, edits carried out; null before it, or where it was deleted. */
  readonly response: Message | null;
  readonly followUps: readonly Message[];
  /** The bodies of edits, in order. */
  readonly edits: readonly JsonObject[];
  /** All messages that are to be read now, "thinking" not among them. */
  readonly shown: readonly Message[];
  /** The first answer, a deferral too. */
  acknowledged(timeoutMs?: number): Promise<NonNullable<InteractionRecord['callback']>>;
  /** The first message that can be read. */
  answered(timeoutMs?: number): Promise<Message>;
  /** The completions of an option. */
  completed(timeoutMs?: number): Promise<readonly JsonObject[]>;
}

const PATIENCE_MS = 5000;

function handle(state: State, record: InteractionRecord): Interaction {
  const message = (id: string | null): Message[] => {
    const found = id === null ? undefined : state.messages.get(id);
    return found ? [found] : [];
  };
  const shown = (): Message[] =>
    [record.original, ...record.followUps].flatMap(message).filter((one) => !isLoading(one));
  return {
    id: record.id,
    token: record.token,
    get callback() {
      return record.callback;
    },
    get response() {
      return message(record.original)[0] ?? null;
    },
    get followUps() {
      return record.followUps.flatMap(message);
    },
    get edits() {
      return record.edits;
    },
    get shown() {
      return shown();
    },
    acknowledged: (timeoutMs = PATIENCE_MS) => state.until('an acknowledgement', timeoutMs, () => record.callback),
    answered: (timeoutMs = PATIENCE_MS) => state.until('an answer', timeoutMs, () => shown()[0]),
    completed: (timeoutMs = PATIENCE_MS) => state.until('completions', timeoutMs, () => record.choices),
  };
}

/** Who asks, where, and in which language; a server's general channel where nothing is said. */
export interface Setting {
  readonly locale?: string;
  readonly channelId?: string;
}

interface Started extends Setting {
  readonly type: number;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
  readonly pressed?: Message;
  readonly focusedType?: number;
}

function start(state: State, gateway: Gateway, started: Started): Interaction {
  const { type, data, metadata, pressed, focusedType } = started;
  const channelId = started.channelId ?? [...state.channels.keys()][0] ?? '';
  const id = state.id();
  const record: InteractionRecord = {
    id,
    token: randomBytes(64).toString('base64url'),
    type,
    channelId,
    createdAt: state.now(),
    pressed: pressed?.id ?? null,
    messageFields: {
      application_id: state.applicationId,
      interaction_metadata: {
        id,
        type,
        user: state.person,
        authorizing_integration_owners: { 0: state.guildId },
        ...metadata,
      },
    },
    focusedType: focusedType ?? STRING_OPTION,
    callback: null,
    original: null,
    choices: null,
    followUps: [],
    edits: [],
  };
  state.interactions.set(id, record);
  gateway.dispatch('INTERACTION_CREATE', {
    id,
    application_id: state.applicationId,
    type,
    data,
    token: record.token,
    version: 1,
    guild_id: state.guildId,
    guild: { id: state.guildId, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    channel_id: channelId,
    channel: textChannel(channelId, state.guildId, state.channels.get(channelId) ?? ''),
    member: member(state.person, new Date(state.now()).toISOString()),
    locale: started.locale ?? 'en-US',
    app_permissions: ALL_PERMISSIONS,
    entitlements: [],
    authorizing_integration_owners: { 0: state.guildId },
    context: 0,
    attachment_size_limit: 10_485_760,
    ...(pressed ? { message: pressed } : {}),
  });
  return handle(state, record);
}

function commandNamed(state: State, name: string): RegisteredCommand {
  const all = [...commandsOf(state, state.guildId), ...commandsOf(state, 'global')];
  const command = all.find((one) => one.name === name);
  if (!command)
    throw new Error(`No command /${name} is registered; there are: ${all.map((one) => one.name).join(', ')}`);
  return command;
}

const optionsOf = (command: RegisteredCommand): readonly JsonObject[] => listOf(command['options']).filter(isObject);

/** The options as they are sent; one that the command does not have cannot be typed in Discord either. */
function typedOptions(command: RegisteredCommand, values: OptionValues, focused: string | null): JsonObject[] {
  const known = optionsOf(command);
  return Object.entries(values).map(([name, value]) => {
    const option = known.find((one) => one['name'] === name);
    if (!option) throw new Error(`/${command.name} has no option ${name}.`);
    return { name, type: option['type'], value, ...(name === focused ? { focused: true } : {}) };
  });
}

export function slash(
  state: State,
  gateway: Gateway,
  name: string,
  values: OptionValues,
  setting: Setting,
): Interaction {
  const command = commandNamed(state, name);
  const missing = optionsOf(command).find((one) => one['required'] === true && !(String(one['name']) in values));
  if (missing) throw new Error(`/${name} needs the option ${missing['name']}.`);
  return start(state, gateway, {
    ...setting,
    type: COMMAND,
    data: { id: command.id, name, type: command.type, options: typedOptions(command, values, null) },
    metadata: { name, command_type: command.type },
  });
}

export function autocomplete(
  state: State,
  gateway: Gateway,
  name: string,
  focused: string,
  values: OptionValues,
  setting: Setting,
): Interaction {
  const command = commandNamed(state, name);
  const option = optionsOf(command).find((one) => one['name'] === focused);
  if (option?.['autocomplete'] !== true) throw new Error(`/${name} does not complete the option ${focused}.`);
  const options = typedOptions(command, { ...values, [focused]: values[focused] ?? '' }, focused);
  return start(state, gateway, {
    ...setting,
    type: AUTOCOMPLETE,
    data: { id: command.id, name, type: command.type, options },
    metadata: {},
    focusedType: Number(option['type']),
  });
}

export function press(
  state: State,
  gateway: Gateway,
  message: Message,
  customId: string,
  setting: Setting,
): Interaction {
  return start(state, gateway, {
    ...setting,
    type: COMPONENT,
    data: { custom_id: customId, component_type: BUTTON, id: 1 },
    metadata: { interacted_message_id: message.id },
    pressed: message,
  });
}
