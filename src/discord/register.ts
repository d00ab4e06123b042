import { DiscordAPIError, REST, Routes } from 'discord.js';
import type { Command } from '../command/load.ts';
import { registrationJson } from '../command/registration.ts';
import { isNamesake, type Plan, planOf, type Registered, type Wanted } from './difference.ts';
import { asStartError, DiscordError, NOT_DISCORD } from './start-error.ts';

/** Commands by their names in Discord, by what registering did to them, or would do. */
export interface Difference {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
  /** What differs in each of `changed`, in words: `description`, `option since is new`. */
  readonly details: readonly { readonly name: string; readonly differs: readonly string[] }[];
  /** Those of the one server that are registered everywhere as well: people there see them twice. */
  readonly twice: readonly string[];
}

export interface Registering {
  /** Has the token already. */
  readonly rest: REST;
  /** The one server to register in; null: everywhere. What is registered elsewhere is never touched. */
  readonly guild: string | null;
  /** None takes all away. */
  readonly commands: readonly Command[];
  /** Only tells what would be done. */
  readonly dryRun?: boolean;
}

const UNKNOWN_COMMAND = 10_063;

const isRegistered = (value: unknown): value is Registered => typeof value === 'object' && value !== null;

/** Where a command may be used is asked only for commands of all servers; in one server Discord answers its own. */
function inOneServer(command: Wanted): Wanted {
  const { contexts: _, integration_types: __, ...rest } = command;
  return rest;
}

/** What an edit has to take back: Discord keeps the fields that an edit does not name. */
const UNSET = { default_member_permissions: null, nsfw: false, name_localizations: null } as const;
const UNSET_IN_TEXT = { ...UNSET, description_localizations: null, options: [] } as const;

const USER_INSTALL = 1;
/** In groups, and in direct messages with others than the bot: only for those who installed it for themselves. */
const ELSEWHERE = 2;

/**
 * A command may name only the ways of installing that the application has, by its page in the developer portal. Where
 * that says nothing, Discord's own default is right.
 */
function installable(command: Wanted, installs: readonly number[]): readonly Wanted[] {
  const { integration_types: types = [], ...rest } = command;
  if (installs.length === 0) return [rest];
  const isPersonal = installs.includes(USER_INSTALL);
  const left = types.filter((type) => installs.includes(type));
  // What is for servers only is nothing for an application that none can install.
  if (left.length === 0) return [];
  const contexts = (command.contexts ?? []).filter((context) => isPersonal || context !== ELSEWHERE);
  return [{ ...rest, integration_types: left, contexts }];
}

const edited = (command: Wanted): object => {
  const { type, ...rest } = command;
  return { ...(type === 1 ? UNSET_IN_TEXT : UNSET), ...rest };
};

interface Application {
  readonly id: string;
  /** The ways in which it can be installed: in servers (0), for oneself (1). */
  readonly installs: readonly number[];
}

async function applicationOf(rest: REST): Promise<Application> {
  const self: unknown = await rest.get(Routes.currentApplication());
  if (!isRegistered(self) || typeof self['id'] !== 'string') throw new DiscordError(NOT_DISCORD);
  return { id: self['id'], installs: Object.keys(self['integration_types_config'] ?? {}).map(Number) };
}

async function registered(rest: REST, address: `/${string}`): Promise<readonly Registered[]> {
  const found: unknown = await rest.get(address, { query: new URLSearchParams({ with_localizations: 'true' }) });
  return Array.isArray(found) ? found.filter(isRegistered) : [];
}

/** Another process may have taken it away already. */
const removeOne = (rest: REST, address: `/${string}`): Promise<unknown> =>
  rest.delete(address).catch((error: unknown) => {
    if (!(error instanceof DiscordAPIError) || error.code !== UNKNOWN_COMMAND) throw error;
  });

/**
 * Touches only what differs. Where nothing stays as it is (a first start, an option that every command gets), one bulk
 * request is the same and spares the waits that Discord puts between single ones; it keeps the ids of namesakes.
 */
async function carryOut(rest: REST, address: `/${string}`, plan: Plan): Promise<void> {
  const { create, change, remove, same, foreign } = plan;
  const steps = create.length + change.length + remove.length;
  if (steps > 1 && same.length === 0 && !foreign) {
    await rest.put(address, { body: [...change.map(({ command }) => command), ...create] });
    return;
  }
  // New ones first: nobody should find less in between.
  for (const body of create) await rest.post(address, { body });
  for (const { id, command } of change) await rest.patch(`${address}/${id}`, { body: edited(command) });
  for (const { id } of remove) await removeOne(rest, `${address}/${id}`);
}

/** Makes Discord's commands those of the files, without a request that changes anything where nothing differs. */
export async function registerCommands({ rest, guild, commands, dryRun = false }: Registering): Promise<Difference> {
  const application = await applicationOf(rest);
  const everywhere = Routes.applicationCommands(application.id);
  const address = guild === null ? everywhere : Routes.applicationGuildCommands(application.id, guild);
  const wanted = registrationJson(commands).flatMap((command) =>
    guild === null ? installable(command, application.installs) : [inOneServer(command)],
  );
  const [existing, elsewhere] = await Promise.all([
    registered(rest, address),
    guild === null ? [] : registered(rest, everywhere),
  ]);
  const plan = planOf(wanted, existing);
  if (!dryRun) await carryOut(rest, address, plan);
  const names = (those: readonly { readonly name: string }[]): readonly string[] => those.map(({ name }) => name);
  return {
    created: names(plan.create),
    changed: plan.change.map(({ command }) => command.name),
    removed: names(plan.remove),
    same: names(plan.same),
    details: plan.change.map(({ command, differs }) => ({ name: command.name, differs })),
    twice: names(wanted.filter((command) => elsewhere.some((other) => isNamesake({ ...command }, other)))),
  };
}

/** As `registerCommands`, for a program that does not go to the gateway. A `DiscordError` where Discord will not have it. */
export async function registerOnce(
  options: Omit<Registering, 'rest'> & { readonly token: string; readonly api: string },
): Promise<Difference> {
  const { token, api, ...registering } = options;
  const rest = new REST({ api: api.replace(/\/+$/u, '') }).setToken(token);
  try {
    return await registerCommands({ rest, ...registering });
  } catch (error) {
    throw asStartError(error);
  }
}
