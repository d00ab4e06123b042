import { isDeepStrictEqual } from 'node:util';
import type { Kysely, Selectable } from 'kysely';
import type { Delivery, Order, Pause, Post, Subscription } from '../model/briefing.ts';
import type { Entry, Ledger, NewDelivery, Settlement } from '../model/ledger.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

type Db = Kysely<Schema>;

const SETTLED_DAYS = 60;
const DAY_MS = 86_400_000;

function subscriptionOf(row: Selectable<Schema['subscription']>): Subscription {
  const { id, guild, channel, maker, made_at: madeAt, after, told } = row;
  const chosen: Omit<Order, 'channel'> = JSON.parse(row.chosen);
  const pause: Pause | null = row.pause === null ? null : JSON.parse(row.pause);
  return { id, guild, channel, maker, madeAt, after, told, pause, ...chosen };
}

function rowOf(subscription: Omit<Subscription, 'id'>) {
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

function deliveryOf(row: Selectable<Schema['delivery']>): Delivery {
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

const newRow = (subscription: number, { nextAttempt, posts, ...rest }: NewDelivery) => ({
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

const OPEN = ['pending', 'sending'] as const;

/** Writes a delivery, if there is none of that slot and kind. */
const insertDelivery = (db: Db, subscription: number, delivery: NewDelivery) =>
  db
    .insertInto('delivery')
    .values(newRow(subscription, delivery))
    .onConflict((conflict) => conflict.columns(['subscription', 'slot', 'kind']).doNothing())
    .execute();

const openBriefings = (db: Db) =>
  db.selectFrom('delivery').select('subscription').where('state', 'in', OPEN).where('kind', '!=', 'notice');

/** While a subscription rests, only what may be in Discord already is looked after, and its maker told. */
const claimable = (db: Db, guilds: readonly string[]) =>
  db
    .selectFrom('delivery')
    .innerJoin('subscription', 'subscription.id', 'delivery.subscription')
    .where('guild', 'in', guilds)
    .where((row) => row.or([row('pause', 'is', null), row('maybe_sent', 'is not', null), row('kind', '=', 'notice')]));

const raiseTold = (db: Db, subscription: number, revision: number) =>
  db
    .updateTable('subscription')
    .set({ told: revision })
    .where('id', '=', subscription)
    .where((row) => row.or([row('told', 'is', null), row('told', '<', revision)]))
    .execute();

/** What is older than anybody asks for goes. */
async function forgetOld(db: Db, subscription: number, now: string): Promise<void> {
  const old = new Date(Date.parse(now) - SETTLED_DAYS * DAY_MS).toISOString();
  await db
    .deleteFrom('delivery')
    .where('subscription', '=', subscription)
    .where('slot', '<', old)
    .where('state', 'not in', OPEN)
    .execute();
}

async function writeOne(db: Db, { subscription, after, deliveries }: Entry): Promise<boolean> {
  const { id } = subscription;
  const row = await db.selectFrom('subscription').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || row.pause !== null || !isDeepStrictEqual(subscriptionOf(row), subscription)) return false;
  if (await openBriefings(db).where('subscription', '=', id).executeTakeFirst()) return false;
  for (const delivery of deliveries) await insertDelivery(db, id, delivery);
  await db.updateTable('subscription').set({ after }).where('id', '=', id).execute();
  for (const { state, revision } of deliveries) if (state === 'silent') await raiseTold(db, id, revision);
  await forgetOld(db, id, after);
  return true;
}

/** Nothing was told; the subscription rests, and its maker is told, once for each rest. */
async function failed(
  db: Db,
  { subscription, kind, revision }: Delivery,
  { at, why, notice }: Extract<Settlement['outcome'], { kind: 'failed' }>,
): Promise<void> {
  if (kind === 'notice') return;
  const row = await db.selectFrom('subscription').selectAll().where('id', '=', subscription).executeTakeFirst();
  if (!row || row.pause !== null) return;
  const pause: Pause = { by: 'bot', why, at };
  await db
    .updateTable('subscription')
    .set({ pause: JSON.stringify(pause) })
    .where('id', '=', subscription)
    .execute();
  if (!notice) return;
  const told: NewDelivery = {
    slot: at,
    kind: 'notice',
    target: row.maker,
    state: 'pending',
    revision,
    posts: [notice],
    nextAttempt: at,
  };
  await insertDelivery(db, subscription, told);
}

async function settleOne(db: Db, { delivery, holder, outcome }: Settlement, now: string): Promise<boolean> {
  const change = (set: Partial<Omit<Schema['delivery'], 'id'>>) =>
    db
      .updateTable('delivery')
      .set(set)
      .where('id', '=', delivery.id)
      .where('holder', '=', holder)
      .executeTakeFirst()
      .then(({ numUpdatedRows }) => numUpdatedRows > 0n);
  const free = { holder: null, lease: null };
  const over = { ...free, posts: '[]', maybe_sent: null };
  switch (outcome.kind) {
    case 'advanced':
      // The next post goes out under the same lease.
      return change({ done: outcome.done, message: outcome.message, maybe_sent: now });
    case 'posted': {
      const { state, done, message } = outcome;
      const isOurs = await change({ ...over, state, done, message, problem: null });
      if (isOurs && delivery.kind !== 'notice') await raiseTold(db, delivery.subscription, delivery.revision);
      return isOurs;
    }
    case 'again': {
      const { at, maybeSent, problem } = outcome;
      return change({ ...free, state: 'pending', next_attempt: at, maybe_sent: maybeSent, problem });
    }
    case 'folded':
      return change({ ...over, state: 'folded', problem: outcome.problem });
    case 'failed': {
      const isOurs = await change({ ...over, state: 'failed', problem: outcome.why });
      if (isOurs) await failed(db, delivery, outcome);
      return isOurs;
    }
  }
}

/** The ledger over any SQL database that Kysely speaks to. */
export const sqlLedger = (database: Database): Ledger => ({
  subscriptions: (guild) =>
    database.read(async (db) => {
      const all = db.selectFrom('subscription').selectAll().orderBy('id');
      const rows = await (guild === undefined ? all : all.where('guild', '=', guild)).execute();
      return rows.map(subscriptionOf);
    }),

  subscribe: (subscription, check) =>
    database.write(async (db) => {
      if (check) {
        const others = db.selectFrom('subscription').selectAll().where('guild', '=', subscription.guild);
        check((await others.orderBy('id').execute()).map(subscriptionOf));
      }
      const row = rowOf(subscription);
      return (await db.insertInto('subscription').values(row).returning('id').executeTakeFirstOrThrow()).id;
    }),

  edit: (guild, id, change) =>
    database.write(async (db) => {
      const one = db.selectFrom('subscription').selectAll().where('id', '=', id).where('guild', '=', guild);
      const row = await one.executeTakeFirst();
      if (!row) return false;
      const { guild: _, ...set } = rowOf(change(subscriptionOf(row)));
      await db.updateTable('subscription').set(set).where('id', '=', id).execute();
      return true;
    }),

  remove: (guild, ids) =>
    database.write(async (db) => {
      if (ids.length === 0) return;
      await db.deleteFrom('subscription').where('guild', '=', guild).where('id', 'in', ids).execute();
    }),

  guilds: () =>
    database.read(async (db) => {
      const rows = await db.selectFrom('subscription').select('guild').distinct().orderBy('guild').execute();
      return rows.map(({ guild }) => guild);
    }),

  forget: (guild) =>
    database.write(async (db) => {
      await db.deleteFrom('subscription').where('guild', '=', guild).execute();
    }),

  deliveries: (guild, most) =>
    database.read(async (db) => {
      const rows = await db
        .selectFrom('delivery')
        .innerJoin('subscription', 'subscription.id', 'delivery.subscription')
        .selectAll('delivery')
        .where('guild', '=', guild)
        .orderBy('slot', 'desc')
        .execute();
      const of = Map.groupBy(rows, ({ subscription }) => subscription);
      const kept = new Set([...of.values()].flatMap((some) => some.slice(0, most)));
      return rows.filter((row) => kept.has(row)).map((row) => ({ ...deliveryOf(row), posts: [] }));
    }),

  open: () =>
    database.read(async (db) => new Set((await openBriefings(db).execute()).map(({ subscription }) => subscription))),

  missed: (ids) =>
    database.read(async (db) => {
      const missed = new Map<number, string[]>();
      if (ids.length === 0) return missed;
      const rows = await db
        .selectFrom('delivery')
        .select(['subscription', 'slot', 'state', 'kind'])
        .where('kind', '!=', 'notice')
        .where('state', 'not in', OPEN)
        .where('subscription', 'in', ids)
        .orderBy('slot')
        .execute();
      for (const { subscription, slot, state, kind } of rows) {
        const before = missed.get(subscription) ?? [];
        const isUntold = state === 'folded' || state === 'failed';
        missed.set(subscription, isUntold ? (kind === 'due' ? [...before, slot] : before) : []);
      }
      return missed;
    }),

  write: (entries) =>
    database.write(async (db) => {
      const written: number[] = [];
      for (const entry of entries) if (await writeOne(db, entry)) written.push(entry.subscription.id);
      return written;
    }),

  claim: ({ holder, until }, now, most, guilds, except) =>
    database.write(async (db) => {
      if (guilds.length === 0) return [];
      const rows = await claimable(db, guilds)
        .selectAll('delivery')
        .where((row) =>
          row.or([
            row.and([row('state', '=', 'pending'), row('next_attempt', '<=', now)]),
            row.and([row('state', '=', 'sending'), row('lease', '<=', now)]),
          ]),
        )
        .$if(except.length > 0, (query) => query.where('delivery.id', 'not in', except))
        .orderBy('slot')
        .orderBy('delivery.id')
        .limit(most)
        .execute();
      if (rows.length === 0) return [];
      await db
        .updateTable('delivery')
        .set((row) => ({
          state: 'sending',
          holder,
          lease: until,
          attempts: row('attempts', '+', 1),
          maybe_sent: row.fn.coalesce('maybe_sent', row.val(now)),
        }))
        .where(
          'id',
          'in',
          rows.map(({ id }) => id),
        )
        .execute();
      const ids = [...new Set(rows.map(({ subscription }) => subscription))];
      const subscriptions = await db.selectFrom('subscription').selectAll().where('id', 'in', ids).execute();
      const byId = new Map(subscriptions.map((row) => [row.id, subscriptionOf(row)]));
      return rows.flatMap((row) => {
        const subscription = byId.get(row.subscription);
        const delivery = { ...deliveryOf(row), state: 'sending', attempts: row.attempts + 1 } as const;
        return subscription ? [{ delivery, subscription, sentBefore: row.maybe_sent }] : [];
      });
    }),

  noteLate: (delivery, holder, posts) =>
    database.write(async (db) => {
      await db
        .updateTable('delivery')
        .set({ posts: JSON.stringify(posts), late: 1 })
        .where('id', '=', delivery)
        .where('holder', '=', holder)
        .execute();
    }),

  renew: ({ holder, until }, ids) =>
    database.write(async (db) => {
      const rows = await db
        .updateTable('delivery')
        .set({ lease: until })
        .where('holder', '=', holder)
        .where('state', '=', 'sending')
        .where('id', 'in', ids)
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    }),

  rewind: (now) =>
    database.write(async (db) => {
      await db.deleteFrom('delivery').where('slot', '>', now).where('state', '=', 'folded').execute();
      await db.updateTable('subscription').set({ after: now }).where('after', '>', now).execute();
    }),

  settle: (settlements, now) =>
    database.write(async (db) => {
      const ours: number[] = [];
      for (const settlement of settlements) if (await settleOne(db, settlement, now)) ours.push(settlement.delivery.id);
      return ours;
    }),

  nextClaim: (guilds) =>
    database.read(async (db) => {
      if (guilds.length === 0) return null;
      const rows = await claimable(db, guilds)
        .where('state', 'in', OPEN)
        .select(['state', 'next_attempt', 'lease'])
        .execute();
      const instants = rows.map(({ state, next_attempt, lease }) =>
        state === 'pending' ? next_attempt : (lease ?? ''),
      );
      return instants.toSorted()[0] ?? null;
    }),
});
