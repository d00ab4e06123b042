import { randomBytes } from 'node:crypto';
import { contextOf, owners } from '../commands.ts';
import { handle, type Interaction, keepInteraction, MODAL_SUBMIT, newRecord } from '../interactions.ts';
import type { JsonObject } from '../json.ts';
import { APP_MAY_IN_DIRECT, APP_MAY_IN_GROUP, PERMISSION } from '../permissions.ts';
import type { State } from '../state.ts';
import { CHANNEL_TYPE, type Channel, type Message, type RegisteredCommand } from '../wire.ts';
import { canView, channelOf, firstChannel, isBotHere, mayIn, memberOf, permissionsIn } from '../world/access.ts';
import { personOf } from '../world/people.ts';

/** Who asks, where, and in which language: the first person in the server's first channel where nothing is said. */
export interface Setting {
  /** The id of a person; in direct messages their person where nothing is said. */
  readonly user?: string;
  readonly channelId?: string;
  readonly locale?: string;
  /**
   * Whether the options of a slash command are held to choices, bounds and lengths, as a client does that knows the
   * newest commands. Without it they arrive as from one whose list is old; their kinds are checked always.
   */
  readonly strict?: boolean;
}

/** A setting with everything said. */
export interface Place {
  readonly userId: string;
  readonly channel: Channel;
  readonly locale: string;
}

/** Throws where that person does not see that channel. */
export function placeOf(state: State, { user, channelId, locale }: Setting): Place {
  const channel = channelOf(state, channelId ?? firstChannel(state));
  const userId = user ?? (channel.type === CHANNEL_TYPE.direct ? channel.recipients?.[0]?.id : null) ?? state.ownerId;
  const person = personOf(state, userId);
  if (!canView(state, userId, channel)) throw new Error(`${person.user.username} does not see channel ${channel.id}.`);
  return { userId, channel, locale: locale ?? person.locale };
}

const STRING_OPTION = 3;
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

interface Started {
  readonly type: number;
  readonly data: JsonObject;
  /** What its messages say of it, besides who and what. */
  readonly metadata: JsonObject;
  readonly command?: RegisteredCommand;
  readonly pressed?: Message;
  readonly focusedType?: number;
  /** The type of message that the first answer is: 20 of a slash command, 23 of a menu, 19 a reply. */
  readonly answerType?: number;
}

function appPermissions(state: State, channel: Channel): bigint {
  if (channel.type === CHANNEL_TYPE.direct) return APP_MAY_IN_DIRECT;
  if (channel.type === CHANNEL_TYPE.group || !isBotHere(state)) return APP_MAY_IN_GROUP;
  return permissionsIn(state, state.bot.id, channel);
}

/** A channel as an interaction shows it. */
export const interactionChannel = (state: State, channel: Channel, userId: string): JsonObject => {
  const { permission_overwrites: _, recipients: __, ...rest } = channel;
  return {
    ...rest,
    ...(channel.type === CHANNEL_TYPE.direct ? { recipients: channel.recipients } : {}),
    ...(channel.guild_id === undefined ? {} : { permissions: permissionsIn(state, userId, channel).toString() }),
  };
};

/** A member as an interaction shows it: with what they may do in its channel. */
export const interactionMember = (state: State, userId: string, channel: Channel): JsonObject => ({
  ...memberOf(state, userId),
  permissions: permissionsIn(state, userId, channel).toString(),
});

/** Sends an interaction to every bot. */
export function start(state: State, place: Place, started: Started): Interaction {
  const { type, data, metadata, command, pressed, focusedType, answerType } = started;
  const { userId, channel, locale } = place;
  const person = personOf(state, userId);
  const id = state.id();
  const inServer = channel.guild_id !== undefined;
  const authorized = owners(state, userId, channel, command ?? null);
  const isGuest = !('0' in authorized);
  const record = newRecord({
    id,
    token: randomBytes(64).toString('base64url'),
    type,
    channelId: channel.id,
    userId,
    locale,
    createdAt: state.now(),
    pressed: pressed?.id ?? null,
    messageFields: {
      application_id: state.applicationId,
      webhook_id: state.applicationId,
      interaction_metadata: {
        id,
        type,
        user: person.user,
        authorizing_integration_owners: authorized,
        ...metadata,
      },
    },
    firstFields: {
      type: answerType ?? 0,
      ...(pressed && type !== MODAL_SUBMIT
        ? { message_reference: { type: 0, channel_id: pressed.channel_id, message_id: pressed.id } }
        : {}),
    },
    focusedType: focusedType ?? STRING_OPTION,
    isGuest,
    isHushed: isGuest && inServer && !mayIn(state, userId, channel, PERMISSION.USE_EXTERNAL_APPS),
  });
  keepInteraction(state, record);
  const context = contextOf(channel);
  state.dispatches.tell({
    event: 'INTERACTION_CREATE',
    intents: 0,
    data: {
      id,
      application_id: state.applicationId,
      type,
      data,
      token: record.token,
      version: 1,
      ...(inServer
        ? {
            guild_id: state.guildId,
            guild: { id: state.guildId, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: interactionMember(state, userId, channel),
          }
        : { user: person.user }),
      channel_id: channel.id,
      channel: interactionChannel(state, channel, userId),
      locale,
      app_permissions: appPermissions(state, channel).toString(),
      entitlements: [],
      authorizing_integration_owners: authorized,
      context,
      attachment_size_limit: ATTACHMENT_LIMIT,
      ...(pressed ? { message: pressed } : {}),
    },
  });
  return handle(state, record);
}
