import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldToken } from '../../../src/annotate/people/fold.ts';
import { inCyrillic, lacinkaSentences } from '../../../src/annotate/people/lacinka.ts';

describe('a word of Łacinka in Cyrillic', () => {
  for (const [latin, cyrillic] of [
    ['Łukašenkam', 'Лукашэнкам'],
    ['Cichanoŭskaj', 'Ціханоўскай'],
    ['Alesiem', 'Алесем'],
    ['Uładzimir', 'Уладзімір'],
    ['Jaŭhien', 'Яўген'],
    ['Mikałaja', 'Мікалая'],
    ['Dźmitryj', 'Дзьмітрый'],
    ['Viačorka', 'Вячорка'],
    ['MINSK', 'МІНСК'],
  ] as const) {
    it(`${latin} is ${cyrillic}`, () => expect(inCyrillic(latin)).toBe(cyrillic));
  }

  it('folds as the Latin one does', () => {
    for (const word of ['Łukašenka', 'Cichanoŭski', 'Viačorka', 'Statkievič', 'Bialacki']) {
      expect(foldToken(inCyrillic(word))).toBe(foldToken(word));
    }
  });

  it('keeps no Latin letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zČčŠšŽžŁłŬŭŚśŹźĆćŃń’]{0,12}$/u), (text) => {
        expect(inCyrillic(text)).not.toMatch(/[a-zčšž]/u);
      }),
    );
  });
});

describe('a sentence is read as Łacinka', () => {
  const kinds = (...sentences: readonly string[]): readonly boolean[] => {
    let end = 0;
    const ranges = sentences.map((sentence) => {
      const start = end;
      end += sentence.length;
      return { start, end };
    });
    return lacinkaSentences(sentences.join(''), ranges);
  };

  it('by its words, or by its neighbours where it is short', () => {
    expect(kinds('Jana skazała, što heta niapraŭda.', 'Minsk, Vilnia.')).toEqual([true, true]);
  });

  it('and no other language is', () => {
    expect(kinds('The Viasna centre said that it is so, Łukašenka agreed.')).toEqual([false]);
    expect(kinds('Prezydent powiedział, że to jest bardzo ważne dla państwa.')).toEqual([false]);
    expect(kinds('Prezident řekl, že je to důležité a že to udělá.')).toEqual([false]);
    expect(kinds('Prezidentas sakė, kad tai yra svarbu visiems žmonėms.')).toEqual([false]);
    expect(kinds('Президент сказал, что это важно.')).toEqual([false]);
  });
});
