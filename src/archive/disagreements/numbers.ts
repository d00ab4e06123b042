import type { Disagreement } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import { type Count, differ, POLITICAL } from '../events/counts.ts';

/** What narrows one count and not the other. */
const narrowing = (a: Count, b: Count): ReadonlySet<string> => a.narrowed.symmetricDifference(b.narrowed);

/** "Political prisoners" and "prisoners" may be the same; "Polish prisoners" are some of the prisoners. */
const ONLY_POLITICAL = new Set([POLITICAL]);

const MOST_COMPARED = 200;

/** What each article counts, once. */
const distinct = (counts: readonly Count[]): Count[] =>
  [
    ...new Map(
      counts
        .map((count) => [[count.figure.span.article, count.kind, count.figure.span.exact].join(), count] as const)
        .reverse(),
    ).values(),
  ]
    .reverse()
    .slice(0, MOST_COMPARED);

/** The figures that no number fits together with one of the others, in order, each article's once. */
function sidesOf(counts: readonly Count[], apart: (a: Count, b: Count) => boolean): readonly Span[] {
  const sides = counts.filter((one) => counts.some((other) => apart(one, other))).map(({ figure }) => figure.span);
  return sides.filter(
    (side, n) => sides.findIndex(({ article, exact }) => article === side.article && exact === side.exact) === n,
  );
}

/**
 * Where the sentences of one happening count its people differently: 14 prisoners and 16 prisoners cannot both be;
 * 14 political prisoners and 16 prisoners may. "At least 14", "13 others" and "14" agree. An article does not
 * disagree with itself: two numbers in it are of two things.
 */
export function numberDisagreements(counts: readonly Count[]): Disagreement[] {
  const isApart = (a: Count, b: Count): boolean => a.figure.span.article !== b.figure.span.article && differ(a, b);
  const kinds = [
    ['contradiction', (a: Count, b: Count) => isApart(a, b) && narrowing(a, b).size === 0],
    [
      'difference',
      (a: Count, b: Count) => isApart(a, b) && narrowing(a, b).size > 0 && narrowing(a, b).isSubsetOf(ONLY_POLITICAL),
    ],
  ] as const;
  const some = distinct(counts);
  return kinds.flatMap(([kind, apart]) => {
    const [first, second, ...rest] = sidesOf(some, apart);
    return first && second ? [{ kind, person: null, sides: [first, second, ...rest] }] : [];
  });
}
