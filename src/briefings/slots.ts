import { Cron } from 'croner';
import type { Schedule, Subscription } from '../model/briefing.ts';

/** More than a year: of a longer absence the first slots are not told of one by one. */
const LONGEST_MS = 400 * 86_400_000;

const known = new Map<string, Cron>();

/**
 * A calculator only; it never starts a timer. croner takes a local time that the clock change skips for the first instant
 * after the gap, and one that comes twice for its first occurrence.
 */
function cronOf({ time, zone, days }: Schedule): Cron {
  const [hour, minute] = time.split(':').map(Number);
  const pattern = `0 ${minute} ${hour} * * ${days.join(',')}`;
  const key = `${pattern} ${zone}`;
  const cron = known.get(key) ?? new Cron(pattern, { timezone: zone, paused: true });
  known.set(key, cron);
  return cron;
}

/** The first slot after an instant. */
export function nextSlot(schedule: Schedule, after: Date): Date {
  const next = cronOf(schedule).nextRun(after);
  if (!next) throw new Error(`A schedule without a next slot: ${JSON.stringify(schedule)}`);
  return next;
}

/** The next slot of subscriptions, each worked out anew only where something of it has changed. */
export function createNextSlots(): (subscription: Subscription) => Date {
  const found = new Map<number, { readonly key: string; readonly slot: Date }>();
  return (subscription) => {
    const { id, time, zone, days, after } = subscription;
    const key = `${time} ${zone} ${days} ${after}`;
    const old = found.get(id);
    if (old?.key === key) return old.slot;
    const slot = nextSlot(subscription, new Date(after));
    found.set(id, { key, slot });
    return slot;
  };
}

/** The slots after `after` and up to `until`, itself included, the oldest first; of a longer absence the newest. */
export function slotsBetween(schedule: Schedule, after: Date, until: Date): readonly Date[] {
  const slots: Date[] = [];
  const from = new Date(Math.max(after.getTime(), until.getTime() - LONGEST_MS));
  for (let slot = nextSlot(schedule, from); slot <= until; slot = nextSlot(schedule, slot)) slots.push(slot);
  return slots;
}
