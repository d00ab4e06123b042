import { daysOf } from '../../model/date.ts';
import type { Disagreement } from '../../model/event.ts';
import { contains, type PersonId } from '../../model/span.ts';
import type { StoredArticle } from '../../model/store.ts';
import { type DayGiven, dayDisagreements, weekdayDisagreements } from '../disagreements/days.ts';
import { numberDisagreements } from '../disagreements/numbers.ts';
import type { Telling } from './telling.ts';
import { uniteTellings } from './unite.ts';

/** One happening: the sentences that tell it, the one that gives its day first, and where they disagree. */
export interface FoundEvent {
  readonly told: readonly [Telling, ...Telling[]];
  readonly disagreements: readonly Disagreement[];
}

const UNDATED = 100;
const [DAY, MONTH] = ['2025-06-21'.length, '2025-06'.length];

/** How good a sentence's day is for the whole event, the least the best: precise, its own, not inferred. */
function rank({ sure, told: { date }, statement }: Telling): number {
  if (statement === null) return UNDATED + 1;
  if (!date || date.value === null || date.bound || daysOf(date.value) === null) return UNDATED;
  const { length } = date.value;
  const precision = date.value.includes('/') ? 30 : length === DAY ? 0 : length === MONTH ? 10 : 20;
  return precision + (date.basis === 'another article' ? 5 : 0) + (sure === 'report' ? 4 : 0) + date.implied.length;
}

/** Of what gives the day alike well, the earliest, then in an order that does not depend on that of the articles. */
function inOrder(a: Telling, b: Telling): number {
  const [day, other] = [a.told.date?.value ?? '', b.told.date?.value ?? ''];
  if (day !== other) return day < other ? -1 : 1;
  return a.told.span.exact < b.told.span.exact ? -1 : a.told.span.exact > b.told.span.exact ? 1 : 0;
}

const dayGiven = (all: readonly StoredArticle[], { article, statement, told: { date } }: Telling): DayGiven[] => {
  const day = statement === null ? null : all[article]?.annotations.statements[statement]?.day;
  return day && date ? [{ day, date }] : [];
};

/** Of what sources say differently of people: what stands in the sentences of an event and elsewhere in its articles. */
function ofPeople(
  told: readonly Telling[],
  disagreements: ReadonlyMap<PersonId, readonly Disagreement[]>,
): Disagreement[] {
  const people = new Set(told.flatMap((telling) => [...telling.people]));
  const articles = new Set(told.map(({ told: { span } }) => span.article));
  return [...people].flatMap((person) =>
    (disagreements.get(person) ?? []).filter(
      ({ sides }) =>
        sides.filter(({ article }) => articles.has(article)).length > 1 &&
        sides.some((side) => told.some(({ told: { span } }) => span.article === side.article && contains(span, side))),
    ),
  );
}

/**
 * All happenings that the articles tell; every statement is in one of them.
 * `about`: what sources say differently of people, by person.
 */
export function eventsOf(
  all: readonly StoredArticle[],
  tellings: readonly Telling[],
  rulers: ReadonlySet<PersonId>,
  about: ReadonlyMap<PersonId, readonly Disagreement[]>,
): FoundEvent[] {
  return uniteTellings(tellings, rulers).flatMap((united): FoundEvent[] => {
    const [first, ...others] = united.toSorted((a, b) => rank(a) - rank(b) || inOrder(a, b));
    if (!first || first.statement === null) return [];
    const told = [first, ...others] as const;
    const given = told.flatMap((telling) => dayGiven(all, telling));
    const disagreements = [
      ...dayDisagreements(given, first.told.date?.value ?? null),
      ...weekdayDisagreements(given),
      ...numberDisagreements(
        told.toSorted((a, b) => a.article - b.article || a.sentence - b.sentence).flatMap(({ counts }) => counts),
      ),
      ...(told.length > 1 ? ofPeople(told, about) : []),
    ];
    return [{ told, disagreements }];
  });
}
