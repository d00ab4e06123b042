import { LATIN_WEEKDAYS, WEEKDAYS } from '../../annotate/days/calendar-names.ts';
import { weekdayOf } from '../../annotate/days/shift.ts';
import type { DayExpression } from '../../model/annotation.ts';
import { isFullDay, type PartialDate } from '../../model/date.ts';
import type { Disagreement } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';

/** A day as one sentence gives it: its words, and what they were taken to mean. */
export interface DayGiven {
  readonly day: DayExpression;
  readonly date: PartialDate;
}

/** Whether a source prints the day and the month itself. */
const isPrinted = ({ date }: DayGiven): boolean => date.certain.includes('day') && date.certain.includes('month');

const onlySides = (sides: readonly Span[]): Disagreement['sides'] | null => {
  const [first, second, ...rest] = sides;
  return first && second ? [first, second, ...rest] : null;
};

/** The first that each article gives. */
const oneOfEachArticle = (all: readonly DayGiven[]): Span[] =>
  [...new Map(all.map(({ day: { span } }) => [span.article, span] as const).reverse()).values()].reverse();

/**
 * Where the sentences of one happening do not give one day for it. Two printed days that differ contradict each other.
 * A day that was only counted, or taken over from another article for a bare weekday, is doubtful beside the printed
 * one. `day`: the event's.
 */
export function dayDisagreements(given: readonly DayGiven[], day: string | null): Disagreement[] {
  if (!isFullDay(day)) return [];
  const full = given.filter(({ date }) => isFullDay(date.value));
  const firm = full.filter(({ date }) => date.value === day && date.basis !== 'another article');
  const apart = full.filter(({ date }) => date.value !== day);
  const taken = full.filter(({ date }) => date.basis === 'another article');
  const kinds = [
    ['contradiction', firm.filter(isPrinted), apart.filter(isPrinted)],
    [
      'doubtful day',
      firm.some(isPrinted) ? firm.filter(isPrinted) : firm,
      [...apart.filter((each) => !isPrinted(each) || !firm.some(isPrinted)), ...taken],
    ],
  ] as const;
  return kinds.flatMap(([kind, one, other]) => {
    if (one.length === 0 || other.length === 0) return [];
    const sides = onlySides([...oneOfEachArticle(one), ...oneOfEachArticle(other)]);
    return sides ? [{ kind, person: null, sides }] : [];
  });
}

/** A weekday beside its day: "Saturday, June 20". */
const WEEKDAY_FIRST = /^(?:\p{L}{1,2} )?(?<weekday>\p{L}+),? +(?<day>.*\d.*)$/iu;

const NUMBER_OF_WEEKDAY: ReadonlyMap<string, number> = new Map(
  [...WEEKDAYS.entries(), ...LATIN_WEEKDAYS.entries()].flatMap(([n, names]) =>
    names.split(' ').map((name) => [name, n] as const),
  ),
);

/** A day that is printed with a weekday on which it did not fall, in the year that it was printed with or taken to be of. */
export function weekdayDisagreements(given: readonly DayGiven[]): Disagreement[] {
  return given.flatMap(({ day: { span }, date }): Disagreement[] => {
    const { weekday = '', day = '' } = WEEKDAY_FIRST.exec(span.exact)?.groups ?? {};
    const number = NUMBER_OF_WEEKDAY.get(weekday.toLowerCase());
    if (number === undefined || !isFullDay(date.value) || weekdayOf(date.value) === number) return [];
    const at = (words: string): Span => {
      const start = span.start + span.exact.indexOf(words);
      return { article: span.article, start, end: start + words.length, exact: words };
    };
    return [{ kind: 'doubtful day', person: null, sides: [at(weekday), at(day)] }];
  });
}
