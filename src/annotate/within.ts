import type { Range } from '../model/span.ts';

/** Those of some things, in order, that begin in each range of another ordered list, by one walk through both. */
export function within<T>(ranges: readonly Range[], all: readonly T[], rangeOf: (each: T) => Range): T[][] {
  let next = 0;
  return ranges.map(({ start, end }) => {
    const found: T[] = [];
    for (let each = all[next]; each !== undefined && rangeOf(each).start < end; each = all[++next])
      if (rangeOf(each).start >= start) found.push(each);
    return found;
  });
}
