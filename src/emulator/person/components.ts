import { allComponents } from '../check/components.ts';
import { COMPONENT, type Interaction } from '../interactions.ts';
import { isObject, type JsonObject, listOf } from '../json.ts';
import type { State } from '../state.ts';
import { isSeenBy } from '../store.ts';
import type { Message } from '../wire.ts';
import { createResolved, type Resolved } from './resolved.ts';
import { type Place, placeOf, type Setting, start } from './start.ts';

const BUTTON = 2;
const REPLY = 19;

const SELECT = { string: 3, user: 5, role: 6, mentionable: 7, channel: 8 } as const;
const SELECTS: ReadonlySet<unknown> = new Set(Object.values(SELECT));

interface Used {
  readonly place: Place;
  readonly message: Message;
  readonly component: JsonObject;
}

/** The message as it is now, and its component. Throws where the person could not use it. */
function used(state: State, given: Message, customId: string, setting: Setting): Used {
  const place = placeOf(state, { ...setting, channelId: given.channel_id, user: whoUses(state, given, setting) });
  const message = state.messages.get(given.id);
  if (!message || !isSeenBy(state, message, place.userId)) throw new Error('This person sees no such message.');
  const those = allComponents(message.components).map(({ component }) => component);
  const component = those.find((one) => one['custom_id'] === customId);
  if (!component) {
    const ids = those.flatMap((one) => one['custom_id'] ?? []).join(', ');
    throw new Error(`The message has no component ${customId}; there are: ${ids || 'none'}.`);
  }
  if (component['disabled'] === true) throw new Error(`The component ${customId} is disabled.`);
  return { place, message, component };
}

/** A private message is used by the one who sees it. */
const whoUses = (state: State, { id, channel_id }: Message, { user }: Setting): string =>
  user ?? state.viewers.get(id) ?? placeOf(state, { channelId: channel_id }).userId;

function send(state: State, { place, message, component }: Used, more: JsonObject): Interaction {
  const { custom_id, type, id } = component;
  return start(state, place, {
    type: COMPONENT,
    data: { custom_id, component_type: type, id, ...more },
    metadata: { interacted_message_id: message.id },
    pressed: message,
    answerType: REPLY,
  });
}

export function press(state: State, message: Message, customId: string, setting: Setting): Interaction {
  const pressed = used(state, message, customId, setting);
  if (pressed.component['type'] !== BUTTON) throw new Error(`${customId} is no button.`);
  return send(state, pressed, {});
}

/** The values as a select menu takes them. Throws where they are too many, too few, twice, or none of its own. */
export function pickedValues(menu: JsonObject, values: readonly string[], resolved: Resolved): readonly string[] {
  const least = typeof menu['min_values'] === 'number' ? menu['min_values'] : 1;
  const most = typeof menu['max_values'] === 'number' ? menu['max_values'] : 1;
  if (values.length < least) throw new Error(`${menu['custom_id']} needs ${least} values or more.`);
  if (values.length > most) throw new Error(`${menu['custom_id']} takes ${most} values at most.`);
  if (new Set(values).size < values.length) throw new Error(`${menu['custom_id']} takes each value once.`);
  for (const value of values) {
    switch (menu['type']) {
      case SELECT.user:
        resolved.user(value);
        break;
      case SELECT.role:
        resolved.role(value);
        break;
      case SELECT.mentionable:
        resolved.mentionable(value);
        break;
      case SELECT.channel:
        resolved.channel(value, listOf(menu['channel_types']));
        break;
      default:
        if (!listOf(menu['options']).some((option) => isObject(option) && option['value'] === value))
          throw new Error(`${menu['custom_id']} has no option ${value}.`);
    }
  }
  return values;
}

export function choose(
  state: State,
  message: Message,
  customId: string,
  values: readonly string[],
  setting: Setting,
): Interaction {
  const chosen = used(state, message, customId, setting);
  if (!SELECTS.has(chosen.component['type'])) throw new Error(`${customId} is no select menu.`);
  const resolved = createResolved(state, chosen.place);
  return send(state, chosen, { values: pickedValues(chosen.component, values, resolved), ...resolved.field() });
}
