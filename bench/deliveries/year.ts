import { setImmediate as turn } from 'node:timers/promises';
import { openArchive } from '../../src/archive/open.ts';
import { createClockwork } from '../../src/briefings/clockwork.ts';
import type { Courier } from '../../src/briefings/courier.ts';
import { localTime } from '../../src/briefings/local-time.ts';
import { DEFAULT_ORDER } from '../../src/briefings/order.ts';
import { MINUTE_MS, openHouse } from './house.ts';

/** Zones of every kind: without a clock change, with one of an hour and of half an hour, north and south, with odd offsets. */
const ZONES = ['Europe/Minsk', 'Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];

/** Within the hours that clock changes skip and repeat, and without. */
const TIMES = ['01:45', '02:10', '02:30', '08:00'];

const HOUR_MS = 60 * MINUTE_MS;

export interface Year {
  /** Local days, by the calendar of each zone, times the times of day. */
  readonly due: number;
  readonly posted: number;
  readonly doubled: number;
  readonly lost: number;
  /** Posts more than a minute from the local time that was asked for, but for those that the clock change skips. */
  readonly late: number;
}

/** Minutes that a local time may be off where the clock change skips it. */
const LONGEST_GAP = 60;

const minuteOf = (local: string): number => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

/**
 * A span of time minute by minute, with the real clockwork and the real ledger; posts are noted as they come. What is
 * due is told by the calendars of the zones, not by what works out the slots. `idleMs`: how often the clockwork looks
 * while nothing is due.
 */
export async function year(from: Date, until: Date, idleMs = MINUTE_MS): Promise<Year> {
  const house = await openHouse();
  try {
    let now = from.getTime();
    const posts: { readonly channel: string; readonly at: number }[] = [];
    const courier: Courier = {
      async send(to) {
        posts.push({ channel: 'id' in to ? to.id : '', at: now });
        return { kind: 'posted', message: String(posts.length) };
      },
      find: async () => ({ kind: 'absent' }),
    };
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const { ledger } = house.store;
    const archive = await openArchive(house.store);
    const at = (): Date => new Date(now);
    const options = { ledger, archive, courier, now: at, random: () => 0, holder: 'year', log, reader: null };
    const clockwork = createClockwork(options);
    const wanted = ZONES.flatMap((zone) => TIMES.map((time) => ({ zone, time, channel: `${zone} ${time}` })));
    const begin = from.toISOString();
    for (const { zone, time, channel } of wanted)
      await ledger.subscribe({
        guild: '1',
        channel,
        maker: '1',
        madeAt: begin,
        time,
        zone,
        ...DEFAULT_ORDER,
        length: 'short',
        pause: null,
        after: begin,
        told: null,
      });
    let next = 0;
    for (; now <= until.getTime(); now += MINUTE_MS) {
      if (now < next) {
        if (now % idleMs === 0) await clockwork.tick();
        // What SQLite has made is freed only when the loop of events comes round.
        if (now % HOUR_MS === 0) await turn();
        continue;
      }
      await clockwork.settle();
      next = (await clockwork.nextAt())?.getTime() ?? 0;
    }
    const result = { due: 0, posted: 0, doubled: 0, lost: 0, late: 0 };
    for (const { zone, time, channel } of wanted) {
      const own = posts.filter((post) => post.channel === channel);
      const byDay = Map.groupBy(own, (post) => localTime(new Date(post.at), zone).slice(0, 10));
      const days = new Set<string>();
      for (let at = from.getTime(); at <= until.getTime(); at += 60 * MINUTE_MS)
        days.add(localTime(new Date(at), zone).slice(0, 10));
      // The first and the last day are cut.
      for (const day of [...days].toSorted().slice(1, -1)) {
        const some = byDay.get(day) ?? [];
        result.due += 1;
        result.posted += Math.min(1, some.length);
        result.doubled += Math.max(0, some.length - 1);
        result.lost += some.length === 0 ? 1 : 0;
        const off = some.map((post) => minuteOf(localTime(new Date(post.at), zone)) - minuteOf(`${day} ${time}`));
        const isSkipped = (minutes: number, post: number): boolean =>
          minutes > 0 && minutes <= LONGEST_GAP && isGap(post, zone);
        const late = off.some((minutes, n) => Math.abs(minutes) > 1 && !isSkipped(minutes, some[n]?.at ?? 0));
        result.late += late ? 1 : 0;
      }
    }
    return result;
  } finally {
    await house.close();
  }
}

/** Whether the clocks of a zone jump forwards at an instant. */
function isGap(at: number, zone: string): boolean {
  const before = minuteOf(localTime(new Date(at - MINUTE_MS), zone));
  return minuteOf(localTime(new Date(at), zone)) - before > 1;
}
