import type { DatedStatement } from '../../model/annotation.ts';
import { hasPlace } from '../../model/date.ts';
import type { Disagreement, Event } from '../../model/event.ts';
import type { Archive } from '../archive.ts';
import type { Stories } from './stories.ts';
import { wordsOf } from './words.ts';

/** New statements in the same words. */
export type SameWords = readonly [DatedStatement, ...DatedStatement[]];

/** An event with what of it is new. */
export interface NewHappening {
  readonly event: Event;
  /** Its new statements, without those whose very words it had before. */
  readonly added: readonly SameWords[];
  /** How many articles told of it before. */
  readonly before: number;
  /** Whether articles that came tell it, or what was known is told further: not corrected words alone. */
  readonly isNews: boolean;
  readonly disagreements: readonly Disagreement[];
}

export interface NewHappenings {
  /** Those of articles that came or were corrected. */
  readonly all: readonly NewHappening[];
  /** The words of sentences that told of one of them before. */
  readonly knownWords: ReadonlySet<string>;
}

/** By each statement the event that it is in. */
type EventOf = ReadonlyMap<DatedStatement, Event>;

/**
 * Whether a lead is of its report's day only for want of a better one: the same sentence is told of a happening with a
 * day of its own, or of one that was known before.
 */
function isBetterTold(archive: Archive, { isNew }: Stories, lead: DatedStatement, eventOf: EventOf): boolean {
  const record = archive.record(lead.span.article);
  const at = record?.statements.indexOf(lead) ?? -1;
  if (!record || record.annotations.statements[at]?.day !== null) return false;
  const others = record.statements.filter((each) => each !== lead && each.span.start === lead.span.start);
  return others.some((each) => hasPlace(each.date) || eventOf.get(each)?.statements.some(({ span }) => !isNew(span)));
}

/** What the articles that came or were corrected tell of happenings. */
export function newHappenings(
  archive: Archive,
  stories: Stories,
  isNewDisagreement: (disagreement: Disagreement) => boolean,
): NewHappenings {
  const { touched, isNew, storyOf } = stories;
  const events = [...new Set(touched.flatMap(({ original }) => archive.eventsIn(original.article.id)))];
  const eventOf = new Map(events.flatMap((event) => event.statements.map((each) => [each, event] as const)));
  const knownWords = new Set<string>();
  const all = events.map((event): NewHappening => {
    const known = event.statements.filter(({ span }) => !isNew(span));
    const before = new Set(known.map(({ span }) => wordsOf([span])));
    for (const words of before) knownWords.add(words);
    const fresh = event.statements.filter(({ span }) => isNew(span));
    const added = fresh.filter((each) => !isBetterTold(archive, stories, each, eventOf));
    const byWords = Map.groupBy(added, ({ span }) => wordsOf([span]));
    return {
      event,
      added: [...byWords].flatMap(([words, [first, ...same]]) =>
        first && !before.has(words) ? [[first, ...same] as const] : [],
      ),
      before: new Set(known.map(({ span }) => span.article)).size,
      isNews: known.length > 0 || fresh.some(({ span }) => (storyOf(span.article)?.fresh.length ?? 0) > 0),
      disagreements: event.disagreements.filter(isNewDisagreement),
    };
  });
  return { all, knownWords };
}
