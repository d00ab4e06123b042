/** What the emulator sends, in Discord's shapes and only as full as discord.js and a page need it. */
import type { JsonObject } from './json.ts';

export interface User extends JsonObject {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

export interface Message extends JsonObject {
  readonly id: string;
  readonly channel_id: string;
  readonly author: User;
  readonly content: string;
  readonly flags: number;
  readonly components: readonly unknown[];
  readonly embeds: readonly unknown[];
  readonly attachments: readonly Attachment[];
  readonly mention_everyone: boolean;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
}

export interface Attachment extends JsonObject {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
}

export interface RegisteredCommand extends JsonObject {
  readonly id: string;
  readonly name: string;
  readonly type: number;
}

/** A file that came with a message. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export const user = (id: string, username: string, bot = false): User => ({
  id,
  username,
  bot,
  discriminator: '0',
  global_name: bot ? null : username,
  avatar: null,
  public_flags: 0,
  flags: 0,
  primary_guild: null,
});

/** All that a bot may be allowed to do. */
export const ALL_PERMISSIONS = ((1n << 52n) - 1n).toString();

export const textChannel = (id: string, guildId: string, name: string): JsonObject => ({
  id,
  guild_id: guildId,
  type: 0,
  name,
  position: 0,
  permission_overwrites: [],
  flags: 0,
  nsfw: false,
  topic: null,
  last_message_id: null,
  parent_id: null,
  rate_limit_per_user: 0,
});

export const member = (of: User, joinedAt: string): JsonObject => ({
  user: of,
  roles: [],
  joined_at: joinedAt,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  nick: null,
  avatar: null,
  banner: null,
  premium_since: null,
  communication_disabled_until: null,
  permissions: ALL_PERMISSIONS,
});

export const guild = (id: string, ownerId: string): JsonObject => ({
  id,
  name: 'Loopback',
  owner_id: ownerId,
  icon: null,
  splash: null,
  banner: null,
  description: null,
  features: [],
  emojis: [],
  stickers: [],
  roles: [
    {
      id,
      name: '@everyone',
      permissions: ALL_PERMISSIONS,
      position: 0,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      managed: false,
      mentionable: false,
      flags: 0,
      icon: null,
      unicode_emoji: null,
    },
  ],
  preferred_locale: 'en-US',
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  afk_channel_id: null,
  afk_timeout: 300,
  vanity_url_code: null,
});
