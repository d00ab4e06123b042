import type { Range, Span } from '../../model/span.ts';

/** How far from a year the words stand that say what it dates: "the disputed 2020 election". */
const NEAR = 60;
const distance = (a: Range, b: Range): number => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));

export const nearest = <T extends Range>(all: readonly T[], to: Range): T | null =>
  all.reduce<T | null>((best, each) => (best && distance(best, to) <= distance(each, to) ? best : each), null);

export const around = (sentence: Range, { start, end }: Range, reach: number): Range => ({
  start: Math.max(sentence.start, start - reach),
  end: Math.min(sentence.end, end + reach),
});

/** The words of a sentence around a day up to the next commas. */
export function clauseAround({ start, end, exact }: Span, day: Range): Range {
  const before = exact.slice(0, day.start - start);
  const after = exact.slice(day.end - start).search(/[,;:]/u);
  return {
    start: start + Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1,
    end: after < 0 ? end : day.end + after,
  };
}

/** "…, which began in 2022", "…, in early 2022": what a clause dates that does not say itself what happened. */
const LEANS =
  /^[\s,;:]*(?:(?:which|that|when|where|as|котор\p{L}*|когда|что|як(?:і|ая|ое|ія)|калі|што)(?!\p{L})|(?:(?:back|in|on|since|during|early|late|mid|of|the|в|у|с|з|на|ў|начале|конце|пачатку|канцы)[\s-]+)+$)/iu;

/** Whether a clause that names a year may date what the clauses beside it tell: not "including 2020 candidate Lind". */
export const leansOut = (sentence: Span, clause: Range, day: Range | null): boolean =>
  clause.start === sentence.start ||
  LEANS.test(sentence.exact.slice(clause.start - sentence.start, (day ?? clause).start - sentence.start));

/** What of a sentence a day dates: of several days, each has the words that stand nearest to it. */
export function datedBy<T extends Range>(
  all: readonly T[],
  day: Span | null,
  days: readonly Span[],
  isSpan: boolean,
): T[] {
  return all.filter((each) => {
    const next = nearest(days, each);
    if (day === null) return next === null || distance(next, each) > NEAR / 2;
    if (next !== day && next !== null && distance(next, each) <= NEAR) return false;
    return !isSpan || distance(day, each) <= NEAR;
  });
}
