import type { Kysely } from 'kysely';
import type { Ledger } from '../model/ledger.ts';
import type { Database } from './database.ts';
import { deliveryOf, rowOf, subscriptionOf } from './ledger-rows.ts';
import { OPEN, openBriefings, settleOne, writeOne } from './ledger-steps.ts';
import type { Schema } from './schema.ts';

type Db = Kysely<Schema>;

/** While a subscription rests, only what may be in Discord already is looked after, and its maker told. */
const claimable = (db: Db, guilds: readonly string[]) =>
  db
    .selectFrom('delivery')
    .innerJoin('subscription', 'subscription.id', 'delivery.subscription')
    .where('guild', 'in', guilds)
    .where((row) => row.or([row('pause', 'is', null), row('maybe_sent', 'is not', null), row('kind', '=', 'notice')]));

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
