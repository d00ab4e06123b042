import { stemsOf } from '../archive/words.ts';
import type { Range } from '../model/span.ts';

/** A word where it stands in its own text. */
export interface Word extends Range {
  /** What it is compared by: without case and the style of its apostrophe or hyphen. */
  readonly key: string;
  /** Words that carry meaning weigh more than those that only join. */
  readonly weight: number;
}

const WORD = /[$€£]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ.,‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*%?/gu;
const CONTENT = 20;
const JOINING = 10;

/** The words of a text with their offsets in it, those of a stretch of it. */
export const wordsIn = (text: string, { start, end }: Range = { start: 0, end: text.length }): Word[] =>
  [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    key: word.toLowerCase().replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-'),
    weight: stemsOf(word).length > 0 ? CONTENT : JOINING,
  }));

/** A word asked for and the same word found; null where the other has none for it. By index. */
export interface Step {
  readonly asked: number | null;
  readonly found: number | null;
}

/** What a word without a counterpart costs: words that were added to a quotation weigh more than words left out of it. */
const ADDED = 10;
const LEFT_OUT = 3;

const SAME = 1;
const ONLY_ASKED = 2;
const ONLY_FOUND = 3;

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
      const same = word.key === found[j - 1]?.key ? (above[j - 1] ?? 0) + word.weight : Number.NEGATIVE_INFINITY;
      const added = (above[j] ?? 0) - ADDED;
      const leftOut = (row[j - 1] ?? 0) - LEFT_OUT;
      row[j] = Math.max(same, added, leftOut);
      ways[(i + 1) * width + j] = same >= added && same >= leftOut ? SAME : added >= leftOut ? ONLY_ASKED : ONLY_FOUND;
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
    if (way === SAME) steps.push({ asked: --i, found: --j });
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

/** What differs along an alignment, in order. `after` is a place in the words found. */
export function differencesOf(steps: readonly Step[], asked: readonly Word[], found: readonly Word[]): Difference[] {
  const differences: Difference[] = [];
  let [mine, theirs]: [Word[], Word[]] = [[], []];
  let after: Word | null = null;
  const close = (): void => {
    if (mine.length + theirs.length > 0) differences.push({ asked: hull(mine), found: hull(theirs), after });
    [mine, theirs] = [[], []];
  };
  for (const step of steps) {
    const [word, other] = [asked[step.asked ?? -1], found[step.found ?? -1]];
    if (word && other) {
      close();
      after = other;
    } else if (word) mine.push(word);
    else if (other) theirs.push(other);
  }
  close();
  return differences;
}
