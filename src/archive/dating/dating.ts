import { resolveDay, stepOf } from '../../annotate/days/resolve.ts';
import { daysBetween, weekdayOf } from '../../annotate/days/shift.ts';
import type { Statement } from '../../model/annotation.ts';
import { isFullDay, type PartialDate } from '../../model/date.ts';
import type { ArticleId } from '../../model/span.ts';
import type { StoredArticle } from '../../model/store.ts';
import { lazily } from '../lazily.ts';
import { comesEveryYear, type Happening, happeningAround, mayBeOne } from './happening.ts';
import { dayOfReport, lacksYear, mayBeOf, withOwnYear, withYear } from './published.ts';

export interface Dating {
  readonly published: ReadonlyMap<ArticleId, PartialDate | null>;
  /** Those of each article's statements, in their order. */
  readonly dates: ReadonlyMap<ArticleId, readonly (PartialDate | null)[]>;
}

/** A statement whose full day is known. */
interface Known {
  readonly day: string;
  readonly article: ArticleId;
  readonly happening: () => Happening;
}

/** What is known before a round: by the day of any year, `07-04`, and by weekday, so that few need be compared. */
interface KnownDays {
  readonly onDay: ReadonlyMap<string, readonly Known[]>;
  readonly onWeekday: ReadonlyMap<number, readonly Known[]>;
}

/** Two stories on one page are at most so many days apart. */
const SAME_PAGE_DAYS = 60;

const dateOf = (statement: Statement, published: PartialDate | null): PartialDate | null =>
  statement.day
    ? resolveDay({ meaning: statement.day.meaning, printed: statement.day.span.exact }, published)
    : dayOfReport(published);

/** Which days, given by statements of other articles, may be of the same happening as a statement. */
function elsewhere(stored: StoredArticle, statement: Statement, known: readonly Known[] = []): string[] {
  const here = lazily(() => happeningAround(stored, statement));
  const days = new Set<string>();
  for (const { day, article, happening } of known)
    if (article !== stored.article.id && !days.has(day) && mayBeOne(here(), happening())) days.add(day);
  return [...days];
}

const onlyOne = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

/** The year that lies nearest to a known day on the same page. */
function yearOfSamePage(date: PartialDate & { value: string }, neighbour: string): number | null {
  const from = Number(neighbour.slice(0, 4));
  const years = [from - 1, from, from + 1].filter((year) => {
    const day = date.value.replace('XXXX', String(year));
    return Math.abs(daysBetween(neighbour, day)) <= SAME_PAGE_DAYS;
  });
  return onlyOne(years);
}

function fullDays(all: readonly StoredArticle[], published: ReadonlyMap<ArticleId, PartialDate | null>): KnownDays {
  const known = all.flatMap((stored) => {
    const own = published.get(stored.article.id) ?? null;
    return stored.annotations.statements.flatMap((statement) => {
      const date = dateOf(statement, own);
      if (!date || date.bound || !isFullDay(date.value)) return [];
      const happening = lazily(() => happeningAround(stored, statement));
      return [{ day: date.value, article: stored.article.id, happening }];
    });
  });
  return {
    onDay: Map.groupBy(known, ({ day }) => day.slice('2025-'.length)),
    onWeekday: Map.groupBy(known, ({ day }) => weekdayOf(day)),
  };
}

/** The year of a dateline by what other articles say: another story of the same page, or the same happening on the same day. */
function yearElsewhere(
  stored: StoredArticle,
  date: PartialDate & { value: string },
  samePage: readonly StoredArticle[],
  published: ReadonlyMap<ArticleId, PartialDate | null>,
  { onDay }: KnownDays,
): number | null {
  for (const other of samePage) {
    const day = other === stored ? null : published.get(other.article.id);
    if (day && !day.bound && isFullDay(day.value)) return yearOfSamePage(date, day.value);
  }
  const days = stored.annotations.statements.flatMap((statement) => {
    const value = dateOf(statement, date)?.value;
    if (!value?.startsWith('XXXX-') || comesEveryYear(statement.span)) return [];
    return elsewhere(stored, statement, onDay.get(value.slice('XXXX-'.length)));
  });
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  return onlyOne([...years].filter((year) => mayBeOf(stored, date, year)));
}

/** A weekday that its own article cannot date, dated by the one day on which others tell of the same happening. */
function weekdayElsewhere(
  stored: StoredArticle,
  statement: Statement,
  published: PartialDate | null,
  { onWeekday }: KnownDays,
): PartialDate | null {
  const { day } = statement;
  if (day?.meaning.kind !== 'weekday' || stepOf(day.span.exact) !== 0) return null;
  const latest = published?.bound === 'not after' ? published.value : null;
  const known = onWeekday.get(day.meaning.weekday)?.filter((one) => latest === null || one.day <= latest);
  const value = onlyOne(elsewhere(stored, statement, known));
  return value === null
    ? null
    : { value, certain: [], implied: ['year', 'month', 'day'], basis: 'another article', printed: day.span.exact };
}

/**
 * Completes days with what all articles say together. Articles may come in any order: every round uses only what
 * the round before it knew, and a round that finds nothing new is the last.
 */
export function dating(all: readonly StoredArticle[]): Dating {
  let published = new Map(all.map((stored) => [stored.article.id, withOwnYear(stored)]));
  let known = fullDays(all, published);
  const pages = Map.groupBy(all, ({ article }) => article.origin.key);
  for (;;) {
    const found = all.flatMap((stored) => {
      const date = published.get(stored.article.id) ?? null;
      const year = lacksYear(date)
        ? yearElsewhere(stored, date, pages.get(stored.article.origin.key) ?? [], published, known)
        : null;
      if (!lacksYear(date) || year === null) return [];
      return [[stored.article.id, withYear(date, year, 'dateline and another article')] as const];
    });
    if (found.length === 0) break;
    published = new Map([...published, ...found]);
    known = fullDays(all, published);
  }
  const dates = new Map(
    all.map((stored) => {
      const own = published.get(stored.article.id) ?? null;
      return [
        stored.article.id,
        stored.annotations.statements.map((statement) => {
          const date = dateOf(statement, own);
          // What the article itself gives comes first.
          return date?.value ? date : (weekdayElsewhere(stored, statement, own, known) ?? date);
        }),
      ];
    }),
  );
  return { published, dates };
}
