import type { Item } from '../item.ts';
import type { PageRule } from './rule.ts';

const LONGEST = 250;
/** A second sentence: more than a caption has. */
const SECOND = /[.!?]["”»]?\s\p{Lu}/u;

/** A caption over its photo credit: the two have a block of their own, as a paragraph with a credit below it has not. */
export const caption: PageRule = {
  name: 'photo caption',
  *find(items: readonly Item[]) {
    for (const [at, item] of items.entries()) {
      const credit = items[at + 1];
      const apart = item.afterGap && at > 0 && credit?.afterGap === false && (items[at + 2]?.afterGap ?? true);
      if (!apart || credit.removedBy !== 'photo credit' || item.removedBy !== null) continue;
      if (item.text.length <= LONGEST && !SECOND.test(item.text)) yield at;
    }
  },
};
