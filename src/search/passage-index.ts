import MiniSearch, { type AsPlainObject, type Options, type SearchOptions, type SearchResult } from 'minisearch';
import type { PassageDocument } from '../model/search.ts';
import { stem } from './stem.ts';
import { contentWords, nameTerms, TERM_RULES } from './terms.ts';
import { plain } from './words.ts';

type Place = Pick<PassageDocument, 'id' | 'article' | 'paragraph'>;

/** One passage that has a term. `own`: in its own text, not in its article's headline alone. */
export interface Posting {
  readonly id: string;
  readonly score: number;
  readonly own: boolean;
}

/**
 * What terms stand in which passages. A term is what a word is filed under: its stem; and for a name, which is a word
 * that these passages rarely print without a capital, also the form in which all its spellings meet.
 */
export interface PassageIndex {
  /** In the order in which they were given. */
  readonly places: ReadonlyMap<string, Place>;
  /** What to look a typed word up under, forms of names first: people do not type capitals. */
  termsOf(word: string): readonly string[];
  postings(term: string): readonly Posting[];
  /** Terms that a number of changed letters makes of this one, and those that it begins. */
  neighbours(term: string, changes: number): Iterable<string>;
  /** How a term was first printed, without a capital if it ever was; null for one that is in no passage. */
  spelling(term: string): string | null;
  snapshot(): string;
}

/** A word in the headline says less of one passage than a word of its own; the lead says most of the story. */
const TITLE = 0.5;
const LEAD = 1.2;

/** The customary `k` and `b`; with `d` 0, length is never made up for. */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

type Mini = MiniSearch<PassageDocument>;

const options: Options<PassageDocument> = { fields: ['text', 'title'], tokenize: (text) => [...contentWords(text)] };

/** What an index knows besides its postings. */
interface Lexicon {
  readonly places: readonly Place[];
  /** Plain words that are no names. */
  readonly common: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, string>;
}

function indexOver(mini: Mini, { places, common, spellings }: Lexicon): PassageIndex {
  const byId = new Map(places.map((place) => [place.id, place]));
  const lookup: SearchOptions = {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    bm25: BM25,
    boost: { title: TITLE },
    boostDocument: (id) => (byId.get(id)?.paragraph === 1 ? LEAD : 1),
  };
  const posting = ({ id, score, match }: SearchResult): Posting => ({
    id,
    score,
    own: Object.values(match).some((fields) => fields.includes('text')),
  });
  return {
    places: byId,
    termsOf: (word) => (common.has(plain(word)) ? [stem(word)] : [...nameTerms(word), stem(word)]),
    postings: (term) => mini.search(term, lookup).map(posting),
    neighbours: (term, changes) =>
      new Set(mini.search(term, { ...lookup, prefix: true, fuzzy: changes }).flatMap(({ terms }) => terms)),
    spelling: (term) => spellings.get(term) ?? null,
    snapshot: () => {
      const kept: Kept = { mini: mini.toJSON(), places, common: [...common], spellings: [...spellings] };
      return `${TERM_RULES}\n${JSON.stringify(kept)}`;
    },
  };
}

const CAPITAL = /^\p{Lu}/u;

/** A word that stands without a capital in a third of its places is no name; most of its capitals open sentences. */
const CAPITALS_OF_COMMON = 2;

function commonWords(passages: readonly PassageDocument[]): Set<string> {
  const surplus = new Map<string, number>();
  for (const { title, text } of passages)
    for (const word of contentWords(`${title}\n${text}`)) {
      const key = plain(word);
      surplus.set(key, (surplus.get(key) ?? 0) + (CAPITAL.test(word) ? 1 : -CAPITALS_OF_COMMON));
    }
  return new Set([...surplus].filter(([, capitals]) => capitals <= 0).map(([word]) => word));
}

/** Indexes passages; ids must differ. */
export function indexPassages(passages: readonly PassageDocument[]): PassageIndex {
  const common = commonWords(passages);
  const spellings = new Map<string, string>();
  const processTerm = (word: string): string[] => {
    const isName = CAPITAL.test(word) && !common.has(plain(word));
    const terms = isName ? [...nameTerms(word), stem(word)] : [stem(word)];
    for (const term of terms) {
      const known = spellings.get(term);
      if (known === undefined || (CAPITAL.test(known) && !CAPITAL.test(word))) spellings.set(term, word);
    }
    return terms;
  };
  const mini = new MiniSearch<PassageDocument>({ ...options, processTerm });
  mini.addAll(passages);
  const places = passages.map(({ id, article, paragraph }) => ({ id, article, paragraph }));
  return indexOver(mini, { places, common, spellings });
}

interface Kept {
  readonly mini: AsPlainObject;
  readonly places: readonly Place[];
  readonly common: readonly string[];
  readonly spellings: readonly (readonly [term: string, spelling: string])[];
}

/** The index that a snapshot was taken of; null where other rules made it or it is damaged. */
export function loadIndex(snapshot: string): PassageIndex | null {
  const head = `${TERM_RULES}\n`;
  if (!snapshot.startsWith(head)) return null;
  try {
    const { mini, places, common, spellings }: Kept = JSON.parse(snapshot.slice(head.length));
    const lexicon = { places, common: new Set(common), spellings: new Map(spellings) };
    return indexOver(MiniSearch.loadJS<PassageDocument>(mini, options), lexicon);
  } catch {
    return null;
  }
}
