/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a briefing is due: a local time on certain days of the week in a zone. */
export interface Schedule {
  /** `08:00` */
  readonly time: string;
  /** A name of the tz database: `Europe/Minsk`. */
  readonly zone: string;
  /** In order, at least one. */
  readonly days: readonly Weekday[];
}

/** What of the archive a briefing is about; empty lists narrow nothing. */
export interface Interest {
  /** About any of these words, or … */
  readonly topics: readonly string[];
  /** … any of these people, by their display names; */
  readonly people: readonly string[];
  /** and from any of these publishers. */
  readonly publishers: readonly string[];
}

export type BriefingLength = 'short' | 'normal' | 'long';

/** What managers of a server choose of a briefing. Ids are Discord's. */
export interface Order extends Schedule, Interest {
  /** A channel, or a thread. */
  readonly channel: string;
  readonly length: BriefingLength;
  /** In the channel, or in a thread that each briefing opens there. */
  readonly place: 'channel' | 'thread';
  /** The one role that it pings; null: nobody. */
  readonly role: string | null;
  /** What is posted where nothing is new. */
  readonly whenNothing: 'line' | 'silence';
}

/** Why a subscription rests. `by` `bot`: Discord would not take its posts, and `why` says how to mend it. */
export interface Pause {
  readonly by: 'manager' | 'bot';
  readonly why: string;
  readonly at: string;
}

/** A channel's order for a briefing. Instants are ISO 8601 in UTC. */
export interface Subscription extends Order {
  readonly id: number;
  readonly guild: string;
  /** Who made it, and is told where it cannot be delivered. */
  readonly maker: string;
  readonly madeAt: string;
  /** null: active. */
  readonly pause: Pause | null;
  /** The last slot that was dealt with, or the instant from which slots count. */
  readonly after: string;
  /** The revision of the store up to which deliveries have told; null: nothing told yet. */
  readonly told: number | null;
}

/** One message of a delivery, as it will be sent; the first goes to the channel. */
export interface Post {
  readonly place: 'channel' | 'thread';
  /** The body for Discord's API, without nonce and attachments. */
  readonly body: object;
  readonly files: readonly TextFile[];
  /** The small print at its end, by which it is found again: `Briefing 2025-07-04 08:00 · A1B2`. */
  readonly mark: string;
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * *pending*: to be sent; *sending*: leased to a process that sends it; *posted*, *late*: in Discord; *silent*: nothing
 * was new, and silence is what was subscribed; *folded*: missed, and told of by the next; *failed*: Discord refused it.
 */
export type DeliveryState = 'pending' | 'sending' | 'posted' | 'late' | 'silent' | 'folded' | 'failed';

/** *due*: by its schedule; *asked*: by `/briefing now`; *notice*: a word to who made the subscription. */
export type DeliveryKind = 'due' | 'asked' | 'notice';

/** One briefing due at one time in one channel: unique by (subscription, slot, kind), written before anything is sent. */
export interface Delivery {
  readonly id: number;
  readonly subscription: number;
  /** The instant at which it is due, ISO 8601 in UTC. */
  readonly slot: string;
  readonly kind: DeliveryKind;
  /** The id of the channel that it goes to; of a notice, of the person. */
  readonly target: string;
  readonly state: DeliveryState;
  /** Tells of what came into the archive up to this revision. */
  readonly revision: number;
  /** Fixed when it is written; empty once it is settled. */
  readonly posts: readonly Post[];
  /** How many of its posts are known to be in Discord. */
  readonly done: number;
  /** The id of its first message. */
  readonly message: string | null;
  /** Whether its first post says that it is late. */
  readonly late: boolean;
  readonly attempts: number;
  /** Not before this instant. */
  readonly nextAttempt: string;
  /** Since when its next post may be in Discord without our knowing; null: it is not. */
  readonly maybeSent: string | null;
  readonly problem: string | null;
}

/** What a command of a manager changes. Applied whole, or not at all. */
export type Change =
  | { readonly kind: 'subscribe'; readonly guild: string; readonly maker: string; readonly order: Order }
  | { readonly kind: 'change'; readonly guild: string; readonly id: number; readonly order: Partial<Order> }
  | { readonly kind: 'pause'; readonly guild: string; readonly id: number; readonly why: string }
  | { readonly kind: 'resume'; readonly guild: string; readonly id: number }
  | { readonly kind: 'remove'; readonly guild: string; readonly ids: readonly number[] }
  /** Delivers what is new at once, besides the schedule. */
  | { readonly kind: 'deliver'; readonly guild: string; readonly id: number };

/** A subscription with what became of it so far. */
export interface SubscriptionState {
  readonly subscription: Subscription;
  /** Newest first. */
  readonly deliveries: readonly Delivery[];
  /** Slots that were missed since the last briefing that told of anything, the oldest first. */
  readonly missed: readonly string[];
}

/** What the bot must be allowed to do in a channel, in Discord's words. */
export type Right =
  | 'View Channel'
  | 'Send Messages'
  | 'Read Message History'
  | 'Attach Files'
  | 'Create Public Threads'
  | 'Send Messages in Threads';

export interface ChannelFacts {
  readonly id: string;
  readonly guild: string;
  readonly name: string;
  /** Whether it is a thread itself, in which none can be opened. */
  readonly isThread: boolean;
  /** Whether it is locked, so that nobody but moderators can write. */
  readonly isLocked: boolean;
  readonly may: ReadonlySet<Right>;
  /** Whether the bot may ping roles that are not for everybody to ping. */
  readonly mayPingAll: boolean;
}

export interface RoleFacts {
  readonly id: string;
  readonly name: string;
  /** Whether everybody may ping it. */
  readonly mentionable: boolean;
  /** The role of everybody. */
  readonly isEveryone: boolean;
}

/** What is known of the server in which a command is used. */
export interface Server {
  readonly guild: string;
  /** The channel in which it is used. */
  readonly here: string;
  /** null: there is none, or the bot does not see it. */
  channel(id: string): Promise<ChannelFacts | null>;
  role(id: string): Promise<RoleFacts | null>;
  /** A member's display name; null: not known. */
  nameOf(user: string): Promise<string | null>;
  /** The server's subscriptions, in the order in which they were made, each with so many of its deliveries (3). */
  subscriptions(deliveries?: number): Promise<readonly SubscriptionState[]>;
}
