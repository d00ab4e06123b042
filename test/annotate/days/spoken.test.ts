import { describe, expect, it } from 'vitest';
import { readAlone } from '../../../src/annotate/days/find.ts';

const values = (text: string): string[] =>
  readAlone(text).map(({ meaning }) => ('value' in meaning ? meaning.value : meaning.kind));

describe('a day or year in words', () => {
  it.each([
    ['this coming Sunday, March eighth.', 'XXXX-03-08'],
    ['on March twenty-first, they left', 'XXXX-03-21'],
    ['on the eighth of March', 'XXXX-03-08'],
    ['задержали восьмого марта', 'XXXX-03-08'],
    ['двадцать первого июня', 'XXXX-06-21'],
    ['восьмага сакавіка', 'XXXX-03-08'],
    ['родилась первого мая 1980 года', '1980-05-01'],
    ['in nineteen seventy-nine', '1979'],
    ['in nineteen ninety', '1990'],
    ['in twenty twenty', '2020'],
    ['the year two thousand', '2000'],
    ['the year two thousand and five', '2005'],
  ])('is read in “%s”', (text, value) => expect(values(text)).toEqual([value]));

  it.each(['He was March first among equals.', 'twenty twenty vision', 'nineteen people', 'two thousand people'])(
    'is not read in “%s”',
    (text) => expect(values(text)).toEqual([]),
  );

  it('a month after an ordinal that counts something else stays a month', () =>
    expect(values('In March first snow fell.')).toEqual(['XXXX-03']));
});
