import type { Archive, ArticleRecord } from '../../archive/archive.ts';
import { stemsOf } from '../../archive/words.ts';
import type { Interest } from '../../model/briefing.ts';
import { type ArticleId, overlaps, type PersonId, type Span } from '../../model/span.ts';
import { type Matter, matterOf } from '../matter.ts';

/** What of an archive a briefing is about. */
export interface Scope {
  /** Whether its words stand in a passage about one of the topics, or name or quote one of the people. */
  isAbout(span: Span): boolean;
  isArticleAbout(record: ArticleRecord): boolean;
  /** Whether its very words have one of the topic's, or name or quote one of the people; of no topic and nobody, any do. */
  says(span: Span): boolean;
  isFrom(article: ArticleId): boolean;
  /** Of the best passage on a topic: 0 to 1; 1 without topics. */
  weightOf(paragraph: Span): number;
  readonly people: ReadonlySet<PersonId>;
  readonly stems: ReadonlySet<string>;
  readonly near: Matter['near'];
}

/** What was searched for in an archive, which does not change: many subscribe to the same topics. */
const searched = new WeakMap<Archive, Map<string, Matter>>();

function matterOn(archive: Archive, topic: string): Matter {
  const known = searched.get(archive) ?? new Map<string, Matter>();
  searched.set(archive, known);
  const matter = known.get(topic) ?? matterOf(archive, { topic });
  known.set(topic, matter);
  return matter;
}

const nameOf = (publisher: string): string => publisher.trim().toLowerCase();

/** All whom a name that was subscribed to means; nobody where the archive does not know it. */
function peopleNamed(archive: Archive, name: string): PersonId[] {
  const match = archive.findPerson(name);
  if (match.kind === 'none') return [];
  return match.kind === 'one' ? [match.person.id] : match.people.map(({ id }) => id);
}

const namesOneOf = ({ annotations }: ArticleRecord, people: ReadonlySet<PersonId>, span: Span | null): boolean =>
  annotations.mentions.some(
    (each) => each.person !== null && people.has(each.person) && (span === null || overlaps(each.span, span)),
  ) ||
  annotations.quotes.some(
    ({ speaker, spans }) =>
      speaker !== null && people.has(speaker) && (span === null || spans.some((each) => overlaps(each, span))),
  );

export function scopeOf(archive: Archive, { topics, people: names, publishers }: Interest): Scope {
  const matters = topics.map((topic) => matterOn(archive, topic));
  const people = new Set(names.flatMap((name) => peopleNamed(archive, name)));
  const from = new Set(publishers.map(nameOf));
  const isAsked = topics.length + names.length > 0;
  /** Passages by the article that stands for all with its text, as they are searched. */
  const passages = Map.groupBy(
    matters.flatMap((matter) => matter.passages),
    ({ record }) => record.article.id,
  );
  const passagesOf = ({ article }: ArticleRecord) => passages.get(article.sameStoryAs ?? article.id) ?? [];
  const stems = new Set(matters.flatMap((matter) => [...matter.stems]));
  return {
    says: (span) => {
      const record = archive.record(span.article);
      if (!isAsked || !record) return !isAsked;
      return stemsOf(span.exact).some((stem) => stems.has(stem)) || namesOneOf(record, people, span);
    },
    isAbout: (span) => {
      const record = archive.record(span.article);
      if (!isAsked || !record) return !isAsked;
      return passagesOf(record).some(({ paragraph }) => overlaps(paragraph, span)) || namesOneOf(record, people, span);
    },
    isArticleAbout: (record) => !isAsked || passagesOf(record).length > 0 || namesOneOf(record, people, null),
    isFrom: (article) => from.size === 0 || from.has(nameOf(archive.record(article)?.article.publisher?.value ?? '')),
    weightOf: (paragraph) => {
      const record = archive.record(paragraph.article);
      if (topics.length === 0 || !record) return 1;
      const found = passagesOf(record).filter((each) => overlaps(each.paragraph, paragraph));
      return Math.max(0, ...found.map(({ weight }) => weight));
    },
    people,
    stems,
    near: matters.flatMap(({ near }) => near),
  };
}
