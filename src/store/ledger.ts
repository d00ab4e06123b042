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

const openBriefings = (db: Db) =>
  db.selectFrom('delivery').select('subscription').where('state', 'in', OPEN).where('kind', '!=', 'notice');

/** While a subscription rests, only what may be in Discord already is looked after, and its maker told. */
const claimable = (db: Db) =>
  db
    .selectFrom('delivery')
    .innerJoin('subscription', 'subscription.id', 'delivery.subscription')
    .where((row) => row.or([row('pause', 'is', null), row('maybe_sent', 'is not', null), row('kind', '=', 'notice')]));

const raiseTold = (db: Db, subscription: number, revision: number) =>
  db
    .updateTable('subscription')
    .set({ told: revision })
    .where('id', '=', subscription)
    .where((row) => row.or([row('told', 'is', null), row('told', '<', revision)]))
    .execute();

async function writeOne(db: Db, { subscription, from, after, deliveries }: Entry): Promise<boolean> {
  const row = await db
    .selectFrom('subscription')
    .select('id')
    .where('id', '=', subscription)
    .where('after', '=', from)
    .where('pause', 'is', null)
    .executeTakeFirst();
  if (!row) return false;
  if (await openBriefings(db).where('subscription', '=', subscription).executeTakeFirst()) return false;
  for (const delivery of deliveries)
    await db
      .insertInto('delivery')
      .values(newRow(subscription, delivery))
      .onConflict((conflict) => conflict.columns(['subscription', 'slot', 'kind']).doNothing())
      .execute();
  await db.updateTable('subscription').set({ after }).where('id', '=', subscription).execute();
  for (const { state, revision } of deliveries) if (state === 'silent') await raiseTold(db, subscription, revision);
  return true;
}

/** Settled for good: it has told, and what is older than anybody asks for goes. */
async function told(db: Db, { subscription, revision, kind }: Delivery, now: string): Promise<void> {
  if (kind === 'notice') return;
  await raiseTold(db, subscription, revision);
  const old = new Date(Date.parse(now) - SETTLED_DAYS * DAY_MS).toISOString();
  await db
    .deleteFrom('delivery')
    .where('subscription', '=', subscription)
    .where('slot', '<', old)
    .where('state', 'not in', OPEN)
    .execute();
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
  await db.insertInto('delivery').values(newRow(subscription, told)).execute();
}

async function settleOne(db: Db, { delivery, holder, outcome }: Settlement, now: string): Promise<void> {
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
      await change({ done: outcome.done, message: outcome.message, maybe_sent: now });
      return;
    case 'posted': {
      const { state, done, message } = outcome;
      if (await change({ ...over, state, done, message, problem: null })) await told(db, delivery, now);
      return;
    }
    case 'again': {
      const { at, maybeSent, problem } = outcome;
      await change({ ...free, state: 'pending', next_attempt: at, maybe_sent: maybeSent, problem });
      return;
    }
    case 'folded':
      await change({ ...over, state: 'folded', problem: outcome.problem });
      return;
    case 'failed':
      if (await change({ ...over, state: 'failed', problem: outcome.why })) await failed(db, delivery, outcome);
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

  subscribe: (subscription) =>
    database.write(async (db) => {
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
        .select(['subscription', 'slot', 'state'])
        .where('kind', '=', 'due')
        .where('state', 'not in', OPEN)
        .where('subscription', 'in', ids)
        .orderBy('slot')
        .execute();
      for (const { subscription, slot, state } of rows)
        missed.set(
          subscription,
          state === 'folded' || state === 'failed' ? [...(missed.get(subscription) ?? []), slot] : [],
        );
      return missed;
    }),

  write: (entries) =>
    database.write(async (db) => {
      const written: number[] = [];
      for (const entry of entries) if (await writeOne(db, entry)) written.push(entry.subscription);
      return written;
    }),

  claim: ({ holder, until }, now, most, except) =>
    database.write(async (db) => {
      const rows = await claimable(db)
        .selectAll('delivery')
        .where((row) =>
          row.or([
            row.and([row('state', '=', 'pending'), row('next_attempt', '<=', now)]),
            row.and([row('state', '=', 'sending'), row('lease', '<', now)]),
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
      for (const settlement of settlements) await settleOne(db, settlement, now);
    }),

  nextClaim: () =>
    database.read(async (db) => {
      const rows = await claimable(db).where('state', 'in', OPEN).select(['state', 'next_attempt', 'lease']).execute();
      const instants = rows.map(({ state, next_attempt, lease }) =>
        state === 'pending' ? next_attempt : (lease ?? ''),
      );
      return instants.toSorted()[0] ?? null;
    }),
});
