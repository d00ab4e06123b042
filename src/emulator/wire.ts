/** What the emulator sends: Discord's shapes, as far as they are looked at here. */
import type { JsonObject } from './json.ts';
import type { StoredOverwrite } from './permissions.ts';

export interface User extends JsonObject {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

export interface Member extends JsonObject {
  readonly user: User;
  readonly roles: readonly string[];
}

export interface Role extends JsonObject {
  readonly id: string;
  readonly name: string;
  /** Bits, as a decimal string. */
  readonly permissions: string;
  readonly position: number;
  readonly mentionable: boolean;
}

/** A channel of the server, a thread, a person's direct messages, or a group. */
export interface Channel extends JsonObject {
  readonly id: string;
  readonly type: number;
  /** Absent outside the server. */
  readonly guild_id?: string;
  /** A category, or the channel of a thread. */
  readonly parent_id?: string | null;
  readonly permission_overwrites?: readonly StoredOverwrite[];
  /** The people of direct messages or a group, without the bot. */
  readonly recipients?: readonly User[];
  /** Of threads only. */
  readonly thread_metadata?: ThreadMetadata;
}

interface ThreadMetadata extends JsonObject {
  readonly archived: boolean;
  readonly locked: boolean;
}

export const CHANNEL_TYPE = {
  text: 0,
  direct: 1,
  group: 3,
  category: 4,
  announcement: 5,
  announcementThread: 10,
  publicThread: 11,
  privateThread: 12,
} as const;

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

/** A file that came with a message, or that a person attaches. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What `watch` tells: a message made or edited ("thinking" too), a message deleted, commands replaced, channels or threads made, changed or removed. */
export type Change =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'gone'; readonly message: Message }
  | { readonly kind: 'commands' }
  | { readonly kind: 'channels' };

export const isThread = ({ type }: Channel): boolean =>
  type === CHANNEL_TYPE.announcementThread || type === CHANNEL_TYPE.publicThread || type === CHANNEL_TYPE.privateThread;

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
