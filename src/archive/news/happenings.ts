import { shiftDays } from '../../annotate/days/shift.ts';
import type { DatedStatement } from '../../model/annotation.ts';
import { daysOf, hasPlace, type PartialDate } from '../../model/date.ts';
import type { Disagreement, Event } from '../../model/event.ts';
import { overlaps } from '../../model/span.ts';
import type { Archive } from '../archive.ts';
import type { Stories } from './stories.ts';
import { plainWords, saying } from './words.ts';

/** New statements in the same words. */
export type SameWords = readonly [DatedStatement, ...DatedStatement[]];

/** An event with what of it is new. */
export interface NewHappening {
  readonly event: Event;
  /**
   * What articles that came tell of it: without what it was told in before, and without what only somebody's words
   * tell, which stand among the quotes.
   */
  readonly added: readonly SameWords[];
  /** How many articles told of it before. */
  readonly before: number;
  /** Whether those that tell of it now only look back: it lies long before each of them. */
  readonly isPast: boolean;
  readonly disagreements: readonly Disagreement[];
}

/** By each statement the event that it is in. */
type EventOf = ReadonlyMap<DatedStatement, Event>;

/** What ended so many days before a report is no news of it. */
const NEWS_DAYS = 31;

const firstDayOf = (date: PartialDate | null): string | null =>
  hasPlace(date) ? (daysOf(date.value)?.first ?? null) : null;

function isLongBefore(date: PartialDate | null, day: string | null): boolean {
  const last = hasPlace(date) ? daysOf(date.value)?.last : undefined;
  return last !== undefined && day !== null && last < shiftDays(day, -NEWS_DAYS);
}

/**
 * Whether a lead is of its report's day only for want of a better one: the same sentence is told of a happening with a
 * day of its own, or of one that was known before; not of one that lies long back, of which it only reminds.
 */
function isBetterTold(archive: Archive, { isNew }: Stories, lead: DatedStatement, eventOf: EventOf): boolean {
  const record = archive.record(lead.span.article);
  const at = record?.statements.indexOf(lead) ?? -1;
  if (!record || record.annotations.statements[at]?.day !== null) return false;
  return record.statements.some((each) => {
    if (each === lead || each.span.start !== lead.span.start || isLongBefore(each.date, firstDayOf(lead.date)))
      return false;
    return hasPlace(each.date) || eventOf.get(each)?.statements.some(({ span }) => !isNew(span));
  });
}

/** Words beside a quotation that only say who said it, and when. */
const FEW_WORDS = 8;

/** “There was no deal,” Budrys said on Friday: somebody's words, and no more. */
function isOnlyQuoted(archive: Archive, { span }: DatedStatement): boolean {
  const quotes = archive.record(span.article)?.annotations.quotes ?? [];
  const quoted = quotes.flatMap(({ kind, spans }) =>
    kind === 'quotation' ? spans.filter((each) => overlaps(each, span)) : [],
  );
  if (quoted.length === 0) return false;
  const own = quoted
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => {
      const [from, to] = [Math.max(0, start - span.start), end - span.start];
      return `${text.slice(0, from)} ${text.slice(to)}`;
    }, span.exact);
  return plainWords(own).split(' ').length <= FEW_WORDS;
}

/** A sentence and its day: the same of both is the same news, in whatever event. null: of no certain day. */
const sayingOfDay = ({ span, date }: DatedStatement): string | null =>
  hasPlace(date) ? `${date.value} ${saying(span)}` : null;

/** The sentences of some days that articles had before. */
function knownOfDays(archive: Archive, { isNew }: Stories, days: ReadonlySet<string | null>): ReadonlySet<string> {
  const known = archive.records
    .filter(({ article }) => article.sameStoryAs === null)
    .flatMap(({ statements }) => statements.filter(({ date }) => date !== null && days.has(date.value)))
    .filter(({ span }) => !isNew(span));
  return new Set(known.flatMap((each) => sayingOfDay(each) ?? []));
}

interface Added {
  readonly event: Event;
  readonly statements: DatedStatement[];
}

/** The same words by the first event that has them: in one event whatever their day, in several of one day. */
function sameWordsOnce(added: readonly Added[]): Map<Event, SameWords[]> {
  const byDay = new Map<string, DatedStatement[]>();
  const groups = added.flatMap(({ event, statements }) =>
    [...Map.groupBy(statements, ({ span }) => saying(span)).values()].flatMap((same) => {
      const days = same.flatMap((each) => sayingOfDay(each) ?? []);
      const [told] = days.flatMap((day) => [byDay.get(day) ?? []].filter(({ length }) => length > 0));
      for (const day of days) byDay.set(day, told ?? same);
      told?.push(...same);
      return told ? [] : [{ event, same }];
    }),
  );
  const found = new Map<Event, SameWords[]>();
  for (const {
    event,
    same: [first, ...same],
  } of groups)
    if (first) found.set(event, [...(found.get(event) ?? []), [first, ...same]]);
  return found;
}

/** What the articles that came or were corrected tell of happenings, in the order of the archive's events. */
export function newHappenings(
  archive: Archive,
  stories: Stories,
  isNewDisagreement: (disagreement: Disagreement) => boolean,
): readonly NewHappening[] {
  const { touched, isNew, storyOf } = stories;
  const events = [...new Set(touched.flatMap(({ original }) => archive.eventsIn(original.article.id)))];
  if (events.length === 0) return [];
  const eventOf = new Map(events.flatMap((event) => event.statements.map((each) => [each, event] as const)));
  const isReported = ({ span }: DatedStatement): boolean =>
    isNew(span) && (storyOf(span.article)?.fresh.length ?? 0) > 0;
  const reported = events.flatMap(({ statements }) => statements.filter(isReported));
  const knownAnywhere = knownOfDays(archive, stories, new Set(reported.flatMap(({ date }) => date?.value ?? [])));
  const knownIn = (event: Event): DatedStatement[] => event.statements.filter(({ span }) => !isNew(span));
  const added = events.map((event): Added => {
    const before = new Set(knownIn(event).map(({ span }) => saying(span)));
    const isKnown = (each: DatedStatement): boolean =>
      before.has(saying(each.span)) || knownAnywhere.has(sayingOfDay(each) ?? '');
    const statements = event.statements.filter(
      (each) =>
        isReported(each) &&
        !isKnown(each) &&
        !isBetterTold(archive, stories, each, eventOf) &&
        !isOnlyQuoted(archive, each),
    );
    return { event, statements };
  });
  const told = sameWordsOnce(added);
  // Of an article without a day: the archive's newest.
  const dayOf = ({ span }: DatedStatement): string | null =>
    firstDayOf(archive.record(span.article)?.article.published ?? null) ?? archive.asOf;
  return events.map(
    (event): NewHappening => ({
      event,
      added: told.get(event) ?? [],
      before: new Set(knownIn(event).map(({ span }) => span.article)).size,
      isPast: (told.get(event) ?? []).flat().every((each) => isLongBefore(event.date, dayOf(each))),
      disagreements: event.disagreements.filter(isNewDisagreement),
    }),
  );
}
