import { type Item, storyBounds } from '../item.ts';
import { sectionName } from '../rules/section-name.ts';
import { wordsOf } from '../shape.ts';
import type { PageRule } from './rule.ts';

const HEADLINE_WORDS = 4;

/** A headline inside a story with the name of its section below: a card that leads to another story. */
export const sectionCard: PageRule = {
  name: 'card of another story',
  *find(items) {
    const { first, last } = storyBounds(items);
    const isOpen = (item: Item | undefined): item is Item => item?.removedBy === null;
    for (let at = first + 1; at < last; at += 1) {
      const headline = items[at];
      const section = items[at + 1];
      if (!isOpen(headline) || !isOpen(section) || headline.shape === 'prose' || !sectionName.read(section.text))
        continue;
      if (wordsOf(headline.text).length >= HEADLINE_WORDS) yield* [at, at + 1];
    }
  },
};
