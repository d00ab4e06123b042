import { INTENT } from '../intents.ts';
import { ALL_PERMISSIONS } from '../permissions.ts';
import { isoTime, type Person, type State } from '../state.ts';
import { type User, user } from '../wire.ts';
import { memberOf } from './access.ts';
import { member } from './make.ts';
import { addRole, removeRole } from './roles.ts';
import { tellServer } from './tell.ts';

export interface PersonOptions {
  /** Bits, given by a role of their own besides what everybody may do; everything by default. With none there is no such role. */
  readonly permissions?: bigint;
  /** Ids of further roles. */
  readonly roles?: readonly string[];
  /** The language of this person's client; `en-US` by default. */
  readonly locale?: string;
}

/** Throws where there is no such person. */
export function personOf(state: State, id: string): Person {
  const person = state.people.get(id);
  if (!person) throw new Error(`There is no person ${id}.`);
  return person;
}

/** A new person in the server. */
export function join(state: State, username: string, options: PersonOptions): User {
  const { permissions = ALL_PERMISSIONS, roles = [], locale = 'en-US' } = options;
  const account = user(state.id(), username);
  const own = permissions === 0n ? null : addRole(state, username, { permissions }).id;
  const joined = member(account, isoTime(state), [...(own === null ? [] : [own]), ...roles]);
  state.people.set(account.id, { user: account, locale, ownRole: own, isInstalled: false, takesDirect: true });
  state.members.set(account.id, joined);
  tellServer(state, 'GUILD_MEMBER_ADD', { ...joined, guild_id: state.guildId }, INTENT.members);
  return account;
}

/** Takes a person out of the server, with their own role; the account stays. */
export function leave(state: State, id: string): void {
  const { user: account } = memberOf(state, id);
  if (id === state.bot.id || id === state.ownerId) throw new Error('The owner stays; for the bot see removeBot.');
  state.members.delete(id);
  const { ownRole } = personOf(state, id);
  if (ownRole !== null && state.roles.has(ownRole)) removeRole(state, ownRole);
  tellServer(state, 'GUILD_MEMBER_REMOVE', { guild_id: state.guildId, user: account }, INTENT.members);
}
