import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { Delivery, Pause } from '../model/briefing.ts';
import type { Entry, NewDelivery, Settlement } from '../model/ledger.ts';
import { newRow, subscriptionOf } from './ledger-rows.ts';
import type { Schema } from './schema.ts';

type Db = Kysely<Schema>;

const SETTLED_DAYS = 60;
const DAY_MS = 86_400_000;

/** Of deliveries that are not settled. */
export const OPEN = ['pending', 'sending'] as const;

/** Writes a delivery, if there is none of that slot and kind. */
const insertDelivery = (db: Db, subscription: number, delivery: NewDelivery) =>
  db
    .insertInto('delivery')
    .values(newRow(subscription, delivery))
    .onConflict((conflict) => conflict.columns(['subscription', 'slot', 'kind']).doNothing())
    .execute();

export const openBriefings = (db: Db) =>
  db.selectFrom('delivery').select('subscription').where('state', 'in', OPEN).where('kind', '!=', 'notice');

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

/** Writes what fell due of one subscription, if that is as it was and has nothing open. */
export async function writeOne(db: Db, { subscription, after, deliveries }: Entry): Promise<boolean> {
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

/** Writes what came of one attempt, if its holder still has it. */
export async function settleOne(db: Db, { delivery, holder, outcome }: Settlement, now: string): Promise<boolean> {
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
