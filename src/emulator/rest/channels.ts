import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import { isEmptyMessage, messageProblems } from '../check/message.ts';
import type { JsonObject } from '../json.ts';
import { createMessage, editMessage, isEphemeral } from '../messages.ts';
import type { Message } from '../wire.ts';
import { names } from './callbacks.ts';
import { type Answer, type Call, checked, NO_CONTENT, ok, Refusal, type Route, refuseWhole } from './router.ts';

/** Discord remembers a nonce for "a few minutes". */
const NONCE_REMEMBERED_MS = 3 * 60_000;
const DEFAULT_PAGE = 50;

function channelOf(call: Call): string {
  const channel = call.param('channel');
  if (!call.state.channels.has(channel)) throw new Refusal(404, 10_003, 'Unknown Channel');
  return channel;
}

/** As it is fetched later: without its nonce. */
function fetched(message: Message): JsonObject {
  const { nonce: _, ...rest } = message;
  return rest;
}

function found(call: Call): Message {
  const message = call.state.messages.get(call.param('message'));
  if (message?.channel_id !== channelOf(call) || isEphemeral(message))
    throw new Refusal(404, 10_008, 'Unknown Message');
  return message;
}

function post(call: Call): Answer {
  const { state } = call;
  const channelId = channelOf(call);
  const files = names(call.files);
  const body = checked(call, MessageCreateRequestSchema, (sent) => messageProblems(sent, { flags: 0, files }));
  if (isEmptyMessage(body, files)) refuseWhole(call, 50_006, 'Cannot send an empty message');
  const nonce = body['nonce'] ?? null;
  if (body['enforce_nonce'] === true && nonce !== null) {
    const recent = state.now() - NONCE_REMEMBERED_MS;
    const same = [...state.messages.values()].find(
      (message) =>
        message['nonce'] === nonce &&
        message.channel_id === channelId &&
        Date.parse(String(message['timestamp'])) >= recent,
    );
    if (same) return ok(same);
  }
  return ok(createMessage(state, { channelId, body, files: call.files, more: nonce === null ? {} : { nonce } }));
}

function list(call: Call): Answer {
  const channelId = channelOf(call);
  const limit = Number(call.query.get('limit') ?? DEFAULT_PAGE);
  const before = call.query.get('before');
  const after = call.query.get('after');
  const fitting = [...call.state.messages.values()].filter(
    (message) =>
      message.channel_id === channelId &&
      !isEphemeral(message) &&
      (before === null || BigInt(message.id) < BigInt(before)) &&
      (after === null || BigInt(message.id) > BigInt(after)),
  );
  const page = after === null ? fitting.slice(-limit) : fitting.slice(0, limit);
  return ok(page.reverse().map(fetched));
}

function edit(call: Call): Answer {
  const message = found(call);
  const files = [...names(call.files), ...message.attachments.map(({ filename }) => filename)];
  const body = checked(call, MessageEditRequestPartialSchema, (sent) =>
    messageProblems(sent, { flags: message.flags, files }),
  );
  return ok(fetched(editMessage(call.state, message, body, call.files)));
}

function remove(call: Call): Answer {
  call.state.messages.delete(found(call).id);
  return NO_CONTENT;
}

const path = '/channels/:channel/messages';

/** Messages of a channel. */
export const channelRoutes: readonly Route[] = [
  { method: 'POST', path, answer: post },
  { method: 'GET', path, answer: list },
  { method: 'GET', path: `${path}/:message`, answer: (call) => ok(fetched(found(call))) },
  { method: 'PATCH', path: `${path}/:message`, answer: edit },
  { method: 'DELETE', path: `${path}/:message`, answer: remove },
];
