import type { Archive, ArticleRecord } from '../archive/archive.ts';
import { contains, type Range, type Span, spanAt } from '../model/span.ts';
import { align, type Difference, differencesOf, type Word, wordsIn } from './alignment.ts';
import { occurrences, phraseOf } from './verbatim.ts';

/** The words of an article that are most like words that stand nowhere, and how the two differ. */
export interface Nearly {
  readonly record: ArticleRecord;
  readonly words: Span;
  /** `asked` are places in the words as asked, `found` and `after` in the article's body. None: only marks or capitals differ. */
  readonly differences: readonly Difference[];
}

/** More words are not compared: of a quotation, and of the stretch of an article around the passage found. */
export const MOST_ASKED = 300;
const MOST_FOUND = 1500;
/** Of the passages that the words find, the best are compared. */
const PASSAGES = 6;
/** Words side by side by which a passage is found where the search finds none, and how often it is tried. */
const RUN = 4;
const MOST_RUNS = 10;

/** The share of the words asked for, by weight, that must stand there; of few words more, since few are found by chance. */
const ENOUGH = 0.6;
const ENOUGH_OF_FEW = 0.75;
const FEW = 5;
/** The share of the words found that must be words asked for. */
const DENSE = 0.4;
/** Fewer words in another order are found by chance. */
const FEWEST_MOVED = 3;

/** The passage with as many words before and after it as are asked for: a quotation may go over its ends. */
function wordsAround({ article: { body } }: ArticleRecord, passage: Range, count: number): Word[] {
  const reach = count * 12;
  const within = { start: Math.max(0, passage.start - reach), end: Math.min(body.length, passage.end + reach) };
  return wordsIn(body, within).slice(0, MOST_FOUND);
}

interface Compared {
  readonly found: readonly Word[];
  readonly words: Range;
  readonly differences: readonly Difference[];
  /** The more, the more alike. */
  readonly likeness: number;
}

const weigh = (words: readonly Word[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

/** Words that a difference changes: the longer of its sides. */
const changed = (asked: readonly Word[], found: readonly Word[], difference: Difference): number => {
  const within = (words: readonly Word[], range: Range | null): number =>
    range ? words.filter((word) => contains(range, word)).length : 0;
  return Math.max(within(asked, difference.asked), within(found, difference.found));
};

/** From the first to the last of the words asked for that stand in or right around the stretch that is most like them. */
function stretchOf(asked: readonly Word[], found: readonly Word[], [first, last]: readonly [number, number]): Word[] {
  const keys = new Set(asked.map(({ key }) => key));
  const around = found.slice(Math.max(0, first - asked.length), last + 1 + asked.length);
  const from = around.findIndex(({ key }) => keys.has(key));
  const to = around.findLastIndex(({ key }) => keys.has(key));
  return around.slice(from, to + 1);
}

function compare(asked: readonly Word[], found: readonly Word[]): Compared | null {
  const steps = align(asked, found);
  const paired = steps.flatMap((step) =>
    step.asked === null || step.found === null ? [] : [{ ...step, at: step.found }],
  );
  const same = paired.filter((step) => asked[step.asked ?? -1]?.key === found[step.at]?.key);
  const [first, last] = [paired.at(0)?.at, paired.at(-1)?.at];
  if (first === undefined || last === undefined) return null;
  const share = weigh(same.flatMap((step) => asked[step.asked ?? -1] ?? [])) / weigh(asked);
  const dense = same.length / (last - first + 1);
  const enough = asked.length < FEW ? ENOUGH_OF_FEW : ENOUGH;
  const inOrder = share >= enough && dense >= DENSE;
  // The same words in another order.
  const stretch = inOrder ? found.slice(first, last + 1) : stretchOf(asked, found, [first, last]);
  if (!inOrder && (asked.length < FEWEST_MOVED || !haveAll(stretch, asked))) return null;
  const words = { start: stretch[0]?.start ?? 0, end: stretch.at(-1)?.end ?? 0 };
  const differences = differencesOf(steps, asked, found);
  const edits = differences.reduce((sum, each) => sum + changed(asked, found, each), 0);
  const replaced = differences.filter((each) => each.asked && each.found).length;
  return { found, words, differences, likeness: share - edits / 100 + replaced / 1000 };
}

/** Whether a stretch has every word asked for, in whatever order, and not many others. */
function haveAll(stretch: readonly Word[], asked: readonly Word[]): boolean {
  const keys = new Set(stretch.map(({ key }) => key));
  return asked.every(({ key }) => keys.has(key)) && asked.length / stretch.length >= DENSE;
}

interface Place {
  readonly record: ArticleRecord;
  readonly passage: Range;
}

/** Passages that have its words, by the search: what each of them names counts. */
const bySearch = (archive: Archive, quote: string): Place[] =>
  archive
    .search({ words: quote })
    .slice(0, PASSAGES)
    .flatMap(({ article, paragraph }) => {
      const record = archive.record(article);
      const passage = record?.article.paragraphs[paragraph - 1];
      return record && passage ? [{ record, passage }] : [];
    });

/** Places that have some of its words side by side: a slip in the one word that tells much hides it from the search. */
function byRuns(archive: Archive, quote: string, asked: readonly Word[]): Place[] {
  const step = Math.max(2, Math.floor(asked.length / MOST_RUNS));
  const runs = asked.flatMap((first, i) => {
    const last = asked[i + RUN - 1];
    return last && i % step === 0 ? (phraseOf(quote.slice(first.start, last.end)) ?? []) : [];
  });
  return runs
    .flatMap((run) => occurrences(archive, [run]))
    .slice(0, PASSAGES)
    .map(({ record, parts: [passage] }) => ({ record, passage }));
}

function bestOf(asked: readonly Word[], places: readonly Place[]): Nearly | null {
  let best: (Compared & { readonly record: ArticleRecord }) | null = null;
  for (const { record, passage } of places) {
    const compared = compare(asked, wordsAround(record, passage, asked.length));
    if (compared && (!best || compared.likeness > best.likeness)) best = { ...compared, record };
  }
  if (!best) return null;
  const { record, words, differences } = best;
  return { record, words: spanAt(record.article.id, record.article.body, words), differences };
}

/** What stands in the archive much like these words; null where nothing does. `quote` is compared up to `MOST_ASKED` words. */
export function nearly(archive: Archive, quote: string): Nearly | null {
  const asked = wordsIn(quote).slice(0, MOST_ASKED);
  return bestOf(asked, bySearch(archive, quote)) ?? bestOf(asked, byRuns(archive, quote, asked));
}
