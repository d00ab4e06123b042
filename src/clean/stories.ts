import { type Dateline, readDateline } from './dateline.ts';
import type { Item } from './item.ts';

/** Before a second story may begin, the first has this many full sentences or characters. */
const FEWEST_PARAGRAPHS = 2;
const FEWEST_CHARACTERS = 300;

const isOpen = (item: Item | undefined): item is Item => item?.removedBy === null;

const datelineOf = (item: Item): Dateline | null => (item.shape === 'prose' ? readDateline(item.text) : null);

/**
 * Splits a page into its stories. A second one begins with its title: a headline that a paragraph with a dateline
 * follows, after the first story has had its say. A dateline without an agency opens one only where another did.
 */
export function splitStories(items: readonly Item[]): Item[][] {
  const starts = [0];
  let paragraphs = 0;
  let characters = 0;
  let previous = -1;
  let dated = false;
  for (const [at, item] of items.entries()) {
    if (!isOpen(item)) continue;
    const title = items[previous];
    const dateline = datelineOf(item);
    const enough = paragraphs >= FEWEST_PARAGRAPHS || characters >= FEWEST_CHARACTERS;
    if (enough && title && title.shape !== 'prose' && at - previous <= 4 && dateline && (dateline.publisher || dated)) {
      starts.push(previous);
      paragraphs = 0;
      characters = 0;
    }
    if (item.shape === 'prose') {
      paragraphs += 1;
      characters += item.text.length;
    }
    dated ||= dateline !== null;
    previous = at;
  }
  return starts.map((start, place) => items.slice(start, starts[place + 1]));
}
