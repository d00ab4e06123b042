import { foldName } from '../annotate/people/fold.ts';
import { sameName } from '../annotate/people/same.ts';
import type { Annotations, Person } from '../model/annotation.ts';
import type { PersonId } from '../model/span.ts';

/** A person whom no table knows; the id is made from the name, so two spellings of it may have given two. */
const fromTexts = ({ id }: Person): boolean => id.startsWith('~');

const surnameOf = (name: string): string => foldName(name).at(-1) ?? '';

const fuller = (a: Person, b: Person): Person => {
  const tokens = foldName(b.name).length - foldName(a.name).length;
  return tokens > 0 || (tokens === 0 && b.id < a.id) ? b : a;
};

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

export interface People {
  readonly all: ReadonlyMap<PersonId, Person>;
  /** The one id that stands for a person, whatever an article calls them. */
  idOf(id: PersonId): PersonId;
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
  const groups = Map.groupBy([...met.values()].filter(fromTexts), ({ name }) => surnameOf(name));
  const same = new Map<PersonId, PersonId>();
  const all = new Map([...met].filter(([, person]) => !fromTexts(person)));
  for (const group of groups.values()) {
    for (const { main, members } of clusters(group)) {
      all.set(main.id, { ...main, aliases: members.reduce<string[]>((a, { aliases }) => union(a, aliases), []) });
      for (const { id } of members) same.set(id, main.id);
    }
  }
  return { all, idOf: (id) => same.get(id) ?? id };
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

/** The same annotations with each person under the one id that stands for them. */
export function withPeople(annotations: Annotations, { all, idOf }: People): Annotations {
  const unite = <T extends { readonly person: PersonId | null }>(each: T): T =>
    each.person === null ? each : { ...each, person: idOf(each.person) };
  return {
    ...annotations,
    people: union(
      annotations.people.flatMap(({ id }) => all.get(idOf(id)) ?? []),
      [],
    ),
    mentions: annotations.mentions.map(unite),
    positions: annotations.positions.map(unite),
    quotes: annotations.quotes.map((quote) => (quote.speaker ? { ...quote, speaker: idOf(quote.speaker) } : quote)),
    statements: annotations.statements.map((statement) => ({
      ...statement,
      people: union(statement.people.map(idOf), []),
    })),
  };
}
