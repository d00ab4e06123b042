import type { Change, Order, Subscription } from '../model/briefing.ts';
import type { Ledger } from '../model/ledger.ts';

const SCHEDULE = ['time', 'zone', 'days'] as const satisfies (keyof Order)[];

/** A changed schedule counts from now; another channel is a new try after Discord refused the old one. */
function changed(subscription: Subscription, order: Partial<Order>, now: Date): Subscription {
  const after = SCHEDULE.some((part) => order[part] !== undefined) ? now.toISOString() : subscription.after;
  const next = { ...subscription, ...order, after };
  const isMended = subscription.pause?.by === 'bot' && next.channel !== subscription.channel;
  return isMended ? { ...next, pause: null, after: now.toISOString() } : next;
}

/** Carries out what a manager changes, but for `deliver`, which is for the clockwork. */
export async function applyChange(
  ledger: Ledger,
  change: Exclude<Change, { kind: 'deliver' }>,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const { guild } = change;
  switch (change.kind) {
    case 'subscribe': {
      const { maker, order } = change;
      await ledger.subscribe({ ...order, guild, maker, madeAt: at, pause: null, after: at, told: null });
      return;
    }
    case 'change':
      await ledger.edit(guild, change.id, (old) => changed(old, change.order, now));
      return;
    case 'pause':
      await ledger.edit(guild, change.id, (old) => ({ ...old, pause: { by: 'manager', why: change.why, at } }));
      return;
    case 'resume':
      await ledger.edit(guild, change.id, (old) => ({ ...old, pause: null, after: at }));
      return;
    case 'remove':
      await ledger.remove(guild, change.ids);
  }
}
