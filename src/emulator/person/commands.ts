import { CHAT_INPUT, commandsOf, ON_MESSAGE, ON_USER, usableCommands } from '../commands.ts';
import { AUTOCOMPLETE, COMMAND, type Interaction } from '../interactions.ts';
import type { JsonObject } from '../json.ts';
import type { State } from '../state.ts';
import { isEphemeral, isSeenBy } from '../store.ts';
import type { Message, RegisteredCommand } from '../wire.ts';
import { type OptionValues, optionsOf, sentOptions, subcommand, typedOptions } from './options.ts';
import { createResolved } from './resolved.ts';
import { type Place, placeOf, type Setting, start } from './start.ts';

/** What a command of a menu is used on. */
export type MenuTarget = { readonly message: Message } | { readonly user: string };

const SLASH_ANSWER = 20;
const MENU_ANSWER = 23;

function commandNamed(state: State, place: Place, name: string, types: readonly number[]): RegisteredCommand {
  const fits = (one: RegisteredCommand): boolean => one.name === name && types.includes(one.type);
  const usable = usableCommands(state, place.userId, place.channel).find(fits);
  if (usable) return usable;
  const all = [...commandsOf(state, state.guildId), ...commandsOf(state, 'global')];
  const shown = types.includes(CHAT_INPUT) ? `/${name}` : `“${name}”`;
  if (all.some(fits)) throw new Error(`${shown} cannot be used here by this person.`);
  throw new Error(`No command ${shown} is registered; there are: ${all.map((one) => one.name).join(', ')}`);
}

const common = ({ id, name, type, guild_id }: RegisteredCommand): JsonObject => ({
  id,
  name,
  type,
  ...(guild_id === undefined ? {} : { guild_id }),
});

/** `name` with its group and sub-command, if it has them: `feed add`. */
function slashCommand(state: State, place: Place, name: string) {
  const [first = '', ...path] = name.trim().split(/\s+/u);
  const command = commandNamed(state, place, first, [CHAT_INPUT]);
  return { command, ...subcommand(command, path), resolved: createResolved(state, place) };
}

export function slash(state: State, name: string, values: OptionValues, setting: Setting): Interaction {
  const place = placeOf(state, setting);
  const { command, holder, wrap, resolved } = slashCommand(state, place, name);
  const options = wrap(sentOptions(holder, name, values, { resolved, isStrict: setting.strict === true }));
  return start(state, place, {
    type: COMMAND,
    command,
    data: { ...common(command), options, ...resolved.field() },
    // Discord's clients show the whole of it over the answer.
    metadata: { name: name.trim().replace(/\s+/gu, ' '), command_type: command.type },
    answerType: SLASH_ANSWER,
  });
}

export function autocomplete(
  state: State,
  name: string,
  focused: string,
  values: OptionValues,
  setting: Setting,
): Interaction {
  const place = placeOf(state, setting);
  const { command, holder, wrap, resolved } = slashCommand(state, place, name);
  const option = optionsOf(holder).find((one) => one['name'] === focused);
  if (option?.['autocomplete'] !== true) throw new Error(`/${name} does not complete the option ${focused}.`);
  const typed = typedOptions(holder, name, { ...values, [focused]: values[focused] ?? '' }, focused, resolved);
  return start(state, place, {
    type: AUTOCOMPLETE,
    command,
    data: { ...common(command), options: wrap(typed), ...resolved.field() },
    metadata: {},
    focusedType: Number(option['type']),
  });
}

/** What a menu's command is told of its target. */
function target(state: State, place: Place, given: MenuTarget): { data: JsonObject; metadata: JsonObject } {
  if ('user' in given) {
    const resolved = createResolved(state, place);
    resolved.user(given.user);
    return {
      data: { target_id: given.user, ...resolved.field() },
      metadata: { target_user: state.people.get(given.user)?.user ?? state.bot },
    };
  }
  const message = state.messages.get(given.message.id);
  if (!message || !isSeenBy(state, message, place.userId)) throw new Error('This person sees no such message.');
  if (isEphemeral(message)) throw new Error('A private message has no menu with commands.');
  return {
    data: { target_id: message.id, resolved: { messages: { [message.id]: message } } },
    metadata: { target_message_id: message.id },
  };
}

export function menu(state: State, name: string, given: MenuTarget, setting: Setting): Interaction {
  const channelId = 'message' in given ? given.message.channel_id : setting.channelId;
  const place = placeOf(state, { ...setting, ...(channelId === undefined ? {} : { channelId }) });
  const command = commandNamed(state, place, name, ['message' in given ? ON_MESSAGE : ON_USER]);
  const { data, metadata } = target(state, place, given);
  return start(state, place, {
    type: COMMAND,
    command,
    data: { ...common(command), ...data },
    metadata: { name: command.name, command_type: command.type, ...metadata },
    answerType: MENU_ANSWER,
  });
}
