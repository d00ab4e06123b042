import type { Order } from '../model/briefing.ts';

/** What a briefing is like where nothing else is chosen. */
export const DEFAULT_ORDER: Omit<Order, 'channel' | 'time' | 'zone'> = {
  days: [1, 2, 3, 4, 5, 6, 7],
  topics: [],
  people: [],
  publishers: [],
  length: 'normal',
  place: 'channel',
  role: null,
  whenNothing: 'line',
};
