import type { Archive } from '../../../src/archive/archive.ts';
import type { Event } from '../../../src/model/event.ts';
import { archiveOf, seedsFolder } from '../archives.ts';

/** Invented articles, each under a name that stands for its file: its day (null: none) and its text. */
export type Articles = Readonly<Record<string, readonly [day: string | null, text: string]>>;

export interface Told {
  readonly archive: Archive;
  readonly events: readonly Event[];
  /** The one event with a sentence that has these words. */
  eventWith(words: string): Event;
  /** Whether sentences with these words, which must be told, are of one event. */
  areOne(one: string, other: string): boolean;
}

export const eventsOf = (archive: Archive): Event[] => [
  ...new Set(archive.records.flatMap(({ article }) => archive.eventsIn(article.id))),
];

const has = (event: Event, words: string): boolean => event.statements.some(({ span }) => span.exact.includes(words));

export async function toldBy(articles: Articles): Promise<Told> {
  const files = Object.entries(articles).map(([name, [day, text]]) => [
    `${name}.txt`,
    day === null ? `${text}\n` : `---\npublished: ${day}\n---\n${text}\n`,
  ]);
  const archive = await archiveOf(seedsFolder([], Object.fromEntries(files)));
  const events = eventsOf(archive);
  const eventsWith = (words: string): Event[] => {
    const found = events.filter((each) => has(each, words));
    if (found.length === 0) throw new Error(`no event has “${words}”`);
    return found;
  };
  const eventWith = (words: string): Event => {
    const [event, ...others] = eventsWith(words);
    if (!event || others.length > 0) throw new Error(`several events have “${words}”`);
    return event;
  };
  return {
    archive,
    events,
    eventWith,
    areOne: (one, other) => new Set(eventsWith(one)).intersection(new Set(eventsWith(other))).size > 0,
  };
}
