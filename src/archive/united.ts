import type { Annotations, Person } from '../model/annotation.ts';
import type { PersonId } from '../model/span.ts';

export const union = <T>(a: readonly T[], b: readonly T[] = []): T[] => [...new Set([...a, ...b])];

/** The same annotations with each person under the one id that stands for them. */
export function withPeople(
  annotations: Annotations,
  people: ReadonlyMap<PersonId, Person>,
  same: ReadonlyMap<PersonId, PersonId>,
): Annotations {
  const idOf = (id: PersonId): PersonId => same.get(id) ?? id;
  const unite = <T extends { readonly person: PersonId | null }>(each: T): T =>
    each.person === null ? each : { ...each, person: idOf(each.person) };
  return {
    ...annotations,
    people: union(annotations.people.flatMap(({ id }) => people.get(idOf(id)) ?? [])),
    mentions: annotations.mentions.map(unite),
    positions: annotations.positions.map(unite),
    quotes: annotations.quotes.map((quote) => (quote.speaker ? { ...quote, speaker: idOf(quote.speaker) } : quote)),
    statements: annotations.statements.map((statement) => ({
      ...statement,
      people: union(statement.people.map(idOf)),
    })),
  };
}
