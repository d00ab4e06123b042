import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedDay } from '../../../src/annotate/days/asked.ts';

/** A Friday. */
const now = new Date('2025-07-18T09:00:00Z');

describe('what a user types for a time', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2021-2024', '2021-01-01', '2024-12-31'],
    ['June 2025', '2025-06-01', '2025-06-30'],
    ['21 June 2025', '2025-06-21', '2025-06-21'],
    ['2025-06-21', '2025-06-21', '2025-06-21'],
    ['21.06.2025', '2025-06-21', '2025-06-21'],
    ['June', '2025-06-01', '2025-06-30'],
    ['may', '2025-05-01', '2025-05-31'],
    ['August', '2024-08-01', '2024-08-31'], // the latest that has begun
    ['July', '2025-07-01', '2025-07-31'],
    ['чэрвень', '2025-06-01', '2025-06-30'],
    ['Monday', '2025-07-14', '2025-07-14'],
    ['on friday', '2025-07-18', '2025-07-18'],
    ['yesterday', '2025-07-17', '2025-07-17'],
    ['учора', '2025-07-17', '2025-07-17'],
    ['last week', '2025-07-07', '2025-07-13'],
    ['last month', '2025-06-01', '2025-06-30'],
    ['next week', '2025-07-21', '2025-07-27'],
    ['last 3 days', '2025-07-15', '2025-07-18'],
    ['past month', '2025-06-18', '2025-07-18'],
    ['since June', '2025-06-01', '2025-07-18'],
    ['since 21 June', '2025-06-21', '2025-07-18'],
    ['21-23 June', '2025-06-21', '2025-06-23'],
    ['from 5 to 9 July', '2025-07-05', '2025-07-09'],
    ['1 June to 4 July', '2025-06-01', '2025-07-04'],
    ['2025-06-01 – 2025-07-04', '2025-06-01', '2025-07-04'],
    ['  LAST   WEEK ', '2025-07-07', '2025-07-13'],
  ])('“%s” is %s to %s', (typed, first, last) => expect(askedDay(typed, now)).toEqual({ first, last }));

  it.each([
    '',
    'hello',
    'recently',
    'now',
    '32 June',
    '2025-02-30',
    'week',
    'June prisoners',
    '4 July to 1 June',
    '<@123>',
  ])('“%s” is no time', (typed) => expect(askedDay(typed, now)).toBeNull());

  it('counts from the day in UTC', () =>
    expect(askedDay('today', new Date('2025-07-18T23:59:00Z'))).toEqual({ first: '2025-07-18', last: '2025-07-18' }));

  it('never fails, and never ends before it begins', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('since last 3 days', 'from x to y', 'June to May')),
        (typed) => {
          const range = askedDay(typed, now);
          if (range) expect(range.first <= range.last).toBe(true);
        },
      ),
    ));
});
