import type { Person } from '../model/annotation.ts';
import type { PartialDate } from '../model/date.ts';
import type { Disagreement, DisagreementKind } from '../model/event.ts';
import type { ArticleId, PersonId, Span } from '../model/span.ts';
import type { StoredArticle } from '../model/store.ts';
import { dating } from './dating/dating.ts';
import { dateOfFigure, ofEvent } from './dating/figures.ts';
import { rulersOf } from './dating/happening.ts';
import { postDisagreements } from './disagreements/posts.ts';
import { spellingDisagreements } from './disagreements/spellings.ts';
import { eventsOf } from './events/events.ts';
import { tellingsOf } from './events/telling.ts';
import { unitePeople } from './people.ts';
import { withPeople } from './united.ts';

/** A stretch of an article's body: the article's index, and UTF-16 offsets. */
type At = readonly [article: number, start: number, end: number];

export interface DerivedDisagreement {
  readonly kind: DisagreementKind;
  readonly person: PersonId | null;
  readonly sides: readonly At[];
}

/** The sentences of a happening, the one that gives its day first: article, sentence, and its statement or −1. */
export interface DerivedEvent {
  readonly told: readonly (readonly [article: number, sentence: number, statement: number])[];
  readonly disagreements: readonly DerivedDisagreement[];
}

/** What all articles together say, in the order of the articles; plain data, so that it can be kept for a revision. */
export interface Derived {
  readonly people: readonly Person[];
  readonly same: readonly (readonly [PersonId, PersonId])[];
  readonly articles: readonly {
    readonly published: PartialDate | null;
    /** Those of its statements, in their order. */
    readonly dates: readonly (PartialDate | null)[];
    /** Those of its figures, in their order. */
    readonly figures: readonly (PartialDate | null)[];
    readonly sameStoryAs: ArticleId | null;
  }[];
  readonly events: readonly DerivedEvent[];
  /** What sources say differently of people. */
  readonly disagreements: readonly DerivedDisagreement[];
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

/** Asks all articles about each: who is one person, what was when, what is one happening, which story is told twice. */
export function derive(all: readonly StoredArticle[]): Derived {
  const { people, same } = unitePeople(all.map(({ annotations }) => annotations));
  const [byId, idOf] = [new Map(people.map((person) => [person.id, person])), new Map(same)];
  const united = all.map((each) => ({ ...each, annotations: withPeople(each.annotations, byId, idOf) }));
  const dated = dating(united);
  const published = all.map(({ article: { id } }) => dated.published.get(id) ?? null);
  const dates = all.map(({ article: { id } }) => dated.dates.get(id) ?? []);
  const repeated = copies(all);
  const originals = united.map((each) => (repeated.has(each.article.id) ? null : each));
  const index = new Map(all.map(({ article: { id } }, n) => [id, n]));
  const at = ({ article, start, end }: Span): At => [index.get(article) ?? -1, start, end];
  const plain = ({ kind, person, sides }: Disagreement): DerivedDisagreement => ({
    kind,
    person,
    sides: sides.map(at),
  });

  const told = originals.filter((each) => each !== null);
  const disagreements = [
    ...postDisagreements(
      told.map((stored) => ({ stored, published: published[index.get(stored.article.id) ?? -1] ?? null })),
    ),
    ...spellingDisagreements(told),
  ];
  const tellings = originals.flatMap((stored, n) =>
    stored === null ? [] : tellingsOf(stored, n, published[n] ?? null, dates[n] ?? []),
  );
  const rulers = united.reduce((all, { annotations }) => all.union(rulersOf(annotations)), new Set<PersonId>());
  const about = Map.groupBy(
    disagreements.flatMap((each) => (each.person === null ? [] : [{ ...each, person: each.person }])),
    ({ person }) => person,
  );
  const events = eventsOf(united, tellings, rulers, about);
  const eventsAt = Map.groupBy(
    events.flatMap(({ told }) => told.map((telling) => ofEvent(telling, told))),
    ({ telling: { article, sentence } }) => `${article}:${sentence}`,
  );
  return {
    people,
    same,
    articles: united.map(({ article: { id }, annotations }, n) => {
      const sentenceAt = new Map(annotations.sentences.map(({ start }, i) => [start, i]));
      return {
        published: published[n] ?? null,
        dates: dates[n] ?? [],
        figures: annotations.figures.map((figure) =>
          dateOfFigure(
            figure,
            eventsAt.get(`${n}:${sentenceAt.get(figure.sentence.start)}`) ?? [],
            published[n] ?? null,
          ),
        ),
        sameStoryAs: repeated.get(id) ?? null,
      };
    }),
    events: events.map(({ told, disagreements }) => ({
      told: told.map(({ article, sentence, statement }) => [article, sentence, statement ?? -1] as const),
      disagreements: disagreements.map(plain),
    })),
    disagreements: disagreements.map(plain),
  };
}
