/** What the page and its server tell each other. */

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** One option of a command, in Discord's numbers for its type. */
export interface Option {
  readonly name: string;
  readonly description: string;
  readonly type: number;
  readonly required: boolean;
  readonly choices: readonly Choice[];
  /** Completed by the bot, as one types. */
  readonly autocomplete: boolean;
  /** Of an option for a channel: Discord's numbers for the kinds that it takes; none: all. */
  readonly channelTypes: readonly number[];
  /** Of a number, or of the length of a text. */
  readonly least: number | null;
  readonly most: number | null;
}

/** A slash command, or one command of a group: `settings zone`. */
export interface Entry {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
}

/** What can be used in a channel. */
export interface Catalogue {
  readonly entries: readonly Entry[];
  /** Commands in the menu of a message. */
  readonly onMessages: readonly string[];
  readonly people: readonly Choice[];
  readonly channels: readonly ChannelChoice[];
  readonly roles: readonly Choice[];
}

interface ChannelChoice extends Choice {
  readonly type: number;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'server' | 'thread' | 'direct';
  /** The name of a thread's channel. */
  readonly parent: string | null;
}

/** All channels that a person has, and the list of them as the server drew it, with the newest threads only. */
export interface ChannelsShown {
  readonly channels: readonly Channel[];
  readonly html: string;
}

/** A message as the server drew it. */
export interface Drawn {
  readonly id: string;
  readonly channel: string;
  /** Whether it pings the person. */
  readonly pings: boolean;
  readonly html: string;
}

/** What Discord would not have taken from the bot. */
export interface Refusal {
  readonly id: number;
  readonly request: string;
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  /** The body, as JSON; null where it was for somebody else. */
  readonly body: string | null;
}

/** Everything that a person sees, when a stream opens. */
export interface Snapshot {
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
  /** Whether the clock is being moved. */
  readonly isMoving: boolean;
  readonly channels: ChannelsShown;
  readonly messages: readonly Drawn[];
  readonly refusals: readonly Refusal[];
}

/** Values of options by their names, as they are sent. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** What became of an interaction: its message comes by the stream. */
export type Outcome =
  | { readonly kind: 'answered' }
  /** Three seconds went by. */
  | { readonly kind: 'no answer' }
  | { readonly kind: 'modal'; readonly interaction: string; readonly html: string };
