import { REST, Routes } from 'discord.js';
import type { Command } from '../command/load.ts';
import { registrationJson } from '../command/registration.ts';
import { asStartError, DiscordError, NOT_DISCORD } from './start-error.ts';

/** Names of commands, by what registering did to them. */
export interface Difference {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
}

export interface Registering {
  /** Has the token already. */
  readonly rest: REST;
  /** The one server to register in; null: everywhere. */
  readonly guild: string | null;
  readonly commands: readonly Command[];
}

type Registered = Readonly<Record<string, unknown>>;
type Wanted = ReturnType<typeof registrationJson>;

const CHAT_INPUT = 1;

const isRegistered = (value: unknown): value is Registered => typeof value === 'object' && value !== null;

/** What Discord gives a command on its own account where we say nothing. */
const FILLED_IN: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
  'contexts',
  'integration_types',
]);

/** Where a command may be used is asked only for commands of all servers; in one server Discord answers its own. */
function inOneServer(command: Wanted): Wanted {
  const { contexts: _, integration_types: __, ...rest } = command;
  return rest;
}

/** null, false and [] are what Discord gives, or leaves out, for what was not set. */
const isUnset = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);

/** What is set, in one order. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, field]) => !isUnset(field))
    .map(([key, field]) => [key, normal(field)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/** Whether Discord already has the command so: compares what is set, not what Discord fills in. */
function isSame(wanted: Wanted, existing: Registered): boolean {
  const theirs = Object.entries(existing).filter(([key]) => !FILLED_IN.has(key) || Object.hasOwn(wanted, key));
  return JSON.stringify(normal(wanted)) === JSON.stringify(normal(Object.fromEntries(theirs)));
}

/** What registering `wanted` would do to what Discord has. */
export function differenceOf(wanted: readonly Wanted[], existing: readonly Registered[]): Difference {
  const former = ({ name, type = CHAT_INPUT }: Wanted): Registered | undefined =>
    existing.find((one) => one['name'] === name && (one['type'] ?? CHAT_INPUT) === type);
  const pairs = wanted.map((command) => ({ command, old: former(command) }));
  const kept = new Set(pairs.map(({ old }) => old));
  const names = (those: typeof pairs): readonly string[] => those.map(({ command }) => command.name);
  return {
    created: names(pairs.filter(({ old }) => !old)),
    changed: names(pairs.filter(({ command, old }) => old && !isSame(command, old))),
    removed: existing.filter((command) => !kept.has(command)).map((command) => String(command['name'])),
    same: names(pairs.filter(({ command, old }) => old && isSame(command, old))),
  };
}

async function applicationOf(rest: REST): Promise<string> {
  const self: unknown = await rest.get(Routes.currentApplication());
  if (isRegistered(self) && typeof self['id'] === 'string') return self['id'];
  throw new DiscordError(NOT_DISCORD);
}

/** Makes Discord's commands those of the files, in one request, and in none where nothing changed. */
export async function registerCommands({ rest, guild, commands }: Registering): Promise<Difference> {
  const application = await applicationOf(rest);
  const address =
    guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const wanted = commands.map(registrationJson).map(guild === null ? (command) => command : inOneServer);
  const found: unknown = await rest.get(address, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const difference = differenceOf(wanted, Array.isArray(found) ? found.filter(isRegistered) : []);
  const { created, changed, removed } = difference;
  if (created.length + changed.length + removed.length > 0) await rest.put(address, { body: wanted });
  return difference;
}

/** As `registerCommands`, for a program that does not go to the gateway. A `DiscordError` where Discord will not have it. */
export async function registerOnce(options: {
  readonly token: string;
  readonly api: string;
  readonly guild: string | null;
  readonly commands: readonly Command[];
}): Promise<Difference> {
  const rest = new REST({ api: options.api.replace(/\/+$/u, '') }).setToken(options.token);
  try {
    return await registerCommands({ rest, guild: options.guild, commands: options.commands });
  } catch (error) {
    throw asStartError(error);
  }
}
