import { type Item, storyBounds } from '../item.ts';

const NAME = /^\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]{1,25}){1,2}$/u;
const BESIDE = new Set(['date line', 'outlet line', 'audio and reading time', 'time of a listing', 'share buttons']);

/**
 * A name on a line of its own above the story, next to the day or the outlet: its author. -1 where there is none, or a
 * byline with its label.
 */
export function loneByline(items: readonly Item[], title: number): number {
  const { first } = storyBounds(items);
  if (items.some(({ told }) => told?.byline !== undefined)) return -1;
  return items.findIndex(
    (item, at) =>
      at > title &&
      at < first &&
      item.removedBy === null &&
      NAME.test(item.text) &&
      [items[at - 1], items[at + 1]].some((neighbour) => BESIDE.has(neighbour?.removedBy ?? '')),
  );
}
