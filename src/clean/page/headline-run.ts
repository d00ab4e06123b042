import { type Item, storyBounds } from '../item.ts';
import { wordsOf } from '../shape.ts';
import type { PageRule } from './rule.ts';

const FEW = 3;
/** Words in a headline, on average; names in a list and headings of sections have fewer. */
const WORDS = 5;

const isHeadline = (item: Item): boolean => item.shape === 'headline' && !/^\p{Ll}/u.test(item.text);

/**
 * Headlines without a label in the middle of a story: three or more with nothing between them. A list that a colon
 * introduces, and one of names, is the story's; the last, where it is short, is the heading of what follows.
 */
export const headlineRun: PageRule = {
  name: 'run of headlines',
  *find(items) {
    const { first, last } = storyBounds(items);
    let run: number[] = [];
    let before: Item | undefined;
    let sentences = 0;
    for (let at = Math.max(first, 0); at <= last; at += 1) {
      const item = items[at];
      if (!item || item.removedBy !== null) continue;
      if (isHeadline(item)) {
        run.push(at);
        continue;
      }
      const final = items[run.at(-1) ?? -1];
      if (final && wordsOf(final.text).length <= WORDS && final.afterGap) run.pop();
      const words = run.reduce((sum, index) => sum + wordsOf(items[index]?.text ?? '').length, 0);
      if (sentences > 1 && run.length >= FEW && words >= run.length * WORDS && !/:["”»]?$/u.test(before?.text ?? ''))
        yield* run;
      run = [];
      before = item;
      sentences += item.shape === 'prose' ? 1 : 0;
    }
  },
};
