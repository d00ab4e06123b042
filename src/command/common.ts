import { day, person, publisher, topic } from './define.ts';

/** Options that several commands take, in the same words. */
export const onTopic = topic('A word or two, such as prisoners');
export const onPerson = person('A name in any spelling or script');
export const since = day('From this day on: 21 June 2025, June 2025, last week');
export const until = day('Up to this day: 21 June 2025, June 2025, last week');
export const byPublisher = publisher('Only what one publisher wrote, such as Pozirk');
