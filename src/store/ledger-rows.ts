import type { Selectable } from 'kysely';
import type { Delivery, Order, Pause, Post, Subscription } from '../model/briefing.ts';
import type { NewDelivery } from '../model/ledger.ts';
import type { Schema } from './schema.ts';

export function subscriptionOf(row: Selectable<Schema['subscription']>): Subscription {
  const { id, guild, channel, maker, made_at: madeAt, after, told } = row;
  const chosen: Omit<Order, 'channel'> = JSON.parse(row.chosen);
  const pause: Pause | null = row.pause === null ? null : JSON.parse(row.pause);
  return { id, guild, channel, maker, madeAt, after, told, pause, ...chosen };
}

export function rowOf(subscription: Omit<Subscription, 'id'>) {
  const { guild, channel, maker, madeAt, after, told, pause } = subscription;
  const { time, zone, days, topics, people, publishers, length, place, role, whenNothing } = subscription;
  const chosen = { time, zone, days, topics, people, publishers, length, place, role, whenNothing };
  return {
    guild,
    channel,
    maker,
    made_at: madeAt,
    chosen: JSON.stringify(chosen satisfies Omit<Order, 'channel'>),
    pause: pause && JSON.stringify(pause),
    after,
    told,
  };
}

export function deliveryOf(row: Selectable<Schema['delivery']>): Delivery {
  const { id, subscription, slot, kind, target, state, revision, done, message, attempts, problem } = row;
  const posts: readonly Post[] = JSON.parse(row.posts);
  return {
    id,
    subscription,
    slot,
    kind,
    target,
    state,
    revision,
    posts,
    done,
    message,
    late: row.late === 1,
    attempts,
    nextAttempt: row.next_attempt,
    maybeSent: row.maybe_sent,
    problem,
  };
}

export const newRow = (subscription: number, { nextAttempt, posts, ...rest }: NewDelivery) => ({
  ...rest,
  subscription,
  posts: JSON.stringify(posts),
  done: 0,
  message: null,
  late: 0,
  attempts: 0,
  next_attempt: nextAttempt,
  maybe_sent: null,
  holder: null,
  lease: null,
  problem: null,
});
