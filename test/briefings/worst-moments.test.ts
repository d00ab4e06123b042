import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, openHouse } from '../../bench/deliveries/house.ts';
import { openArchive } from '../../src/archive/open.ts';
import { type Clockwork, createClockwork } from '../../src/briefings/clockwork.ts';
import { DEFAULT_ORDER } from '../../src/briefings/order.ts';
import type { Order } from '../../src/model/briefing.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Store } from '../../src/model/store.ts';
import { type Fate, type SmallDiscord, smallDiscord } from './small-discord.ts';

/** Half an hour before eight in Minsk. */
const BEGIN = Date.parse('2026-07-04T04:30:00Z');
const SILENT = { info: () => {}, warn: () => {}, error: () => {} };

type Event =
  | { readonly kind: 'tick' | 'kill'; readonly process: number }
  | { readonly kind: 'step'; readonly which: number; readonly fate: Fate }
  | { readonly kind: 'carry out'; readonly which: number }
  | { readonly kind: 'pass'; readonly ms: number }
  /** The next call of the ledger fails before it is carried out, or after. */
  | { readonly kind: 'fail'; readonly process: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'news' }
  | { readonly kind: 'pause' | 'resume' | 'deliver'; readonly subscription: number }
  | { readonly kind: 'change'; readonly subscription: number; readonly order: Partial<Order> };

interface Process {
  readonly clockwork: Clockwork;
  isDead: boolean;
  failing: 'before' | 'after' | null;
}

/** How many calls of a store are under way, of all processes. */
interface Busy {
  calls: number;
}

const counted = async <T>(busy: Busy, call: () => Promise<T>): Promise<T> => {
  busy.calls += 1;
  try {
    return await call();
  } finally {
    busy.calls -= 1;
  }
};

/** A ledger as a process sees it that may die, and whose database may fail. */
function ledgerOf(ledger: Ledger, process: Pick<Process, 'isDead' | 'failing'>, busy: Busy): Ledger {
  const never = new Promise<never>(() => {});
  return new Proxy(ledger, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => {
        if (process.isDead) return never;
        const { failing } = process;
        process.failing = null;
        if (failing === 'before') return Promise.reject(new Error('the database is locked'));
        return counted(busy, async () => {
          const result: unknown = await Reflect.apply(method, target, given);
          if (failing === 'after') throw new Error('the database did not answer');
          return result;
        });
      };
    },
  });
}

async function processAt(store: Store, discord: SmallDiscord, now: () => Date, busy: Busy): Promise<Process> {
  const life: Pick<Process, 'isDead' | 'failing'> = { isDead: false, failing: null };
  const opened = await openArchive(store);
  const archive = { current: opened.current, refresh: () => counted(busy, opened.refresh) };
  const clockwork = createClockwork({
    ledger: ledgerOf(store.ledger, life, busy),
    archive,
    courier: discord.courier(() => life.isDead),
    now,
    random: () => 0.5,
    holder: crypto.randomUUID(),
    log: SILENT,
    reader: null,
  });
  return Object.assign(life, { clockwork });
}

/** Until everybody waits for Discord, or for nothing. */
async function quiet(busy: Busy): Promise<void> {
  for (let still = 0; still < 3; ) {
    await turn();
    still = busy.calls === 0 ? still + 1 : 0;
  }
}

const ORDERS: readonly Partial<Order>[] = [{}, { place: 'thread' }, { time: '20:00', whenNothing: 'silence' }];

async function lived(events: readonly Event[], orders = ORDERS): Promise<void> {
  const house = await openHouse();
  const { store, emulator } = house;
  let at = BEGIN;
  const now = (): Date => new Date(at);
  const busy: Busy = { calls: 0 };
  const discord = smallDiscord(() => at);
  const begin = () => processAt(store, discord, now, busy);
  const words = ['Zorkava0'];
  const guild = emulator.guildId;
  try {
    const after = now().toISOString();
    for (const [n, order] of orders.entries())
      await store.ledger.subscribe({
        guild,
        channel: `channel ${n}`,
        maker: 'somebody',
        madeAt: after,
        time: '08:00',
        zone: 'Europe/Minsk',
        ...DEFAULT_ORDER,
        pause: null,
        after,
        told: null,
        ...order,
      });
    const ids = (await store.ledger.subscriptions()).map(({ id }) => id);
    const processes = [await begin(), await begin()];
    const act = async (event: Event): Promise<void> => {
      switch (event.kind) {
        case 'tick':
          processes[event.process]?.clockwork.tick().catch(() => undefined);
          return;
        case 'kill': {
          const victim = processes[event.process];
          if (victim) victim.isDead = true;
          processes[event.process] = await begin();
          return;
        }
        case 'step':
          discord.step(event.which, event.fate);
          return;
        case 'carry out':
          discord.carryOut(event.which);
          return;
        case 'pass':
          at += event.ms;
          return;
        case 'fail': {
          const one = processes[event.process];
          if (one) one.failing = event.when;
          return;
        }
        case 'news':
          words.push(await house.tell());
          return;
        default: {
          const id = ids[event.subscription] ?? 0;
          const change =
            event.kind === 'change'
              ? { kind: event.kind, guild, id, order: event.order }
              : { kind: event.kind, guild, id, why: 'later' };
          processes[0]?.clockwork.apply(change).catch(() => undefined);
        }
      }
    };
    for (const event of events) {
      await act(event);
      await quiet(busy);
    }

    // Then nothing goes wrong any more.
    for (let n = 0; n < 50; n++) discord.carryOut(0);
    for (const one of processes) one.isDead = true;
    const last = await begin();
    for (const id of ids) await last.clockwork.apply({ kind: 'resume', guild, id });
    words.push(await house.tell());
    const end = at + 3 * DAY_MS;
    for (let turns = 0; at < end; turns++) {
      await last.clockwork.tick();
      for (let n = 0; discord.waiting > 0; n++) {
        expect(n).toBeLessThan(500);
        discord.step(0, 'well');
        await quiet(busy);
      }
      const next = (await last.clockwork.nextAt())?.getTime() ?? end;
      expect(turns).toBeLessThan(500);
      at = Math.max(at + 1000, Math.min(next, end));
    }

    expect(await store.ledger.nextClaim([guild])).toBeNull();
    const marks = discord.posted.map(({ place, post }) => `${place} ${post.mark}`);
    expect(marks.filter((mark, n) => marks.indexOf(mark) !== n)).toEqual([]);
    const deliveries = await store.ledger.deliveries(guild, Number.POSITIVE_INFINITY);
    for (const [n, id] of ids.entries()) {
      const openings = discord.posted.filter(({ place }) => place === `channel ${n}`);
      const own = deliveries.filter(({ subscription, kind }) => subscription === id && kind !== 'notice');
      const isTold = own.filter(({ state }) => state === 'posted' || state === 'late');
      const there = new Set<string | null>(openings.map((opening) => opening.id));
      expect(isTold.filter(({ message }) => !there.has(message))).toEqual([]);
      // The last two mornings, on which nothing was in the way, had theirs.
      expect(own.slice(0, 2).map(({ state }) => state)).not.toContain('folded');
      // What is half there when it is given up, or of which it is not known, is told again.
      const again = own.filter(
        ({ state, message, problem }) =>
          (state === 'folded' || state === 'failed') && (message !== null || problem?.startsWith('Not known')),
      );
      for (const word of words) {
        const telling = openings.filter((opening) => {
          const inside = discord.posted.filter(({ place }) => place === opening.id);
          return [opening, ...inside].some(({ post }) => JSON.stringify(post).includes(word));
        }).length;
        expect([word, n, telling >= 1 && telling <= 1 + again.length]).toEqual([word, n, true]);
      }
    }
  } finally {
    await house.close();
  }
}

const process = fc.nat(1);
const which = fc.nat(5);
const subscription = fc.nat(ORDERS.length - 1);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('tick' as const), process }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      which,
      fate: fc.oneof(
        { weight: 4, arbitrary: fc.constant<Fate>('well') },
        fc.constantFrom<Fate>('lost', 'limited', 'failed', 'refused'),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('carry out' as const), which }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      ms: fc.constantFrom(1000, 10_000, 40_000, 300_000, 1_800_000, 7 * 3_600_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), process }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fail' as const),
      process,
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Event>({ kind: 'news' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('pause' as const, 'resume' as const, 'deliver' as const),
      subscription,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      subscription,
      order: fc.constantFrom<Partial<Order>>({ time: '09:00' }, { zone: 'Asia/Kathmandu' }, { length: 'short' }),
    }),
  },
);

const RUNS = 25;
const MORNING: readonly Event[] = [
  { kind: 'pass', ms: 1_800_000 },
  { kind: 'tick', process: 0 },
];
/** With one subscription, so that each step is of the one request. */
const alone = (events: readonly Event[]): Promise<void> => lived(events, [{}]);
const step = (fate: Fate = 'well'): Event => ({ kind: 'step', which: 0, fate });

describe('whatever happens, and when', () => {
  it('each briefing comes once, and each piece of news in one of them', async () => {
    const events = fc.array(event, { minLength: 20, maxLength: 120, size: 'max' });
    await fc.assert(
      fc.asyncProperty(events, (some) => lived([...MORNING, ...some])),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('a post that arrives after nobody waits for it, and after it was looked for, is found before another is sent', () =>
    alone([
      ...MORNING,
      ...[step(), step('lost')],
      { kind: 'pass', ms: 10_000 },
      { kind: 'tick', process: 0 },
      // It is looked for and not there; the next attempt is put off, and then the first arrives.
      ...[step(), step(), step('limited')],
      { kind: 'carry out', which: 0 },
      { kind: 'pass', ms: 300_000 },
      { kind: 'tick', process: 0 },
      ...[step(), step()],
    ]));

  it('a post that waits long after it was looked for is not sent without another look', () =>
    alone([
      ...MORNING,
      ...[step(), step('lost')],
      { kind: 'pass', ms: 10_000 },
      { kind: 'tick', process: 0 },
      step(),
      { kind: 'carry out', which: 0 },
      ...Array.from({ length: 30 }, (): readonly Event[] => [
        { kind: 'pass', ms: 10_000 },
        { kind: 'tick', process: 0 },
      ]).flat(),
      ...[step(), step()],
    ]));
});
