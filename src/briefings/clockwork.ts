import type { OpenArchive } from '../archive/open.ts';
import type { Change, Delivery, Subscription } from '../model/briefing.ts';
import type { Claim, Ledger, Outcome, Settlement } from '../model/ledger.ts';
import type { Log } from '../model/log.ts';
import type { Reader } from '../render/discord-text.ts';
import { applyChange, goneProblem, TooLateToChange } from './change.ts';
import type { Courier } from './courier.ts';
import { deliver } from './deliver.ts';
import { createDrafts } from './draft.ts';
import { restsWords } from './shown.ts';
import { createNextSlots } from './slots.ts';
import { deliveryAt, entryOf } from './write.ts';

export interface ClockworkOptions {
  readonly ledger: Ledger;
  readonly archive: OpenArchive;
  readonly courier: Courier;
  readonly now: () => Date;
  readonly random: () => number;
  /** A name that no other process has, or had. */
  readonly holder: string;
  readonly log: Log;
  readonly reader: Reader;
  /** The servers in which this bot is: it leaves the orders of others to whoever is there. All, if nothing is said. */
  readonly here?: () => readonly string[];
  /** How long after its slot a briefing is still posted; then the next tells what it would have. */
  readonly graceMs?: number;
  /** How long a process that is gone keeps its deliveries. */
  readonly leaseMs?: number;
}

const GRACE_MS = 6 * 3_600_000;
const LEASE_MS = 30_000;

/** A lease that ends so soon is not relied on: the request has to arrive within it. */
const MARGIN = 0.2;

/** The clock was wrong where a slot so far ahead is dealt with. */
const SKEW_MS = 10 * 60_000;

/** Deliveries that are sent at the same time, and that are written in one transaction. */
const AT_ONCE = 64;
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

/** A delivery that is being sent. */
interface Flight {
  /** The end of its lease, in milliseconds since 1970. */
  until: number;
  done: Promise<void>;
}

export function createClockwork(options: ClockworkOptions): Clockwork {
  const { ledger, archive, courier, now, random, holder, log, reader } = options;
  const { graceMs = GRACE_MS, leaseMs = LEASE_MS } = options;
  const drafts = createDrafts(reader);
  const next = createNextSlots();
  const flights = new Map<number, Flight>();
  const unsettled: Settlement[] = [];
  /** What is wrong with subscriptions of which the slot or the posts cannot be worked out. */
  const faulty = new Map<string, string>();
  /** The servers that have subscriptions, and in which the bot is. */
  let guilds: readonly string[] = [];
  /** Whether more was to be sent than could be at once. */
  let isMore = false;
  let isClosed = false;
  let ticking: Promise<void> | null = null;
  let settling: Promise<void> | null = null;
  let sending: Promise<void> | null = null;

  const lease = () => ({ holder, until: new Date(now().getTime() + leaseMs).toISOString() });

  /** Writes what came of attempts, many in one transaction; what cannot be written is tried again at the next tick. */
  async function flush(): Promise<void> {
    settling ??= (async () => {
      while (unsettled.length > 0) {
        const some = [...unsettled];
        await ledger.settle(some, now().toISOString());
        unsettled.splice(0, some.length);
        for (const { delivery } of some) flights.delete(delivery.id);
      }
    })().finally(() => {
      settling = null;
    });
    await settling;
  }

  const told = ({ id, subscription, slot, kind, attempts }: Delivery, outcome: Outcome): void => {
    const fields = { delivery: id, subscription, slot, kind, attempts };
    if (outcome.kind === 'posted')
      log.info({ ...fields, state: outcome.state, found: outcome.found }, 'a briefing is posted');
    else if (outcome.kind === 'again')
      log.warn({ ...fields, problem: outcome.problem, at: outcome.at }, 'a briefing has to wait');
    else if (outcome.kind === 'folded')
      log.warn({ ...fields, problem: outcome.problem }, 'a briefing goes into the next');
    else if (outcome.kind === 'failed') log.error({ ...fields, problem: outcome.why }, 'a briefing cannot be posted');
  };

  async function fly(claim: Claim): Promise<void> {
    const { delivery } = claim;
    const isHeld = (): boolean => now().getTime() < (flights.get(delivery.id)?.until ?? 0) - leaseMs * MARGIN;
    try {
      const advance = async (outcome: Extract<Outcome, { kind: 'advanced' }>) =>
        (await ledger.settle([{ delivery, holder, outcome }], now().toISOString())).length > 0;
      const outcome = await deliver(claim, { courier, ledger, now, random, graceMs, holder, isHeld, advance });
      if (outcome === null) {
        flights.delete(delivery.id);
        return;
      }
      told(delivery, outcome);
      unsettled.push({ delivery, holder, outcome });
      await flush();
    } catch (error) {
      // The row stays leased, and is taken up again when its lease has ended: nothing is lost, nothing sent unseen.
      log.error({ delivery: delivery.id, error: String(error) }, 'a briefing could not be written down');
      if (!unsettled.some((each) => each.delivery.id === delivery.id)) flights.delete(delivery.id);
    }
    if (isMore && flights.size <= AT_ONCE / 2)
      await send().catch((error: unknown) =>
        log.error({ error: String(error) }, 'no more briefings could be taken up'),
      );
  }

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
      await send();
    }
  }

  /** Takes up what is to be sent, as much as there is room for; one call at a time. */
  function send(): Promise<void> {
    sending ??= takeUp().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function takeUp(): Promise<void> {
    const free = AT_ONCE - flights.size;
    if (free <= 0 || isClosed) return;
    const granted = lease();
    const claims = await ledger.claim(granted, now().toISOString(), free, guilds, [...flights.keys()]);
    isMore = claims.length === free;
    for (const claim of claims) {
      const flight: Flight = { until: Date.parse(granted.until), done: Promise.resolve() };
      flights.set(claim.delivery.id, flight);
      flight.done = fly(claim);
    }
  }

  async function renew(): Promise<void> {
    const soon = now().getTime() + leaseMs / 2;
    const ending = [...flights].filter(([, { until }]) => until < soon);
    if (ending.length === 0) return;
    const granted = lease();
    const renewed = new Set(
      await ledger.renew(
        granted,
        ending.map(([id]) => id),
      ),
    );
    for (const [id, flight] of ending) if (renewed.has(id)) flight.until = Date.parse(granted.until);
  }

  async function look(): Promise<void> {
    await renew();
    await flush();
    await writeDue();
    await send();
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
        await Promise.all([...flights.values()].map(({ done }) => done));
        await tick();
      } while (flights.size > 0 && !isClosed);
    },
    nextAt,
    apply: (change) => (change.kind === 'deliver' ? deliverNow(change) : applyChange(ledger, change, now())),
    async close() {
      isClosed = true;
      // What is being claimed at this moment is sent.
      await Promise.allSettled([ticking, sending]);
      await Promise.all([...flights.values()].map(({ done }) => done));
      await flush().catch(() => undefined);
    },
  };
}
