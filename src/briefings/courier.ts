import type { Post, Right } from '../model/briefing.ts';

/** Where a post goes. */
export type Destination =
  | { readonly kind: 'channel'; readonly id: string }
  /** The thread of a message, opened under that name if there is none yet. */
  | { readonly kind: 'thread'; readonly channel: string; readonly message: string; readonly name: string }
  | { readonly kind: 'person'; readonly id: string };

/** Why Discord takes a post neither now nor later, until somebody mends it. */
export type Refusal =
  | { readonly kind: 'gone' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'lacking'; readonly rights: readonly Right[] }
  /** Of a person who takes no direct messages. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'other'; readonly problem: string };

/** An attempt that came to nothing for now. */
export interface Later {
  readonly kind: 'later';
  readonly problem: string;
  /** What Discord asks to wait, in milliseconds. */
  readonly afterMs: number | null;
  /** Whether it may have been carried out after all. */
  readonly maybe: boolean;
}

export type Sent =
  | { readonly kind: 'posted'; readonly message: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Later;

export type Found =
  | { readonly kind: 'found'; readonly message: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Later;

/** The port through which briefings reach Discord. Its functions never reject. */
export interface Courier {
  /**
   * Sends at once, or says that it cannot be now. `nonce`, at most 25 characters, makes Discord drop a repetition within
   * a few minutes; `mayStill` is asked last thing before the request leaves.
   */
  send(to: Destination, post: Post, nonce: string, mayStill: () => boolean): Promise<Sent>;
  /** Looks for a message of this bot that has the mark, back to `since` and a little before. */
  find(to: Destination, mark: string, since: Date): Promise<Found>;
}
