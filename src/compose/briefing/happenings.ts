import type { NewHappening, SameWords } from '../../archive/news/happenings.ts';
import { hasPlace } from '../../model/date.ts';
import type { Disagreement, Event } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';
import type { Block, Extract } from '../../model/view.ts';
import { disagreementBlock, statementExtract } from '../happenings.ts';
import { byDate } from '../order.ts';
import { sidesOnce } from './sides.ts';
import { alsoIn, correctedNotes, placesOf, type Telling } from './telling.ts';

export interface Happenings {
  readonly dated: readonly Block[];
  readonly undated: readonly Block[];
  /** More on what was known: the undated first, so that the newest are the last. */
  readonly more: readonly Block[];
  /** Of what lies long before the articles that tell it. */
  readonly past: readonly Block[];
  /** Whether a sentence is told in one of them. */
  isTold(sentence: Span): boolean;
  /** What sources say differently, as it stands beside one of the events. */
  readonly disagreements: ReadonlySet<Disagreement>;
}

/** What of a happening is told: to those publishers, and if any of its sentences is about what is asked. */
function toldOf(telling: Telling, { event, added }: NewHappening): readonly SameWords[] {
  const told = added.flatMap((all): SameWords[] => {
    const [first, ...same] = all.filter(({ span }) => placesOf(telling, span) !== null);
    return first ? [[first, ...same]] : [];
  });
  return told.length > 0 && event.statements.some(({ span }) => telling.scope.isAbout(span)) ? told : [];
}

interface Told extends NewHappening {
  readonly told: readonly SameWords[];
}

const keyOf = ({ article, start, end }: Span): string => `${article} ${start} ${end}`;

/** Those of some disagreements in which only publishers speak that are asked for. */
export const amongThose = ({ scope }: Telling, all: readonly Disagreement[]): Disagreement[] =>
  all.filter(({ sides }) => sides.every(({ article }) => scope.isFrom(article)));

/** What happened before what is planned, then what most tell, then the newest. */
const byWeight = (a: Told, b: Told): number =>
  Number(a.event.statements[0].modality === 'planned') - Number(b.event.statements[0].modality === 'planned') ||
  b.told.length - a.told.length ||
  byDate(b.event.date, a.event.date);

/**
 * Under which event each sentence is told, as it may name several days: under one of the first kind that has it.
 * “Freed on Wednesday, he said on Thursday” tells of Thursday.
 */
function toldUnder(telling: Telling, kinds: readonly (readonly Told[])[]): ReadonlyMap<string, Event> {
  const found = new Map<string, Event>();
  for (const kind of kinds)
    for (const { event, told } of kind.toSorted(byWeight))
      for (const { span } of told.flat())
        for (const place of telling.news.placesOf(span)) if (!found.has(keyOf(place))) found.set(keyOf(place), event);
  return found;
}

/** What events say anew, in order of day; no sentence twice. */
export function happenings(telling: Telling): Happenings {
  const { archive, news, cite } = telling;
  const found = news.happenings
    .map((happening) => ({ ...happening, told: toldOf(telling, happening) }))
    .filter(({ told }) => told.length > 0)
    .sort((a, b) => byDate(a.event.date, b.event.date));
  const [all, known, past] = [
    found.filter(({ before, isPast }) => before === 0 && !isPast),
    found.filter(({ before, isPast }) => before > 0 && !isPast),
    found.filter(({ isPast }) => isPast),
  ];
  const isDated = ({ event }: NewHappening): boolean => hasPlace(event.date);
  const isOpen = (happening: NewHappening): boolean => !isDated(happening);
  const told = toldUnder(telling, [all.filter(isDated), known, all.filter(isOpen), past]);
  const disagreements = new Set<Disagreement>();

  const extract = (event: Event, [first, ...same]: SameWords): Extract[] => {
    const places = placesOf(telling, first.span, ...same.map(({ span }) => span));
    if (!places || told.get(keyOf(places.at)) !== event) return [];
    const { at, also } = places;
    const made = statementExtract(archive, { ...first, span: at }, cite);
    return [{ ...made, notes: [...correctedNotes(telling, at), ...made.notes], ...alsoIn(telling, also) }];
  };

  const blocksOf = ({ event, told, before, disagreements: apartNow }: Told): Block[] => {
    const [first, ...others] = told.flatMap((all) => extract(event, all));
    if (!first) return [];
    const beside = amongThose(telling, apartNow).filter((each) => !disagreements.has(each));
    for (const each of beside) disagreements.add(each);
    const apart = beside.map((each) => sidesOnce(disagreementBlock(archive, each, cite)));
    if (before === 0 && others.length === 0) return [first, ...apart];
    const known = before > 0 ? { before } : {};
    return [{ kind: 'event', date: event.date, statements: [first, ...others], disagreements: apart, ...known }];
  };

  const more = [...known.filter(isOpen), ...known.filter(isDated)];
  return {
    dated: all.filter(isDated).flatMap(blocksOf),
    undated: all.filter(isOpen).flatMap(blocksOf),
    more: more.flatMap(blocksOf),
    past: past.flatMap(blocksOf),
    isTold: (sentence) => told.has(keyOf(sentence)),
    disagreements,
  };
}
