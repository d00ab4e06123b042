import { IncomingWebhookRequestPartialSchema, IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod';
import { EPHEMERAL, isEmptyMessage, messageProblems } from '../check/message.ts';
import { type InteractionRecord, isExpired } from '../interactions.ts';
import { numberOf } from '../json.ts';
import { createMessage, editMessage, isLoading } from '../messages.ts';
import type { Message } from '../wire.ts';
import { names } from './callbacks.ts';
import { type Answer, type Call, checked, NO_CONTENT, ok, Refusal, type Route, refuseWhole } from './router.ts';

/** An interaction's token is a webhook for 15 minutes, once the interaction has been answered. */
function open({ state, param }: Call): InteractionRecord {
  const interaction = [...state.interactions.values()].find(({ token }) => token === param('token'));
  if (!interaction?.callback || param('application') !== state.applicationId) {
    throw new Refusal(404, 10_015, 'Unknown Webhook');
  }
  if (isExpired(state, interaction, 'follow-up')) throw new Refusal(401, 50_027, 'Invalid Webhook Token');
  return interaction;
}

function found(call: Call): Message {
  const interaction = open(call);
  const asked = call.param('message');
  const id = asked === '@original' ? interaction.original : asked;
  const isOwn = id !== null && (id === interaction.original || interaction.followUps.includes(id));
  const message = isOwn ? call.state.messages.get(id) : undefined;
  if (!message) throw new Refusal(404, 10_008, 'Unknown Message');
  return message;
}

function followUp(call: Call): Answer {
  const interaction = open(call);
  const files = names(call.files);
  const body = checked(call, IncomingWebhookRequestPartialSchema, (sent) => messageProblems(sent, { flags: 0, files }));
  if (isEmptyMessage(body, files)) refuseWhole(call, 50_006, 'Cannot send an empty message');
  const original = interaction.original === null ? undefined : call.state.messages.get(interaction.original);
  // Discord: the first follow-up of a deferred answer takes its place, and is as private as the deferral was.
  if (original && isLoading(original)) return ok(editMessage(call.state, original, body, call.files));
  const message = createMessage(call.state, {
    channelId: interaction.channelId,
    body,
    files: call.files,
    more: { ...interaction.messageFields, webhook_id: call.state.applicationId },
  });
  interaction.followUps.push(message.id);
  return ok(message);
}

function edit(call: Call): Answer {
  const interaction = open(call);
  const message = found(call);
  const files = [...names(call.files), ...message.attachments.map(({ filename }) => filename)];
  const body = checked(call, IncomingWebhookUpdateRequestPartialSchema, (sent) =>
    messageProblems(sent, { flags: message.flags, files }),
  );
  const edited = editMessage(call.state, message, { ...body, flags: numberOf(body['flags']) & ~EPHEMERAL }, call.files);
  interaction.edits.push(body);
  return ok(edited);
}

function remove(call: Call): Answer {
  const message = found(call);
  call.state.messages.delete(message.id);
  return NO_CONTENT;
}

const path = '/webhooks/:application/:token';

/** What comes after the first answer: follow-ups, edits, deletion. */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path, open: true, answer: followUp },
  { method: 'GET', path: `${path}/messages/:message`, open: true, answer: (call) => ok(found(call)) },
  { method: 'PATCH', path: `${path}/messages/:message`, open: true, answer: edit },
  { method: 'DELETE', path: `${path}/messages/:message`, open: true, answer: remove },
];
