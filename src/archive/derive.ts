import type { Person } from '../model/annotation.ts';
import type { PartialDate } from '../model/date.ts';
import type { Disagreement, DisagreementKind } from '../model/event.ts';
import type { ArticleId, PersonId } from '../model/span.ts';
import type { StoredArticle } from '../model/store.ts';
import { dating } from './dating/dating.ts';
import { dateOfFigure, ofEvent } from './dating/figures.ts';
import { rulersOf } from './dating/happening.ts';
import { postDisagreements } from './disagreements/posts.ts';
import { spellingDisagreements } from './disagreements/spellings.ts';
import { eventsOf, type FoundEvent } from './events/events.ts';
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

/** An article with what all together say of its days. */
interface Dated {
  readonly stored: StoredArticle;
  readonly published: PartialDate | null;
  readonly dates: readonly (PartialDate | null)[];
  readonly sameStoryAs: ArticleId | null;
}

function datedOf(all: readonly StoredArticle[]): Dated[] {
  const { published, dates } = dating(all);
  const repeated = copies(all);
  return all.map((stored) => ({
    stored,
    published: published.get(stored.article.id) ?? null,
    dates: dates.get(stored.article.id) ?? [],
    sameStoryAs: repeated.get(stored.article.id) ?? null,
  }));
}

/** What happened, by all articles but those that only repeat another. */
function happenings(dated: readonly Dated[], disagreements: readonly Disagreement[]): FoundEvent[] {
  const tellings = dated.flatMap(({ stored, published, dates, sameStoryAs }, n) =>
    sameStoryAs === null ? tellingsOf(stored, n, published, dates) : [],
  );
  const rulers = new Set(dated.flatMap(({ stored }) => [...rulersOf(stored.annotations)]));
  const about = Map.groupBy(
    disagreements.flatMap((each) => (each.person === null ? [] : [{ ...each, person: each.person }])),
    ({ person }) => person,
  );
  return eventsOf(
    dated.map(({ stored }) => stored),
    tellings,
    rulers,
    about,
  );
}

/** The day of each figure of each article. */
function datesOfFigures(dated: readonly Dated[], events: readonly FoundEvent[]): (PartialDate | null)[][] {
  const key = (article: number, sentence: number | undefined): string => `${article}:${sentence}`;
  const eventsAt = Map.groupBy(
    events.flatMap(({ told }) => told.map((telling) => ofEvent(telling, told))),
    ({ telling: { article, sentence } }) => key(article, sentence),
  );
  return dated.map(({ stored: { annotations }, published }, n) => {
    const places = new Map(annotations.sentences.map(({ start }, place) => [start, place]));
    return annotations.figures.map((figure) =>
      dateOfFigure(figure, eventsAt.get(key(n, places.get(figure.sentence.start))) ?? [], published),
    );
  });
}

/** Asks all articles about each: who is one person, what was when, what is one happening, which story is told twice. */
export function derive(all: readonly StoredArticle[]): Derived {
  const { people, same } = unitePeople(all.map(({ annotations }) => annotations));
  const [byId, idOf] = [new Map(people.map((person) => [person.id, person])), new Map(same)];
  const dated = datedOf(all.map((each) => ({ ...each, annotations: withPeople(each.annotations, byId, idOf) })));
  const originals = dated.filter(({ sameStoryAs }) => sameStoryAs === null);
  const disagreements = [
    ...postDisagreements(originals),
    ...spellingDisagreements(originals.map(({ stored }) => stored)),
  ];
  const events = happenings(dated, disagreements);
  const figures = datesOfFigures(dated, events);

  const index = new Map(all.map(({ article: { id } }, n) => [id, n]));
  const plain = ({ kind, person, sides }: Disagreement): DerivedDisagreement => ({
    kind,
    person,
    sides: sides.map(({ article, start, end }) => [index.get(article) ?? -1, start, end]),
  });
  return {
    people,
    same,
    articles: dated.map(({ published, dates, sameStoryAs }, n) => ({
      published,
      dates,
      figures: figures[n] ?? [],
      sameStoryAs,
    })),
    events: events.map((event) => ({
      told: event.told.map(({ article, sentence, statement }) => [article, sentence, statement ?? -1]),
      disagreements: event.disagreements.map(plain),
    })),
    disagreements: disagreements.map(plain),
  };
}
