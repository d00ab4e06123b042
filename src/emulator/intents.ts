/** What a bot asks to be told of when it identifies. https://discord.com/developers/docs/events/gateway#list-of-intents */
export const INTENT = {
  guilds: 1 << 0,
  members: 1 << 1,
  presences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  content: 1 << 15,
} as const;

/** Those that a bot gets only if they are switched on for it at Discord. */
export const PRIVILEGED: number = INTENT.members | INTENT.presences | INTENT.content;

/** All bits that mean something. */
export const KNOWN_INTENTS = 0x331_ffff;
