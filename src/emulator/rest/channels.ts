import {
  CreateGuildChannelRequestSchema,
  CreatePrivateChannelRequestSchema,
  UpdateGuildChannelRequestPartialSchema,
} from 'discord-api-spec/zod';
import { isObject, type JsonObject, listOf, textOf } from '../json.ts';
import { PERMISSION, type StoredOverwrite } from '../permissions.ts';
import { CHANNEL_TYPE, type Channel, isThread } from '../wire.ts';
import { addChannel, changeChannel, directChannelWith, removeChannel } from '../world/channels.ts';
import { serverChannels } from '../world/server.ts';
import { archive } from '../world/threads.ts';
import { demand, demandEverywhere, joinedServer, visibleChannel } from './access.ts';
import { type Answer, type Call, checked, created, NO_CONTENT, ok, Refusal, type Route } from './router.ts';

/** The kinds that are imitated; voice, stages, forums and media are not. */
const MADE: ReadonlySet<unknown> = new Set([CHANNEL_TYPE.text, CHANNEL_TYPE.category, CHANNEL_TYPE.announcement]);

const CHANGEABLE = ['name', 'topic', 'nsfw', 'rate_limit_per_user', 'parent_id', 'position', 'type'];

/** Bits come as strings; the published schema has them as numbers. */
export const numbered = (body: unknown, fields: readonly string[]): unknown => {
  if (Array.isArray(body)) return body.map((one: unknown) => numbered(one, fields));
  if (!isObject(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (fields.includes(key) && typeof value === 'string' && /^\d+$/u.test(value)) return [key, Number(value)];
      return [key, key === 'permission_overwrites' ? numbered(value, ['allow', 'deny']) : value];
    }),
  );
};

const overwrites = (given: unknown): StoredOverwrite[] =>
  listOf(given)
    .filter(isObject)
    .map(({ id, type, allow, deny }) => ({
      id: textOf(id),
      type: Number(type),
      allow: String(allow ?? 0),
      deny: String(deny ?? 0),
    }));

function fields(given: unknown): JsonObject {
  const body = isObject(given) ? given : {};
  const known = CHANGEABLE.filter((key) => body[key] !== undefined).map((key) => [key, body[key]]);
  const those = body['permission_overwrites'];
  return { ...Object.fromEntries(known), ...(those === undefined ? {} : { permission_overwrites: overwrites(those) }) };
}

function create(call: Call): Answer {
  joinedServer(call);
  demandEverywhere(call.state, PERMISSION.MANAGE_CHANNELS);
  const body = checked(call, CreateGuildChannelRequestSchema, () => [], numbered(call.body, []));
  if (!MADE.has(body['type'] ?? CHANNEL_TYPE.text))
    throw new Refusal(400, 50_024, 'Cannot execute action on this channel type');
  return created(addChannel(call.state, textOf(body['name']), fields(call.body)));
}

function changeThread(call: Call, thread: Channel): Answer {
  const { state } = call;
  const body = isObject(call.body) ? call.body : {};
  const isOwn = thread['owner_id'] === state.bot.id && body['locked'] === undefined;
  if (!isOwn) demand(state, thread, PERMISSION.MANAGE_THREADS);
  const change = {
    ...(typeof body['archived'] === 'boolean' ? { archived: body['archived'] } : {}),
    ...(typeof body['locked'] === 'boolean' ? { locked: body['locked'] } : {}),
  };
  const isShut = thread.thread_metadata?.archived === true && body['archived'] !== false;
  if (isShut) throw new Refusal(400, 50_083, 'Thread is archived');
  const renamed = typeof body['name'] === 'string' ? { ...thread, name: body['name'] } : thread;
  return ok(Object.keys(change).length > 0 ? archive(state, renamed, change) : changeChannel(state, renamed, {}));
}

function change(call: Call): Answer {
  const channel = visibleChannel(call);
  if (isThread(channel)) return changeThread(call, channel);
  if (channel.guild_id === undefined) throw new Refusal(400, 50_024, 'Cannot execute action on this channel type');
  demand(call.state, channel, PERMISSION.MANAGE_CHANNELS);
  checked(call, UpdateGuildChannelRequestPartialSchema, () => [], numbered(call.body, []));
  return ok(changeChannel(call.state, channel, fields(call.body)));
}

function remove(call: Call): Answer {
  const channel = visibleChannel(call);
  // Direct messages are closed, not deleted: they are there again at the next word.
  if (channel.guild_id === undefined) return ok(channel);
  demand(call.state, channel, isThread(channel) ? PERMISSION.MANAGE_THREADS : PERMISSION.MANAGE_CHANNELS);
  removeChannel(call.state, channel);
  return ok(channel);
}

function overwrite(call: Call, made: StoredOverwrite | null): Answer {
  const channel = visibleChannel(call);
  demand(call.state, channel, PERMISSION.MANAGE_ROLES);
  const id = call.param('overwrite');
  const before = channel.permission_overwrites ?? [];
  if (!made && !before.some((one) => one.id === id)) throw new Refusal(404, 10_009, 'Unknown Overwrite');
  const others = before.filter((one) => one.id !== id);
  changeChannel(call.state, channel, { permission_overwrites: made ? [...others, made] : others });
  return NO_CONTENT;
}

function openDirect(call: Call): Answer {
  const { state } = call;
  const body = checked(call, CreatePrivateChannelRequestSchema, () => []);
  const person = state.people.get(textOf(body['recipient_id']));
  if (!person) throw new Refusal(400, 50_033, 'Invalid Recipient(s)');
  return ok(directChannelWith(state, person.user.id));
}

/** Channels: of the server, and direct messages. */
export const channelRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel', answer: (call) => ok(visibleChannel(call)) },
  { method: 'PATCH', path: '/channels/:channel', answer: change },
  { method: 'DELETE', path: '/channels/:channel', answer: remove },
  {
    method: 'PUT',
    path: '/channels/:channel/permissions/:overwrite',
    answer(call) {
      const [made] = overwrites([{ ...(isObject(call.body) ? call.body : {}), id: call.param('overwrite') }]);
      return overwrite(call, made ?? null);
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/permissions/:overwrite',
    answer: (call) => overwrite(call, null),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    answer(call) {
      joinedServer(call);
      return ok(serverChannels(call.state));
    },
  },
  { method: 'POST', path: '/guilds/:guild/channels', answer: create },
  { method: 'POST', path: '/users/@me/channels', answer: openDirect },
];
