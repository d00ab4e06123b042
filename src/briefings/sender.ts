import type { Delivery } from '../model/briefing.ts';
import type { Claim, Outcome, Settlement } from '../model/ledger.ts';
import type { Log } from '../model/log.ts';
import { deliver, type Sending } from './deliver.ts';

/** What each delivery needs, but for what is its lease's own. */
export interface SenderOptions extends Omit<Sending, 'isHeld' | 'advance'> {
  readonly log: Log;
  /** How long a process that is gone keeps its deliveries. */
  readonly leaseMs: number;
}

/** A lease that ends so soon is not relied on: the request has to arrive within it. */
const MARGIN = 0.2;

/** Deliveries that are sent at the same time. */
const AT_ONCE = 64;

/** Sends what is written in the ledger, many at the same time, each under a lease of this process. */
export interface Sender {
  /** Takes up what is to be sent to these servers, as much as there is room for; does not wait until it is sent. */
  send(guilds: readonly string[]): Promise<void>;
  /** Keeps the leases of what is being sent, and writes what came of what was. Rejects where the ledger cannot be had. */
  keepUp(): Promise<void>;
  /** Whether something is being sent, or has not been written yet. */
  isBusy(): boolean;
  /** Waits until what is being sent now is over. */
  landed(): Promise<void>;
  /** Takes up nothing more, and lets what is being sent finish. */
  close(): Promise<void>;
}

/** A delivery that is being sent. */
interface Flight {
  /** The end of its lease, in milliseconds since 1970. */
  until: number;
  done: Promise<void>;
}

/** Says in the log what came of a delivery. */
function logOutcome(log: Log, { id, subscription, slot, kind, attempts }: Delivery, outcome: Outcome): void {
  const fields = { delivery: id, subscription, slot, kind, attempts };
  if (outcome.kind === 'posted')
    log.info({ ...fields, state: outcome.state, found: outcome.found }, 'a briefing is posted');
  else if (outcome.kind === 'again')
    log.warn({ ...fields, problem: outcome.problem, at: outcome.at }, 'a briefing has to wait');
  else if (outcome.kind === 'folded')
    log.warn({ ...fields, problem: outcome.problem }, 'a briefing goes into the next');
  else if (outcome.kind === 'failed') log.error({ ...fields, problem: outcome.why }, 'a briefing cannot be posted');
}

export function createSender({ ledger, courier, now, random, holder, log, graceMs, leaseMs }: SenderOptions): Sender {
  const flights = new Map<number, Flight>();
  const unsettled: Settlement[] = [];
  let guilds: readonly string[] = [];
  /** Whether more was to be sent than could be at once. */
  let isMore = false;
  let isClosed = false;
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
      logOutcome(log, delivery, outcome);
      unsettled.push({ delivery, holder, outcome });
      await flush();
    } catch (error) {
      // The row stays leased, and is taken up again when its lease has ended: nothing is lost, nothing sent unseen.
      log.error({ delivery: delivery.id, error: String(error) }, 'a briefing could not be written down');
      if (!unsettled.some((each) => each.delivery.id === delivery.id)) flights.delete(delivery.id);
    }
    if (isMore && flights.size <= AT_ONCE / 2)
      await send(guilds).catch((error: unknown) =>
        log.error({ error: String(error) }, 'no more briefings could be taken up'),
      );
  }

  /** One call at a time. */
  function send(to: readonly string[]): Promise<void> {
    guilds = to;
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

  const landed = async (): Promise<void> => void (await Promise.all([...flights.values()].map(({ done }) => done)));

  return {
    send,
    async keepUp() {
      await renew();
      await flush();
    },
    isBusy: () => flights.size > 0,
    landed,
    async close() {
      isClosed = true;
      // What is being claimed at this moment is sent.
      await Promise.allSettled([sending]);
      await landed();
      await flush().catch(() => undefined);
    },
  };
}
