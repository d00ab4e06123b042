import { describe, expect, it } from 'vitest';
import { readTime, suggestTimes } from '../../src/command/time.ts';

describe('a time of day', () => {
  for (const [typed, time] of [
    ['8', '08:00'],
    ['08', '08:00'],
    ['8:00', '08:00'],
    ['08.00', '08:00'],
    [' 20:15 ', '20:15'],
    ['8am', '08:00'],
    ['8 pm', '20:00'],
    ['8:30 P.M.', '20:30'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    // Where people go wrong with twelve.
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['0:05', '00:05'],
    ['23:59', '23:59'],
  ] as const)
    it(`${typed} is ${time}`, () => expect(readTime(typed)).toBe(time));

  for (const typed of [
    '',
    '24:00',
    '25',
    '8:60',
    '8:5',
    '13 pm',
    '0 am',
    '0800',
    '-8',
    'morning',
    'toString',
    '8:00:00',
  ])
    it(`is not ${JSON.stringify(typed)}`, () => expect(readTime(typed)).toBeNull());
});

describe('times offered', () => {
  const offered = (typed: string): readonly string[] => suggestTimes(typed).map(({ value }) => value);

  it('are those of the day where nothing is typed', () => {
    expect(offered('')).toHaveLength(25);
    expect(offered('')).toEqual(expect.arrayContaining(['06:00', '08:00', '18:00']));
  });

  it('are the half hours that begin so', () => {
    expect(offered('8')).toEqual(['08:00', '08:30']);
    expect(offered('08:')).toEqual(['08:00', '08:30']);
    expect(offered('8.3')).toEqual(['08:30']);
    expect(offered('2')).toEqual([
      '02:00',
      '02:30',
      '20:00',
      '20:30',
      '21:00',
      '21:30',
      '22:00',
      '22:30',
      '23:00',
      '23:30',
    ]);
  });

  it('begin with the very time that was typed', () => {
    expect(offered('20:15')).toEqual(['20:15']);
    expect(offered('8 pm')).toEqual(['20:00']);
    expect(offered('noon')).toEqual(['12:00']);
  });

  it('are none for what is no time', () => expect(offered('soon')).toEqual([]));

  it('can all be sent', () => {
    for (const typed of ['', '0', '1', '7pm']) for (const time of offered(typed)) expect(readTime(time)).toBe(time);
  });
});
