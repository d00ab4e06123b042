import { describe, expect, it } from 'vitest';
import { printedDay } from '../../../src/annotate/days/printed.ts';

describe('a date that stands alone is read as printed', () => {
  it.each([
    ['July 4', 'XXXX-07-04'],
    ['4 ліпеня', 'XXXX-07-04'],
    ['18 July 2025, 14:05', '2025-07-18'],
    ['4 июля 2025', '2025-07-04'],
    ['4 ліпеня 2025 г.', '2025-07-04'],
    ['18 июля 2025, 14:05', '2025-07-18'],
    ['Fri, 18 Jul 2025 05:34:20 GMT', '2025-07-18'],
    ['Fri Jul 18 2025 08:52:07 GMT+0300 (Eastern European Summer Time)', '2025-07-18'],
    ['2025-07-18T23:52:07-08:00', '2025-07-18'], // the day of its own zone, though UTC has the next one
    ['Updated on July 18, 2025 at 5:34 p.m. EST', '2025-07-18'],
    ['March 01 , 2008', '2008-03-01'],
    ['June 2025', '2025-06'],
  ])('“%s”', (words, value) => expect(printedDay(words)).toBe(value));
});

describe('what says more or less than a date is none', () => {
  it.each([
    'Minsk 18:03',
    '© 2024 SwissX REDD UK ltd',
    'July 4 was a holiday',
    'Friday',
    'May',
    '30 February 2025',
    'Pozirk',
    '',
  ])('“%s”', (words) => expect(printedDay(words)).toBeNull());
});
