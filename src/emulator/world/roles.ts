import { INTENT } from '../intents.ts';
import type { JsonObject } from '../json.ts';
import type { State } from '../state.ts';
import type { Member, Role } from '../wire.ts';
import { memberOf } from './access.ts';
import { role } from './make.ts';
import { tellServer } from './tell.ts';

export interface RoleOptions {
  /** Bits; none by default. */
  readonly permissions?: bigint;
  readonly mentionable?: boolean;
}

/** A new role, just above everybody's; of several there, the oldest stands highest. */
export function addRole(
  state: State,
  name: string,
  { permissions = 0n, mentionable = false }: RoleOptions,
  more: JsonObject = {},
): Role {
  const made = role(state.id(), name, permissions, { position: 1, mentionable, ...more });
  state.roles.set(made.id, made);
  tellServer(state, 'GUILD_ROLE_CREATE', { guild_id: state.guildId, role: made });
  return made;
}

export function changeRole(state: State, old: Role, change: JsonObject): Role {
  const changed = { ...old, ...change };
  state.roles.set(old.id, changed);
  tellServer(state, 'GUILD_ROLE_UPDATE', { guild_id: state.guildId, role: changed });
  return changed;
}

export function removeRole(state: State, id: string): void {
  if (id === state.guildId || !state.roles.delete(id)) throw new Error(`There is no role ${id} that could go.`);
  const had = ({ roles }: Member): boolean => roles.includes(id);
  for (const { user, roles } of [...state.members.values()].filter(had))
    setRoles(
      state,
      user.id,
      roles.filter((one) => one !== id),
    );
  tellServer(state, 'GUILD_ROLE_DELETE', { guild_id: state.guildId, role_id: id });
}

/** Gives a member exactly these roles. */
export function setRoles(state: State, id: string, roles: readonly string[]): Member {
  const unknown = roles.find((one) => !state.roles.has(one));
  if (unknown) throw new Error(`There is no role ${unknown}.`);
  const changed = { ...memberOf(state, id), roles };
  state.members.set(id, changed);
  // A bot is told of its own roles whether it asked or not.
  const intents = id === state.bot.id ? 0 : INTENT.members;
  tellServer(state, 'GUILD_MEMBER_UPDATE', { ...changed, guild_id: state.guildId }, intents);
  return changed;
}
