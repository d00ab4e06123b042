import { daysBetween, shiftDays } from '../../annotate/days/shift.ts';
import type { DayRange } from '../../model/date.ts';
import type { PersonId } from '../../model/span.ts';
import { type Clusters, clustersOf } from './clusters.ts';
import { countsDiffer, type Evidence, evidenceOf } from './evidence.ts';
import type { Telling } from './telling.ts';

/** How much must be in common (see `evidenceOf`) for two sentences to be of one happening, by how well its day is known. */
const ENOUGH = {
  sameDay: 3,
  /** The same day and kind of thing, but done by others: only with much else in common. */
  otherActors: 5,
  nextDay: 6,
  report: 4,
  sameSpan: 3,
  dayInSpan: 4,
  open: 5,
} as const;

/** What an article that tells of a happening on its day says further down is more likely of the same. */
const SAME_ARTICLE = 2;
const NEXT_SENTENCE = 3;
/** A report and another of the same happening are at most so many days apart. */
const REPORTS_APART = 3;
/** Of what has the same day, kind and people, only so much is compared. */
const MOST_COMPARED = 300;

type Compare = (a: Telling, b: Telling) => Evidence;

const overlap = (a: DayRange, b: DayRange): boolean => a.first <= b.last && b.first <= a.last;

const includes = (span: DayRange, { first, last }: DayRange): boolean => span.first <= first && last <= span.last;

/** Each pair of a list once; of a very long list each only with those that follow soon. */
function* pairs<T>(all: readonly T[]): Generator<readonly [T, T]> {
  for (const [n, a] of all.entries()) for (const b of all.slice(n + 1, n + 1 + MOST_COMPARED)) yield [a, b];
}

const bySure = (all: readonly Telling[], sure: Telling['sure']): Telling[] => all.filter((each) => each.sure === sure);

/** Others act in each: nobody who does not rule is in both, though somebody is in either. */
const actedByOthers = (a: Telling, b: Telling, { actors }: Evidence, rulers: ReadonlySet<PersonId>): boolean => {
  const acts = ({ people }: Telling): boolean => [...people].some((person) => !rulers.has(person));
  return actors === 0 && acts(a) && acts(b);
};

/** The one that has most of it; null where none has enough, or two have as much. */
function best<T>(all: readonly T[], weigh: (each: T) => number): T | null {
  let [winner, most, again]: [T | null, number, boolean] = [null, 0, false];
  for (const each of all) {
    const weight = weigh(each);
    if (weight > most) [winner, most, again] = [each, weight, false];
    else if (weight === most) again = true;
  }
  return again ? null : winner;
}

/** On the same day: what the sentences themselves date alike. */
function uniteSameDay(
  days: readonly Telling[],
  clusters: Clusters<Telling>,
  compare: Compare,
  rulers: ReadonlySet<PersonId>,
): void {
  for (const same of Map.groupBy(days, ({ days: { first } }) => first).values())
    for (const [a, b] of pairs(same)) {
      const evidence = compare(a, b);
      const enough = actedByOthers(a, b, evidence, rulers) ? ENOUGH.otherActors : ENOUGH.sameDay;
      if (evidence.weight >= enough) clusters.unite(a, b);
    }
}

/** One source is a day off: only where both say much the same, and no article has both days. */
function uniteNextDay(days: readonly Telling[], clusters: Clusters<Telling>, compare: Compare): void {
  const byDay = Map.groupBy(days, ({ days: { first } }) => first);
  for (const [day, today] of byDay)
    for (const next of byDay.get(shiftDays(day, 1)) ?? [])
      for (const one of today.slice(0, MOST_COMPARED)) {
        const { weight, actors, sameCount } = compare(one, next);
        if (weight < ENOUGH.nextDay || !(sameCount || actors > 1)) continue;
        const articles = new Set(clusters.of(one).map(({ article }) => article));
        if (!clusters.of(next).some(({ article }) => articles.has(article))) clusters.unite(one, next);
      }
}

/** Leads of reports: with the day that another sentence gives, else with one another. */
function uniteReports(
  reports: readonly Telling[],
  days: readonly Telling[],
  clusters: Clusters<Telling>,
  compare: Compare,
  rulers: ReadonlySet<PersonId>,
): void {
  const byDay = Map.groupBy(days, ({ days: { first } }) => first);
  const fits = (a: Telling, b: Telling): number => {
    const evidence = compare(a, b);
    return evidence.weight >= ENOUGH.report && !actedByOthers(a, b, evidence, rulers) ? evidence.weight : 0;
  };
  for (const report of reports) {
    const { last } = report.days;
    const near = Array.from({ length: REPORTS_APART + 1 }, (_, n) => byDay.get(shiftDays(last, -n)) ?? []).flat();
    const found = best(near.slice(0, MOST_COMPARED), (day) => fits(report, day));
    if (found) clusters.unite(report, found);
  }
  const spread = (all: readonly Telling[]): number => {
    const lasts = all.map(({ days: { last } }) => last).sort();
    return daysBetween(lasts[0] ?? '', lasts.at(-1) ?? '');
  };
  const inOrder = reports.toSorted((a, b) => (a.days.last < b.days.last ? -1 : a.days.last > b.days.last ? 1 : 0));
  for (const [a, b] of pairs(inOrder)) {
    if (a.article === b.article || daysBetween(a.days.last, b.days.last) > REPORTS_APART || fits(a, b) === 0) continue;
    const dated = [clusters.of(a), clusters.of(b)].filter((all) => all.some(({ sure }) => sure === 'day'));
    if (dated.length < 2 && spread([...clusters.of(a), ...clusters.of(b)]) <= REPORTS_APART) clusters.unite(a, b);
  }
}

/** Of a year, a month, a week: with the same, then with the one happening of a known day, month or week in it. */
function uniteSpans(
  spans: readonly Telling[],
  all: readonly Telling[],
  clusters: Clusters<Telling>,
  compare: Compare,
): void {
  const others = (a: Telling, b: Telling): boolean =>
    a.near.size > 0 && b.near.size > 0 && a.near.isDisjointFrom(b.near);
  const key = ({ days: { first, last } }: Telling): string => `${first}/${last}`;
  for (const same of Map.groupBy(spans, key).values())
    for (const [a, b] of pairs(same))
      if (!others(a, b) && compare(a, b).weight >= ENOUGH.sameSpan) clusters.unite(a, b);
  const byYear = Map.groupBy(
    all.filter(({ sure }) => sure === 'day' || sure === 'span'),
    ({ days: { first } }) => first.slice(0, 4),
  );
  for (const span of spans) {
    const finer = (byYear.get(span.days.first.slice(0, 4)) ?? []).filter(
      (each) => key(each) !== key(span) && includes(span.days, each.days) && !others(span, each),
    );
    const found = best([...new Set(finer.map(clusters.of))], (cluster) => {
      const weights = cluster.map((each) => {
        const { weight, actors, sameCount } = compare(span, each);
        if (each.sure === 'day') return weight >= ENOUGH.dayInSpan && (sameCount || actors > 0) ? weight : 0;
        return weight >= ENOUGH.sameSpan ? weight : 0;
      });
      return Math.max(0, ...weights);
    });
    const [member] = found ?? [];
    if (member) clusters.unite(span, member);
  }
}

/** By what a happening can be looked up: who acts in it, how many, which article tells it. */
const keysOf = ({ article, people, counts }: Telling, rulers: ReadonlySet<PersonId>): string[] => [
  `article ${article}`,
  ...[...people].flatMap((person) => (rulers.has(person) ? [] : [`person ${person}`])),
  ...counts.map(({ noun, kind }) => `count ${kind} ${noun}`),
];

function indexOf(all: readonly Telling[], rulers: ReadonlySet<PersonId>): ReadonlyMap<string, readonly Telling[]> {
  const index = new Map<string, Telling[]>();
  for (const each of all)
    for (const key of keysOf(each, rulers)) {
      const under = index.get(key);
      if (under) under.push(each);
      else index.set(key, [each]);
    }
  return index;
}

/** What is told without a day: with the one happening of a known day that has the same people in number or by name. */
function uniteOpen(
  open: readonly Telling[],
  dated: readonly Telling[],
  clusters: Clusters<Telling>,
  compare: Compare,
  rulers: ReadonlySet<PersonId>,
): void {
  const index = indexOf(dated, rulers);
  const follows = (telling: Telling, all: readonly Telling[]): boolean =>
    all.some(
      ({ article, paragraph, sentence }) =>
        article === telling.article && paragraph === telling.paragraph && sentence === telling.sentence - 1,
    );
  for (const telling of open) {
    const alike = keysOf(telling, rulers).flatMap((key) => (index.get(key) ?? []).slice(-MOST_COMPARED));
    const candidates = new Set(alike.filter(({ days }) => overlap(days, telling.days)).map(clusters.of));
    const found = best([...candidates], (cluster) => {
      const known = cluster.filter(({ sure }) => sure !== 'open');
      if (known.some((each) => countsDiffer(telling, each))) return 0;
      const near = follows(telling, cluster)
        ? NEXT_SENTENCE
        : known.some(({ article }) => article === telling.article)
          ? SAME_ARTICLE
          : 0;
      const weights = known.map((each) => {
        const { weight, actors, sameCount } = compare(telling, each);
        const isSame = near > 0 ? sameCount || actors > 0 : sameCount || actors > 1;
        return isSame && weight + near >= ENOUGH.open ? weight : 0;
      });
      return Math.max(0, ...weights);
    });
    const [member] = found ?? [];
    if (member) clusters.unite(telling, member);
  }
}

/** Statements that no article dates: told by several in the same number or with the same people. */
function uniteUndated(
  undated: readonly Telling[],
  clusters: Clusters<Telling>,
  compare: Compare,
  rulers: ReadonlySet<PersonId>,
): void {
  for (const [key, alike] of indexOf(undated, rulers))
    for (const [a, b] of key.startsWith('article') ? [] : pairs(alike)) {
      if (a.article === b.article || !overlap(a.days, b.days) || countsDiffer(a, b)) continue;
      const { weight, actors, sameCount } = compare(a, b);
      if (weight >= ENOUGH.open && (sameCount || actors > 1)) clusters.unite(a, b);
    }
}

/**
 * Sentences of all articles that tell of one happening. The surest are united first, those without a day last; what
 * fits two happenings alike stays with neither. `rulers`: heads of state, who are in too much of the news to tell
 * one happening from another.
 */
export function uniteTellings(all: readonly Telling[], rulers: ReadonlySet<PersonId>): readonly (readonly Telling[])[] {
  const clusters = clustersOf(all);
  const compare: Compare = (a, b) => evidenceOf(a, b, rulers);
  const [days, reports, spans, open] = [
    bySure(all, 'day'),
    bySure(all, 'report'),
    bySure(all, 'span'),
    bySure(all, 'open'),
  ];
  uniteSameDay(days, clusters, compare, rulers);
  uniteNextDay(days, clusters, compare);
  uniteReports(reports, days, clusters, compare, rulers);
  uniteSpans(spans, all, clusters, compare);
  uniteOpen(open, [...days, ...reports, ...spans], clusters, compare, rulers);
  const left = open.filter((each) => each.statement !== null && clusters.of(each).length === 1);
  uniteUndated(left, clusters, compare, rulers);
  return clusters.all();
}
