/** Sets that grow together (disjoint sets; the smaller joins the larger). */
export interface Clusters<T> {
  unite(a: T, b: T): void;
  /** All that have been united with it, itself among them. */
  of(each: T): readonly T[];
  /** Every set once, each in the order in which its members were given, the sets in that of their first members. */
  all(): readonly (readonly T[])[];
}

export function clustersOf<T>(items: readonly T[]): Clusters<T> {
  const sets = new Map<T, T[]>(items.map((item) => [item, [item]]));
  const of = (item: T): T[] => sets.get(item) ?? [item];
  return {
    of,
    unite: (a, b) => {
      const [large, small] = of(a).length >= of(b).length ? [of(a), of(b)] : [of(b), of(a)];
      if (large === small) return;
      large.push(...small);
      for (const item of small) sets.set(item, large);
    },
    all: () => [...Map.groupBy(items, of).values()],
  };
}
