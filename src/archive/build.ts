import type { Person } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { type DayRange, isFullDay, type PartialDate } from '../model/date.ts';
import type { PassageDocument, PassageFacts } from '../model/search.ts';
import type { PersonId } from '../model/span.ts';
import type { Holdings, StoredArticle } from '../model/store.ts';
import type { PassageSearch } from '../search/engine.ts';
import type { Archive, ArticleRecord, PersonMatch } from './archive.ts';
import type { Derived } from './derive.ts';
import type { Told } from './events/kept.ts';
import { findArticle } from './find-article.ts';
import { findPerson, likeName } from './find-person.ts';
import { lazily } from './lazily.ts';
import { factsOf, mayBe, passagesOf } from './passages.ts';
import { suggestArticles, suggestPeople, suggestWords } from './suggest.ts';
import { topicsOf } from './topics.ts';
import { withPeople } from './united.ts';

const sortKey = (date: PartialDate | null): string => mayBe(date)?.last ?? '~';

const byDay = (a: ArticleRecord, b: ArticleRecord): number => {
  const [first, second] = [sortKey(a.article.published), sortKey(b.article.published)];
  if (first !== second) return first < second ? -1 : 1;
  return a.article.origin.key < b.article.origin.key ? -1 : 1;
};

/** All articles as all of them together date and name them, in order of day, the undated last. */
export function recordsOf(stored: readonly StoredArticle[], derived: Derived): ArticleRecord[] {
  const people = new Map(derived.people.map((person) => [person.id, person]));
  const same = new Map(derived.same);
  return stored
    .flatMap(({ article, removed, annotations }, i) => {
      const of = derived.articles[i];
      if (!of) return [];
      const united = withPeople(annotations, people, same);
      const statements = united.statements.map(({ span, people, modality }, n) => ({
        span,
        date: of.dates[n] ?? null,
        people,
        modality,
      }));
      const figures = united.figures.map((figure, n) => ({ ...figure, date: of.figures[n] ?? null }));
      const { published, sameStoryAs } = of;
      return [{ article: { ...article, published, sameStoryAs }, removed, annotations: united, statements, figures }];
    })
    .sort(byDay);
}

/** The passages that are searched: a repeated story is found once. */
export const passagesToSearch = (records: readonly ArticleRecord[]): PassageDocument[] =>
  records.filter(({ article }) => article.sameStoryAs === null).flatMap(({ article }) => passagesOf(article));

/** Whom the archive names, the most often named first. */
function peopleByMentions(records: readonly ArticleRecord[]): Person[] {
  const all = new Map(records.flatMap(({ annotations }) => annotations.people.map((person) => [person.id, person])));
  const counts = new Map<PersonId, number>();
  for (const { person } of records.flatMap(({ annotations }) => annotations.mentions))
    if (person) counts.set(person, (counts.get(person) ?? 0) + 1);
  const named = [...all.values()].filter(({ id }) => counts.has(id));
  return named.sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1));
}

const newestDay = (articles: readonly Article[]): string | null =>
  articles.reduce<string | null>((newest, { published }) => {
    if (!published || published.bound || !isFullDay(published.value)) return newest;
    return newest === null || published.value > newest ? published.value : newest;
  }, null);

/** "until June" names the same days as "June"; what lies before them is for the option to say. */
const UNTIL = /^\s*(?:until|till|up to|до|да)\s+(?=\S)/iu;

export function buildArchive(
  { revision, overrides, arrivals }: Pick<Holdings, 'revision' | 'overrides' | 'arrivals'>,
  records: readonly ArticleRecord[],
  told: Told,
  passages: PassageSearch,
): Archive {
  const arrived = new Map(arrivals.map((arrival) => [arrival.article, arrival]));
  const byId = new Map(records.map((record) => [record.article.id, record]));
  const facts = new Map<string, PassageFacts>(records.flatMap(factsOf));
  const people = peopleByMentions(records);
  const personById = new Map(people.map((person) => [person.id, person]));
  const eventsIn = Map.groupBy(
    told.events.flatMap((event) => event.articles.map((article) => ({ article, event }))),
    ({ article }) => article,
  );
  const about = Map.groupBy(told.disagreements, ({ person }) => person);
  const asOf = newestDay(records.map(({ article }) => article));
  const publishers = [...new Set(records.flatMap(({ article }) => article.publisher?.value ?? []))].sort();
  const topics = lazily(() => topicsOf(records));
  // Loaded when a day is typed: most questions name none, and a terminal waits for what is loaded.
  const readDay = async (typed: string, now: Date): Promise<DayRange | null> =>
    (await import('../annotate/days/asked.ts')).askedDay(typed.replace(UNTIL, ''), now);
  const days = lazily(async () => (await import('./suggest-days.ts')).daysToOffer(records, asOf));
  const person = (id: PersonId): Person | null => personById.get(id) ?? null;
  const findNamed = (typed: string): PersonMatch => findPerson(people, typed);
  return {
    revision,
    arrival: (id) => arrived.get(id) ?? null,
    overrides,
    asOf,
    records,
    record: (id) => byId.get(id) ?? null,
    eventsIn: (id) => (eventsIn.get(id) ?? []).map(({ event }) => event),
    disagreementsAbout: (id) => about.get(id) ?? [],
    person,
    findPerson: findNamed,
    findArticle: (typed) => findArticle(records, typed),
    search: (query) => passages.search(query, (id) => facts.get(id) ?? null),
    suggestPeople: (typed) => suggestPeople(people, typed, (name) => likeName(people, name)),
    suggestTopics: (typed) => suggestWords(topics(), typed),
    suggestPublishers: (typed) => suggestWords(publishers, typed),
    suggestArticles: (typed) => suggestArticles(records, typed),
    suggestDays: async (typed, now) =>
      (await import('./suggest-days.ts')).suggestDays(typed, await days(), (day) => readDay(day, now)),
    readDay,
    // Loaded when a message is looked up: nothing else reads a text while it answers.
    read: async (text, now) => (await import('./read-text.ts')).readText(text, now, { person, findPerson: findNamed }),
  };
}
