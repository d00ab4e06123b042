import type { OpenArchive } from '../archive/open.ts';
import type { Change, Subscription } from '../model/briefing.ts';
import type { Reader } from '../render/discord-text.ts';
import { applyChange, goneProblem, TooLateToChange } from './change.ts';
import { createDrafts } from './draft.ts';
import { createSender, type SenderOptions } from './sender.ts';
import { restsWords } from './shown.ts';
import { createNextSlots } from './slots.ts';
import { deliveryAt, entryOf } from './write.ts';

type Timing = 'graceMs' | 'leaseMs';

export interface ClockworkOptions extends Omit<SenderOptions, Timing>, Partial<Pick<SenderOptions, Timing>> {
  readonly archive: OpenArchive;
  readonly reader: Reader;
  /** The servers in which this bot is: it leaves the orders of others to whoever is there. All, if nothing is said. */
  readonly here?: () => readonly string[];
}

/** Where nothing else is said: how long after its slot a briefing is posted, and how long a lease is. */
const GRACE_MS = 6 * 3_600_000;
const LEASE_MS = 30_000;

/** The clock was wrong where a slot so far ahead is dealt with. */
const SKEW_MS = 10 * 60_000;

/** Subscriptions whose deliveries are written in one transaction. */
const WRITTEN_AT_ONCE = 100;

/**
 * What makes briefings come once and on time: looks what is due, writes it into the ledger, and sends what is written.
 * All that it knows is in the ledger, so that another process can go on where this one ended.
 */
export interface Clockwork {
  /** Looks once, and starts what is to be sent. Rejects where the ledger cannot be had; nothing is lost by that. */
  tick(): Promise<void>;
  /** Ticks until nothing that is due now is left, sent or put off. */
  settle(): Promise<void>;
  /** The next instant at which there is something to do; null: nothing is awaited. */
  nextAt(): Promise<Date | null>;
  apply(change: Change): Promise<void>;
  /** Lets what is being sent finish, and takes up nothing more. */
  close(): Promise<void>;
}

export function createClockwork(options: ClockworkOptions): Clockwork {
  const { ledger, archive, now, log, reader, graceMs = GRACE_MS, leaseMs = LEASE_MS } = options;
  const sender = createSender({ ...options, graceMs, leaseMs });
  const drafts = createDrafts(reader);
  const next = createNextSlots();
  /** What is wrong with subscriptions of which the slot or the posts cannot be worked out. */
  const faulty = new Map<string, string>();
  /** The servers that have subscriptions, and in which the bot is. */
  let guilds: readonly string[] = [];
  let isClosed = false;
  let ticking: Promise<void> | null = null;

  /** The subscriptions that are this bot's. */
  async function subscriptions(): Promise<readonly Subscription[]> {
    const here = options.here && new Set(options.here());
    const all = (await ledger.subscriptions()).filter(({ guild }) => here?.has(guild) ?? true);
    guilds = [...new Set(all.map(({ guild }) => guild))];
    return all;
  }

  /** Something of one subscription; what cannot be worked out holds up no other, and is told of once. */
  function workedOut<T>({ id }: Subscription, what: 'slot' | 'posts', work: () => T): T | null {
    const key = `${what} ${id}`;
    try {
      const result = work();
      faulty.delete(key);
      return result;
    } catch (error) {
      const problem = String(error);
      if (faulty.get(key) !== problem)
        log.error({ subscription: id, error: problem }, `the ${what} of a briefing cannot be worked out`);
      faulty.set(key, problem);
      return null;
    }
  }

  /** Of a subscription that rests, or is faulty, there is none. */
  const slotOf = (subscription: Subscription): Date | null =>
    subscription.pause === null ? workedOut(subscription, 'slot', () => next(subscription)) : null;

  async function writeDue(): Promise<void> {
    const at = now();
    const all = await subscriptions();
    if (all.some(({ after }) => Date.parse(after) > at.getTime() + SKEW_MS)) await ledger.rewind(at.toISOString());
    const due = all.filter((subscription) => (slotOf(subscription) ?? Number.POSITIVE_INFINITY) <= at);
    if (due.length === 0) return;
    const open = await ledger.open();
    const ready = due.filter(({ id }) => !open.has(id));
    if (ready.length === 0) return;
    await archive.refresh();
    const missed = await ledger.missed(ready.map(({ id }) => id));
    for (let from = 0; from < ready.length && !isClosed; from += WRITTEN_AT_ONCE) {
      const entries = ready.slice(from, from + WRITTEN_AT_ONCE).flatMap((one) => {
        const due = { archive: archive.current(), drafts, now: at, graceMs };
        return workedOut(one, 'posts', () => entryOf(one, missed.get(one.id) ?? [], due)) ?? [];
      });
      await ledger.write(entries);
      await sender.send(guilds);
    }
  }

  async function look(): Promise<void> {
    await sender.keepUp();
    await writeDue();
    await sender.send(guilds);
  }

  const tick = (): Promise<void> => {
    ticking ??= look().finally(() => {
      ticking = null;
    });
    return ticking;
  };

  async function nextAt(): Promise<Date | null> {
    const open = await ledger.open();
    const slots = (await subscriptions())
      .filter(({ id }) => !open.has(id) && !faulty.has(`posts ${id}`))
      .flatMap((subscription) => slotOf(subscription)?.getTime() ?? []);
    const claim = await ledger.nextClaim(guilds);
    const instants = claim === null ? slots : [...slots, Date.parse(claim)];
    return instants.length === 0 ? null : new Date(Math.min(...instants));
  }

  async function deliverNow({ guild, id }: Extract<Change, { kind: 'deliver' }>): Promise<void> {
    await archive.refresh();
    const subscription = (await ledger.subscriptions(guild)).find((one) => one.id === id);
    if (!subscription) throw new TooLateToChange(goneProblem(id));
    if (subscription.pause) throw new TooLateToChange(restsWords(id, subscription.pause));
    const missed = (await ledger.missed([id])).get(id) ?? [];
    const at = now();
    const delivery = deliveryAt({ ...subscription, whenNothing: 'line' }, at, 'asked', missed, {
      archive: archive.current(),
      drafts,
      now: at,
    });
    await ledger.write([{ subscription, after: subscription.after, deliveries: [delivery] }]);
    // It is written, and so it comes, whether or not it can be taken up at once.
    await tick().catch((error: unknown) => log.error({ error: String(error) }, 'a briefing waits for the next look'));
  }

  return {
    tick,
    async settle() {
      do {
        await tick();
        await sender.landed();
        await tick();
      } while (sender.isBusy() && !isClosed);
    },
    nextAt,
    apply: (change) => (change.kind === 'deliver' ? deliverNow(change) : applyChange(ledger, change, now())),
    async close() {
      isClosed = true;
      await Promise.allSettled([ticking]);
      await sender.close();
    },
  };
}
