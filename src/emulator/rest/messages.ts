import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import { isEmptyMessage, messageProblems } from '../check/message.ts';
import type { Problem } from '../check/problem.ts';
import { type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import { createMessage, editMessage, filesAfter } from '../messages.ts';
import { PERMISSION } from '../permissions.ts';
import type { State } from '../state.ts';
import { forgetMessage, isEphemeral, messagesIn } from '../store.ts';
import type { Channel, Message } from '../wire.ts';
import { mayIn, sendingIn } from '../world/access.ts';
import { wake } from '../world/threads.ts';
import { demand, visibleChannel } from './access.ts';
import { names } from './body.ts';
import { type Answer, type Call, checked, NO_CONTENT, ok, Refusal, type Route, refuse, refuseWhole } from './router.ts';

/** Discord remembers a nonce for "a few minutes". */
const NONCE_REMEMBERED_MS = 3 * 60_000;
const DEFAULT_PAGE = 50;
const MOST_PER_PAGE = 100;
const BULK = { least: 2, most: 100, youngerThanMs: 14 * 24 * 3_600_000 };

/** As it is fetched later: without its nonce. */
function fetched(message: Message): JsonObject {
  const { nonce: _, ...rest } = message;
  return rest;
}

function found(call: Call): Message {
  const channel = visibleChannel(call);
  const message = call.state.messages.get(call.param('message'));
  if (message?.channel_id !== channel.id || isEphemeral(message)) throw new Refusal(404, 10_008, 'Unknown Message');
  return message;
}

/** What the bot may not write there. */
function demandWriting({ state, files }: Call, channel: Channel, body: JsonObject): void {
  const isClosed = channel.recipients?.some(({ id }) => state.people.get(id)?.takesDirect === false);
  if (isClosed) throw new Refusal(403, 50_007, 'Cannot send messages to this user');
  demand(state, channel, sendingIn(channel));
  if (listOf(body['embeds']).length > 0) demand(state, channel, PERMISSION.EMBED_LINKS);
  if (files.length > 0) demand(state, channel, PERMISSION.ATTACH_FILES);
  if (body['tts'] === true) demand(state, channel, PERMISSION.SEND_TTS_MESSAGES);
}

const REPLY = 19;

/** What a reply says of the message that it replies to. */
function reference(call: Call, channel: Channel, body: JsonObject): JsonObject {
  const { message_id, fail_if_not_exists } = objectOf(body['message_reference']);
  if (message_id === undefined) return {};
  const { state } = call;
  if (!mayIn(state, state.bot.id, channel, PERMISSION.READ_MESSAGE_HISTORY))
    throw new Refusal(403, 160_002, 'Cannot reply without permission to read message history');
  const replied = state.messages.get(textOf(message_id));
  if (replied?.channel_id !== channel.id) {
    if (fail_if_not_exists === false) return {};
    const problem: Problem = {
      path: ['message_reference'],
      code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
      message: 'Unknown message',
    };
    refuse(call, [problem]);
  }
  return {
    type: REPLY,
    message_reference: { type: 0, channel_id: channel.id, message_id, ...guildOf(channel) },
    referenced_message: replied ? fetched(replied) : null,
  };
}

const guildOf = ({ guild_id }: Channel): JsonObject => (guild_id === undefined ? {} : { guild_id });

/** The message that was made with the same nonce a short time ago. */
function sameNonce(state: State, key: string): Message | undefined {
  const recent = state.now() - NONCE_REMEMBERED_MS;
  for (const [old, { at }] of state.nonces) {
    if (at >= recent) break;
    state.nonces.delete(old);
  }
  return state.messages.get(state.nonces.get(key)?.id ?? '');
}

function post(call: Call): Answer {
  const { state } = call;
  const channel = visibleChannel(call);
  if (channel.thread_metadata?.locked === true) demand(state, channel, PERMISSION.MANAGE_THREADS);
  const files = names(call.files);
  const body = checked(call, MessageCreateRequestSchema, (sent) => messageProblems(sent, { flags: 0, files }));
  demandWriting(call, channel, body);
  if (isEmptyMessage(body, files)) refuseWhole(call, 50_006, 'Cannot send an empty message');
  const nonce = body['nonce'] ?? null;
  const key = `${channel.id}/${String(nonce)}`;
  if (body['enforce_nonce'] === true && nonce !== null) {
    const same = sameNonce(state, key);
    if (same) return ok(same);
  }
  const more = { ...reference(call, channel, body), ...(nonce === null ? {} : { nonce }) };
  wake(state, channel);
  const message = createMessage(state, { channelId: channel.id, body, files: call.files, more });
  if (nonce !== null) {
    state.nonces.delete(key);
    state.nonces.set(key, { id: message.id, at: state.now() });
  }
  return ok(message);
}

function list(call: Call): Answer {
  const channel = visibleChannel(call);
  const limit = Number(call.query.get('limit') ?? DEFAULT_PAGE);
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= MOST_PER_PAGE)) {
    const message = `int value should be between 1 and ${MOST_PER_PAGE}.`;
    refuse(call, [{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message }]);
  }
  // Without the right to read what was, there is nothing to read.
  if (!mayIn(call.state, call.state.bot.id, channel, PERMISSION.READ_MESSAGE_HISTORY)) return ok([]);
  const all = messagesIn(call.state, channel.id).filter((message) => !isEphemeral(message));
  const at = (name: string): bigint | null => (call.query.has(name) ? BigInt(call.query.get(name) ?? '') : null);
  const [before, after, around] = [at('before'), at('after'), at('around')];
  const older = (than: bigint): Message[] => all.filter(({ id }) => BigInt(id) < than);
  const newer = (than: bigint): Message[] => all.filter(({ id }) => BigInt(id) > than);
  const half = Math.floor(limit / 2);
  const page =
    around !== null
      ? [
          ...older(around).slice(-half || all.length),
          ...all.filter(({ id }) => BigInt(id) === around),
          ...newer(around).slice(0, half),
        ]
      : before !== null
        ? older(before).slice(-limit)
        : after !== null
          ? newer(after).slice(0, limit)
          : all.slice(-limit);
  return ok(page.reverse().map(fetched));
}

function get(call: Call): Answer {
  const message = found(call);
  demand(call.state, visibleChannel(call), PERMISSION.READ_MESSAGE_HISTORY);
  return ok(fetched(message));
}

function edit(call: Call): Answer {
  const message = found(call);
  const channel = visibleChannel(call);
  if (message.author.id !== call.state.bot.id)
    throw new Refusal(403, 50_005, 'Cannot edit a message authored by another user');
  if (channel.thread_metadata?.archived === true) throw new Refusal(400, 50_083, 'Thread is archived');
  const files = filesAfter(message, objectOf(call.body), call.files);
  const body = checked(call, MessageEditRequestPartialSchema, (sent) =>
    messageProblems(sent, { flags: message.flags, files, old: message }),
  );
  return ok(fetched(editMessage(call.state, message, body, call.files)));
}

function remove(call: Call): Answer {
  const message = found(call);
  const channel = visibleChannel(call);
  if (message.author.id !== call.state.bot.id) demand(call.state, channel, PERMISSION.MANAGE_MESSAGES);
  forgetMessage(call.state, message);
  return NO_CONTENT;
}

function removeMany(call: Call): Answer {
  const { state } = call;
  const channel = visibleChannel(call);
  demand(state, channel, PERMISSION.MANAGE_MESSAGES);
  const ids = listOf(objectOf(call.body)['messages']).map(textOf);
  if (ids.length < BULK.least || ids.length > BULK.most)
    refuseWhole(call, 50_016, `You can only delete between ${BULK.least} and ${BULK.most} messages.`);
  const those = ids.flatMap((id) => state.messages.get(id) ?? []).filter(({ channel_id }) => channel_id === channel.id);
  const oldest = state.now() - BULK.youngerThanMs;
  if (those.some(({ timestamp }) => Date.parse(String(timestamp)) < oldest))
    refuseWhole(call, 50_034, 'You can only bulk delete messages that are under 14 days old.');
  for (const message of those) forgetMessage(state, message);
  return NO_CONTENT;
}

const path = '/channels/:channel/messages';

/** Messages of a channel. */
export const messageRoutes: readonly Route[] = [
  { method: 'POST', path, answer: post },
  { method: 'GET', path, answer: list },
  { method: 'POST', path: `${path}/bulk-delete`, answer: removeMany },
  { method: 'GET', path: `${path}/:message`, answer: get },
  { method: 'PATCH', path: `${path}/:message`, answer: edit },
  { method: 'DELETE', path: `${path}/:message`, answer: remove },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    answer(call) {
      const channel = visibleChannel(call);
      demand(call.state, channel, sendingIn(channel));
      return NO_CONTENT;
    },
  },
];
