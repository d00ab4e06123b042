import type { Suggestion } from '../archive/archive.ts';
import type { Server, Subscription } from '../model/briefing.ts';
import { daysText } from '../model/weekdays.ts';

/** `3` or `#3`; null where it is no number of a subscription. */
export function readSubscription(typed: string): number | null {
  const [, digits] = /^#?\s*(\d{1,15})$/u.exec(typed.trim()) ?? [];
  return digits === undefined || Number(digits) < 1 ? null : Number(digits);
}

/** `3 · #general · 08:00 Europe/Minsk · daily · prisoners · paused`; `channel` is null where the bot does not see it. */
export function subscriptionLabel(subscription: Subscription, channel: string | null): string {
  const { id, time, zone, days, topics, people, publishers, pause } = subscription;
  const narrowed = [...topics, ...people, ...publishers].join(', ');
  const parts = [
    String(id),
    channel === null ? 'a channel that is gone' : `#${channel}`,
    `${time} ${zone}`,
    daysText(days),
    narrowed,
    pause ? 'paused' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A server's subscriptions, of whose label what was typed is a part; that of the very number first. */
export async function suggestSubscriptions(typed: string, server: Server): Promise<readonly Suggestion[]> {
  const words = typed.trim().toLowerCase();
  const offered = await Promise.all(
    (await server.subscriptions()).map(async ({ subscription }) => {
      const channel = await server.channel(subscription.channel);
      return { label: subscriptionLabel(subscription, channel?.name ?? null), value: String(subscription.id) };
    }),
  );
  const number = words.replace(/^#/u, '');
  const others = offered.filter(({ label, value }) => value !== number && label.toLowerCase().includes(words));
  return [...offered.filter(({ value }) => value === number), ...others];
}
