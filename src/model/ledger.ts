import type { Delivery, DeliveryKind, Post, Subscription } from './briefing.ts';

/** A delivery as it is written: to be sent, or settled already. */
export interface NewDelivery {
  readonly slot: string;
  readonly kind: DeliveryKind;
  readonly target: string;
  readonly state: 'pending' | 'silent' | 'folded';
  readonly revision: number;
  readonly posts: readonly Post[];
  /** Not before this instant. */
  readonly nextAttempt: string;
}

/** What fell due of one subscription. */
export interface Entry {
  /** As it was when this was worked out: what is told depends on all of it. */
  readonly subscription: Subscription;
  /** What its `after` becomes. */
  readonly after: string;
  readonly deliveries: readonly NewDelivery[];
}

/** A delivery that this holder, and nobody else, may send until its lease ends. */
export interface Claim {
  readonly delivery: Delivery;
  readonly subscription: Subscription;
  /** Since when a post may be in Discord that an earlier attempt sent; null: none may. */
  readonly sentBefore: string | null;
}

interface Lease {
  /** A name that no other process has, or had. */
  readonly holder: string;
  readonly until: string;
}

/** What came of an attempt. */
export type Outcome =
  /** One more of its posts is known to be in Discord, and others are still to come. */
  | { readonly kind: 'advanced'; readonly done: number; readonly message: string }
  /** `found`: one of its posts was there from an earlier attempt. */
  | {
      readonly kind: 'posted';
      readonly state: 'posted' | 'late';
      readonly done: number;
      readonly message: string;
      readonly found: boolean;
    }
  /** `maybeSent`: whether the attempt may have been carried out after all. */
  | { readonly kind: 'again'; readonly at: string; readonly maybeSent: string | null; readonly problem: string }
  | { readonly kind: 'folded'; readonly problem: string | null }
  /** Discord refused it for good: the subscription rests for the reason `why`, and its maker is told by `notice`. */
  | { readonly kind: 'failed'; readonly at: string; readonly why: string; readonly notice: Post | null };

export interface Settlement {
  readonly delivery: Delivery;
  readonly holder: string;
  readonly outcome: Outcome;
}

/**
 * The orders for briefings, and one row for each briefing. Every call is one transaction; what is written of a delivery
 * that another holder has taken over is not written.
 */
export interface Ledger {
  /** In the order in which they were made; of one server, or all. */
  subscriptions(guild?: string): Promise<readonly Subscription[]>;
  /** `check` sees the others of its server; if it throws, nothing is written. */
  subscribe(subscription: Omit<Subscription, 'id'>, check?: (others: readonly Subscription[]) => void): Promise<number>;
  /** Changes one subscription of a server by what it is now; false where there is none. */
  edit(guild: string, id: number, change: (now: Subscription) => Omit<Subscription, 'id'>): Promise<boolean>;
  /** Removes subscriptions of a server, and all that is kept of their deliveries. */
  remove(guild: string, ids: readonly number[]): Promise<void>;
  /** All servers that have subscriptions. */
  guilds(): Promise<readonly string[]>;
  /** Removes whatever is kept of a server. */
  forget(guild: string): Promise<void>;

  /** A server's deliveries, the newest first, so many of each subscription; without their posts. */
  deliveries(guild: string, most: number): Promise<readonly Delivery[]>;
  /** The subscriptions that have a briefing still to be settled. */
  open(): Promise<ReadonlySet<number>>;
  /** Slots of subscriptions that were missed since the last briefing that told of anything, the oldest first. */
  missed(ids: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>>;
  /**
   * Writes what fell due, for each subscription only if it is active, as it was, and has no briefing open. Gives the
   * subscriptions for which it was written.
   */
  write(entries: readonly Entry[]): Promise<readonly number[]>;
  /**
   * Leases at most so many deliveries of servers that are to be sent by `now`, or whose holder's lease has ended; none of
   * `except`. From here on each counts as possibly sent.
   */
  claim(
    lease: Lease,
    now: string,
    most: number,
    guilds: readonly string[],
    except: readonly number[],
  ): Promise<readonly Claim[]>;
  /** Puts posts that say that they are late in the place of those that were never sent. */
  noteLate(delivery: number, holder: string, posts: readonly Post[]): Promise<void>;
  /** Gives those that were still this holder's. */
  renew(lease: Lease, ids: readonly number[]): Promise<readonly number[]>;
  /** Gives the deliveries that were still their holder's. */
  settle(settlements: readonly Settlement[], now: string): Promise<readonly number[]>;
  /** Takes back what a clock that ran ahead has passed over: slots after `now` are still to come. */
  rewind(now: string): Promise<void>;
  /** The next instant at which an open delivery of servers may be claimed; null: none is open. */
  nextClaim(guilds: readonly string[]): Promise<string | null>;
}
