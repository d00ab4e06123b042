import type { Item } from '../item.ts';
import { isBulleted } from '../shape.ts';
import type { PageRule } from './rule.ts';

const LABELS = new Set(['link to another story', 'tags']);

/** A list whose first bullet is a link's or a tag's label is all links or tags, down to a bullet that is a sentence. */
export const labelBullets: PageRule = {
  name: 'links to other stories',
  *find(items: readonly Item[]) {
    let inList = false;
    for (const [at, { text, removedBy, shape, afterGap }] of items.entries()) {
      if (!isBulleted(text)) inList = false;
      else if (removedBy !== null) inList ||= LABELS.has(removedBy);
      else if (shape === 'prose' || afterGap) inList = false;
      else if (inList) yield at;
    }
  },
};
