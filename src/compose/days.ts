import type { DayRange } from '../model/date.ts';

const LONG_AGO = '0000-01-01';
const FAR_AHEAD = '9999-12-31';

/** From the first day that `since` may mean to the last that `until` may mean; undefined where neither is asked. */
export const between = (since: DayRange | undefined, until: DayRange | undefined): DayRange | undefined =>
  since || until ? { first: since?.first ?? LONG_AGO, last: until?.last ?? FAR_AHEAD } : undefined;
