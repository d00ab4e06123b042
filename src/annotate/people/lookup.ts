import anyAscii from 'any-ascii';
import type { PersonId } from '../../model/span.ts';
import { foldToken } from './fold.ts';
import { isGeneration, isParticle, withoutTitles } from './name-words.ts';
import { people, type TablePerson } from './table.ts';

/** A full name of the table, folded. */
export interface Entry {
  readonly person: TablePerson;
  readonly words: readonly string[];
  /** Its words as the table has them. */
  readonly printed: readonly string[];
  readonly surname: string;
  /** The surname in plain Latin letters. */
  readonly spelled: string;
  /** The whole name so. */
  readonly whole: string;
  readonly misspelled: boolean;
}

const isCyrillic = /[Ѐ-ӿ]/u;

/** Latin letters without their marks; Cyrillic stays. */
const plain = (text: string): string =>
  isCyrillic.test(text)
    ? text
    : anyAscii(text)
        .toLowerCase()
        .replace(/[^a-z ]/gu, '');

interface Index {
  readonly byId: ReadonlyMap<PersonId, TablePerson>;
  readonly bySurname: ReadonlyMap<string, readonly Entry[]>;
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
}

const splitName = (name: string): readonly string[] => name.trim().split(/\s+/u);

/** The folded words of a name; a hyphenated word is one. */
const foldWords = (name: string): readonly string[] =>
  splitName(name).flatMap((word) => foldToken(word.replace(/['’]s$/iu, '')) || []);

/** Where among its words a name's surname begins: the last one: the last one, with the particles before it. */
function surnameStart(printed: readonly string[]): number {
  const particle = printed.findIndex((word, at) => at > 0 && isParticle(word));
  if (particle > 0 && particle < printed.length - 1) return particle;
  const generation = printed.length > 2 && isGeneration(printed.at(-1) ?? '');
  return Math.max(0, printed.length - (generation ? 2 : 1));
}

/** Names whose surname comes first, as Chinese and Korean ones do. */
const surnameFirst = new Set<string>(['xi', 'wang-yi', 'kim-jong-un']);

function entryOf(person: TablePerson, name: string, misspelled: boolean): Entry {
  const printed = splitName(name);
  const own = surnameFirst.has(person.id) ? printed.slice(0, 1) : printed.slice(surnameStart(printed));
  const surname = own.map(foldToken).join(' ');
  return {
    person,
    words: foldWords(name),
    printed,
    surname,
    spelled: plain(own.join(' ')),
    whole: plain(name),
    misspelled,
  };
}

let made: Index | undefined;

/** The table by its keys; made when somebody first asks, for folding it takes a while. */
function index(): Index {
  if (made) return made;
  const entries = people.flatMap((person) => [
    ...[person.name, ...person.names].map((name) => entryOf(person, name, false)),
    ...person.misspellings.map((name) => entryOf(person, name, true)),
  ]);
  made = {
    byId: new Map(people.map((person) => [person.id, person])),
    bySurname: Map.groupBy(entries, ({ surname }) => surname),
    byName: Map.groupBy(entries, ({ words }) => words.join(' ')),
  };
  return made;
}

const noEntries: readonly Entry[] = [];

/** Whether printed words may be an entry's: what folds alike, and is spelled alike if no romanisation lies between. */
const fits = (entry: Entry, printed: string, spelled: string): boolean =>
  entry.person.latin === 'romanised' || isCyrillic.test(printed) || plain(printed) === spelled;

/** All names of the table with this folded surname. */
export const namesOf = (surname: string): readonly Entry[] => index().bySurname.get(surname) ?? noEntries;

/** The names of the table with a surname: folded, and as printed. */
export function entriesOf(surname: string, printed: string): readonly Entry[] {
  const entries = namesOf(surname);
  return entries.every((entry) => fits(entry, printed, entry.spelled))
    ? entries
    : entries.filter((entry) => fits(entry, printed, entry.spelled));
}

export const tablePerson = (id: PersonId): TablePerson | null => index().byId.get(id) ?? null;

const rank = { always: 0, unique: 1, never: 2 };

/** Who a surname alone, or with “Mr.” or “Mrs.”, means where nobody was introduced; null where that cannot be told. */
export function bearerOf(surname: string, printed: string, gender: 'm' | 'f' | null = null): TablePerson | null {
  const bearers = new Set(
    entriesOf(surname, printed).flatMap(({ misspelled, person }) =>
      misspelled || (gender !== null && person.gender !== gender) ? [] : person,
    ),
  );
  const main = [...bearers].filter((person) => person.surnameAlone === 'always');
  const [only] = main.length > 0 ? main : bearers;
  return (main.length === 1 || bearers.size === 1) && only && only.surnameAlone !== 'never' ? only : null;
}

/**
 * Who of the table a typed spelling (full name or surname, any script or case) may mean, the likeliest first: whom the
 * surname alone means stands before relatives.
 */
export function tableMatches(typed: string): readonly TablePerson[] {
  const words = foldWords(typed);
  const whole = words.join(' ');
  const full = (index().byName.get(whole) ?? []).filter((entry) => fits(entry, typed, entry.whole));
  if (full.length > 0) return [...new Set(full.map((entry) => entry.person))];
  const surnames = entriesOf(whole, typed).filter((entry) => !entry.misspelled);
  const bare = [...new Set(surnames.map((entry) => entry.person))];
  if (bare.length > 0) return bare.sort((a, b) => rank[a.surnameAlone] - rank[b.surnameAlone]);
  const [given] = words;
  const middleless = entriesOf(words.at(-1) ?? '', splitName(typed).at(-1) ?? '').filter(
    (entry) => words.length > 2 && entry.words[0] === given,
  );
  if (middleless.length > 0) return [...new Set(middleless.map((entry) => entry.person))];
  const [first, ...rest] = splitName(typed);
  const turned = rest.length > 0 && first ? [...rest, first.replace(/,$/u, '')].join(' ') : null;
  const lastFirst = turned === null ? undefined : index().byName.get(foldWords(turned).join(' '));
  if (lastFirst)
    return [...new Set(lastFirst.filter((entry) => fits(entry, typed, entry.whole)).map(({ person }) => person))];
  const untitled = withoutTitles(typed);
  return untitled === typed.trim() ? [] : tableMatches(untitled);
}
