import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDays, suggestWeekdays } from '../../src/command/weekdays.ts';
import { daysText, WEEK } from '../../src/model/weekdays.ts';

describe('days of the week', () => {
  for (const [typed, days] of [
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['Every day', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['Weekend', [6, 7]],
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['mon – wed', [1, 2, 3]],
    ['Monday to Thursday', [1, 2, 3, 4]],
    ['mon, wed, fri', [1, 3, 5]],
    ['fri wed mon mon', [1, 3, 5]],
    ['Tuesdays & Thursdays', [2, 4]],
    ['mon, tue and sun', [1, 2, 7]],
    ['weekdays, sat', [1, 2, 3, 4, 5, 6]],
    ['su', [7]],
    // Over the end of the week.
    ['Sat-Mon', [1, 6, 7]],
    ['fri-thu', [1, 2, 3, 4, 5, 6, 7]],
    ['Sun-Sun', [7]],
  ] as const)
    it(`${typed} are ${days.join(' ')}`, () => expect(readDays(typed)).toEqual(days));

  for (const typed of [
    '',
    ',',
    'm',
    't',
    'someday',
    'mon, someday',
    'mon-',
    '-',
    'mon-wed-fri',
    '1',
    'constructor',
    'mo day',
  ])
    it(`are not ${JSON.stringify(typed)}`, () => expect(readDays(typed)).toBeNull());

  for (const [days, words] of [
    [WEEK, 'daily'],
    [[1, 2, 3, 4, 5], 'weekdays'],
    [[6, 7], 'weekend'],
    [[1, 3, 5], 'Mon, Wed, Fri'],
    [[1, 2, 3, 4, 7], 'Mon–Thu, Sun'],
    [[2], 'Tue'],
  ] as const)
    it(`${days.join(' ')} are said as ${words}`, () => expect(daysText(days)).toBe(words));

  it('are read as they are said, whichever they are', () => {
    fc.assert(
      fc.property(fc.subarray([...WEEK], { minLength: 1 }), (days) => {
        expect(readDays(daysText(days))).toEqual(days);
      }),
    );
  });
});

describe('days offered', () => {
  const offered = (typed: string): readonly string[] => suggestWeekdays(typed).map(({ value }) => value);

  it('are the usual ones and each day where nothing is typed', () => {
    expect(offered('')).toEqual([
      'daily',
      'weekdays',
      'weekend',
      'Mon, Wed, Fri',
      'Tue, Thu',
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      'Sun',
    ]);
  });

  it('are those that begin so', () => {
    expect(offered('we')).toEqual(expect.arrayContaining(['weekdays', 'weekend', 'Wed']));
    expect(offered('d')).toEqual(['daily']);
  });

  it('begin with what was typed as it is understood', () => {
    expect(offered('friday to sunday')[0]).toBe('Fri–Sun');
    expect(offered('tue th')[0]).toBe('Tue, Thu');
  });

  it('keep the days before the last comma', () => {
    expect(offered('mon, w')).toEqual(['Mon, Wed']);
    expect(offered('mon, wed, ')).toEqual(
      expect.arrayContaining(['Mon, Wed', 'Mon–Wed', 'Mon, Wed, Thu', 'Mon, Wed, Sun']),
    );
  });

  it('are none for what is no day, and all can be sent', () => {
    for (const typed of ['x', 'someday, mon', 'someday, ']) expect(offered(typed)).toEqual([]);
    for (const typed of ['', 'm', 'mon, ', 'weekend, '])
      for (const days of offered(typed)) expect(readDays(days)).not.toBeNull();
  });
});
