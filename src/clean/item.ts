import type { Removed } from '../model/article.ts';
import { cutLineEnd } from './line-end.ts';
import { LINE_RULES } from './line-rules.ts';
import { type Line, readLines } from './lines.ts';
import type { LineRule, Told } from './rule.ts';
import { type Shape, shapeOf } from './shape.ts';

/** One line on its way through cleaning. */
export interface Item extends Line {
  readonly shape: Shape;
  /** The name of the rule that took it off; null while it stays. */
  readonly removedBy: string | null;
  readonly told: Told | null;
  /** What hung on its end and is none of its words. */
  readonly cut: Removed | null;
}

/** Longer lines are paragraphs, whatever words they hold. */
const LONGEST_JUNK_LINE = 700;

const isStory = (item: Item): boolean => item.removedBy === null && item.shape === 'prose';

/** The first and the last full sentence that stays; -1 where there is none. */
export const storyBounds = (items: readonly Item[]): { first: number; last: number } => ({
  first: items.findIndex(isStory),
  last: items.findLastIndex(isStory),
});

export const take = (items: readonly Item[], taken: Iterable<number>, rule: string): Item[] => {
  const indexes = new Set(taken);
  return items.map((item, at) => (indexes.has(at) && item.removedBy === null ? { ...item, removedBy: rule } : item));
};

function applyRule(item: Item, rules: readonly LineRule[]): Item {
  if (item.removedBy !== null || item.text.length > LONGEST_JUNK_LINE) return item;
  for (const rule of rules) {
    const told = rule.read(item.text);
    if (told) return { ...item, removedBy: rule.name, told };
  }
  return item;
}

const ANYWHERE = LINE_RULES.filter((rule) => rule.where === 'anywhere');

function readItem(line: Line): Item {
  const { kept, cut } = cutLineEnd(line.text);
  return applyRule({ ...line, text: kept, cut, shape: shapeOf(kept), removedBy: null, told: null }, ANYWHERE);
}

/** A document's lines, without those that are junk wherever they stand. */
export const readItems = (text: string): Item[] => readLines(text).map(readItem);

/** Takes off the lines that are junk only before a story's first full sentence or after its last. */
export function takeAround(items: readonly Item[]): Item[] {
  const { first, last } = storyBounds(items);
  if (first < 0) return [...items];
  return items.map((item, at) => (at < first || at > last ? applyRule(item, LINE_RULES) : item));
}
