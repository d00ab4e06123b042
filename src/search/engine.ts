import type { Hit, PassageDocument, PassageFacts, PassageQuery } from '../model/search.ts';
import { filterOf } from './filter.ts';
import { type NearWord, nearest } from './near.ts';
import { indexPassages, loadIndex, type PassageIndex, type Posting } from './passage-index.ts';
import { contentWords } from './terms.ts';

/** Finds passages by words in whatever form and spelling, by people, publisher and days. */
export interface PassageSearch {
  /**
   * The best first; passages of equal score by id. A word that is nowhere is replaced by the nearest spellings, which
   * the hit reports. Without words to look for: all that pass the filters, in the order of the index; without either: none.
   */
  search(query: PassageQuery, facts: (passageId: string) => PassageFacts | null): readonly Hit[];
  /** Spellings in the archive that are near to a word, the nearest first; the word itself is not among them. */
  near(word: string): readonly string[];
  /** What `loadPassageSearch` takes. */
  snapshot(): string;
}

type Near = Hit['near'][number];

/** What one word of a question finds in one passage. */
interface Match {
  readonly score: number;
  readonly own: boolean;
  readonly near: Near | null;
}

/** A question with more words is text pasted by mistake. */
const MOST_WORDS = 64;

/** Spellings that stand in for one that is nowhere, if they are about as like it as the likest. */
const MOST_ALTERNATIVES = 3;
const ABOUT = 0.03;

/** Spellings that a person is offered. */
const MOST_NEAR = 5;

/** The words to look up: of those that would find the same, the first. */
function distinctWords(text: string, index: PassageIndex): string[] {
  const words: string[] = [];
  const seen = new Set<string>();
  for (const word of contentWords(text)) {
    const terms = index.termsOf(word);
    if (!terms.some((term) => seen.has(term))) words.push(word);
    for (const term of terms) seen.add(term);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

const byScore = (a: Hit, b: Hit): number => {
  if (a.score !== b.score) return b.score - a.score;
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.paragraph - b.paragraph;
};

/**
 * The passages that have a word, each under one of its terms: the commonest that it has, of two as common the stem.
 * So one occurrence is not counted under stem and name both, and every spelling of a name finds the same, scored alike.
 */
function postingsOf(word: string, index: PassageIndex): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  const found = index
    .termsOf(word)
    .toReversed()
    .map((term) => index.postings(term));
  for (const list of found.sort((a, b) => b.length - a.length))
    for (const posting of list) if (!postings.has(posting.id)) postings.set(posting.id, posting);
  return postings;
}

function matchesOf(word: string, index: PassageIndex): Map<string, Match> {
  const matches = new Map<string, Match>();
  for (const [id, { score, own }] of postingsOf(word, index)) matches.set(id, { score, own, near: null });
  if (matches.size > 0) return matches;
  for (const { word: found, likeness } of alternatives(word, index))
    for (const [id, { score, own }] of postingsOf(found, index))
      if (!matches.has(id)) matches.set(id, { score: score * likeness, own, near: { asked: word, found } });
  return matches;
}

/** Kel: Kellogg and Kelly. */
function alternatives(word: string, index: PassageIndex): readonly NearWord[] {
  const near = nearest(word, index);
  const best = near[0]?.likeness ?? 0;
  return near.filter(({ likeness }) => likeness > best - ABOUT).slice(0, MOST_ALTERNATIVES);
}

function searchWords(words: readonly string[], index: PassageIndex): Hit[] {
  const found = new Map<string, { score: number; own: boolean; near: Near[] }>();
  for (const word of words) {
    for (const [id, { score, own, near }] of matchesOf(word, index)) {
      const sum = found.get(id) ?? { score: 0, own: false, near: [] };
      found.set(id, sum);
      sum.score += score;
      sum.own ||= own;
      if (near) sum.near.push(near);
    }
  }
  const hits: Hit[] = [];
  for (const [id, { score, own, near }] of found) {
    const place = index.places.get(id);
    // A headline alone finds the lead, not every paragraph below it.
    if (place && (own || place.paragraph === 1)) hits.push({ ...place, score, near });
  }
  return hits.sort(byScore);
}

const searchOver = (index: PassageIndex): PassageSearch => ({
  search: (query, facts) => {
    const passes = filterOf(query, facts);
    const words = distinctWords(query.words, index);
    if (words.length > 0) return searchWords(words, index).filter(({ id }) => !passes || passes(id));
    if (!passes) return [];
    const places = [...index.places.values()].filter(({ id }) => passes(id));
    return places.map((place) => ({ ...place, score: 0, near: [] }));
  },
  near: (word) => {
    const [first] = contentWords(word);
    if (first === undefined) return [];
    return nearest(first, index)
      .map(({ word: found }) => found)
      .slice(0, MOST_NEAR);
  },
  snapshot: () => index.snapshot(),
});

export const createPassageSearch = (passages: readonly PassageDocument[]): PassageSearch =>
  searchOver(indexPassages(passages));

/** The search that a snapshot was taken of; null where other rules made it or it is damaged. */
export function loadPassageSearch(snapshot: string): PassageSearch | null {
  const index = loadIndex(snapshot);
  return index && searchOver(index);
}
