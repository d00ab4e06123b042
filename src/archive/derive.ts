import type { Person } from '../model/annotation.ts';
import type { PartialDate } from '../model/date.ts';
import type { ArticleId, PersonId } from '../model/span.ts';
import type { StoredArticle } from '../model/store.ts';
import { dating } from './dating/dating.ts';
import { unitePeople } from './people.ts';
import { withPeople } from './united.ts';

/** What all articles together say, in the order of the articles; plain data, so that it can be kept for a revision. */
export interface Derived {
  readonly people: readonly Person[];
  readonly same: readonly (readonly [PersonId, PersonId])[];
  readonly articles: readonly {
    readonly published: PartialDate | null;
    /** Those of its statements, in their order. */
    readonly dates: readonly (PartialDate | null)[];
    readonly sameStoryAs: ArticleId | null;
  }[];
}

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

/** Asks all articles about each: who is one person, what was when, which story is told twice. */
export function derive(all: readonly StoredArticle[]): Derived {
  const { people, same } = unitePeople(all.map(({ annotations }) => annotations));
  const [byId, idOf] = [new Map(people.map((person) => [person.id, person])), new Map(same)];
  const united = all.map((each) => ({ ...each, annotations: withPeople(each.annotations, byId, idOf) }));
  const { published, dates } = dating(united);
  const repeated = copies(all);
  return {
    people,
    same,
    articles: all.map(({ article: { id } }) => ({
      published: published.get(id) ?? null,
      dates: dates.get(id) ?? [],
      sameStoryAs: repeated.get(id) ?? null,
    })),
  };
}
