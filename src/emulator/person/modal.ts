import { type Interaction, type InteractionRecord, MODAL_SUBMIT } from '../interactions.ts';
import { isObject, type JsonObject, listOf, numberOf, textOf } from '../json.ts';
import type { State } from '../state.ts';
import type { SentFile } from '../wire.ts';
import { pickedValues } from './components.ts';
import { createResolved, type Resolved } from './resolved.ts';
import { placeOf, start } from './start.ts';

/** What a person puts into the fields of a modal, by custom id: a text, or what is picked, ticked or uploaded. */
export type ModalValues = Readonly<Record<string, string | boolean | readonly string[] | readonly SentFile[]>>;
type ModalValue = ModalValues[string] | undefined;

const ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;
const FILE_UPLOAD = 19;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;
const REPLY = 19;

const LONGEST_TEXT = 4000;

const refuse = (field: JsonObject, why: string): never => {
  throw new Error(`Field ${field['custom_id']} ${why}.`);
};

function typedText(field: JsonObject, given: ModalValue): string {
  const value = typeof given === 'string' ? given : textOf(field['value']);
  const isNeeded = field['required'] !== false;
  if (value === '') return isNeeded ? refuse(field, 'is required') : value;
  const least = numberOf(field['min_length']);
  const most = numberOf(field['max_length']) || LONGEST_TEXT;
  if (value.length < least) refuse(field, `needs ${least} characters or more`);
  if (value.length > most) refuse(field, `takes ${most} characters at most`);
  return value;
}

const isFile = (value: unknown): value is SentFile => isObject(value) && value['bytes'] instanceof Uint8Array;

function several(given: ModalValue): readonly string[] {
  if (typeof given === 'string') return given === '' ? [] : [given];
  return Array.isArray(given) ? given.filter((one): one is string => typeof one === 'string') : [];
}

/** A menu of a modal is required unless it says not; of a group of boxes all may be ticked. */
function picked(field: JsonObject, given: ModalValue, resolved: Resolved): readonly string[] {
  const values = several(given);
  if (values.length === 0 && field['required'] === false) return values;
  const most = field['type'] === CHECKBOX_GROUP ? (field['max_values'] ?? listOf(field['options']).length) : undefined;
  return pickedValues({ ...field, ...(most === undefined ? {} : { max_values: most }) }, values, resolved);
}

function uploaded(field: JsonObject, given: ModalValue, resolved: Resolved): readonly string[] {
  const files = Array.isArray(given) ? given.filter(isFile) : [];
  const least = field['required'] === false ? 0 : numberOf(field['min_values'] ?? 1);
  if (files.length < least) refuse(field, `needs ${least} files or more`);
  if (files.length > numberOf(field['max_values'] ?? 1)) refuse(field, 'takes fewer files');
  return files.map((file) => resolved.file(file));
}

/** What is sent of one field. */
function filled(field: JsonObject, given: ModalValue, resolved: Resolved): JsonObject {
  switch (field['type']) {
    case TEXT_INPUT:
      return { value: typedText(field, given) };
    case FILE_UPLOAD:
      return { values: uploaded(field, given, resolved) };
    case RADIO_GROUP:
      return { value: picked(field, given, resolved)[0] ?? null };
    case CHECKBOX:
      return { value: given === true };
    default:
      return { values: picked(field, given, resolved) };
  }
}

/** Fills in and sends the modal that an interaction was answered with. Throws where Discord's client would not send it. */
export function submit(
  state: State,
  record: InteractionRecord | undefined,
  shown: Interaction,
  values: ModalValues,
): Interaction {
  const { modal } = shown;
  if (!record || !modal) throw new Error('No modal was shown.');
  const place = placeOf(state, { user: record.userId, channelId: record.channelId, locale: record.locale });
  const resolved = createResolved(state, place);
  const known = new Set<unknown>();
  let next = 1;
  const field = (given: unknown): JsonObject => {
    const component = isObject(given) ? given : {};
    const { type, custom_id } = component;
    const id = component['id'] || next++;
    if (type === ROW) return { type, id, components: listOf(component['components']).map(field) };
    if (type === LABEL) return { type, id, component: field(component['component']) };
    if (custom_id === undefined) return { type, id };
    known.add(custom_id);
    return { type, id, custom_id, ...filled(component, values[textOf(custom_id)], resolved) };
  };
  const components = listOf(modal['components']).map(field);
  const strange = Object.keys(values).find((name) => !known.has(name));
  if (strange) throw new Error(`The modal has no field ${strange}.`);
  const pressed = record.pressed === null ? undefined : state.messages.get(record.pressed);
  return start(state, place, {
    type: MODAL_SUBMIT,
    data: { custom_id: modal['custom_id'], components, ...resolved.field() },
    metadata: { triggering_interaction_metadata: record.messageFields['interaction_metadata'] },
    ...(pressed ? { pressed, answerType: REPLY } : {}),
  });
}
