import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { foldName } from '../annotate/people/fold.ts';
import { tableMatches } from '../annotate/people/lookup.ts';
import { sameName } from '../annotate/people/same.ts';
import type { Person } from '../model/annotation.ts';
import type { PersonMatch } from './archive.ts';
import { beginsSo } from './suggest.ts';

const NEAR = 0.85;
const MOST_OFFERED = 10;
const SHORTEST_START = 3;

const spellings = (person: Person): readonly string[] => [person.name, ...person.aliases];

/** Each part of what was typed is, folded, a part of one spelling of the name. */
const hasTokens = (spelling: string, typed: readonly string[]): boolean => {
  const tokens = foldName(spelling);
  return typed.length > 0 && typed.every((token) => tokens.includes(token));
};

const nearness = (person: Person, typed: readonly string[]): number =>
  Math.max(
    0,
    ...spellings(person)
      .flatMap((spelling) => foldName(spelling))
      .flatMap((token) => typed.map((each) => (each.length > 2 ? JaroWinklerDistance(token, each) : 0))),
  );

const asMatch = (people: readonly Person[]): PersonMatch | null => {
  const [person, ...others] = people;
  if (!person) return null;
  return others.length === 0 ? { kind: 'one', person } : { kind: 'several', people };
};

/**
 * Whom a typed name means among the people of the archive, who come with the most often named first: the very
 * display name, then the same full name, by the table or by the folding rule, then a part of the name. The first step
 * at which somebody fits decides; several who fit it are all offered.
 */
export function findPerson(people: readonly Person[], typed: string): PersonMatch {
  const folded = foldName(typed);
  const known = new Set(tableMatches(typed).map(({ id }) => id));
  const steps: readonly ((person: Person) => boolean)[] = [
    ({ name }) => name.toLowerCase() === typed.trim().toLowerCase(),
    (person) =>
      folded.length > 1 && (known.has(person.id) || spellings(person).some((each) => sameName(each, typed).same)),
    (person) => known.has(person.id) || spellings(person).some((spelling) => hasTokens(spelling, folded)),
  ];
  for (const fits of steps) {
    const match = asMatch(people.filter(fits));
    if (match) return match;
  }
  return { kind: 'none', near: likeName(people, typed) };
}

/** People whose names begin as typed or are spelled much like it, the likest first. */
export function likeName(people: readonly Person[], typed: string): Person[] {
  const folded = foldName(typed);
  // "Zzzz" folds to a single letter, with which many begin.
  const isLongEnough = typed.trim().length >= SHORTEST_START && folded.join('').length > 1;
  const near = people
    .map((person) => ({
      person,
      score: isLongEnough && beginsSo(person, typed) ? 1 : nearness(person, folded),
    }))
    .filter(({ score }) => score >= NEAR)
    .sort((a, b) => b.score - a.score);
  return near.slice(0, MOST_OFFERED).map(({ person }) => person);
}
