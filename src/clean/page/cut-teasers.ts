import type { Item } from '../item.ts';
import type { PageRule } from './rule.ts';

/** One headline over a text that breaks off may be the story's own last part; two are cards of other stories. */
const FEW = 2;
const BREAKS_OFF = /(?:…|\.{3}|\[…\]|\[\.{3}\])["”»]?$/u;

const isCutTeaser = (item: Item): boolean =>
  item.shape === 'prose' && (BREAKS_OFF.test(item.text) || item.cut !== null);

/** At the end of a page: headlines, each over a teaser that breaks off in "…". */
export const cutTeasers: PageRule = {
  name: 'teasers of other stories',
  *find(items) {
    const open = items.flatMap((item, at) => (item.removedBy === null ? [{ item, at }] : []));
    let start = items.length;
    let teasers = 0;
    for (let place = open.length - 1; place > 0; place -= 1) {
      const { item } = open[place] ?? {};
      if (item?.shape !== 'prose') continue;
      const headline = open[place - 1];
      if (!isCutTeaser(item) || !headline || headline.item.shape === 'prose') break;
      teasers += 1;
      start = headline.at;
    }
    if (teasers < FEW) return;
    for (let at = start; at < items.length; at += 1) yield at;
  },
};
