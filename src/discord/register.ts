import { REST, Routes } from 'discord.js';
import type { Command } from '../command/load.ts';
import { registrationJson, sameRegistration } from '../command/registration.ts';

/** Names of commands, by what registering did to them. */
export interface Difference {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
}

export interface Registering {
  readonly rest: REST;
  readonly application: string;
  /** The one server to register in; null: everywhere. */
  readonly guild: string | null;
  readonly commands: readonly Command[];
}

type Registered = Readonly<Record<string, unknown>>;
type Wanted = ReturnType<typeof registrationJson>;

const CHAT_INPUT = 1;

const isRegistered = (value: unknown): value is Registered => typeof value === 'object' && value !== null;

/** What Discord fills in where we say nothing, and what does not count in a single server. */
const UNSAID = ['contexts', 'integration_types', 'default_permission'];

/** Where a command may be used is asked only for commands of all servers; in one server Discord answers its own. */
function inOneServer(command: Wanted): Wanted {
  const { contexts: _, integration_types: __, ...rest } = command;
  return rest;
}

function isSame(wanted: Wanted, existing: Registered): boolean {
  const theirs = Object.entries(existing).filter(([key]) => !UNSAID.includes(key) || Object.hasOwn(wanted, key));
  return sameRegistration(wanted, Object.fromEntries(theirs));
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

/** Makes Discord's commands those of the files, in one request, and in none where nothing changed. */
export async function registerCommands({ rest, application, guild, commands }: Registering): Promise<Difference> {
  const address =
    guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const wanted = commands.map(registrationJson).map(guild === null ? (command) => command : inOneServer);
  const found: unknown = await rest.get(address, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const difference = differenceOf(wanted, Array.isArray(found) ? found.filter(isRegistered) : []);
  const { created, changed, removed } = difference;
  if (created.length + changed.length + removed.length > 0) await rest.put(address, { body: wanted });
  return difference;
}

/** As `registerCommands`, for a program that does not go to the gateway. */
export async function registerOnce(options: {
  readonly token: string;
  readonly api: string;
  readonly guild: string | null;
  readonly commands: readonly Command[];
}): Promise<Difference> {
  const rest = new REST({ api: options.api.replace(/\/+$/u, '') }).setToken(options.token);
  const self: unknown = await rest.get(Routes.currentApplication());
  const application = isRegistered(self) ? String(self['id']) : '';
  return registerCommands({ rest, application, guild: options.guild, commands: options.commands });
}
