import { describe, expect, it } from 'vitest';
import { readAlone } from '../../../src/annotate/days/find.ts';
import { resolveDay } from '../../../src/annotate/days/resolve.ts';
import type { PartialDate } from '../../../src/model/date.ts';

const on = (value: string): PartialDate => ({ value, certain: [], implied: [], basis: 'printed', printed: value });

/** Every time in a text as its words and its value in an article of 4 July 2025, a Friday; null: an undated one. */
const read = (text: string, published: string | null = '2025-07-04'): [string, string | null][] =>
  readAlone(text).map(({ start, end, meaning }) => {
    const printed = text.slice(start, end);
    return [printed, resolveDay({ meaning, printed }, published === null ? null : on(published)).value];
  });

describe('days with a word between them are one span', () => {
  it.each([
    ['The trial ran from 5 to 9 July.', 'from 5 to 9 July', '2025-07-05/2025-07-09'],
    ['The forum was held June 21–23.', 'June 21–23', '2025-06-21/2025-06-23'],
    ['Суд шёл с 5 по 9 июля.', 'с 5 по 9 июля', '2025-07-05/2025-07-09'],
    ['Суд ішоў з 5 па 9 ліпеня 2024 года.', 'з 5 па 9 ліпеня 2024 года', '2024-07-05/2024-07-09'],
    ['Sud išoŭ z 5 pa 9 lipienia.', 'z 5 pa 9 lipienia', '2025-07-05/2025-07-09'],
    ['1—5 июля 2025 года шёл дождь.', '1—5 июля 2025 года', '2025-07-01/2025-07-05'],
    ['В ночь с 4 на 5 июля шёл дождь.', 'с 4 на 5 июля', '2025-07-04/2025-07-05'],
    ['They met between March and May 2024.', 'between March and May 2024', '2024-03/2024-05'],
    ['Это было с марта по май 2024 года.', 'с марта по май 2024 года', '2024-03/2024-05'],
    ['It rained from November to March 2024.', 'from November to March 2024', '2023-11/2024-03'],
    ['It ran from November 2023 to March.', 'from November 2023 to March', '2023-11/2024-03'],
    ['It ran from March 5 to April 10, 2024.', 'from March 5 to April 10, 2024', '2024-03-05/2024-04-10'],
    ['It will run from 21 June to 3 July.', 'from 21 June to 3 July', '2025-06-21/2025-07-03'],
    ['It ran from 31 December to 3 January.', 'from 31 December to 3 January', '2024-12-31/2025-01-03'],
    ['Exports fell in January-May 2025.', 'January-May 2025', '2025-01/2025-05'],
  ])('in “%s”', (text, words, value) => expect(read(text)).toEqual([[words, value]]));

  it('of their month, where the article has no year', () =>
    expect(read('The trial ran from 5 to 9 July.', null)).toEqual([['from 5 to 9 July', 'XXXX-07']]));
  it('and without any value, where it is of two months', () =>
    expect(read('It ran from 21 June to 3 July.', null)[0]?.[1]).toBeNull());
});

describe('days stay apart', () => {
  it.each([
    ['He served from 2010 to 2014.', ['2010', '2014']], // both say it all
    ['They met on 5 and 9 July.', ['2025-07-05', '2025-07-09']],
    ['The vote was postponed from June to July.', ['2025-06', '2025-07']],
    ['Meetings were held in June and July 2024.', ['2024-06', '2024-07']],
    ['Это было 5 мая и 7 июня 2024 года.', ['2024-05-05', '2024-06-07']],
    ['On 9 July, from 5 to 9 people came.', ['2025-07-09']],
  ])('in “%s”', (text, values) => expect(read(text).map(([, value]) => value)).toEqual(values));
});
