import { describe, expect, it } from 'vitest';
import { foldToken } from '../../../src/annotate/people/fold.ts';
import { bearerOf, tableMatches, tablePerson } from '../../../src/annotate/people/lookup.ts';
import { people } from '../../../src/annotate/people/table.ts';
import { personId } from '../../../src/model/span.ts';

const names = (typed: string) => tableMatches(typed).map((person) => person.name);

describe('the table', () => {
  it('has an id of its own for everybody', () => expect(new Set(people.map(({ id }) => id)).size).toBe(people.length));

  it('knows each person by every one of their names, and nobody else by it', () => {
    for (const person of people) {
      for (const name of [person.name, ...person.names, ...person.misspellings]) {
        expect([name, ...tableMatches(name).map(({ id }) => id)]).toEqual([name, person.id]);
      }
    }
  });

  it('is asked by id', () => {
    expect(tablePerson(personId('lukasenka'))?.name).toBe('Alaksandar Łukašenka');
    expect(tablePerson(personId('~nobody'))).toBeNull();
  });
});

describe('tableMatches', () => {
  for (const typed of ['lukasenka', 'LUKASHENKO', 'Лукашэнка', 'Aleksandr G. Lukashenko', 'President Lukashenko'])
    it(`thinks of Łukašenka first at ${typed}`, () => expect(names(typed)[0]).toBe('Alaksandar Łukašenka'));

  it('offers the relatives after the one whom a surname alone means', () => {
    expect(names('Trump')).toEqual(['Donald Trump', 'Melania Trump', 'Ivanka Trump', 'Eric Trump']);
  });

  it('knows names that are written surname first, with particles, and hyphenated', () => {
    expect(names('Xi')).toEqual(['Xi Jinping']);
    expect(names('von der leyen')).toEqual(['Ursula von der Leyen']);
    expect(names('Kara-Murza')).toEqual(['Vladimir Kara-Murza']);
  });

  for (const typed of ['', 'Freedom House', 'Quail', 'Minsk', 'Alaksandar'])
    it(`offers nobody at “${typed}”`, () => expect(names(typed)).toEqual([]));
});

describe('a surname alone', () => {
  const bearer = (surname: string) => bearerOf(foldToken(surname), surname)?.name ?? null;

  it('means its only bearer in the table, or the best known of a family', () => {
    expect(bearer('Тихановская')).toBe('Śviatłana Cichanoŭskaja');
    expect(bearer('Biden')).toBe('Joe Biden');
  });

  it('means nobody where it is a common one, or a family’s', () => {
    expect(bearer('Smith')).toBeNull();
    expect(bearer('Clinton')).toBeNull();
  });

  it('is not guessed from English words of a like sound', () => {
    expect(bearer('Coal')).toBeNull();
    expect(bearer('Tramp')).toBeNull();
  });
});
