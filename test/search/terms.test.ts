import { describe, expect, it } from 'vitest';
import { stem } from '../../src/search/stem.ts';
import { contentStems, nameTerms } from '../../src/search/terms.ts';

describe('the stem', () => {
  for (const forms of [
    ['release', 'released', 'releases', 'Releasing'],
    ['embassy', 'Embassies'],
    ['санкции', 'санкций', 'санкциями'],
    ['Беларуси', 'Беларусі'],
    ['переговоры', 'переговоров', 'переговорах'],
    ['улада', 'ўлада', 'ўлады'],
  ])
    it(`is one for ${forms.join(', ')}`, () => expect(new Set(forms.map(stem)).size).toBe(1));

  for (const [a, b] of [
    ['sanction', 'sanctuary'],
    ['prison', 'price'],
    ['war', 'ware'],
  ] as const)
    it(`is not one for ${a} and ${b}`, () => expect(stem(a)).not.toBe(stem(b)));
});

describe('content stems', () => {
  it('leave stop words out, in English, Russian and Belarusian', () => {
    expect(contentStems('What did he say about the release of prisoners?')).toEqual(['releas', 'prison']);
    expect(contentStems('что это и где')).toEqual([]);
    expect(contentStems('што гэта і дзе санкцыі')).toHaveLength(2);
  });

  it('keep US, May and numbers', () => {
    expect(contentStems('the US in May 2025')).toEqual(['us', 'mai', '2025']);
  });
});

describe('the terms of a name', () => {
  const meet = (a: string, b: string): boolean => nameTerms(a).some((term) => nameTerms(b).includes(term));

  for (const [nominative, ...forms] of [
    ['Lukashenko', 'Łukašenka', 'Лукашенко', 'Лукашэнка', 'Лукашэнкі', 'Лукашэнку', 'Лукашэнкам'],
    ['Tsikhanouskaya', 'Cichanoŭskaja', 'Тихановской', 'Тихановскую', 'Ціханоўскай', 'Ціханоўскую'],
    ['Tikhanovsky', 'Cichanoŭski', 'Тихановского', 'Тихановским', 'Ціханоўскага', 'Ціханоўскаму'],
    ['Kellogg', 'Келлог', 'Келлога', 'Келлогом', 'Келлогу'],
    ['Belarus', 'Беларусь', 'Беларуси', 'Беларусі'],
    ['Minsk', 'Минск', 'Минске', 'Мінска', 'Мінску'],
    ['Kolesnikova', 'Колесникова', 'Колесниковой', 'Колесникову'],
  ] as const)
    for (const form of forms) it(`meet in ${nominative} and ${form}`, () => expect(meet(nominative, form)).toBe(true));

  for (const [a, b] of [
    ['Cichanoŭski', 'Cichanoŭskaja'],
    ['Тихановский', 'Тихановская'],
    ['Тихановского', 'Тихановской'],
    ['Putin', 'Putina'],
    ['Coale', 'Kellogg'],
    ['Minsk', 'Pinsk'],
  ] as const)
    it(`do not meet in ${a} and ${b}`, () => expect(meet(a, b)).toBe(false));

  it('are none for a number', () => expect(nameTerms('2025')).toEqual([]));
});
