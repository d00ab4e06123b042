import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { commandProblems, commandSetProblems } from '../check/command.ts';
import type { Problem } from '../check/problem.ts';
import { schemaProblems } from '../check/schema.ts';
import { commandsOf, registered } from '../commands.ts';
import { isObject, type JsonObject, listOf, objectOf } from '../json.ts';
import type { RegisteredCommand } from '../wire.ts';
import { isBotHere } from '../world/access.ts';
import { missingAccess } from './access.ts';
import { type Answer, type Call, checked, created, NO_CONTENT, ok, Refusal, type Route, refuse } from './router.ts';

/** The schema knows permissions as a number; Discord takes its own strings as well, and libraries send those. */
function withNumber(command: JsonObject): JsonObject {
  const given = command['default_member_permissions'];
  return typeof given === 'string' && /^\d+$/u.test(given)
    ? { ...command, default_member_permissions: Number(given) }
    : command;
}

const guildOf = (call: Call): string | null => {
  if (call.param('application') !== call.state.applicationId) throw new Refusal(404, 10_002, 'Unknown Application');
  if (!call.route.includes('/guilds/')) return null;
  if (call.param('guild') !== call.state.guildId || !isBotHere(call.state)) throw missingAccess();
  return call.param('guild');
};

const scopeOf = (call: Call): string => guildOf(call) ?? 'global';

function found(call: Call): RegisteredCommand {
  const command = commandsOf(call.state, scopeOf(call)).find(({ id }) => id === call.param('command'));
  if (!command) throw new Refusal(404, 10_063, 'Unknown application command');
  return command;
}

function keep(call: Call, commands: readonly RegisteredCommand[]): void {
  call.state.commands.set(scopeOf(call), commands);
  call.state.changes.tell({ kind: 'commands' });
}

/** What a list says of a command: its texts in one language, unless all are asked for. */
function listed(call: Call, command: RegisteredCommand): JsonObject {
  if (call.query.get('with_localizations') === 'true') return command;
  const inOne = (thing: JsonObject): JsonObject => {
    const { name_localizations: _, description_localizations: __, ...rest } = thing;
    const inner = ['options', 'choices'].filter((key) => Array.isArray(rest[key]));
    return { ...rest, ...Object.fromEntries(inner.map((key) => [key, listOf(rest[key]).map(objectOf).map(inOne)])) };
  };
  return inOne(command);
}

/** Documented: a command of all servers names no way of installing that the app does not have. The words are ours. */
function installProblems(call: Call, command: JsonObject, path: Problem['path'] = []): Problem[] {
  if (scopeOf(call) !== 'global') return [];
  const { installs } = call.state;
  return listOf(command['integration_types']).flatMap((type, index) =>
    installs.some((one) => one === type)
      ? []
      : [
          {
            path: [...path, 'integration_types', index],
            code: 'BASE_TYPE_CHOICES',
            message: `Value must be one of (${installs.join(', ')}).`,
          },
        ],
  );
}

const A_DAY_MS = 24 * 3_600_000;
const CREATED_A_DAY = 200;

/** Documented: how many commands may be made in a day, for all servers or for one. */
function countCreated(call: Call, count: number): void {
  const { state } = call;
  const scope = scopeOf(call);
  const recent = (state.commandsMade.get(scope) ?? []).filter((at) => state.now() - at < A_DAY_MS);
  if (recent.length + count > CREATED_A_DAY)
    throw new Refusal(
      400,
      30_034,
      `Max number of daily application command creates has been reached (${CREATED_A_DAY})`,
    );
  state.commandsMade.set(scope, [...recent, ...Array.from({ length: count }, () => state.now())]);
}

const isSame = (a: JsonObject, b: JsonObject): boolean =>
  a['name'] === b['name'] && (a['type'] ?? 1) === (b['type'] ?? 1);

function overwrite(call: Call): Answer {
  const { state } = call;
  const given: readonly unknown[] = Array.isArray(call.body) ? call.body : [];
  if (!Array.isArray(call.body)) {
    refuse(call, [{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a list' }]);
  }
  const bodies = given.map((command) => (isObject(command) ? withNumber(command) : {}));
  const problems: readonly Problem[] = [
    ...bodies.flatMap((body, index) =>
      schemaProblems(ApplicationCommandUpdateRequestSchema, body).map(({ path, ...rest }) => ({
        path: [index, ...path],
        ...rest,
      })),
    ),
    ...commandSetProblems(bodies),
    ...bodies.flatMap((body, index) => installProblems(call, body, [index])),
  ];
  if (problems.length > 0) refuse(call, problems);
  const former = commandsOf(state, scopeOf(call));
  countCreated(call, bodies.filter((body) => !former.some((command) => isSame(command, body))).length);
  const commands = bodies.map((body) =>
    registered(
      state,
      body,
      guildOf(call),
      former.find((command) => isSame(command, body)),
    ),
  );
  keep(call, commands);
  return ok(commands);
}

function create(call: Call): Answer {
  const body = checked(
    call,
    ApplicationCommandCreateRequestSchema,
    (sent) => [...commandProblems(sent), ...installProblems(call, sent)],
    isObject(call.body) ? withNumber(call.body) : call.body,
  );
  const all = commandsOf(call.state, scopeOf(call));
  const former = all.find((command) => isSame(command, body));
  if (!former) {
    const problems = commandSetProblems([...all, body]).filter(({ path }) => path.length === 0);
    if (problems.length > 0) throw new Refusal(400, 30_032, 'Maximum number of application commands reached');
    countCreated(call, 1);
  }
  const command = registered(call.state, body, guildOf(call), former);
  keep(call, [...all.filter((other) => other !== former), command]);
  return former ? ok(command) : created(command);
}

function edit(call: Call): Answer {
  const former = found(call);
  const rules = (body: JsonObject): readonly Problem[] => [
    ...commandProblems({ ...former, ...body }),
    ...installProblems(call, body),
  ];
  const body = checked(
    call,
    ApplicationCommandPatchRequestPartialSchema,
    rules,
    isObject(call.body) ? withNumber(call.body) : call.body,
  );
  const command = registered(call.state, body, guildOf(call), former);
  keep(
    call,
    commandsOf(call.state, scopeOf(call)).map((other) => (other === former ? command : other)),
  );
  return ok(command);
}

function remove(call: Call): Answer {
  const former = found(call);
  keep(
    call,
    commandsOf(call.state, scopeOf(call)).filter((other) => other !== former),
  );
  return NO_CONTENT;
}

const under = (path: string): readonly Route[] => [
  {
    method: 'GET',
    path,
    answer: (call) => ok(commandsOf(call.state, scopeOf(call)).map((command) => listed(call, command))),
  },
  { method: 'PUT', path, answer: overwrite },
  { method: 'POST', path, answer: create },
  { method: 'GET', path: `${path}/:command`, answer: (call) => ok(found(call)) },
  { method: 'PATCH', path: `${path}/:command`, answer: edit },
  { method: 'DELETE', path: `${path}/:command`, answer: remove },
];

/** Application commands, everywhere and per server. */
export const commandRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/applications/:application/guilds/:guild/commands/permissions',
    answer(call) {
      guildOf(call);
      return ok([]);
    },
  },
  ...under('/applications/:application/commands'),
  ...under('/applications/:application/guilds/:guild/commands'),
];
