import type { Count } from './counts.ts';
import type { Known } from './evidence.ts';

/** Sentences that have been found to tell of one happening so far, and what is asked of all of them at once. */
export interface Cluster {
  readonly members: readonly Known[];
  readonly articles: ReadonlySet<number>;
  /** Each different count of people once. */
  readonly counts: readonly Count[];
  /** The first and the last day on which one of those that are dated, or are leads, can have been written. */
  readonly firstReport: string;
  readonly lastReport: string;
  /** Whether a sentence gives it a day. */
  readonly hasDay: boolean;
}

interface Growing extends Cluster {
  readonly members: Known[];
  readonly articles: Set<number>;
  readonly counts: Count[];
  firstReport: string;
  lastReport: string;
  hasDay: boolean;
}

/** Clusters that grow together (disjoint sets; the smaller joins the larger). */
export interface Clusters {
  unite(a: Known, b: Known): void;
  of(each: Known): Cluster;
  /** All, each with its members in the order in which they were given, in the order of their first members. */
  all(): readonly (readonly Known[])[];
}

const isSame = (a: Count, b: Count): boolean =>
  a.noun === b.noun && a.kind === b.kind && a.least === b.least && a.most === b.most;

const alone = (known: Known): Growing => {
  const { article, counts, days, sure } = known.telling;
  return {
    members: [known],
    articles: new Set([article]),
    counts: [...counts],
    firstReport: days.last,
    lastReport: days.last,
    hasDay: sure === 'day',
  };
};

export function clustersOf(all: readonly Known[]): Clusters {
  const clusters = new Map<Known, Growing>();
  const of = (known: Known): Growing => {
    const found = clusters.get(known) ?? alone(known);
    clusters.set(known, found);
    return found;
  };
  return {
    of,
    unite: (a, b) => {
      const [one, other] = [of(a), of(b)];
      if (one === other) return;
      const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
      for (const known of small.members) {
        large.members.push(known);
        large.articles.add(known.telling.article);
        clusters.set(known, large);
      }
      for (const count of small.counts)
        if (!large.counts.some((known) => isSame(known, count))) large.counts.push(count);
      if (small.firstReport < large.firstReport) large.firstReport = small.firstReport;
      if (small.lastReport > large.lastReport) large.lastReport = small.lastReport;
      large.hasDay ||= small.hasDay;
    },
    all: () => [...Map.groupBy(all, of).values()],
  };
}
