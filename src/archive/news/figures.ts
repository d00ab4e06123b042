import { daysBetween } from '../../annotate/days/shift.ts';
import { contains } from '../../model/span.ts';
import type { Archive } from '../archive.ts';
import { hasChanged } from './changed.ts';
import { type StandingFigure, standingFigures } from './standing.ts';
import type { Stories } from './stories.ts';

/** A number in new words, and the one given last of the same that it takes the place of. */
export interface ChangedFigure {
  readonly from: StandingFigure;
  readonly to: StandingFigure;
  /** The same number elsewhere in new words. */
  readonly also: readonly StandingFigure[];
}

/** Half as many or twice as many are hardly the same people. */
const COMPARABLE = 0.5;
/** A number that somebody gave so few days before is no new one. */
const RECENTLY = 60;

const areComparable = (a: StandingFigure, b: StandingFigure): boolean =>
  Math.min(a.figure.value, b.figure.value) >= COMPARABLE * Math.max(a.figure.value, b.figure.value);

/** Whether both numbers are told of one happening: then they are a disagreement, if anything. */
function isOneHappening(archive: Archive, a: StandingFigure, b: StandingFigure): boolean {
  const tells = ({ figure: { span } }: StandingFigure) =>
    archive
      .eventsIn(span.article)
      .filter(({ statements }) =>
        statements.some((told) => told.span.article === span.article && contains(told.span, span)),
      );
  return !new Set(tells(a)).isDisjointFrom(new Set(tells(b)));
}

/** Of what each counts, the newest known figures: all within some days of the very newest, the newest first. */
function knownFigures(
  archive: Archive,
  counted: ReadonlySet<string>,
  { isNew }: Stories,
): Map<string, StandingFigure[]> {
  const found = new Map<string, StandingFigure[]>();
  const left = new Set(counted);
  for (const record of archive.records.toReversed()) {
    if (left.size === 0) break;
    if (record.article.sameStoryAs !== null) continue;
    for (const standing of standingFigures(record)) {
      if (!left.has(standing.counted) || isNew(standing.figure.span)) continue;
      const newer = found.get(standing.counted) ?? [];
      const [newest] = newer;
      if (newest && daysBetween(standing.day, newest.day) > RECENTLY) left.delete(standing.counted);
      else found.set(standing.counted, [...newer, standing]);
    }
  }
  return found;
}

const numberOf = ({ figure }: StandingFigure): number => figure.value;

const newestFirst = (a: StandingFigure, b: StandingFigure): number => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);

/**
 * The known figure with the number that was given last for the first time: who repeats an older one lags behind. Of
 * those with that number the newest; null where sources of one day gave different ones, which is for them to settle.
 */
function lastGiven(known: readonly StandingFigure[]): StandingFigure | null {
  const byValue = Map.groupBy(known.toSorted(newestFirst), numberOf);
  const [last, other] = [...byValue.values()].flatMap((same) => same.at(-1) ?? []).sort(newestFirst);
  return last && last.day !== other?.day ? (byValue.get(numberOf(last))?.[0] ?? null) : null;
}

function changeOf(
  archive: Archive,
  added: readonly StandingFigure[],
  known: readonly StandingFigure[],
): ChangedFigure[] {
  const given = new Set(known.map(numberOf));
  const [to, ...others] = added.filter((each) => !given.has(numberOf(each))).sort(newestFirst);
  const from = lastGiven(known);
  if (!to || !from || to.day <= from.day || !areComparable(from, to)) return [];
  if (others.some((each) => each.day === to.day && numberOf(each) !== numberOf(to))) return [];
  if (!hasChanged(from.figure, to.figure) || isOneHappening(archive, from, to)) return [];
  return [{ from, to, also: others.filter((each) => numberOf(each) === numberOf(to)) }];
}

/** Numbers of what is so, where a later article gives another than was given last: 1,160 prisoners, now 1,187. */
export function changedFigures(archive: Archive, stories: Stories): ChangedFigure[] {
  const added = stories.touched
    .flatMap(({ original }) => standingFigures(original))
    .filter(({ figure }) => stories.isNew(figure.span));
  const byCounted = Map.groupBy(added, ({ counted }) => counted);
  const known = knownFigures(archive, new Set(byCounted.keys()), stories);
  return [...byCounted].flatMap(([counted, all]) => changeOf(archive, all, known.get(counted) ?? []));
}
