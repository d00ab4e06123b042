import type { DayRule } from '../rule.ts';
import { dayBeside } from './day-beside.ts';
import { dayRange } from './day-range.ts';
import { fromPrevious } from './from-previous.ts';
import { fullDate } from './full-date.ts';
import { holiday } from './holiday.ts';
import { listedDay } from './listed-day.ts';
import { month } from './month.ts';
import { monthDay } from './month-day.ts';
import { quarter } from './quarter.ts';
import { relative } from './relative.ts';
import { spoken } from './spoken.ts';
import { vague } from './vague.ts';
import { weekday } from './weekday.ts';
import { year } from './year.ts';

/** In order: of two that read the same number of words, the earlier one wins. */
export const DAY_RULES: readonly DayRule[] = [
  ...fullDate,
  ...dayBeside,
  ...dayRange,
  ...monthDay,
  ...listedDay,
  ...spoken,
  ...month,
  ...holiday,
  ...quarter,
  ...year,
  ...weekday,
  ...relative,
  ...fromPrevious,
  ...vague,
];
