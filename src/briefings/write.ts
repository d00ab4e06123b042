import type { Archive } from '../archive/archive.ts';
import type { Subscription } from '../model/briefing.ts';
import type { Entry, NewDelivery } from '../model/ledger.ts';
import type { Drafts } from './draft.ts';
import { slotsBetween } from './slots.ts';

export interface Due {
  readonly archive: Archive;
  readonly drafts: Drafts;
  readonly now: Date;
  readonly graceMs: number;
}

/** What is written of one slot: its posts, or that nothing is posted. */
export function deliveryAt(
  subscription: Subscription,
  slot: Date,
  kind: 'due' | 'asked',
  missed: readonly string[],
  { archive, drafts, now }: Pick<Due, 'archive' | 'drafts' | 'now'>,
): NewDelivery {
  const posts = drafts({ archive, subscription, slot, kind, missed });
  return {
    slot: slot.toISOString(),
    kind,
    target: subscription.channel,
    state: posts === null ? 'silent' : 'pending',
    revision: archive.revision,
    posts: posts ?? [],
    nextAttempt: now.toISOString(),
  };
}

/**
 * What fell due of a subscription by now; null where nothing did. Of several slots only the last is posted, and only
 * within the grace period; the others are folded into it, or into the one after.
 */
export function entryOf(subscription: Subscription, missed: readonly string[], due: Due): Entry | null {
  const { now, graceMs, archive } = due;
  const slots = slotsBetween(subscription, new Date(subscription.after), now);
  const last = slots.at(-1);
  if (!last) return null;
  const isOver = now.getTime() - last.getTime() > graceMs;
  const folded = (isOver ? slots : slots.slice(0, -1)).map((slot) => slot.toISOString());
  const foldedRows = folded.map(
    (slot): NewDelivery => ({
      slot,
      kind: 'due',
      target: subscription.channel,
      state: 'folded',
      revision: archive.revision,
      posts: [],
      nextAttempt: now.toISOString(),
    }),
  );
  const posted = isOver ? [] : [deliveryAt(subscription, last, 'due', [...missed, ...folded], due)];
  return {
    subscription,
    after: last.toISOString(),
    deliveries: [...foldedRows, ...posted],
  };
}
