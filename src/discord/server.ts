import {
  DiscordAPIError,
  type Guild,
  type GuildBasedChannel,
  type GuildMember,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type Snowflake,
} from 'discord.js';
import type { ChannelFacts, Right, RoleFacts, Server, SubscriptionState } from '../model/briefing.ts';
import type { Ledger } from '../model/ledger.ts';

const RIGHTS: Readonly<Record<Right, bigint>> = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Attach Files': PermissionFlagsBits.AttachFiles,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
};

const isRight = (name: string): name is Right => Object.hasOwn(RIGHTS, name);

/** What the bot, as the member `me`, may do in a channel that it knows of; nothing where that cannot be told. */
export function factsOf(channel: GuildBasedChannel, me: GuildMember): ChannelFacts {
  const permissions = channel.permissionsFor(me);
  const isThread = channel.isThread();
  return {
    id: channel.id,
    guild: channel.guildId,
    name: channel.name,
    isThread,
    isLocked: isThread && channel.locked === true && permissions?.has(PermissionFlagsBits.ManageThreads) !== true,
    may: new Set(
      Object.keys(RIGHTS)
        .filter((name) => isRight(name) && permissions?.has(RIGHTS[name]))
        .filter(isRight),
    ),
    mayPingAll: permissions?.has(PermissionFlagsBits.MentionEveryone) === true,
  };
}

/** Discord's answers for what is not there, or not for the bot to see. */
const UNSEEN: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.UnknownRole,
  RESTJSONErrorCodes.MissingAccess,
]);

/** What Discord has; null where it has none, or none for the bot to see. */
async function seen<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DiscordAPIError && UNSEEN.has(error.code)) return null;
    throw error;
  }
}

const isId = (typed: string): typed is Snowflake => /^\d{15,20}$/u.test(typed);

/** As many deliveries of a subscription are told of, where nobody asks for more. */
const LATEST = 3;

async function subscriptionsOf(guild: string, most: number, ledger: Ledger): Promise<readonly SubscriptionState[]> {
  const subscriptions = await ledger.subscriptions(guild);
  const [deliveries, missed] = await Promise.all([
    ledger.deliveries(guild, most),
    ledger.missed(subscriptions.map(({ id }) => id)),
  ]);
  return subscriptions.map((subscription) => ({
    subscription,
    deliveries: deliveries.filter((delivery) => delivery.subscription === subscription.id),
    missed: missed.get(subscription.id) ?? [],
  }));
}

/** What is known of the server in which something is asked: by the gateway, and what that does not tell, by asking. */
export const serverOf = (
  { guild, channelId }: { readonly guild: Guild; readonly channelId: string | null },
  ledger: Ledger,
): Server => ({
  guild: guild.id,
  here: channelId ?? '',
  async channel(id) {
    if (!isId(id)) return null;
    const channel = guild.channels.cache.get(id) ?? (await seen(guild.channels.fetch(id)));
    const me = guild.members.me ?? (await guild.members.fetchMe());
    return channel ? factsOf(channel, me) : null;
  },
  async role(id): Promise<RoleFacts | null> {
    const role = isId(id) ? (guild.roles.cache.get(id) ?? (await seen(guild.roles.fetch(id)))) : null;
    return role
      ? { id: role.id, name: role.name, mentionable: role.mentionable, isEveryone: role.id === guild.id }
      : null;
  },
  async nameOf(user) {
    if (!isId(user)) return null;
    const member = guild.members.cache.get(user) ?? (await seen(guild.members.fetch(user)));
    return member?.displayName ?? null;
  },
  subscriptions: (deliveries = LATEST) => subscriptionsOf(guild.id, deliveries, ledger),
});
