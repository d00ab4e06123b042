import type { Order } from '../model/briefing.ts';
import { WEEK } from '../model/weekdays.ts';

/** What a briefing is like where nothing else is chosen. */
export const DEFAULT_ORDER: Omit<Order, 'channel' | 'time' | 'zone'> = {
  days: WEEK,
  topics: [],
  people: [],
  publishers: [],
  length: 'normal',
  place: 'channel',
  role: null,
  whenNothing: 'line',
};
