import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, wordsIn } from '../../src/search/words.ts';

const words = (text: string): string[] => [...wordsIn(text)];

describe('the words of a text', () => {
  for (const [text, expected] of [
    ['Don’t normalize it', ['Dont', 'normalize', 'it']],
    ["Trump’s letter, Lukashenko's", ['Trump', 'letter', 'Lukashenko']],
    ['the U.S. embassy', ['the', 'US', 'embassy']],
    ['at least 1,160 others', ['at', 'least', '1160', 'others']],
    ['non-public', ['non', 'public']],
    ['Мар’я, аб’ект', ['Маря', 'абект']],
    ['«Łukašenka»', ['Łukašenka']],
    ['', []],
    ['🕊 … — 🎉 ☎️ 🕊️', []],
    ['Łúk', ['Łúk']],
  ] as const)
    it(`of “${text}” are ${expected.join(' ') || 'none'}`, () => expect(words(text)).toEqual(expected));

  it('a list of years is no number in groups', () => {
    expect(words('in 2020,2021')).toEqual(['in', '2020', '2021']);
  });

  it('none is longer than a word can be', () => {
    expect(words('a'.repeat(6000))).toEqual(['a'.repeat(64)]);
  });

  it('are found in any text without a space, a full stop or a comma in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsIn(text)) expect(word).not.toMatch(/[\s.,]/u);
      }),
    );
  });
});

describe('a plain word', () => {
  for (const [word, expected] of [
    ['Łukašenka', 'lukasenka'],
    ['Cichanoŭskaja', 'cichanouskaja'],
    ['Straße', 'strasse'],
    ['Ёлка', 'елка'],
    ['Край', 'край'],
    ['Ціханоўская', 'ціханоўская'],
  ] as const)
    it(`of ${word} is ${expected}`, () => expect(plain(word)).toBe(expected));
});
