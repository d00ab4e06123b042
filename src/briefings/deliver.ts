import type { Delivery, Subscription } from '../model/briefing.ts';
import type { Claim, Ledger, Outcome } from '../model/ledger.ts';
import { noticePost, withNote } from '../render/discord-post.ts';
import type { Courier, Destination, Found, Refusal, Sent } from './courier.ts';
import { localTime } from './local-time.ts';
import { markOf, nonceOf } from './mark.ts';
import { pauseAfter } from './pauses.ts';
import { noticeWords, refusalWords } from './refusal.ts';

/** What a delivery needs besides its claim. */
export interface Sending {
  readonly courier: Courier;
  readonly ledger: Ledger;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly random: () => number;
  /** How long after its slot a briefing is still posted. */
  readonly graceMs: number;
  /** A name that no other process has, or had. */
  readonly holder: string;
  /** Whether this process surely holds the lease still. */
  readonly isHeld: () => boolean;
  /** Records that one more post is in Discord, before the next is sent; false where another process has it. */
  readonly advance: (outcome: Extract<Outcome, { kind: 'advanced' }>) => Promise<boolean>;
}

/** So long after its slot a briefing says that it is late. */
const LATE_MS = 5 * 60_000;

/** A request that nobody waits for any more may still arrive for so long; later than this none does. */
const STRAY_MS = 10 * 60_000;

/** So long after looking, a nonce surely stops what arrived meanwhile. */
const FRESH_MS = 60_000;

/** How many times as long the rest of a briefing is tried whose beginning is in Discord. */
const HALF_DONE = 2;

const destinationOf = ({ delivery }: Claim, index: number, message: string | null): Destination => {
  const { kind, target, posts } = delivery;
  if (kind === 'notice') return { kind: 'person', id: target };
  const name = posts[0]?.mark ?? '';
  if (posts[index]?.place !== 'thread' || message === null) return { kind: 'channel', id: target };
  return { kind: 'thread', channel: target, message, name };
};

function refused({ delivery, subscription }: Claim, refusal: Refusal, at: Date): Outcome {
  const why = refusalWords(refusal, subscription.id);
  const slot = localTime(new Date(delivery.slot), subscription.zone);
  const words = noticeWords(subscription, slot, why);
  const notice = noticePost(words, markOf(subscription, at.toISOString(), 'notice'));
  return { kind: 'failed', at: at.toISOString(), why, notice: delivery.kind === 'notice' ? null : notice };
}

const lateWords = ({ slot }: Delivery, { zone }: Subscription): string =>
  `Late: this was due at ${localTime(new Date(slot), zone)}.`;

/**
 * Brings one claimed delivery into Discord: what an earlier attempt may have posted is looked for before anything is
 * sent. Gives what came of it; null where the lease was lost on the way, and another process has it.
 */
export async function deliver(claim: Claim, sending: Sending): Promise<Outcome | null> {
  const { delivery, subscription } = claim;
  const { courier, ledger, now, graceMs, holder, isHeld } = sending;
  const { slot, kind, attempts } = delivery;
  const age = (): number => now().getTime() - Date.parse(slot);
  const again = (
    { problem, afterMs }: { problem: string; afterMs: number | null },
    maybeSent: string | null,
  ): Outcome => {
    const at = new Date(now().getTime() + pauseAfter(attempts, afterMs, sending.random())).toISOString();
    return { kind: 'again', at, maybeSent, problem };
  };

  let { posts, done, message } = delivery;
  let maybeSent = claim.sentBefore;
  let isFound = false;
  const isOver = (): boolean => kind !== 'notice' && age() > graceMs * (done === 0 ? 1 : HALF_DONE);
  for (; done < posts.length; done++) {
    const post = posts[done];
    if (!post) break;
    const to = destinationOf({ ...claim, delivery: { ...delivery, posts } }, done, message);
    const found: Found =
      maybeSent === null ? { kind: 'absent' } : await courier.find(to, post.mark, new Date(maybeSent));
    if (found.kind === 'refused') return refused(claim, found.refusal, now());
    if (found.kind === 'later') {
      // It cannot be found out; so long after, the next briefing says so, and tells all of it again.
      if (isOver()) return { kind: 'folded', problem: `Not known whether it was posted: ${found.problem}` };
      return again(found, maybeSent);
    }
    let sent: Sent | { kind: 'posted'; message: string };
    if (found.kind === 'found') {
      sent = { kind: 'posted', message: found.message };
      isFound = true;
    } else {
      if (isOver()) return { kind: 'folded', problem: delivery.problem };
      const looked = now().getTime();
      // What an earlier attempt sent may come still: unless this one is posted, it is looked for again.
      const stray = maybeSent !== null && looked - Date.parse(maybeSent) < STRAY_MS ? maybeSent : null;
      if (subscription.pause !== null && kind !== 'notice')
        return again({ problem: 'It rests.', afterMs: null }, stray);
      if (done === 0 && kind === 'due' && !delivery.late && posts === delivery.posts && age() > LATE_MS) {
        posts = withNote(posts, lateWords(delivery, subscription));
        await ledger.noteLate(delivery.id, holder, posts);
      }
      if (!isHeld()) return null;
      const since = now().toISOString();
      const mayStill = (): boolean => isHeld() && now().getTime() - looked < FRESH_MS;
      sent = await courier.send(to, posts[done] ?? post, nonceOf(subscription, slot, kind, done), mayStill);
      if (sent.kind === 'later') return again(sent, sent.maybe ? since : stray);
      if (sent.kind === 'refused') return refused(claim, sent.refusal, now());
    }
    message ??= sent.message;
    maybeSent = null;
    const isMore = done + 1 < posts.length;
    if (isMore && !(await sending.advance({ kind: 'advanced', done: done + 1, message }))) return null;
  }
  const saysLate = delivery.late || posts !== delivery.posts;
  return { kind: 'posted', state: saysLate ? 'late' : 'posted', done, message: message ?? '', found: isFound };
}
