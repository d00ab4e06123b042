import type { Person } from '../model/annotation.ts';
import { type DayRange, FAR_AHEAD, LONG_AGO } from '../model/date.ts';

/** What is asked about, whatever the command. */
export interface Question {
  readonly topic: string | undefined;
  readonly person: Person | undefined;
  readonly publisher: string | undefined;
  readonly days: DayRange | undefined;
}

interface Asked {
  readonly topic?: string | undefined;
  readonly publisher?: string | undefined;
  readonly since?: DayRange | undefined;
  readonly until?: DayRange | undefined;
}

/** The options of a command as one question: its days go from the first that `since` may mean to the last of `until`. */
export const questionOf = ({ topic, publisher, since, until }: Asked, person: Person | undefined): Question => ({
  topic,
  person,
  publisher,
  days: since || until ? { first: since?.first ?? LONG_AGO, last: until?.last ?? FAR_AHEAD } : undefined,
});
