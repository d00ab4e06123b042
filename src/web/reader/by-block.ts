import type { Range } from '../../model/span.ts';

/** The place of the first block that ends after `at`. */
function firstAfter(blocks: readonly Range[], at: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each block, which are in order and apart, the items that overlap it, in the order given. */
export function byBlock<Item>(
  items: readonly Item[],
  rangeOf: (item: Item) => Range,
  blocks: readonly Range[],
): readonly (readonly Item[])[] {
  const found: Item[][] = blocks.map(() => []);
  for (const item of items) {
    const { start, end } = rangeOf(item);
    for (let i = firstAfter(blocks, start); (blocks[i]?.start ?? end) < end; i++) found[i]?.push(item);
  }
  return found;
}
