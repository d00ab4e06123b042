import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/briefings/local-time.ts';
import { nextSlot, slotsBetween } from '../../src/briefings/slots.ts';
import type { Schedule, Weekday } from '../../src/model/briefing.ts';

const DAILY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const daily = (time: string, zone: string): Schedule => ({ time, zone, days: DAILY });
const next = (schedule: Schedule, after: string): string => nextSlot(schedule, new Date(after)).toISOString();

describe('the next slot', () => {
  it('is at the local time, in summer and in winter', () => {
    expect(next(daily('08:00', 'Europe/Warsaw'), '2026-07-03T12:00:00Z')).toBe('2026-07-04T06:00:00.000Z');
    expect(next(daily('08:00', 'Europe/Warsaw'), '2026-12-03T12:00:00Z')).toBe('2026-12-04T07:00:00.000Z');
    expect(next(daily('08:00', 'Asia/Kathmandu'), '2026-12-03T12:00:00Z')).toBe('2026-12-04T02:15:00.000Z');
  });

  it('is after the instant, not at it', () => {
    expect(next(daily('08:00', 'Europe/Minsk'), '2026-07-04T05:00:00Z')).toBe('2026-07-05T05:00:00.000Z');
    expect(next(daily('08:00', 'Europe/Minsk'), '2026-07-04T04:59:59.999Z')).toBe('2026-07-04T05:00:00.000Z');
  });

  it('keeps to the days of the week, by the calendar of its zone', () => {
    const mondays: Schedule = { time: '00:30', zone: 'Australia/Lord_Howe', days: [1] };
    // Monday in Lord Howe, Sunday in Greenwich.
    expect(next(mondays, '2026-07-01T00:00:00Z')).toBe('2026-07-05T14:00:00.000Z');
    expect(next({ time: '08:00', zone: 'UTC', days: [7] }, '2026-07-01T00:00:00Z')).toBe('2026-07-05T08:00:00.000Z');
  });

  it.each([
    // clock goes from 02:00 to 03:00
    ['America/New_York', '02:30', '2026-03-07T08:00:00Z', '2026-03-08T07:00:00.000Z', '2026-03-08 03:00'],
    ['Europe/Warsaw', '02:00', '2026-03-28T08:00:00Z', '2026-03-29T01:00:00.000Z', '2026-03-29 03:00'],
    // from 02:00 to 02:30: half an hour only
    ['Australia/Lord_Howe', '02:10', '2026-10-03T00:00:00Z', '2026-10-03T15:30:00.000Z', '2026-10-04 02:30'],
    // at midnight
    ['America/Santiago', '00:30', '2026-09-05T12:00:00Z', '2026-09-06T04:00:00.000Z', '2026-09-06 01:00'],
  ])('that the clock change skips is the first instant after it: %s %s', (zone, time, after, instant, local) => {
    expect(next(daily(time, zone), after)).toBe(instant);
    expect(localTime(new Date(instant), zone)).toBe(local);
  });

  it.each([
    ['America/New_York', '01:30', '2026-10-31T12:00:00Z', '2026-11-01T05:30:00.000Z', '2026-11-02T06:30:00.000Z'],
    ['Europe/Warsaw', '02:30', '2026-10-24T12:00:00Z', '2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'],
    ['Australia/Lord_Howe', '01:45', '2026-04-04T00:00:00Z', '2026-04-04T14:45:00.000Z', '2026-04-05T15:15:00.000Z'],
  ])('that comes twice is its first occurrence, and not the second: %s %s', (zone, time, after, first, then) => {
    expect(next(daily(time, zone), after)).toBe(first);
    expect(next(daily(time, zone), first)).toBe(then);
    // Nor is it found by somebody who looks between the two.
    const between = new Date(Date.parse(first) + 10 * 60_000).toISOString();
    expect(next(daily(time, zone), between)).toBe(then);
  });
});

const ZONES = ['Europe/Minsk', 'Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
const TIMES = ['00:00', '01:30', '01:45', '02:00', '02:10', '02:30', '03:00', '08:00', '23:59'];
const HOUR_MS = 3_600_000;

/** Every local day of a zone that begins within a span of time. */
function localDays(zone: string, from: Date, until: Date): Set<string> {
  const days = new Set<string>();
  for (let at = from.getTime(); at < until.getTime(); at += HOUR_MS)
    days.add(localTime(new Date(at), zone).slice(0, 10));
  return days;
}

describe('the slots of a year', () => {
  it.each(ZONES.flatMap((zone) => TIMES.map((time) => [zone, time] as const)))(
    'are one on each local day in %s at %s',
    (zone, time) => {
      const [from, until] = [new Date('2025-12-30T00:00:00Z'), new Date('2027-01-02T00:00:00Z')];
      const slots = slotsBetween(daily(time, zone), from, until);
      const days = slots.map((slot) => localTime(slot, zone).slice(0, 10));
      expect(new Set(days).size).toBe(days.length);
      const whole = [...localDays(zone, from, until)].filter((day) => day.startsWith('2026'));
      expect(whole).toHaveLength(365);
      expect(whole.filter((day) => !days.includes(day))).toEqual([]);
      expect(slots.map(Number)).toEqual(slots.map(Number).toSorted((a, b) => a - b));
    },
  );

  it('are the newest few hundred of a longer time', () => {
    const until = new Date('2026-07-04T12:00:00Z');
    const slots = slotsBetween(daily('08:00', 'UTC'), new Date(0), until);
    expect([slots.length, slots.at(-1)?.toISOString()]).toEqual([400, '2026-07-04T08:00:00.000Z']);
  });

  it('are the same from wherever one looks', () => {
    const schedule = daily('02:30', 'America/New_York');
    const [from, until] = [new Date('2026-03-01T00:00:00Z'), new Date('2026-03-15T00:00:00Z')];
    const found: string[] = [];
    for (let at = from.getTime(); at < until.getTime(); at += 7 * 60_000) {
      const some = slotsBetween(schedule, new Date(at), new Date(at + 7 * 60_000));
      found.push(...some.map((slot) => slot.toISOString()));
    }
    expect(found).toEqual(slotsBetween(schedule, from, until).map((slot) => slot.toISOString()));
  });
});
