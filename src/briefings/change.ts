import type { Change, Order, Subscription } from '../model/briefing.ts';
import type { Ledger } from '../model/ledger.ts';
import { orderProblem } from './checks.ts';

/** A change that cannot be made any more, since somebody else was first: one sentence for the person who asked. */
export class TooLateToChange extends Error {
  override readonly name = 'TooLateToChange';
}

export const goneProblem = (id: number): string => `There is no briefing ${id} in this server any more.`;

const SCHEDULE = ['time', 'zone', 'days'] as const satisfies (keyof Order)[];

/** A changed schedule counts from now; another channel is a new try after Discord refused the old one. */
export function changed(subscription: Subscription, order: Partial<Order>, now: Date): Subscription {
  const after = SCHEDULE.some((part) => order[part] !== undefined) ? now.toISOString() : subscription.after;
  const next = { ...subscription, ...order, after };
  const isMended = subscription.pause?.by === 'bot' && next.channel !== subscription.channel;
  return isMended ? { ...next, pause: null, after: now.toISOString() } : next;
}

/** Carries out what a manager changes, but for `deliver`, which is for the clockwork. Rejects with `TooLateToChange`. */
export async function applyChange(
  ledger: Ledger,
  change: Exclude<Change, { kind: 'deliver' }>,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const { guild } = change;
  const edit = async (id: number, to: (old: Subscription) => Subscription): Promise<void> => {
    if (!(await ledger.edit(guild, id, to))) throw new TooLateToChange(goneProblem(id));
  };
  switch (change.kind) {
    case 'subscribe': {
      const { maker, order } = change;
      const made = { ...order, guild, maker, madeAt: at, pause: null, after: at, told: null };
      await ledger.subscribe(made, (others) => {
        const problem = orderProblem(order, others);
        if (problem !== null) throw new TooLateToChange(problem);
      });
      return;
    }
    case 'change':
      return edit(change.id, (old) => changed(old, change.order, now));
    case 'pause':
      return edit(change.id, (old) => ({ ...old, pause: { by: 'manager', why: change.why, at } }));
    case 'resume':
      return edit(change.id, (old) => (old.pause === null ? old : { ...old, pause: null, after: at }));
    case 'remove':
      await ledger.remove(guild, change.ids);
  }
}
