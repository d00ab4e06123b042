import { askedDay } from '../annotate/days/asked.ts';
import type { Person } from '../model/annotation.ts';
import type { Article, Override } from '../model/article.ts';
import { type DayRange, isFullDay, type PartialDate } from '../model/date.ts';
import type { PassageDocument, PassageFacts } from '../model/search.ts';
import type { ArticleId, PersonId } from '../model/span.ts';
import type { StoredArticle } from '../model/store.ts';
import type { PassageSearch } from '../search/engine.ts';
import type { Archive, ArticleRecord } from './archive.ts';
import { dating } from './dating/dating.ts';
import { findArticle } from './find-article.ts';
import { findPerson } from './find-person.ts';
import { withOverrides } from './overrides.ts';
import { factsOf, mayBe, passagesOf } from './passages.ts';
import { unitePeople, withPeople } from './people.ts';
import { suggestArticles, suggestDays, suggestPeople, suggestWords } from './suggest.ts';
import { topicsOf } from './topics.ts';

const sortKey = (date: PartialDate | null): string => mayBe(date)?.last ?? '~';

const byDay = (a: ArticleRecord, b: ArticleRecord): number => {
  const [first, second] = [sortKey(a.article.published), sortKey(b.article.published)];
  if (first !== second) return first < second ? -1 : 1;
  return a.article.origin.key < b.article.origin.key ? -1 : 1;
};

/** The first article with the same body, for each that repeats one. */
function copies(all: readonly StoredArticle[]): Map<ArticleId, ArticleId> {
  const first = new Map<string, ArticleId>();
  const found = new Map<ArticleId, ArticleId>();
  for (const { article } of all) {
    const original = first.get(article.body);
    if (original === undefined) first.set(article.body, article.id);
    else found.set(article.id, original);
  }
  return found;
}

/** All articles as all of them together date and name them, in order of day, the undated last. */
export function recordsOf(stored: readonly StoredArticle[], overrides: readonly Override[]): ArticleRecord[] {
  const all = stored.map((each) => ({ ...each, article: withOverrides(each.article, overrides) }));
  const people = unitePeople(all.map(({ annotations }) => annotations));
  const united = all.map((each) => ({ ...each, annotations: withPeople(each.annotations, people) }));
  const { published, statements } = dating(united);
  const same = copies(all);
  return united
    .map(({ article, removed, annotations }) => ({
      article: { ...article, published: published.get(article.id) ?? null, sameStoryAs: same.get(article.id) ?? null },
      removed,
      annotations,
      statements: statements.get(article.id) ?? [],
    }))
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

export function buildArchive(records: readonly ArticleRecord[], passages: PassageSearch): Archive {
  const byId = new Map(records.map((record) => [record.article.id, record]));
  const facts = new Map<string, PassageFacts>(records.flatMap(factsOf));
  const people = peopleByMentions(records);
  const personById = new Map(people.map((person) => [person.id, person]));
  const asOf = newestDay(records.map(({ article }) => article));
  const publishers = [...new Set(records.flatMap(({ article }) => article.publisher?.value ?? []))].sort();
  let topics: readonly string[] | undefined;
  const readDay = (typed: string, now: Date): DayRange | null => askedDay(typed, now);
  return {
    asOf,
    records,
    record: (id) => byId.get(id) ?? null,
    person: (id) => personById.get(id) ?? null,
    findPerson: (typed) => findPerson(people, typed),
    findArticle: (typed) => findArticle(records, typed),
    search: (query) => passages.search(query, (id) => facts.get(id) ?? null),
    suggestPeople: (typed) => suggestPeople(people, typed),
    suggestTopics: (typed) => {
      topics ??= topicsOf(records);
      return suggestWords(topics, typed);
    },
    suggestPublishers: (typed) => suggestWords(publishers, typed),
    suggestArticles: (typed) => suggestArticles(records, typed),
    suggestDays: (typed, now) => suggestDays(typed, asOf, (day) => readDay(day, now) !== null),
    readDay,
  };
}
