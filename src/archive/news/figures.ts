import { daysBetween } from '../../annotate/days/shift.ts';
import { contains } from '../../model/span.ts';
import type { Archive } from '../archive.ts';
import { hasChanged } from './changed.ts';
import { type StandingFigure, standingFigures } from './standing.ts';
import type { Stories } from './stories.ts';

/** A number in new words, and the newest known of the same that it takes the place of. */
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

function changeOf(
  archive: Archive,
  added: readonly StandingFigure[],
  known: readonly StandingFigure[],
): ChangedFigure[] {
  const newestFirst = added.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const [to, ...others] = newestFirst;
  const [from] = known;
  if (!to || !from || to.day <= from.day || !areComparable(from, to)) return [];
  const sameDay = (all: readonly StandingFigure[], { day }: StandingFigure) => all.filter((each) => each.day === day);
  // What sources of one day give differently is for them to settle.
  if (sameDay(others, to).some(({ figure }) => figure.value !== to.figure.value)) return [];
  if (sameDay(known, from).some(({ figure }) => figure.value !== from.figure.value)) return [];
  if (known.some((each) => each.figure.value === to.figure.value)) return [];
  if (!hasChanged(from.figure, to.figure) || isOneHappening(archive, from, to)) return [];
  return [{ from, to, also: others.filter(({ figure }) => figure.value === to.figure.value) }];
}

/** Numbers of what is so, where a later article gives another than the newest known: 1,160 prisoners, now 1,187. */
export function changedFigures(archive: Archive, stories: Stories): ChangedFigure[] {
  const added = stories.touched
    .flatMap(({ original }) => standingFigures(original))
    .filter(({ figure }) => stories.isNew(figure.span));
  const byCounted = Map.groupBy(added, ({ counted }) => counted);
  const known = knownFigures(archive, new Set(byCounted.keys()), stories);
  return [...byCounted].flatMap(([counted, all]) => changeOf(archive, all, known.get(counted) ?? []));
}
