import { type Item, storyBounds, take } from './item.ts';
import { sameWords, wordsOf } from './shape.ts';
import { lastListAbove, splitTitle } from './title.ts';

/** A standfirst without a full stop has so many words; what is shorter is a kicker, a place, a name of a site. */
const FEWEST_STANDFIRST_WORDS = 6;

/**
 * Takes the title's repetitions, and the lines that are no sentences above it (or, without one, above the page's last
 * list of headlines) and between it and the story.
 */
export function takeLead(items: readonly Item[], title: number): Item[] {
  const { first } = storyBounds(items);
  const top = title < 0 ? lastListAbove(items) : title;
  const where = (fits: (item: Item, at: number) => boolean): number[] =>
    items.flatMap((item, at) => (item.removedBy === null && at !== title && fits(item, at) ? [at] : []));
  const above = take(
    items,
    where((item, at) => at < top && item.shape !== 'prose'),
    'above the title',
  );
  const text = splitTitle(items[title]?.text ?? '').title;
  if (title < 0) return above;
  const repeats = where((item) => sameWords(splitTitle(item.text).title, text));
  const isShort = (item: Item): boolean => wordsOf(item.text).length < FEWEST_STANDFIRST_WORDS;
  const between = where((item, at) => at > title && at < first && isShort(item));
  return take(take(above, repeats, 'repeated title'), between, 'between title and story');
}
