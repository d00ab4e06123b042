import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatePart, PartialDate } from '../../src/model/date.ts';
import { dateWords, valueWords } from '../../src/render/date.ts';

const ALL: readonly DatePart[] = ['year', 'month', 'day'];
const date = (value: string | null, changes: Partial<PartialDate> = {}): PartialDate => ({
  value,
  certain: ALL.slice(0, value?.split('/')[0]?.split('-').length ?? 0),
  implied: [],
  basis: 'printed',
  printed: 'as printed',
  ...changes,
});

describe('a date is said as exactly as its source has it', () => {
  for (const [value, words] of [
    ['2025-06-21', '21 June 2025'],
    ['2025-07-04', '4 July 2025'],
    ['2022-02', 'February 2022'],
    ['1994', '1994'],
    ['XXXX-07-04', '4 July, year unknown'],
    ['XXXX-07', 'July, year unknown'],
    ['2021/2024', '2021–2024'],
    ['2025-06/2025-08', 'June–August 2025'],
    ['2025-06-16/2025-06-22', '16–22 June 2025'],
    ['2025-06-30/2025-07-06', '30 June – 6 July 2025'],
    ['2024-12/2025-01', 'December 2024 – January 2025'],
    ['2024-12-30/2025-01-05', '30 December 2024 – 5 January 2025'],
    ['2020/2025-06', '2020 – June 2025'],
    ['2025/2025-06', '2025 – June 2025'],
    ['2025-06-21/2025-07', '21 June 2025 – July 2025'],
    ['2025-06/2025-06-21', 'June 2025 – 21 June 2025'],
    ['XXXX-07-04/XXXX-07-06', '4 July, year unknown – 6 July, year unknown'],
    ['2021/..', 'since 2021'],
    ['../2024', 'until 2024'],
    ['2025-13', '2025-13'],
    ['2025-summer', '2025-summer'],
  ] as const)
    it(`${value} is “${words}”`, () => expect(dateWords(date(value))).toBe(words));
});

describe('what was inferred is said, and from what', () => {
  for (const [what, words, value] of [
    ['nothing on a date of which nothing is known', 'undated', null],
    ['nothing where a keeper set it', '4 July 2025', date('2025-07-04', { basis: 'keeper' })],
    [
      'the year of a dateline',
      '4 July 2025 (year inferred)',
      date('2025-07-04', { certain: ['month', 'day'], implied: ['year'], basis: 'dateline and years in the text' }),
    ],
    [
      'the year by another article',
      '7 July 2025 (year inferred from another article)',
      date('2025-07-07', { certain: ['month', 'day'], implied: ['year'], basis: 'dateline and another article' }),
    ],
    [
      'a day counted from the article’s',
      '29 June 2025 (inferred from the article’s day)',
      date('2025-06-29', { certain: [], implied: ALL, basis: "article's day" }),
    ],
    [
      'a week counted from the article’s day',
      '23–29 June 2025 (inferred from the article’s day)',
      date('2025-06-23/2025-06-29', { certain: [], implied: ALL, basis: "article's day" }),
    ],
    [
      'a weekday that another article dates',
      '21 June 2025 (inferred from another article)',
      date('2025-06-21', { certain: [], implied: ALL, basis: 'another article' }),
    ],
    [
      'several parts, the smallest first',
      'June 2025 (month and year inferred from the dateline)',
      date('2025-06', { certain: ['day'], implied: ['year', 'month'], basis: 'dateline' }),
    ],
    [
      'a page’s stamp, which is no day of publication',
      'page seen 18 July 2025',
      date('2025-07-18', { certain: [], bound: 'not after', basis: 'page stamp' }),
    ],
    ['another bound', 'not before 2020', date('2020', { certain: [], bound: 'not before' })],
    ['words that no day can be given to', '“last week” (no day known)', date(null, { printed: 'last week' })],
    ['no words at all', 'undated', date(null, { printed: ' ' })],
  ] as const)
    it(what, () => expect(dateWords(value)).toBe(words));

  it('and that an undated article gives no day to count from, where the article is known', () => {
    const words = date(null, { printed: 'last week' });
    expect(dateWords(words, null)).toBe('“last week”, as the undated article has it');
    for (const published of [date('2025-07-04'), date('XXXX-07-04'), undefined])
      expect(dateWords(words, published)).toBe('“last week” (no day known)');
    expect(dateWords(date(null, { printed: ' ' }), null)).toBe('undated');
    expect(dateWords(date('2025-06-21'), null)).toBe('21 June 2025');
  });

  it('whenever any part was', () => {
    const implied = fc.subarray([...ALL], { minLength: 1 });
    const basis = fc.constantFrom('printed', 'dateline', 'another article', "article's day", 'years in the text');
    fc.assert(
      fc.property(implied, basis, (parts, on) => {
        const certain = ALL.filter((part) => !parts.includes(part));
        expect(dateWords(date('2025-07-04', { certain, implied: parts, basis: on }))).toMatch(/\(.*inferred.*\)$/u);
      }),
    );
  });

  it('but not of a bare value', () => expect(valueWords('2025-07-04')).toBe('4 July 2025'));
});
