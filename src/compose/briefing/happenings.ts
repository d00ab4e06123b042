import type { NewHappening, SameWords } from '../../archive/news/happenings.ts';
import { hasPlace } from '../../model/date.ts';
import type { Disagreement } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import type { Block, DisagreementBlock, Extract } from '../../model/view.ts';
import { disagreementBlock, statementExtract } from '../happenings.ts';
import { byDate } from '../order.ts';
import { alsoIn, correctedNotes, placesOf, type Telling } from './telling.ts';

export interface Happenings {
  readonly dated: readonly Block[];
  readonly undated: readonly Block[];
  /** More on what was known: the undated first, so that the newest are the last. */
  readonly more: readonly Block[];
  /** What sources say differently, as it stands beside one of the events. */
  readonly disagreements: ReadonlySet<Disagreement>;
}

/** What of a happening is told: to those publishers, and if any of its sentences is about what is asked. */
function toldOf(telling: Telling, { event, added, isNews }: NewHappening): readonly SameWords[] {
  const told = added.flatMap((all): SameWords[] => {
    const [first, ...same] = all.filter(({ span }) => placesOf(telling, span) !== null);
    return first ? [[first, ...same]] : [];
  });
  return isNews && told.length > 0 && event.statements.some(({ span }) => telling.scope.isAbout(span)) ? told : [];
}

const keyOf = ({ article, start, end }: Span): string => `${article} ${start} ${end}`;

/** Those of some disagreements in which only publishers speak that are asked for. */
export const amongThose = ({ scope }: Telling, all: readonly Disagreement[]): Disagreement[] =>
  all.filter(({ sides }) => sides.every(({ article }) => scope.isFrom(article)));

/** What events say anew, in order of day; no sentence twice. */
export function happenings(telling: Telling): Happenings {
  const { archive, news, cite } = telling;
  const found = news.happenings.all
    .map((happening) => ({ ...happening, told: toldOf(telling, happening) }))
    .filter(({ told }) => told.length > 0)
    .sort((a, b) => byDate(a.event.date, b.event.date));
  const drawn = new Set<string>();
  const disagreements = new Set<Disagreement>();

  const extract = ([first, ...same]: SameWords): Extract[] => {
    const places = placesOf(telling, first.span, ...same.map(({ span }) => span));
    if (!places || drawn.has(keyOf(places.at))) return [];
    const { at, also } = places;
    for (const place of [at, ...also]) drawn.add(keyOf(place));
    const made = statementExtract(archive, { ...first, span: at }, cite);
    return [{ ...made, notes: [...correctedNotes(telling, at), ...made.notes], ...alsoIn(telling, also) }];
  };

  const blocksOf = ({ event, told, before, disagreements: apartNow }: (typeof found)[number]): Block[] => {
    const [first, ...others] = told.flatMap(extract);
    if (!first) return [];
    const beside = amongThose(telling, apartNow).filter((each) => !disagreements.has(each));
    for (const each of beside) disagreements.add(each);
    const apart: DisagreementBlock[] = beside.map((each) => disagreementBlock(archive, each, cite));
    if (before === 0 && others.length === 0) return [first, ...apart];
    const known = before > 0 ? { before } : {};
    return [{ kind: 'event', date: event.date, statements: [first, ...others], disagreements: apart, ...known }];
  };

  const all = found.filter(({ before }) => before === 0);
  const known = found.filter(({ before }) => before > 0);
  const isDated = ({ event }: NewHappening): boolean => hasPlace(event.date);
  const dated = all.filter(isDated).flatMap(blocksOf);
  const more = [...known.filter((each) => !isDated(each)), ...known.filter(isDated)].flatMap(blocksOf);
  const undated = all.filter((each) => !isDated(each)).flatMap(blocksOf);
  return { dated, undated, more, disagreements };
}
