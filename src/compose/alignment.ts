import { nameKey } from '../archive/suggest.ts';
import { stemsOf } from '../archive/words.ts';
import type { Range } from '../model/span.ts';

/** A word where it stands in its own text. */
export interface Word extends Range {
  /** What it is compared by: without case and the style of its apostrophe or hyphen. */
  readonly key: string;
  /** The same for two spellings of it: with and without marks on its letters, and for a name in any spelling. */
  readonly alike: string;
  /** Words that carry meaning weigh more than those that only join. */
  readonly weight: number;
}

const WORD = /[$€£]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ.,‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*%?/gu;
const CONTENT = 20;
const JOINING = 10;

const withoutMarks = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');

const alikeKey = (word: string): string => (/^\p{Lu}/u.test(word) && nameKey(word)) || withoutMarks(word);

/** The words of a text with their offsets in it, those of a stretch of it. */
export const wordsIn = (text: string, { start, end }: Range = { start: 0, end: text.length }): Word[] =>
  [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    key: word.toLowerCase().replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-'),
    alike: alikeKey(word),
    weight: stemsOf(word).length > 0 ? CONTENT : JOINING,
  }));

/** A word asked for and the same word found, or another spelling of it; null where the other has none for it. By index. */
export interface Step {
  readonly asked: number | null;
  readonly found: number | null;
}

/** What a word without a counterpart costs: words that were added to a quotation weigh more than words left out of it. */
const ADDED = 10;
const LEFT_OUT = 3;
/** What another spelling in its place is worth: less than any word that is the same. */
const RESPELLED = 5;

const PAIRED = 1;
const ONLY_ASKED = 2;
const ONLY_FOUND = 3;

function likeness(word: Word, other: Word | undefined): number {
  if (word.key === other?.key) return word.weight;
  return word.alike === other?.alike ? RESPELLED : Number.NEGATIVE_INFINITY;
}

/**
 * The words asked for laid along the stretch of the words found that is most like them (fitting alignment). Takes time
 * and room for `asked` × `found`.
 */
export function align(asked: readonly Word[], found: readonly Word[]): readonly Step[] {
  const width = found.length + 1;
  const ways = new Uint8Array((asked.length + 1) * width);
  let above = new Int32Array(width);
  asked.forEach((word, i) => {
    const row = new Int32Array(width);
    row[0] = (above[0] ?? 0) - ADDED;
    ways[(i + 1) * width] = ONLY_ASKED;
    for (let j = 1; j < width; j++) {
      const same = (above[j - 1] ?? 0) + likeness(word, found[j - 1]);
      const added = (above[j] ?? 0) - ADDED;
      const leftOut = (row[j - 1] ?? 0) - LEFT_OUT;
      row[j] = Math.max(same, added, leftOut);
      ways[(i + 1) * width + j] =
        same >= added && same >= leftOut ? PAIRED : added >= leftOut ? ONLY_ASKED : ONLY_FOUND;
    }
    above = row;
  });
  let end = 0;
  for (let j = 1; j < width; j++) if ((above[j] ?? 0) > (above[end] ?? 0)) end = j;
  return stepsBack(ways, width, asked.length, end);
}

function stepsBack(ways: Uint8Array, width: number, rows: number, end: number): Step[] {
  const steps: Step[] = [];
  let [i, j] = [rows, end];
  while (i > 0) {
    const way = ways[i * width + j];
    if (way === PAIRED) steps.push({ asked: --i, found: --j });
    else if (way === ONLY_FOUND) steps.push({ asked: null, found: --j });
    else steps.push({ asked: --i, found: null });
  }
  return steps.reverse();
}

/** Neighbouring words of one or both texts for which the other has no same one; `after`: the last word that both have. */
export interface Difference {
  readonly asked: Range | null;
  readonly found: Range | null;
  readonly after: Range | null;
}

const hull = (words: readonly Range[]): Range | null => {
  const [first, last] = [words.at(0), words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
};

/** A difference word by word. `between`: the same words since the one before it. */
interface Group {
  readonly asked: readonly Word[];
  readonly found: readonly Word[];
  readonly after: Word | null;
  readonly between: readonly { readonly word: Word; readonly other: Word }[];
}

/** So many same words stand at most between a word and the place it was moved to. */
const MOST_BETWEEN = 3;

const keysOf = (words: readonly Word[]): string => words.map(({ key }) => key).join(' ');

/** Words that are missing in one place and added in another nearby were moved: one difference, with what is between. */
function joined(groups: readonly Group[]): readonly Group[] {
  const all: Group[] = [];
  for (const group of groups) {
    const last = all.at(-1);
    const isMoved =
      last &&
      group.between.length <= MOST_BETWEEN &&
      keysOf(last.asked) === keysOf(group.found) &&
      keysOf(last.found) === keysOf(group.asked);
    if (!isMoved) all.push(group);
    else {
      const { asked, found } = last;
      all.splice(-1, 1, {
        ...last,
        asked: [...asked, ...group.between.map(({ word }) => word), ...group.asked],
        found: [...found, ...group.between.map(({ other }) => other), ...group.found],
      });
    }
  }
  return all;
}

/** What differs along an alignment, in order. `after` is a place in the words found. */
export function differencesOf(steps: readonly Step[], asked: readonly Word[], found: readonly Word[]): Difference[] {
  const groups: Group[] = [];
  let [mine, theirs]: [Word[], Word[]] = [[], []];
  let between: { word: Word; other: Word }[] = [];
  let after: Word | null = null;
  const close = (): void => {
    if (mine.length + theirs.length === 0) return;
    groups.push({ asked: mine, found: theirs, after, between });
    [mine, theirs, between] = [[], [], []];
  };
  for (const step of steps) {
    const [word, other] = [asked[step.asked ?? -1], found[step.found ?? -1]];
    if (word && other && word.key === other.key) {
      close();
      after = other;
      between.push({ word, other });
      continue;
    }
    if (word) mine.push(word);
    if (other) theirs.push(other);
  }
  close();
  return joined(groups).map((group) => ({
    asked: hull(group.asked),
    found: hull(group.found),
    after: group.after,
  }));
}
