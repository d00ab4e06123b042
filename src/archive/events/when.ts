import { shiftDays } from '../../annotate/days/shift.ts';
import { type DayRange, daysOf, FAR_AHEAD, isFullDay, LONG_AGO, type PartialDate } from '../../model/date.ts';

/**
 * How well it is known when it happened. *day*: the sentence gives it a day; *report*: the day of the report, whose
 * lead it is; *span*: a week, a month, a year; *open*: only that it was before the report, if that.
 */
type Sureness = 'day' | 'report' | 'span' | 'open';

export interface When {
  readonly sure: Sureness;
  /** The days on which it may have happened. */
  readonly days: DayRange;
  /** `07-04` or `07`, where it is known but for the year; else null. */
  readonly yearless: string | null;
}

/** A report may come so many days after what it reports. */
const REPORTED_WITHIN = 3;
/** What a dated article tells without a day ("the recent visit") happened at most so many days before it. */
const RECENT = 31;
const NO_YEAR = 'XXXX-';

/** When a sentence's happening may have been: by its own day, else by its report's. */
export function whenOf(date: PartialDate | null, isLead: boolean, published: PartialDate | null): When {
  const days = date?.bound ? null : daysOf(date?.value ?? null);
  if (days && isLead && isFullDay(days.first))
    return {
      sure: 'report',
      days: { first: shiftDays(days.first, -REPORTED_WITHIN), last: days.last },
      yearless: null,
    };
  if (days) return { sure: days.first === days.last ? 'day' : 'span', days, yearless: null };
  const yearless = date?.value?.startsWith(NO_YEAR) ? date.value.slice(NO_YEAR.length) : null;
  const own = daysOf(published?.value ?? null);
  if (!own) return { sure: 'open', days: { first: LONG_AGO, last: FAR_AHEAD }, yearless };
  const first = published?.bound ? LONG_AGO : shiftDays(own.first, -RECENT);
  return { sure: 'open', days: { first, last: own.last }, yearless };
}
