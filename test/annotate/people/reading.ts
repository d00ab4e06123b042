import { linesOf } from '../../../src/annotate/annotate.ts';
import { type FoundPeople, findPeople } from '../../../src/annotate/people/find.ts';
import { splitSentences } from '../../../src/annotate/sentences/split.ts';

export const read = (text: string): FoundPeople => findPeople(text, splitSentences(text, linesOf(text), []));

/** "Coale → John Coale", with `via` where it is no name and "?" where nobody is meant for certain. */
export function mentionsIn(text: string): string[] {
  const { people, mentions } = read(text);
  const names = new Map(people.map((person) => [person.id, person.name]));
  return mentions.map(({ start, end, person, via }) => {
    const whose = person === null ? '?' : names.get(person);
    return `${text.slice(start, end)} → ${whose}${via === 'name' ? '' : ` (${via})`}`;
  });
}

/** "Keith Kellogg: special envoy to Belarus". */
export function positionsIn(text: string): string[] {
  const { people, positions } = read(text);
  const names = new Map(people.map((person) => [person.id, person.name]));
  return positions.map(({ start, end, person }) => `${names.get(person)}: ${text.slice(start, end)}`);
}

export const peopleIn = (text: string): string[] => read(text).people.map((person) => person.name);
