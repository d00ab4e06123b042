import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameName } from '../../../src/annotate/people/same.ts';
import gold from '../../gold/seeds.json' with { type: 'json' };

describe('sameName unites', () => {
  for (const [a, b] of [
    ['Aleh Hrynkievič', 'Олег Гринкевич'],
    ['Volha Asipovič', 'Olga Osipovich'],
    ['Siarhiej Ivanavič Ciareščanka', 'Сергей Терещенко'],
    ['Гринкевич Олег Петрович', 'Aleh Piatrovich Hrynkevich'],
    ['Hrynkevich, Aleh', 'Aleh Hrynkevich'],
    ['Mikalai P. Sakalou', 'Nikolai Petrovich Sokolov'],
    ['Bob Lindqvist', 'Robert Lindqvist'],
    ['US President Donald Trump', 'Дональд Трамп'],
    ['Лукашенко Александр', 'President Lukashenka'],
    ['Lieutenant General Keith Kellogg', 'Кит Келлог'],
    ['John Quail', 'Джон Коул'],
    ['Łukašenka', 'Лукашенко'],
    ['Лукашенко А. Г.', 'A. G. Lukashenko'],
    ['Вересов С. И.', 'Siarhei Ivanavich Verasau'],
    ['VERASAU Ivan', 'Иван Вересов'],
    ['Sasha Verasau', 'Александр Вересов'],
    ['Jury Zacharanka', 'Юрий Захаренко'],
    ['Marcin Krzydacz', 'Марцин Кшидач'],
    ['Linas Žemaitis', 'Линас Жемайтис'],
    ['Linas Zemaitis', 'Linas Žemaitis'],
    ['Linas Kasciunas', 'Линас Касчюнас'],
    ['Jewgeni Verasau', 'Евгений Вересов'],
    ['Tim Walberg', 'Тим Уолберг'],
    ['Anne Price', 'Энн Прайс'],
    ['Julie Fischer', 'Julie Fisher'],
    ['Iryna Schasnaya', 'Ирина Счастная'],
    ['Vincent bin Lind', 'Винсент бин Линд'],
  ] as const) {
    it(`${a} and ${b}`, () => expect(sameName(a, b)).toMatchObject({ same: true }));
  }
});

describe('sameName tells apart', () => {
  for (const [a, b, why] of [
    ['Siarhiej Cichanoŭski', 'Светлана Тихановская', 'husband and wife'],
    ['Ivan Sakaloŭski', 'Ivana Sakaloŭskaja', 'the sexes of a surname'],
    ['Аляксандр Мельнік', 'Аляксей Мельнік', 'two given names'],
    ['Viktar Hryb', 'Viktoryja Hryb', 'a man’s and a woman’s name'],
    ['Ivan Piatrovič Hryb', 'Ivan Siarhiejevič Hryb', 'two patronymics'],
    ['Donald Trump', 'Donald Trump Jr.', 'father and son'],
    ['Hillary Clinton', 'Bill Clinton', 'a couple in English'],
    ['Aleh Kavalenka', 'Aleh Kavaloŭ', 'two endings of one stem'],
    ['Aliaksei Volkau', 'Алексей Шваков', 'surnames with an ending in common'],
    ['John Hill', 'John Gill', 'English names that a romanisation would unite'],
    ['Dan Smith', 'Don Smith', 'English given names that fold alike'],
    ['George H. Doe', 'George W. Doe', 'two middle initials'],
    ['Alan Berg', 'Ellen Berg', 'given names that fold alike'],
    ['John Cole', 'John Coale', 'a common name and a rare one'],
    ['John Cole', 'Джон Коул', 'a common name and the transcription of another'],
    ['Dzmitry Paulichenka', 'Дмитрий Павлюченко', 'another vowel'],
    ['Siarhei Ivanou', 'Сергей Иванков', 'one consonant more'],
    ['Adam Smith', 'Адам Шмидт', 'an English and a German name'],
    ['Michael Miller', 'Майкл Мюллер', 'another vowel in a transcription'],
    ['John Kelly', 'Джон Кайл', 'names of few consonants'],
    ['Yauhen Kozel', 'Evgeniya Kozel', 'a man’s and a woman’s name'],
    ['Вересов С. И.', 'Siarhei Piatrovich Verasau', 'two initials'],
    ['Lukashenko', 'Viktor Lukashenko', 'the father by his surname alone, and a son'],
    ['Maria Verasava', 'Мария Вересова-Линд', 'a double surname and half of it'],
  ] as const) {
    it(`${a} and ${b}: ${why}`, () => expect(sameName(a, b)).toMatchObject({ same: false }));
  }
});

it('unites all spellings that a careful reader lists of one person, and none of two', () => {
  for (const person of gold.people) {
    for (const other of gold.people) {
      for (const variant of other.variants) {
        expect([person.name, variant, sameName(person.name, variant).same]).toEqual([
          person.name,
          variant,
          person === other,
        ]);
      }
    }
  }
});

const name = fc
  .tuple(
    fc.constantFrom('Alaksandar', 'Siarhiej', 'Volha', 'John', 'Ян', 'Світлана', 'Sean', 'X'),
    fc.constantFrom('', 'G.', 'Piatrovič', 'van'),
    fc.constantFrom('Łukašenka', 'Smith', 'Коўл', 'Cichanoŭskaja', 'O’Neill', 'Jr.'),
  )
  .map((words) => words.filter((word) => word !== '').join(' '));

it('asks not which name comes first, and every name is its own', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(sameName(a, b)).toEqual(sameName(b, a));
      expect(sameName(a, a).same).toBe(true);
      expect(sameName(a, b).score).toBeGreaterThanOrEqual(0);
      expect(sameName(a, b).score).toBeLessThanOrEqual(1);
    }),
  );
});

it('says no of what holds no name', () => expect(sameName('', '—')).toEqual({ same: false, score: 0 }));
