import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral, type Script } from '../../../src/annotate/figures/number.ts';
import { tokensOf } from '../../../src/annotate/figures/tokens.ts';

const valueIn = (text: string, script: Script = /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin') => {
  const tokens = tokensOf(text);
  const numeral = readNumeral(tokens, 0, script);
  return numeral?.next === tokens.length ? numeral.value : null;
};

describe('a number in words', () => {
  it.each([
    ['fourteen', 14],
    ['twenty-one', 21],
    ['two hundred and fifty', 250],
    ['one thousand one hundred and eighty-seven', 1187],
    ['two hundred thousand', 200_000],
    ['a dozen', 12],
    ['half a dozen', 6],
    ['half a million', 500_000],
    ['two and a half million', 2_500_000],
    ['six and a half', 6.5],
    ['четырнадцать', 14],
    ['четырнадцати', 14],
    ['тысяча сто восемьдесят семь', 1187],
    ['двести пятьдесят тысяч', 250_000],
    ['два с половиной миллиона', 2_500_000],
    ['полтора десятка', 15],
    ['полмиллиона', 500_000],
    ['сотню', 100],
    ['чатырнаццаць', 14],
    ['дзьвесьце пяцьдзясят', 250],
    ['тысяча сто семдзесят', 1170],
    ['дзве з паловай тысячы', 2500],
    ['паўтара мільёна', 1_500_000],
  ])('“%s” is %d', (text, value) => expect(valueIn(text)).toBe(value));

  it.each([['two three'], ['ten five'], ['million two'], ['семью'], ['a prisoner'], ['second']])(
    '“%s” is none',
    (text) => expect(valueIn(text)).toBeNull(),
  );
});

describe('a number in digits', () => {
  it.each<[string, Script, number]>([
    ['1,160', 'latin', 1160],
    ['1.160', 'latin', 1.16],
    ['1,160.5', 'latin', 1160.5],
    ['1.2 million', 'latin', 1_200_000],
    ['1,234 million', 'latin', 1_234_000_000],
    ['$5m'.slice(1), 'latin', 5_000_000],
    ['1.160', 'cyrillic', 1160],
    ['0.125', 'cyrillic', 0.125],
    ['2,5 млн', 'cyrillic', 2_500_000],
    ['3,669 млн', 'cyrillic', 3_669_000],
    ['1 160', 'cyrillic', 1160],
    ['1\u00a0160\u00a0000,50', 'cyrillic', 1_160_000.5],
    ['10 тыс.', 'cyrillic', 10_000],
    ['1 млн 200 тыс.', 'cyrillic', 1_200_000],
    ['18 тысяч 624', 'cyrillic', 18_624],
    ['3 lakh', 'latin', 300_000],
  ])('“%s” in %s letters is %d', (text, script, value) => expect(valueIn(text, script)).toBe(value));

  it('says the same with thousands parted in any way', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 999_999_999 }),
        fc.constantFrom(',', '.', ' ', '\u202f'),
        (n, mark) => {
          expect(valueIn(n.toLocaleString('en').replaceAll(',', mark), 'latin')).toBe(n);
          expect(valueIn(String(n), 'cyrillic')).toBe(n);
        },
      ),
    ));
});
