import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlone } from '../../../src/annotate/days/find.ts';
import { resolveDay } from '../../../src/annotate/days/resolve.ts';
import { daysOf, type PartialDate } from '../../../src/model/date.ts';

const on = (value: string): PartialDate => ({
  value,
  certain: ['year', 'month', 'day'],
  implied: [],
  basis: 'printed',
  printed: value,
});

function resolved(text: string, reference: PartialDate | null): PartialDate | null {
  const [day] = readAlone(text);
  return day ? resolveDay({ meaning: day.meaning, printed: text.slice(day.start, day.end) }, reference) : null;
}

const value = (text: string, reference: string): string | null | undefined => resolved(text, on(reference))?.value;

describe('an article’s day completes', () => {
  it.each([
    ['said yesterday', '2025-06-30', '2025-06-29'],
    ['met on Saturday', '2025-06-23', '2025-06-21'], // the latest one
    ['met on Saturday', '2025-06-21', '2025-06-21'], // said on the day itself
    ['met last Saturday', '2025-06-21', '2025-06-14'],
    ['will meet on Saturday', '2025-06-23', '2025-06-28'],
    ['last week', '2025-07-04', '2025-06-23/2025-06-29'], // Monday to Sunday
    ['last month', '2025-03-31', '2025-02'],
    ['last quarter', '2025-02-10', '2024-10/2024-12'],
    ['a year ago', '2025-07-04', '2024'],
    ['three days ago', '2025-03-02', '2025-02-27'],
    ['was released on June 21', '2025-07-07', '2025-06-21'],
    ['was released on December 4', '2025-07-07', '2024-12-04'],
    ['will meet on January 14', '2024-12-20', '2025-01-14'],
    ['the Jan. 14 deadline', '2025-01-05', '2025-01-14'],
    ['was arrested in August', '2025-07-07', '2024-08'], // no month past is yet to come
    ['in June last year', '2025-07-07', '2024-06'],
    ['12 декабря прошлого года', '2025-12-20', '2024-12-12'],
    ['on Sunday, August 9', '2021-01-01', '2020-08-09'], // the weekday tells the year
    ['found on Thanksgiving Day', '2025-01-10', '2024-11-28'],
    ['came on Saturday, June 20', '2025-06-23', '2025-06-20'], // a Friday: the weekday is the slip
    ['came on Thursday, August 9', '2025-11-05', 'XXXX-08-09'], // too far off to tell which of the two it is
    ['with elections due this September', '2025-02-05', '2025-09'],
    ['the jam this January', '2025-12-05', '2026-01'],
    ['left last November', '2025-11-05', '2024-11'],
    ['left last December', '2025-11-05', '2024-12'],
    ['left last October', '2025-11-05', 'XXXX-10'], // of this year to some, of the last to others
  ])('“%s” on %s', (text, reference, expected) => expect(value(text, reference)).toBe(expected));

  it.each([
    ['Friday', '2025-06-24', 'On Monday he came. A day earlier he had left.', '2025-06-22'],
    ['Monday itself', '2025-06-23', 'On Monday he came. Two days earlier he had left.', '2025-06-21'],
    ['Tuesday', '2025-06-24', 'В понедельник он прилетел. Днём ранее его видели здесь.', '2025-06-22'],
    ['Tuesday', '2025-06-24', 'They met on Monday. The previous day he had left.', '2025-06-22'],
  ])('a step back from a weekday (read on %s)', (_, reference, text, expected) => {
    const day = readAlone(text).at(-1);
    const printed = day ? text.slice(day.start, day.end) : '';
    expect(day && resolveDay({ meaning: day.meaning, printed }, on(reference)).value).toBe(expected);
  });

  it('and whatever was counted is implied', () =>
    expect(resolved('said yesterday', on('2025-06-30'))).toEqual({
      value: '2025-06-29',
      certain: [],
      implied: ['year', 'month', 'day'],
      basis: "article's day",
      printed: 'yesterday',
    }));

  it('a printed month and day stay certain beside an implied year', () =>
    expect(resolved('released on June 21', on('2025-07-07'))).toMatchObject({
      certain: ['month', 'day'],
      implied: ['year'],
    }));
});

describe('nothing is made up', () => {
  const stamp: PartialDate = {
    value: '2025-07-18',
    certain: [],
    implied: [],
    bound: 'not after',
    basis: 'page stamp',
    printed: 'Fri Jul 18 2025',
  };

  it('no weekday is counted back from a page stamp', () =>
    expect(resolved('on Saturday', stamp)).toEqual({
      value: null,
      certain: [],
      implied: [],
      basis: 'printed',
      printed: 'on Saturday',
    }));
  it('nor a year taken from it', () =>
    expect(resolved('June 21', stamp)).toMatchObject({ value: 'XXXX-06-21', implied: [] }));
  it('“last week” of an undated article keeps only its words', () =>
    expect(resolved('Just last week', null)).toMatchObject({ value: null, printed: 'last week' }));
  it('a day without a year stays without one', () =>
    expect(resolved('July 4', null)).toMatchObject({ value: 'XXXX-07-04', certain: ['month', 'day'] }));
  it('a month is not precise enough for a weekday', () =>
    expect(resolved('on Saturday', on('2025-06'))?.value).toBeNull());
  it('a vague time stays vague', () => expect(resolved('in recent years', on('2025-07-04'))?.value).toBeNull());
});

it('an absolute day needs no article', () =>
  expect(resolved('21 June 2025', null)).toEqual({
    value: '2025-06-21',
    certain: ['year', 'month', 'day'],
    implied: [],
    basis: 'printed',
    printed: '21 June 2025',
  }));

it('every part of a value is either certain or implied', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(
        'yesterday',
        'Friday',
        'June 21',
        'in June',
        'last week',
        'this year',
        '2020',
        'a month ago',
        'the 1990s',
        'next quarter',
      ),
      fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true }),
      (text, date) => {
        const day = resolved(text, on(date.toISOString().slice(0, 10)));
        expect(daysOf(day?.value ?? null)).not.toBeNull();
        const parts = day?.value?.split('/')[0]?.split('-').length;
        expect(new Set([...(day?.certain ?? []), ...(day?.implied ?? [])]).size).toBe(parts);
      },
    ),
  ));
