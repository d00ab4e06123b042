import similarity from 'natural/lib/natural/distance/jaro-winkler_distance.js';

import type { PassageIndex } from './passage-index.ts';
import { bare, nameTerms } from './terms.ts';
import { plain } from './words.ts';

export interface NearWord {
  /** As the archive prints it. */
  readonly word: string;
  /** Jaro–Winkler similarity, up to 1. */
  readonly likeness: number;
}

/** Likeness from which one word may stand for another: Trump and Трамп are just above, Iran and Iraq just below. */
const ALIKE = 0.89;

const SHORTEST = 3;

/** How many letters may differ in a term of so many. */
const changesIn = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** The woman's form of a surname that has two: Cichanoŭskaja, Ivanova, Putina, folded. */
const WOMANS = /(?:sk|[aeiu]v|in)a$/u;

/** Whether two names are a man's and a woman's form of one surname: then they are two people's, however near. */
function ofTwoPeople(a: string, b: string): boolean {
  const [first = '', second = ''] = [nameTerms(a)[0], nameTerms(b)[0]];
  const [man, woman] = first.length < second.length ? [first, second] : [second, first];
  return `${man}a` === woman && WOMANS.test(woman);
}

/**
 * The words of an index most like another, the nearest first: other spellings of the same name, then what differs by
 * few letters or goes on. Not the word itself. Numbers are never like another.
 */
export function nearest(asked: string, index: PassageIndex): readonly NearWord[] {
  if (/\p{N}/u.test(asked)) return [];
  const likeness = new Map<string, number>();
  for (const term of index.termsOf(asked)) {
    const { length } = bare(term);
    if (length < SHORTEST) continue;
    for (const other of index.neighbours(term, changesIn(length))) {
      const word = index.spelling(other);
      if (word === null || plain(word) === plain(asked) || ofTwoPeople(asked, word)) continue;
      const alike = Math.max(similarity(bare(term), bare(other)), similarity(plain(asked), plain(word)));
      if (alike >= ALIKE) likeness.set(word, Math.max(alike, likeness.get(word) ?? 0));
    }
  }
  const near = [...likeness].map(([word, alike]) => ({ word, likeness: alike }));
  return near.sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1));
}
