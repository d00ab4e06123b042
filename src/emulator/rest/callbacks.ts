import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { autocompleteProblems } from '../check/autocomplete.ts';
import { EPHEMERAL, isEmptyMessage, LOADING, messageProblems } from '../check/message.ts';
import type { Problem } from '../check/problem.ts';
import { AUTOCOMPLETE, COMPONENT, type InteractionRecord, isExpired } from '../interactions.ts';
import { type JsonObject, listOf, numberOf, objectOf } from '../json.ts';
import { createMessage, editMessage, isEphemeral, isLoading } from '../messages.ts';
import type { Message, SentFile } from '../wire.ts';
import { type Answer, type Call, checked, NO_CONTENT, ok, Refusal, type Route, refuse, refuseWhole } from './router.ts';

const MESSAGE = 4;
const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

/** What each kind of interaction may be answered with first. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  2: [MESSAGE, DEFERRED_MESSAGE, MODAL],
  3: [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL],
  [AUTOCOMPLETE]: [CHOICES],
};

const underData = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map(({ path, ...rest }) => ({ path: ['data', ...path], ...rest }));

export const names = (files: readonly SentFile[]): readonly string[] => files.map(({ name }) => name);

function open(call: Call): InteractionRecord {
  const interaction = call.state.interactions.get(call.param('id'));
  if (!interaction || interaction.token !== call.param('token') || isExpired(call.state, interaction, 'answer')) {
    throw new Refusal(404, 10_062, 'Unknown interaction');
  }
  if (interaction.callback) throw new Refusal(400, 40_060, 'Interaction has already been acknowledged.');
  const type = numberOf(objectOf(call.body)['type']);
  if (!ALLOWED[interaction.type]?.includes(type)) {
    refuse(call, [
      { path: ['type'], code: 'BASE_TYPE_CHOICES', message: 'This type does not answer this interaction.' },
    ]);
  }
  return interaction;
}

function reply(call: Call, interaction: InteractionRecord, type: number): Message {
  const files = names(call.files);
  const body = checked(call, CreateMessageInteractionCallbackRequestSchema, (callback) =>
    underData(messageProblems(objectOf(callback['data']), { flags: 0, files })),
  );
  const data = objectOf(body['data']);
  if (type === MESSAGE && isEmptyMessage(data, files)) refuseWhole(call, 50_006, 'Cannot send an empty message');
  return createMessage(call.state, {
    channelId: interaction.channelId,
    body: type === MESSAGE ? data : { flags: (numberOf(data['flags']) & EPHEMERAL) | LOADING },
    files: call.files,
    more: interaction.messageFields,
  });
}

function update(call: Call, interaction: InteractionRecord, type: number): Message | null {
  const shown = interaction.pressed === null ? undefined : call.state.messages.get(interaction.pressed);
  const files = [...names(call.files), ...(shown?.attachments.map(({ filename }) => filename) ?? [])];
  const body = checked(call, UpdateMessageInteractionCallbackRequestSchema, (callback) =>
    underData(messageProblems(objectOf(callback['data']), { flags: shown?.flags ?? 0, files })),
  );
  if (!shown || type === DEFERRED_UPDATE) return shown ?? null;
  return editMessage(call.state, shown, objectOf(body['data']), call.files);
}

/** Carries the first answer out, and says which message it shows. */
function carryOut(call: Call, interaction: InteractionRecord, type: number): Message | null {
  switch (type) {
    case MESSAGE:
    case DEFERRED_MESSAGE:
      return reply(call, interaction, type);
    case DEFERRED_UPDATE:
    case UPDATE:
      return update(call, interaction, type);
    case CHOICES: {
      const body = checked(call, ApplicationCommandAutocompleteCallbackRequestSchema, (callback) =>
        autocompleteProblems(callback, interaction.focusedType),
      );
      interaction.choices = listOf(objectOf(body['data'])['choices']).map(objectOf);
      return null;
    }
    default:
      checked(call, ModalInteractionCallbackRequestSchema, () => []);
      return null;
  }
}

const resource = (type: number, message: Message | null): JsonObject => ({
  type,
  ...(message ? { message } : {}),
});

function callback(call: Call): Answer {
  const interaction = open(call);
  const type = numberOf(objectOf(call.body)['type']);
  const message = carryOut(call, interaction, type);
  interaction.callback = { type, data: objectOf(objectOf(call.body)['data']) };
  interaction.original = message?.id ?? null;
  if (call.query.get('with_response') !== 'true') return NO_CONTENT;
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message && interaction.type !== COMPONENT
        ? {
            response_message_id: message.id,
            response_message_loading: isLoading(message),
            response_message_ephemeral: isEphemeral(message),
          }
        : {}),
    },
    ...(type === MESSAGE || type === UPDATE ? { resource: resource(type, message) } : {}),
  });
}

/** The first answer to an interaction, within 3 seconds. */
export const callbackRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:id/:token/callback', open: true, answer: callback },
];
