import { IncomingWebhookRequestPartialSchema, IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod';
import { EPHEMERAL, isEmptyMessage, messageProblems } from '../check/message.ts';
import { type InteractionRecord, isExpired } from '../interactions.ts';
import { type JsonObject, numberOf, objectOf } from '../json.ts';
import { createMessage, editMessage, filesAfter, isLoading } from '../messages.ts';
import { forgetMessage } from '../store.ts';
import type { Message } from '../wire.ts';
import { names } from './body.ts';
import { type Answer, type Call, checked, NO_CONTENT, ok, Refusal, type Route, refuseWhole } from './router.ts';

/** An interaction's token is a webhook for 15 minutes, once the interaction has been answered. */
function open({ state, param }: Call): InteractionRecord {
  const interaction = state.interactionsByToken.get(param('token'));
  if (!interaction?.callback || param('application') !== state.applicationId) {
    throw new Refusal(404, 10_015, 'Unknown Webhook');
  }
  if (isExpired(state, interaction, 'follow-up')) throw new Refusal(401, 50_027, 'Invalid Webhook Token');
  if (!state.channels.has(interaction.channelId)) throw new Refusal(404, 10_003, 'Unknown Channel');
  return interaction;
}

/** Where an app is only because a person brought it along, it may say so much and no more. */
const GUEST_FOLLOW_UPS = 5;
const REPLY = 19;

/** A follow-up is a reply to the first answer, as long as that is there. */
function followUpFields(interaction: InteractionRecord, original: Message | undefined): JsonObject {
  if (!original) return interaction.messageFields;
  return {
    ...interaction.messageFields,
    type: REPLY,
    interaction_metadata: {
      ...objectOf(interaction.messageFields['interaction_metadata']),
      original_response_message_id: original.id,
    },
    message_reference: { type: 0, channel_id: original.channel_id, message_id: original.id },
  };
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
  if (interaction.isGuest && interaction.followUps.length >= GUEST_FOLLOW_UPS)
    throw new Refusal(400, 40_094, 'This interaction has hit the maximum number of follow up messages');
  const files = names(call.files);
  const body = checked(call, IncomingWebhookRequestPartialSchema, (sent) => messageProblems(sent, { flags: 0, files }));
  if (isEmptyMessage(body, files)) refuseWhole(call, 50_006, 'Cannot send an empty message');
  const original = interaction.original === null ? undefined : call.state.messages.get(interaction.original);
  // Discord: the first follow-up of a deferred answer takes its place, and is as private as the deferral was.
  if (original && isLoading(original)) return ok(editMessage(call.state, original, body, call.files));
  const isPrivate = interaction.isHushed || (numberOf(body['flags']) & EPHEMERAL) !== 0;
  const message = createMessage(call.state, {
    channelId: interaction.channelId,
    body,
    files: call.files,
    flags: isPrivate ? EPHEMERAL : 0,
    viewer: isPrivate ? interaction.userId : null,
    more: followUpFields(interaction, original),
  });
  interaction.followUps.push(message.id);
  interaction.changed.tell(undefined);
  return ok(message);
}

function edit(call: Call): Answer {
  const interaction = open(call);
  const message = found(call);
  const files = filesAfter(message, objectOf(call.body), call.files);
  const body = checked(call, IncomingWebhookUpdateRequestPartialSchema, (sent) =>
    messageProblems(sent, { flags: message.flags, files, old: message }),
  );
  interaction.edits.push(body);
  const edited = editMessage(call.state, message, body, call.files);
  return ok(edited);
}

function remove(call: Call): Answer {
  const message = found(call);
  forgetMessage(call.state, message);
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
