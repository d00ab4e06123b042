import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { autocompleteProblems } from '../check/autocomplete.ts';
import { EPHEMERAL, isEmptyMessage, LOADING, messageProblems } from '../check/message.ts';
import { modalProblems } from '../check/modal.ts';
import type { Problem } from '../check/problem.ts';
import { AUTOCOMPLETE, COMMAND, COMPONENT, type InteractionRecord, isExpired, MODAL_SUBMIT } from '../interactions.ts';
import { type JsonObject, listOf, numberOf, objectOf } from '../json.ts';
import { createMessage, editMessage, filesAfter, isLoading } from '../messages.ts';
import { isEphemeral } from '../store.ts';
import type { Message } from '../wire.ts';
import { names } from './body.ts';
import { type Answer, type Call, checked, NO_CONTENT, ok, Refusal, type Route, refuse, refuseWhole } from './router.ts';

const MESSAGE = 4;
const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

/** What each kind of interaction may be answered with first. */
const ALLOWED: Readonly<Record<number, readonly number[]>> = {
  [COMMAND]: [MESSAGE, DEFERRED_MESSAGE, MODAL],
  [COMPONENT]: [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL],
  [MODAL_SUBMIT]: [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE],
  [AUTOCOMPLETE]: [CHOICES],
};

const underData = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map(({ path, ...rest }) => ({ path: ['data', ...path], ...rest }));

function open(call: Call): InteractionRecord {
  const interaction = call.state.interactions.get(call.param('id'));
  if (!interaction || interaction.token !== call.param('token') || isExpired(call.state, interaction, 'answer')) {
    throw new Refusal(404, 10_062, 'Unknown interaction');
  }
  if (interaction.callback) throw new Refusal(400, 40_060, 'Interaction has already been acknowledged.');
  if (!call.state.channels.has(interaction.channelId)) throw new Refusal(404, 10_003, 'Unknown Channel');
  const type = numberOf(objectOf(call.body)['type']);
  // A modal that no message led to has no message to change.
  const hasNone = interaction.type === MODAL_SUBMIT && interaction.pressed === null && type > DEFERRED_MESSAGE;
  if (hasNone || !ALLOWED[interaction.type]?.includes(type)) {
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
  const isPrivate = interaction.isHushed || (numberOf(data['flags']) & EPHEMERAL) !== 0;
  return createMessage(call.state, {
    channelId: interaction.channelId,
    body: type === MESSAGE ? data : {},
    files: type === MESSAGE ? call.files : [],
    flags: (isPrivate ? EPHEMERAL : 0) | (type === MESSAGE ? 0 : LOADING),
    viewer: isPrivate ? interaction.userId : null,
    more: { ...interaction.messageFields, ...interaction.firstFields },
  });
}

function update(call: Call, interaction: InteractionRecord, type: number): Message | null {
  const shown = interaction.pressed === null ? undefined : call.state.messages.get(interaction.pressed);
  const files = shown ? filesAfter(shown, objectOf(objectOf(call.body)['data']), call.files) : names(call.files);
  const body = checked(call, UpdateMessageInteractionCallbackRequestSchema, (callback) =>
    underData(
      messageProblems(objectOf(callback['data']), {
        flags: shown?.flags ?? 0,
        files,
        ...(shown ? { old: shown } : {}),
      }),
    ),
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
      checked(call, ModalInteractionCallbackRequestSchema, (callback) =>
        underData(modalProblems(objectOf(callback['data']))),
      );
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
  interaction.changed.tell(undefined);
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
  { method: 'POST', path: '/interactions/:id/:token/callback', open: true, unlimited: true, answer: callback },
];
