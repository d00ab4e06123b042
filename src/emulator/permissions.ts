/** Discord's permissions that something here depends on. https://discord.com/developers/docs/topics/permissions */
export const PERMISSION = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  SEND_TTS_MESSAGES: 1n << 12n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  USE_EXTERNAL_EMOJIS: 1n << 18n,
  MANAGE_ROLES: 1n << 28n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  MANAGE_THREADS: 1n << 34n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  CREATE_PRIVATE_THREADS: 1n << 36n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
  USE_EXTERNAL_APPS: 1n << 50n,
} as const;

export const ALL_PERMISSIONS = (1n << 53n) - 1n;

/** What everybody may do in a new server. */
export const EVERYONE_MAY: bigint =
  PERMISSION.ADD_REACTIONS |
  PERMISSION.VIEW_CHANNEL |
  PERMISSION.SEND_MESSAGES |
  PERMISSION.EMBED_LINKS |
  PERMISSION.ATTACH_FILES |
  PERMISSION.READ_MESSAGE_HISTORY |
  PERMISSION.USE_EXTERNAL_EMOJIS |
  PERMISSION.USE_APPLICATION_COMMANDS |
  PERMISSION.CREATE_PUBLIC_THREADS |
  PERMISSION.SEND_MESSAGES_IN_THREADS |
  PERMISSION.USE_EXTERNAL_APPS;

/** What an app may do in a group, and in direct messages with its bot. */
export const APP_MAY_IN_GROUP: bigint = PERMISSION.ATTACH_FILES | PERMISSION.EMBED_LINKS | PERMISSION.MENTION_EVERYONE;
export const APP_MAY_IN_DIRECT: bigint = APP_MAY_IN_GROUP | PERMISSION.USE_EXTERNAL_EMOJIS;

export const has = (permissions: bigint, wanted: bigint): boolean => (permissions & wanted) === wanted;

/** As Discord stores it, with decimal strings for bits. */
export interface StoredOverwrite {
  readonly id: string;
  /** 0: of a role, 1: of a member. */
  readonly type: number;
  readonly allow: string;
  readonly deny: string;
}

/** What a member's roles give everywhere; the server's role of everybody among them. */
export function basePermissions(isOwner: boolean, roles: readonly { readonly permissions: string }[]): bigint {
  if (isOwner) return ALL_PERMISSIONS;
  const given = roles.reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  return has(given, PERMISSION.ADMINISTRATOR) ? ALL_PERMISSIONS : given;
}

const NEEDS_SENDING =
  PERMISSION.MENTION_EVERYONE | PERMISSION.SEND_TTS_MESSAGES | PERMISSION.ATTACH_FILES | PERMISSION.EMBED_LINKS;

/** What is left in one channel: overwrites for everybody, then for roles together, then for the member. */
export function permissionsWith(
  base: bigint,
  overwrites: readonly StoredOverwrite[],
  {
    guildId,
    userId,
    roles,
    sending,
  }: {
    readonly guildId: string;
    readonly userId: string;
    readonly roles: readonly string[];
    /** What it takes to write there. */
    readonly sending: bigint;
  },
): bigint {
  if (has(base, PERMISSION.ADMINISTRATOR)) return ALL_PERMISSIONS;
  const steps = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(({ id }) => id !== guildId && roles.includes(id)),
    overwrites.filter(({ id }) => id === userId),
  ];
  const left = steps.reduce((permissions, those) => {
    const denied = those.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
    const allowed = those.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
    return (permissions & ~denied) | allowed;
  }, base);
  if (!has(left, PERMISSION.VIEW_CHANNEL)) return 0n;
  return has(left, sending) ? left : left & ~NEEDS_SENDING;
}
