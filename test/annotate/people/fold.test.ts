import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, foldToken } from '../../../src/annotate/people/fold.ts';

const spellings = {
  lukasenka: 'Łukašenka Lukashenka Lukashenko Лукашэнка Лукашенко Łukaszenka LUKASHENKO lukasenka',
  tihanavska: 'Cichanoŭskaja Tsikhanouskaya Tikhanovskaya Ціханоўская Тихановская Cichanouskaja Тихановська',
  tihanavsk: 'Cichanoŭski Tsikhanouski Tikhanovsky Tikhanovskij Tikhanovskiy Ціханоўскі Тихановский',
  aleksandr: 'Alaksandar Aliaksandr Alexander Aleksandr Аляксандр Александр',
  sergei: 'Siarhiej Siarhei Sergei Sergey Сяргей Сергей',
  svetlana: 'Śviatłana Sviatlana Svetlana Svyatlana Святлана Светлана',
  beletsk: 'Bialacki Bialiatski Byalyatski Beliatsky Бяляцкі Беляцкий',
  tepkala: 'Capkała Tsapkala Tsepkalo Цапкала Цепкало',
  vladimir: 'Uładzimir Uladzimir Vladimir Volodymyr Уладзімір Владимир',
  nikalai: 'Mikałaj Mikalai Nikolai Nikolay Мікалай Николай',
  rizenkav: 'Ryžankoŭ Ryzhankou Ryzhenkov Рыжанкоў Рыженков',
  dmitr: 'Dźmitryj Dzmitry Dmitri Dmitriy Дзмітрый Дмитрий',
} as const;

describe('foldToken', () => {
  for (const [folded, forms] of Object.entries(spellings)) {
    it(`gives one form to ${forms}`, () =>
      expect(forms.split(' ').map(foldToken)).toEqual(forms.split(' ').map(() => folded)));
  }

  it('keeps names apart that people keep apart', () => {
    const names =
      'Cichanoŭski Cichanoŭskaja Aleksandr Aleksei Viktar Viktoryja Petrov Petrova Petrenko John Jan Dean Dan';
    expect(new Set(names.split(' ').map(foldToken)).size).toBe(names.split(' ').length);
  });

  it('is lower-case ASCII, whatever comes in, and the same whether remembered or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldToken(text)).toMatch(/^[a-z0-9]*$/u);
        expect(foldToken(text)).toBe(foldToken(text));
      }),
    );
  });

  it('asks neither for case nor for how accents are composed', () => {
    for (const name of ['Łukašenka', 'Śviatłana', 'Paźniak', 'Ціханоўская', 'Šakalienė']) {
      expect(foldToken(name.toUpperCase())).toBe(foldToken(name));
      expect(foldToken(name.normalize('NFD'))).toBe(foldToken(name));
    }
  });
});

describe('foldName', () => {
  it('drops possessives and full stops, and keeps an initial as one letter', () => {
    expect(foldName('Aleksandr G. Lukashenko’s')).toEqual(['aleksandr', 'g', 'lukasenka']);
    expect(foldName("Trump's")).toEqual(['trump']);
  });

  it('has nothing where no letter is', () => expect(foldName(' 12 — “” ')).toEqual([]));
});
