import { foldName } from '../annotate/people/fold.ts';
import { sameName, surnameKey } from '../annotate/people/same.ts';
import type { Annotations, Person } from '../model/annotation.ts';
import type { PersonId } from '../model/span.ts';
import { union } from './united.ts';

/** A person whom no table knows; the id is made from the name, so two spellings of it may have given two. */
const fromTexts = ({ id }: Person): boolean => id.startsWith('~');

const isLatin = (name: string): boolean => /^[^Ѐ-ӿ]*$/u.test(name);

/** The longer name of two, in Latin letters rather than in Cyrillic. */
const fuller = (a: Person, b: Person): Person => {
  const words = foldName(b.name).length - foldName(a.name).length;
  const latin = Number(isLatin(b.name)) - Number(isLatin(a.name));
  return words > 0 || (words === 0 && (latin > 0 || (latin === 0 && b.id < a.id))) ? b : a;
};

export interface People {
  /** Each under the one id that stands for them. */
  readonly people: readonly Person[];
  /** For each id that the name of a person in an article gave: the one that stands for them. */
  readonly same: readonly (readonly [PersonId, PersonId])[];
}

/** Whom all articles together name. Spellings of one person become one; two people of one surname stay two. */
export function unitePeople(annotations: readonly Annotations[]): People {
  const met = new Map<PersonId, Person>();
  for (const person of annotations.flatMap(({ people }) => people)) {
    const known = met.get(person.id);
    met.set(
      person.id,
      known ? { ...fuller(known, person), id: person.id, aliases: union(known.aliases, person.aliases) } : person,
    );
  }
  const groups = Map.groupBy([...met.values()].filter(fromTexts), ({ name }) => surnameKey(name));
  const same = new Map<PersonId, PersonId>();
  const all = new Map([...met].filter(([, person]) => !fromTexts(person)));
  for (const group of groups.values()) {
    for (const { main, members } of clusters(group)) {
      const spellings = members.flatMap(({ name, aliases }) => [name, ...aliases]);
      all.set(main.id, { ...main, aliases: union(spellings).filter((spelling) => spelling !== main.name) });
      for (const { id } of members) same.set(id, main.id);
    }
  }
  return { people: [...all.values()], same: [...same] };
}

/** A spelling joins a person only if it fits all spellings of that person, and no other person. */
function clusters(group: readonly Person[]): { main: Person; members: Person[] }[] {
  const found: { main: Person; members: Person[] }[] = [];
  const ordered = [...group].sort(
    (a, b) => foldName(b.name).length - foldName(a.name).length || (a.id < b.id ? -1 : 1),
  );
  for (const person of ordered) {
    const fitting = found.filter(({ members }) => members.every(({ name }) => sameName(name, person.name).same));
    const [only] = fitting;
    if (only && fitting.length === 1) {
      only.members.push(person);
      only.main = fuller(only.main, person);
    } else found.push({ main: person, members: [person] });
  }
  return found;
}
