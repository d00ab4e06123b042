import type { Item } from '../item.ts';
import type { PageRule } from './rule.ts';

/**
 * A picture's words for those who cannot see it, which its caption says again in the next line: "Jane Doe" over
 * "Jane Doe (Photo: agency)", or the same words twice. What is left is one of the two at most.
 */
export const repeatedLine: PageRule = {
  name: 'words of a picture',
  *find(items: readonly Item[]) {
    for (const [at, { text, shape, removedBy }] of items.entries()) {
      const next = items[at + 1];
      if (removedBy !== null || shape !== 'headline' || !next) continue;
      const isCaption = next.removedBy === 'photo credit' && next.text.startsWith(text);
      if (isCaption || (next.removedBy === null && next.text === text)) yield at;
    }
  },
};
