import { describe, expect, it } from 'vitest';
import { nearZones, readZone, suggestZones, zoneLabel } from '../../src/command/zone.ts';
import { CALLED, RENAMED, WANTED } from '../../src/command/zone-names.ts';

const now = new Date('2026-11-30T06:12:00Z');

describe('a time zone', () => {
  for (const [typed, zone] of [
    ['Europe/Minsk', 'Europe/Minsk'],
    ['EUROPE/minsk', 'Europe/Minsk'],
    ['america/new york', 'America/New_York'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
    // Former names, and those that only Intl still uses.
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['US/Eastern', 'America/New_York'],
    ['Australia/LHI', 'Australia/Lord_Howe'],
    // Its city alone.
    ['Minsk', 'Europe/Minsk'],
    ['new york', 'America/New_York'],
    ['kiev', 'Europe/Kyiv'],
    // As people call it, in their own language too.
    ['Мінск', 'Europe/Minsk'],
    ['минск', 'Europe/Minsk'],
    ['Warszawa', 'Europe/Warsaw'],
    ['Вільня', 'Europe/Vilnius'],
    ['київ', 'Europe/Kyiv'],
    ['washington dc', 'America/New_York'],
    // A country that has one.
    ['Belarus', 'Europe/Minsk'],
    // As it was offered, or with spaces.
    ['Europe/Minsk (UTC+3, now 09:12)', 'Europe/Minsk'],
    ['UTC (now 06:12)', 'UTC'],
    ['Europe / Minsk', 'Europe/Minsk'],
  ] as const)
    it(`${typed} is ${zone}`, () => expect(readZone(typed)).toBe(zone));

  for (const typed of [
    '',
    // They would not follow the clock changes.
    '+03:00',
    'UTC+3',
    'Etc/GMT+3',
    'SystemV/EST5',
    'EST',
    'CET',
    'GMT',
    'EST5EDT',
    // A region, a country with many, slips.
    'Europe',
    'Europe/',
    'USA',
    '(Minsk)',
    'Europe/Minks',
    'constructor',
  ])
    it(`is not ${JSON.stringify(typed)}`, () => expect(readZone(typed)).toBeNull());

  it('is known under each name of the tables', () => {
    for (const [former, zone] of Object.entries(RENAMED))
      expect([readZone(former), readZone(zone)]).toEqual([zone, zone]);
    for (const zone of WANTED) expect(readZone(zone)).toBe(zone);
    for (const [name, zone] of Object.entries(CALLED)) expect([name, readZone(name)]).toEqual([name, zone]);
  });

  it('is one whatever its name: each can be typed as it is offered', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz')
      for (const { value } of suggestZones(letter, now)) expect(readZone(value)).toBe(value);
  });
});

describe('zones near to what is none', () => {
  it('are those that begin so', () => expect(nearZones('wars')).toEqual(['Europe/Warsaw']));
  it('are those of a city spelled much like it, the nearest first', () => {
    expect(nearZones('Minks')).toEqual(['Europe/Minsk']);
    expect(nearZones('Europe/Minks')).toEqual(['Europe/Minsk']);
    expect(nearZones('berlim')[0]).toBe('Europe/Berlin');
  });
  it('are none for an abbreviation, an offset or nothing', () => {
    for (const typed of ['EST', '+3', 'x', '', '9'.repeat(300)]) expect(nearZones(typed)).toEqual([]);
  });
});

describe('zones offered', () => {
  const offered = (typed: string): readonly string[] => suggestZones(typed, now).map(({ value }) => value);

  it('are the most wanted where nothing is typed', () => {
    expect(offered('').slice(0, WANTED.length)).toEqual(WANTED);
    expect(offered('')).toHaveLength(25);
  });

  it('are found by city, region and any part', () => {
    expect(offered('vil')[0]).toBe('Europe/Vilnius');
    expect(offered('new y')).toEqual(['America/New_York']);
    expect(offered('europe/w')).toEqual(['Europe/Warsaw']);
    expect(offered('kiev')).toEqual(['Europe/Kyiv']);
    expect(offered('atmand')).toEqual(['Asia/Kathmandu']);
    expect(offered('мін')).toEqual(['Europe/Minsk']);
    expect(offered('wash')[0]).toBe('America/New_York');
    expect(offered('EU').slice(0, 5)).toEqual(WANTED.slice(0, 5));
  });

  it('are the near ones for a slip, and the one that another name stands for', () => {
    expect(offered('Minks')).toEqual(['Europe/Minsk']);
    expect(offered('US/Eastern')[0]).toBe('America/New_York');
  });

  it('say how late it is there, by that day’s clocks', () => {
    expect(zoneLabel('Europe/Minsk', now)).toBe('Europe/Minsk (UTC+3, now 09:12)');
    expect(zoneLabel('Asia/Kathmandu', now)).toBe('Asia/Kathmandu (UTC+5:45, now 11:57)');
    expect(zoneLabel('UTC', now)).toBe('UTC (now 06:12)');
    expect(zoneLabel('Europe/Warsaw', now)).toBe('Europe/Warsaw (UTC+1, now 07:12)');
    expect(zoneLabel('Europe/Warsaw', new Date('2026-07-04T22:30:00Z'))).toBe('Europe/Warsaw (UTC+2, now 00:30)');
  });
});
