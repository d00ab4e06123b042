import type { JsonObject } from './json.ts';
import { listOf, objectOf } from './json.ts';
import { has, PERMISSION } from './permissions.ts';
import type { State } from './state.ts';
import { CHANNEL_TYPE, type Channel, type RegisteredCommand } from './wire.ts';
import { isBotHere, permissionsIn } from './world/access.ts';

export const CHAT_INPUT = 1;
export const ON_USER = 2;
export const ON_MESSAGE = 3;

/** Where something is used: in a server, in direct messages with the bot, in a group. */
const CONTEXT = { guild: 0, direct: 1, group: 2 } as const;

const SERVER_INSTALL = 0;
const USER_INSTALL = 1;

export const contextOf = ({ type }: Channel): number =>
  type === CHANNEL_TYPE.direct ? CONTEXT.direct : type === CHANNEL_TYPE.group ? CONTEXT.group : CONTEXT.guild;

export const commandsOf = (state: State, scope: string): readonly RegisteredCommand[] =>
  state.commands.get(scope) ?? [];

/** Discord leaves out of options what says no more than the default. */
function option(given: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([key, value]) => !(['required', 'autocomplete'].includes(key) && value !== true))
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, key === 'options' ? listOf(value).map((inner) => option(objectOf(inner))) : value]),
  );
}

const distinct = (values: readonly unknown[]): unknown[] => [...new Set(values)].sort();

/** Where a command of all servers may be used: however the app is installed, unless it says less; null: not said. */
function places(state: State, body: JsonObject, former: JsonObject): JsonObject {
  const given = (field: string): unknown => (body[field] === undefined ? former[field] : body[field]);
  const said = given('contexts') ?? null;
  const contexts = said === null ? null : distinct(listOf(said));
  const installs = distinct(listOf(given('integration_types') ?? state.installs));
  const inDirect = contexts ? contexts.includes(CONTEXT.direct) : given('dm_permission') !== false;
  return { contexts, integration_types: installs, dm_permission: inDirect };
}

/** A command that does not say where is for servers and for direct messages with the bot. */
const contextsOf = (command: RegisteredCommand): readonly unknown[] =>
  listOf(
    command['contexts'] ?? (command['dm_permission'] === false ? [CONTEXT.guild] : [CONTEXT.guild, CONTEXT.direct]),
  );

/** What the server calls it when `body` asks for a command: its defaults filled in. */
export function registered(
  state: State,
  body: JsonObject,
  guildId: string | null,
  former: RegisteredCommand | undefined,
): RegisteredCommand {
  const all: JsonObject = { ...former, ...body };
  const type = typeof all['type'] === 'number' ? all['type'] : CHAT_INPUT;
  const permissions = all['default_member_permissions'];
  const options = listOf(all['options']).map((one) => option(objectOf(one)));
  const { options: _, ...rest } = all;
  return {
    ...rest,
    id: former?.id ?? state.id(),
    application_id: state.applicationId,
    version: state.id(),
    type,
    name: String(all['name']),
    description: type === CHAT_INPUT ? String(all['description'] ?? '') : '',
    name_localizations: all['name_localizations'] ?? null,
    description_localizations: all['description_localizations'] ?? null,
    default_member_permissions: permissions === undefined || permissions === null ? null : String(permissions),
    nsfw: all['nsfw'] === true,
    ...(options.length > 0 ? { options } : {}),
    // Where a command may be used is said for all servers only.
    ...(guildId === null
      ? places(state, body, former ?? {})
      : { guild_id: guildId, contexts: null, integration_types: [SERVER_INSTALL] }),
  };
}

const installsOf = (command: RegisteredCommand): readonly unknown[] =>
  listOf(command['integration_types'] ?? [SERVER_INSTALL]);

/** Through whom the app is there for somebody: the server ("0" in direct messages), or they themselves. */
export function owners(state: State, userId: string, channel: Channel, command: RegisteredCommand | null): JsonObject {
  const takes = (type: number): boolean => command === null || installsOf(command).includes(type);
  const context = contextOf(channel);
  const server =
    context === CONTEXT.guild && isBotHere(state) ? state.guildId : context === CONTEXT.direct ? '0' : null;
  const isInstalled = state.people.get(userId)?.isInstalled === true;
  return {
    ...(server !== null && takes(SERVER_INSTALL) ? { [SERVER_INSTALL]: server } : {}),
    ...(isInstalled && takes(USER_INSTALL) ? { [USER_INSTALL]: userId } : {}),
  };
}

/** Whether a member may use a command, as its registration says; who runs the server may. */
function isPermitted(state: State, userId: string, channel: Channel, command: RegisteredCommand): boolean {
  if (channel.guild_id === undefined) return true;
  const may = permissionsIn(state, userId, channel);
  if (has(may, PERMISSION.ADMINISTRATOR)) return true;
  const wanted = command['default_member_permissions'];
  if (wanted === '0') return false;
  return has(may, PERMISSION.USE_APPLICATION_COMMANDS) && has(may, BigInt(String(wanted ?? 0)));
}

/** The commands that somebody can use in a channel; one of the server hides one of the same name of all servers. */
export function usableCommands(state: State, userId: string, channel: Channel): readonly RegisteredCommand[] {
  const context = contextOf(channel);
  const here = context === CONTEXT.guild && isBotHere(state) ? commandsOf(state, state.guildId) : [];
  const everywhere = commandsOf(state, 'global').filter(
    (command) =>
      contextsOf(command).includes(context) &&
      !here.some(({ name, type }) => name === command.name && type === command.type),
  );
  return [...here, ...everywhere].filter(
    (command) =>
      Object.keys(owners(state, userId, channel, command)).length > 0 &&
      isPermitted(state, userId, channel, command) &&
      (command['nsfw'] !== true || channel.guild_id === undefined || channel['nsfw'] === true),
  );
}
