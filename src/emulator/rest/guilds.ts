import { CreateRoleRequestSchema, UpdateRoleRequestPartialSchema } from 'discord-api-spec/zod';
import { isObject, type JsonObject, listOf, numberOf, textOf } from '../json.ts';
import { has, PERMISSION } from '../permissions.ts';
import type { Member, Role } from '../wire.ts';
import { accountOf, permissionsEverywhere, rolesOf } from '../world/access.ts';
import { addRole, changeRole, removeRole, setRoles } from '../world/roles.ts';
import { removeBot, serverOf } from '../world/server.ts';
import { demandEverywhere, joinedServer, missingPermissions } from './access.ts';
import { numbered } from './channels.ts';
import { type Answer, type Call, checked, NO_CONTENT, ok, Refusal, type Route } from './router.ts';

const MOST_MEMBERS = 1000;

function server(call: Call): Answer {
  joinedServer(call);
  const { state, query } = call;
  const count = state.members.size;
  const counts = { approximate_member_count: count, approximate_presence_count: count };
  return ok({ ...serverOf(state), ...(query.get('with_counts') === 'true' ? counts : {}) });
}

function role(call: Call): Role {
  joinedServer(call);
  const found = call.state.roles.get(call.param('role'));
  if (!found) throw new Refusal(404, 10_011, 'Unknown Role');
  return found;
}

/** A bot changes only what stands below its own highest role, and gives only what it has. */
function demandAbove({ state }: Call, position: number, permissions: bigint): void {
  demandEverywhere(state, PERMISSION.MANAGE_ROLES);
  const own = Math.max(...rolesOf(state, state.bot.id).map((one) => one.position));
  if (position >= own || !has(permissionsEverywhere(state, state.bot.id), permissions)) throw missingPermissions();
}

const bits = (body: unknown): bigint => {
  const given = isObject(body) ? body['permissions'] : undefined;
  return typeof given === 'string' || typeof given === 'number' ? BigInt(given) : 0n;
};

/** Below the schema's numbers, bits are kept as the strings that came. */
function fields(body: unknown): JsonObject {
  const given = isObject(body) ? body : {};
  const known = ['name', 'color', 'hoist', 'mentionable'].filter((key) => given[key] !== undefined);
  return {
    ...Object.fromEntries(known.map((key) => [key, given[key]])),
    ...(given['permissions'] === undefined ? {} : { permissions: bits(body).toString() }),
  };
}

function createRole(call: Call): Answer {
  joinedServer(call);
  checked(call, CreateRoleRequestSchema, () => [], numbered(call.body, ['permissions']));
  demandAbove(call, 0, bits(call.body));
  const name = isObject(call.body) ? textOf(call.body['name']) : '';
  return ok(addRole(call.state, name || 'new role', { permissions: bits(call.body) }, fields(call.body)));
}

function editRole(call: Call): Answer {
  const old = role(call);
  checked(call, UpdateRoleRequestPartialSchema, () => [], numbered(call.body, ['permissions']));
  demandAbove(call, old.position, bits(call.body));
  return ok(changeRole(call.state, old, fields(call.body)));
}

function deleteRole(call: Call): Answer {
  const old = role(call);
  demandAbove(call, old.position, 0n);
  if (old.id === call.state.guildId) throw new Refusal(400, 50_028, 'Invalid Role');
  removeRole(call.state, old.id);
  return NO_CONTENT;
}

function member(call: Call): Member {
  joinedServer(call);
  const found = call.state.members.get(call.param('user'));
  if (found) return found;
  const isKnown = accountOf(call.state, call.param('user')) !== undefined;
  throw isKnown ? new Refusal(404, 10_007, 'Unknown Member') : new Refusal(404, 10_013, 'Unknown User');
}

function members(call: Call): Answer {
  joinedServer(call);
  const after = BigInt(call.query.get('after') ?? 0);
  const limit = Math.min(MOST_MEMBERS, Number(call.query.get('limit') ?? 1));
  const all = [...call.state.members.values()].filter(({ user }) => BigInt(user.id) > after);
  return ok(all.sort((a, b) => (BigInt(a.user.id) < BigInt(b.user.id) ? -1 : 1)).slice(0, limit));
}

function searchMembers(call: Call): Answer {
  joinedServer(call);
  const query = (call.query.get('query') ?? '').toLowerCase();
  const limit = Number(call.query.get('limit') ?? 1);
  const fits = ({ user }: Member): boolean => user.username.toLowerCase().startsWith(query);
  return ok([...call.state.members.values()].filter(fits).slice(0, limit));
}

/** Gives or takes one role. */
function changeRoles(call: Call, isGiven: boolean): Answer {
  const { user, roles } = member(call);
  const { id, position } = role(call);
  demandAbove(call, position, 0n);
  const others = roles.filter((one) => one !== id);
  setRoles(call.state, user.id, isGiven ? [...others, id] : others);
  return NO_CONTENT;
}

/** Of what can be changed of a member, the roles. */
function editMember(call: Call): Answer {
  const { user } = member(call);
  const wanted = isObject(call.body) ? call.body['roles'] : undefined;
  if (wanted === undefined) return ok(member(call));
  const roles = listOf(wanted).map(textOf);
  for (const id of roles) demandAbove(call, numberOf(call.state.roles.get(id)?.position), 0n);
  return ok(setRoles(call.state, user.id, roles));
}

const guild = '/guilds/:guild';

/** The server, its roles and its members. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: guild, answer: server },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    answer: ({ state }) => {
      const { id, name, icon, banner, features } = serverOf(state);
      const permissions = permissionsEverywhere(state, state.bot.id).toString();
      const all = [{ id, name, icon, banner, features, owner: false, permissions }];
      return ok(state.members.has(state.bot.id) ? all : []);
    },
  },
  {
    method: 'DELETE',
    path: '/users/@me/guilds/:guild',
    answer(call) {
      joinedServer(call);
      removeBot(call.state);
      return NO_CONTENT;
    },
  },
  {
    method: 'GET',
    path: `${guild}/roles`,
    answer(call) {
      joinedServer(call);
      return ok([...call.state.roles.values()]);
    },
  },
  { method: 'POST', path: `${guild}/roles`, answer: createRole },
  { method: 'GET', path: `${guild}/roles/:role`, answer: (call) => ok(role(call)) },
  { method: 'PATCH', path: `${guild}/roles/:role`, answer: editRole },
  { method: 'DELETE', path: `${guild}/roles/:role`, answer: deleteRole },
  { method: 'GET', path: `${guild}/members`, answer: members },
  { method: 'GET', path: `${guild}/members/search`, answer: searchMembers },
  { method: 'GET', path: `${guild}/members/:user`, answer: (call) => ok(member(call)) },
  { method: 'PATCH', path: `${guild}/members/:user`, answer: editMember },
  { method: 'PUT', path: `${guild}/members/:user/roles/:role`, answer: (call) => changeRoles(call, true) },
  { method: 'DELETE', path: `${guild}/members/:user/roles/:role`, answer: (call) => changeRoles(call, false) },
];
