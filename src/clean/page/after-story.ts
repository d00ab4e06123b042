import { type Item, storyBounds } from '../item.ts';
import { isBulleted, wordsOf } from '../shape.ts';
import type { PageRule } from './rule.ts';

/** A last paragraph without its full stop is at least so long, and no teaser's length. */
const PARAGRAPH = 100;

const isOpen = (item: Item): boolean => item.removedBy === null;

/** "Injured: 74": a figure with its label, and the heading of such figures. */
const FIGURE = /^\p{L}[\p{L} -]{1,40}:\s\d[\d.,\s]{0,12}%?$/u;
const HEADS_FIGURES = /^\p{L}[\p{L} -]{1,40}:$/u;

/** Whether a line goes on with the story though no full stop ends it. */
function continues(item: Item, next: Item | undefined): boolean {
  if (FIGURE.test(item.text) || (HEADS_FIGURES.test(item.text) && FIGURE.test(next?.text ?? ''))) return true;
  if (item.shape === 'question') return next === undefined || next.shape === 'prose';
  return item.shape === 'headline' && item.text.length >= PARAGRAPH && /[.!?]["”»]?\s\p{Lu}/u.test(item.text);
}

/** Lines of a list without bullets are short, and no gap parts them. */
const ENTRY_WORDS = 8;
const isEntry = (item: Item, place: number): boolean =>
  wordsOf(item.text).length <= ENTRY_WORDS && (!item.afterGap || place === 0);

/**
 * What stands after the story's last full sentence: headlines, and teasers cut short. A list that a colon introduces
 * and a last paragraph that lacks only its full stop stay.
 */
export const afterStory: PageRule = {
  name: 'after the story',
  *find(items) {
    const { last } = storyBounds(items);
    if (last < 0) return;
    const open = items.flatMap((item, at) => (at > last && isOpen(item) ? [at] : []));
    let introduced = /:["”»]?$/u.test(items[last]?.text ?? '');
    let inStory = true;
    for (const [place, at] of open.entries()) {
      const item = items[at];
      const next = items[open[place + 1] ?? -1];
      if (!item) continue;
      const touches = at === last + 1 + place;
      introduced &&= isBulleted(item.text) || (touches && isEntry(item, place));
      if (introduced) continue;
      inStory = inStory && touches && continues(item, next);
      if (!inStory) yield at;
    }
  },
};
