import type { Item } from '../item.ts';
import { wordsOf } from '../shape.ts';
import { isLabel, opensCards } from './labels.ts';
import type { PageRule } from './rule.ts';

/** One sentence, short enough for a teaser below a headline. */
const isTeaser = (item: Item): boolean =>
  item.shape === 'prose' && item.text.length <= 240 && !/[.!?…]["”»]?\s\p{Lu}.{60}/u.test(item.text);

/** A headline of another story has more words than a section's heading. */
const HEADLINE_WORDS = 5;
const HEADING_WORDS = 6;

const isLink = (item: Item): boolean => item.shape !== 'prose';

/** The end of the label's links: all lines up to the next full sentence, or to a heading that opens one. */
function endOfLinks(items: readonly Item[], label: number): number {
  let end = label + 1;
  let last = -1;
  let links = 0;
  for (; end < items.length; end += 1) {
    const item = items[end];
    if (!item || (item.removedBy === null && !isLink(item))) break;
    if (item.removedBy !== null) continue;
    links += 1;
    last = end;
  }
  const heading = items[last];
  if (!heading?.afterGap || links < 2 || end === items.length || last !== end - 1) return end;
  const stoodTogether = items
    .slice(label + 1, last)
    .every(({ removedBy, afterGap }) => removedBy !== null || !afterGap);
  return stoodTogether && wordsOf(heading.text).length <= HEADING_WORDS ? last : end;
}

/**
 * The first place from which on all full sentences are teasers, each below a headline of its own: below the story a
 * label's section may have such cards up to the end of the page.
 */
function startOfCards(items: readonly Item[]): number {
  const left = items.flatMap((item, at) => (item.removedBy === null ? [{ item, at }] : []));
  let start = items.length;
  let cards = 0;
  for (let place = left.length - 1; place > 0; place -= 1) {
    const { item, at } = left[place] ?? {};
    if (item?.shape === 'prose') {
      const headline = left[place - 1]?.item;
      if (!isTeaser(item) || headline?.shape === 'prose' || wordsOf(headline?.text ?? '').length < HEADLINE_WORDS)
        break;
      cards += 1;
    }
    start = at ?? start;
  }
  return cards > 1 ? start : items.length;
}

/** "Read also", "More on theme", "Популярное": a label and the headlines that stand under it. */
export const linkSection: PageRule = {
  name: 'links to other stories',
  *find(items) {
    const cards = startOfCards(items);
    let from = 0;
    while (from < items.length) {
      const label = from;
      const item = items[label];
      from += 1;
      if (!item || item.removedBy !== null || !isLabel(item.text)) continue;
      const end = label + 1 >= cards && opensCards(item.text) ? items.length : endOfLinks(items, label);
      for (let at = label; at < end; at += 1) yield at;
      from = Math.max(from, end);
    }
  },
};
