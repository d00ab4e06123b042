import { daysBetween, shiftDays } from '../../annotate/days/shift.ts';
import type { DayRange } from '../../model/date.ts';
import type { PersonId } from '../../model/span.ts';
import { type Cluster, type Clusters, clustersOf } from './clusters.ts';
import { countsDiffer, type Evidence, evidenceOf, isSeldom, type Known, knownOf } from './evidence.ts';
import { type Index, indexOf, lookUp, neighbours } from './handles.ts';
import type { Telling } from './telling.ts';

/** How much must be in common (see `evidenceOf`) for two sentences to be of one happening, by how well its day is known. */
const ENOUGH = {
  sameDay: 3,
  /** The same day and kind of thing, but done by others: only with much else in common. */
  otherActors: 5,
  nextDay: 6,
  report: 4,
  sameSpan: 3,
  spanInSpan: 4,
  dayInSpan: 4,
  open: 5,
} as const;

/** What an article that tells of a happening on its day says further down is more likely of the same. */
const SAME_ARTICLE = 2;
const NEXT_SENTENCE = 3;
/** A report and another of the same happening are at most so many days apart. */
const REPORTS_APART = 3;
/** Where two happenings fit, the better one must fit by so much better. */
const CLEARLY = 0.5;
/** So many of what one year or month has in common are asked for the finer day of all. */
const MOST_ASKED = 20;

const includes = (span: DayRange, { first, last }: DayRange): boolean => span.first <= first && last <= span.last;

/** Others act in each: nobody who does not rule is in both, though somebody is in either. */
const actedByOthers = (a: Known, b: Known, { actors }: Evidence): boolean =>
  actors === 0 && a.actors.length > 0 && b.actors.length > 0;

/** Whether the same people, by name or in number, are in both, not only things of the same kind. */
const samePeople = ({ actors, sameCount }: Evidence, atLeast: number): boolean => sameCount || actors >= atLeast;

/** The happening that the sentences found fit best; null where none fits, or two nearly alike. */
function best(
  clusters: Clusters,
  found: Iterable<Known>,
  weigh: (known: Known, cluster: Cluster) => number,
): Known | null {
  const weights = new Map<Cluster, { readonly known: Known; readonly weight: number }>();
  for (const known of found) {
    const cluster = clusters.of(known);
    const weight = weigh(known, cluster);
    if (weight > (weights.get(cluster)?.weight ?? 0)) weights.set(cluster, { known, weight });
  }
  const [first, second] = [...weights.values()].sort((a, b) => b.weight - a.weight);
  return first && first.weight - (second?.weight ?? 0) >= CLEARLY ? first.known : null;
}

const dayOf = ({ telling }: Known): string => telling.days.first;

/** By day and handle; what happened is a handle too, where the day is known. */
const indexByDay = (days: readonly Known[]): Index =>
  indexOf(days, (known) => [...known.handles, ...known.kinds].map((handle) => `${dayOf(known)} ${handle}`));

/** On the same day: what the sentences themselves date alike. */
function uniteSameDay(index: Index, clusters: Clusters): void {
  for (const [a, b] of neighbours(index)) {
    if (clusters.of(a) === clusters.of(b)) continue;
    const evidence = evidenceOf(a, b);
    if (evidence.weight >= (actedByOthers(a, b, evidence) ? ENOUGH.otherActors : ENOUGH.sameDay)) clusters.unite(a, b);
  }
}

/** One source is a day off: only where both say much the same, and no article has both days. */
function uniteNextDay(days: readonly Known[], index: Index, clusters: Clusters): void {
  for (const one of days) {
    const before = shiftDays(dayOf(one), -1);
    const handles = one.handles.map((handle) => `${before} ${handle}`);
    for (const other of lookUp(index, handles, { first: before, last: before }, () => true)) {
      const [a, b] = [clusters.of(one), clusters.of(other)];
      if (a === b || !a.articles.isDisjointFrom(b.articles)) continue;
      const evidence = evidenceOf(one, other);
      if (evidence.weight >= ENOUGH.nextDay && samePeople(evidence, 2)) clusters.unite(one, other);
    }
  }
}

/** Leads of reports: with the day that another sentence gives, else with one another. */
function uniteReports(reports: readonly Known[], days: readonly Known[], clusters: Clusters): void {
  const fits = (a: Known, b: Known): number => {
    const evidence = evidenceOf(a, b);
    if (evidence.weight < ENOUGH.report || actedByOthers(a, b, evidence)) return 0;
    const sameDay = a.telling.days.last === b.telling.days.last;
    return sameDay || !countsDiffer(a.telling.counts, b.telling.counts) ? evidence.weight : 0;
  };
  const dated = indexOf(days, ({ handles }) => handles);
  for (const report of reports) {
    const near = lookUp(dated, report.handles, report.telling.days, () => true);
    const one = best(clusters, near, (day) => fits(report, day));
    if (one) clusters.unite(report, one);
  }
  for (const [a, b] of neighbours(indexOf(reports, ({ handles }) => handles))) {
    const [one, other] = [clusters.of(a), clusters.of(b)];
    if (one === other || a.telling.article === b.telling.article || (one.hasDay && other.hasDay)) continue;
    if (fits(a, b) === 0) continue;
    const first = one.firstReport < other.firstReport ? one.firstReport : other.firstReport;
    const last = one.lastReport > other.lastReport ? one.lastReport : other.lastReport;
    if (daysBetween(first, last) <= REPORTS_APART) clusters.unite(a, b);
  }
}

/** How much must be in common for the same year or month: where others act, what is not done once in a year is another. */
function enoughOfSpan(a: Known, b: Known, evidence: Evidence, enough: number): boolean {
  const [one, other] = [a.telling, b.telling];
  const isDay = other.sure !== 'span';
  const others = one.near.isDisjointFrom(isDay ? other.people : other.near);
  if (one.near.size > 0 && other.near.size > 0 && others) return false;
  const byOthers = actedByOthers(a, b, evidence) && !isSeldom(a, b);
  return evidence.weight >= (byOthers ? ENOUGH.otherActors : enough);
}

const spanOf = ({ telling: { days } }: Known): string => `${days.first}/${days.last}`;

/** Of a year, a month, a week: with the same, then with the one happening of a known day, month or week in it. */
function uniteSpans(spans: readonly Known[], dated: readonly Known[], clusters: Clusters): void {
  const alike = indexOf(spans, (known) => known.kinds.map((kind) => `${spanOf(known)} ${kind}`));
  for (const [a, b] of neighbours(alike))
    if (clusters.of(a) !== clusters.of(b) && enoughOfSpan(a, b, evidenceOf(a, b), ENOUGH.sameSpan))
      clusters.unite(a, b);

  const handles = ({ kinds, places, telling, handles }: Known): string[] => {
    const near = [...telling.near, ...places];
    return [...new Set([...handles, ...kinds.flatMap((kind) => near.map((each) => `${kind} ${each}`))])];
  };
  const finer = indexOf(dated, handles);
  const fits = (span: Known, each: Known): number => {
    const evidence = evidenceOf(span, each);
    const isDay = each.telling.sure !== 'span';
    if (isDay && !samePeople(evidence, 1)) return 0;
    return enoughOfSpan(span, each, evidence, isDay ? ENOUGH.dayInSpan : ENOUGH.spanInSpan) ? evidence.weight : 0;
  };
  const lengths = new Map(spans.map((span) => [span, daysBetween(span.telling.days.first, span.telling.days.last)]));
  const shortestFirst = spans.toSorted((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0));
  const asked = new Map<Cluster, number>();
  for (const span of shortestFirst) {
    const own = clusters.of(span);
    const times = asked.get(own) ?? 0;
    asked.set(own, times + 1);
    if (times > MOST_ASKED || own.members.some((each) => spanOf(each) !== spanOf(span))) continue;
    const inSpan = (each: Known): boolean =>
      spanOf(each) !== spanOf(span) && includes(span.telling.days, each.telling.days);
    const found = lookUp(finer, handles(span), span.telling.days, inSpan);
    const one = best(clusters, found, (each) => fits(span, each));
    if (one) clusters.unite(span, one);
  }
}

/** What is told without a day: with the one happening of a known day that has the same people in number or by name. */
function uniteOpen(open: readonly Known[], dated: readonly Known[], clusters: Clusters): void {
  const inArticle = (known: Known): string[] => known.kinds.map((kind) => `${kind} in ${known.telling.article}`);
  const handles = (known: Known): string[] => [...known.handles, ...inArticle(known)];
  const index = indexOf(dated, handles);
  /** Clusters of what an article dates, and of what one sentence of it does: they only grow from here on. */
  const here = clustersBy(dated, clusters, ({ telling }) => `${telling.article}`);
  const beside = clustersBy(dated, clusters, ({ telling: { article, paragraph, sentence } }) =>
    [article, paragraph, sentence].join(),
  );
  for (const known of open) {
    const { article, sentence, paragraph, days, counts, yearless } = known.telling;
    const follows = beside.get([article, paragraph, sentence - 1].join());
    const isDay = ({ telling }: Known): boolean =>
      yearless === null || (telling.sure !== 'span' && telling.days.last.slice('2025-'.length).startsWith(yearless));
    const one = best(clusters, lookUp(index, handles(known), days, isDay), (each, cluster) => {
      const near = follows?.has(cluster) ? NEXT_SENTENCE : here.get(`${article}`)?.has(cluster) ? SAME_ARTICLE : 0;
      // Another number is of another happening, unless it stands beside this one in its own article: then sources disagree.
      if (near < NEXT_SENTENCE && countsDiffer(counts, cluster.counts)) return 0;
      const evidence = evidenceOf(known, each);
      const weight = evidence.weight + near;
      const ofMost = evidence.sameCount || evidence.actors * 2 > known.actors.length;
      return weight >= ENOUGH.open && ofMost && samePeople(evidence, near > 0 ? 1 : 2) ? weight : 0;
    });
    if (one) clusters.unite(one, known);
  }
}

const clustersBy = (
  all: readonly Known[],
  clusters: Clusters,
  key: (known: Known) => string,
): ReadonlyMap<string, ReadonlySet<Cluster>> =>
  new Map([...Map.groupBy(all, key)].map(([each, some]) => [each, new Set(some.map(clusters.of))]));

/** Statements that no article dates: told by several in the same number or with the same people. */
function uniteUndated(undated: readonly Known[], clusters: Clusters): void {
  for (const [a, b] of neighbours(indexOf(undated, ({ handles }) => handles))) {
    const [one, other] = [a.telling, b.telling];
    const overlap = one.days.first <= other.days.last && other.days.first <= one.days.last;
    if (one.article === other.article || !overlap || one.yearless !== other.yearless) continue;
    if (clusters.of(a) === clusters.of(b) || countsDiffer(clusters.of(a).counts, clusters.of(b).counts)) continue;
    const evidence = evidenceOf(a, b);
    if (evidence.weight >= ENOUGH.open && samePeople(evidence, 2)) clusters.unite(a, b);
  }
}

const wordsOf = ({ telling }: Known): string => telling.told.span.exact;

/** By day, then by words: so that the outcome does not depend on the order of the articles. */
function byDay(a: Known, b: Known): number {
  if (dayOf(a) !== dayOf(b)) return dayOf(a) < dayOf(b) ? -1 : 1;
  if (a.telling.days.last !== b.telling.days.last) return a.telling.days.last < b.telling.days.last ? -1 : 1;
  return wordsOf(a) < wordsOf(b) ? -1 : wordsOf(a) > wordsOf(b) ? 1 : 0;
}

/**
 * Sentences of all articles that tell of one happening. The surest are united first, those without a day last; what
 * fits two happenings alike stays with neither. What is planned is united only with other plans for the same time.
 * `rulers`: heads of state, who are in too much of the news to tell one happening from another.
 */
export function uniteTellings(all: readonly Telling[], rulers: ReadonlySet<PersonId>): readonly (readonly Telling[])[] {
  const known = all.map((telling) => knownOf(telling, rulers));
  const clusters = clustersOf(known);
  const inOrder = known.toSorted(byDay);
  const place = new Map(inOrder.map((each, n) => [each, n]));
  const together = (...lists: readonly (readonly Known[])[]): Known[] =>
    lists.flat().sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  for (const modality of ['reported', 'planned'] as const) {
    const of = (sure: Telling['sure']): Known[] =>
      inOrder.filter(({ telling }) => telling.sure === sure && telling.told.modality === modality);
    const [days, reports, spans, open] = [of('day'), of('report'), of('span'), of('open')];
    const index = indexByDay(days);
    uniteSameDay(index, clusters);
    uniteNextDay(days, index, clusters);
    uniteReports(reports, days, clusters);
    uniteSpans(spans, together(days, reports, spans), clusters);
    uniteOpen(open, together(days, reports, spans), clusters);
    uniteUndated(
      open.filter((each) => each.telling.statement !== null && clusters.of(each).members.length === 1),
      clusters,
    );
  }
  return clusters.all().map((members) => members.map(({ telling }) => telling));
}
