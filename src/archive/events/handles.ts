import type { DayRange } from '../../model/date.ts';
import type { Known } from './evidence.ts';

/** Of those that share a handle, at most so many are compared with each; so that no day of much news takes for ever. */
const MOST_COMPARED = 20;
/** So many are looked at for those that fit. */
const MOST_SEEN = 60;

/**
 * By what others that tell of the same happening can be found: what happened and to whom, or that people are counted,
 * or between which rulers.
 */
export function handlesOf({ telling, kinds, actors, rulers }: Omit<Known, 'handles'>): string[] {
  const who = [
    ...actors,
    ...(rulers.length > 1 ? [rulers.toSorted().join('+')] : []),
    ...(telling.counts.length > 0 ? ['#'] : []),
  ];
  return kinds.flatMap((kind) => who.map((each) => `${kind} ${each}`));
}

export type Index = ReadonlyMap<string, readonly Known[]>;

/** All under each of their handles, in their order. */
export function indexOf(all: Iterable<Known>, handles: (known: Known) => readonly string[]): Index {
  const index = new Map<string, Known[]>();
  for (const known of all)
    for (const handle of handles(known)) {
      const under = index.get(handle);
      if (under) under.push(known);
      else index.set(handle, [known]);
    }
  return index;
}

/** How many of those in order of their first day are not after a day. */
function upTo(all: readonly Known[], day: string): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.telling.days.first ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those under any of some handles that may have happened within some days: of each handle the last few that fit. */
export function lookUp(
  index: Index,
  handles: readonly string[],
  days: DayRange,
  fits: (known: Known) => boolean,
): ReadonlySet<Known> {
  const found = new Set<Known>();
  for (const handle of handles) {
    const under = index.get(handle) ?? [];
    const end = upTo(under, days.last);
    let left = MOST_COMPARED;
    for (let at = end - 1; at >= Math.max(0, end - MOST_SEEN) && left > 0; at--) {
      const known = under[at];
      if (!known || known.telling.days.last < days.first || !fits(known)) continue;
      found.add(known);
      left -= 1;
    }
  }
  return found;
}

/** Each of an index with the few before it under the same handle. */
export function* neighbours(index: Index): Generator<readonly [Known, Known]> {
  for (const under of index.values())
    for (const [n, known] of under.entries())
      for (let before = n - 1; before >= Math.max(0, n - MOST_COMPARED); before--) {
        const other = under[before];
        if (other) yield [other, known];
      }
}
