import type { Archive, ArticleRecord } from '../archive/archive.ts';
import { daysOverlap, mayBe } from '../archive/passages.ts';
import { stemsOf } from '../archive/words.ts';
import type { DayRange, PartialDate } from '../model/date.ts';
import type { Hit } from '../model/search.ts';
import { overlaps, type Range, type Span } from '../model/span.ts';
import type { Question } from './question.ts';

export interface Passage {
  readonly record: ArticleRecord;
  readonly paragraph: Span;
  /** From 0 to 1: of the best passage that was found. */
  readonly weight: number;
}

/** All that the archive has on a question. */
export interface Matter {
  readonly passages: readonly Passage[];
  /** Stems of the words asked for, and of the near spellings that were taken for them. */
  readonly stems: ReadonlySet<string>;
  readonly near: Hit['near'];
  /** Passages that fit but for a day that nothing gives them. */
  readonly undated: number;
}

/** Of several words, a passage must have so much of what the best one has. */
const RELEVANT = 0.3;

const passageOf = (archive: Archive, hit: Hit, best: number): Passage[] => {
  const record = archive.record(hit.article);
  const paragraph = record?.article.paragraphs[hit.paragraph - 1];
  return record && paragraph ? [{ record, paragraph, weight: best > 0 ? hit.score / best : 1 }] : [];
};

export function matterOf(archive: Archive, { topic = '', person, publisher, days }: Partial<Question>): Matter {
  const query = { words: topic, ...(person && { people: [person.id] }), ...(publisher && { publisher }) };
  const all = archive.search(query);
  const hits = days ? archive.search({ ...query, days }) : all;
  const best = hits[0]?.score ?? 0;
  const several = topic.trim().includes(' ');
  const relevant = hits.filter(({ score }) => !several || score >= best * RELEVANT);
  const near = relevant.flatMap((hit) => hit.near);
  const undated = days ? all.filter(({ article }) => archive.record(article)?.article.published === null) : [];
  return {
    passages: relevant.flatMap((hit) => passageOf(archive, hit, best)),
    stems: new Set([topic, ...near.map(({ found }) => found)].flatMap(stemsOf)),
    near: near.filter(
      (each, i) => near.findIndex(({ asked, found }) => asked === each.asked && found === each.found) === i,
    ),
    undated: undated.filter(({ id }) => !hits.some((hit) => hit.id === id)).length,
  };
}

/** Whether anything narrows the question but its days. */
export const isAbout = ({ topic, person, publisher }: Question): boolean =>
  topic !== undefined || person !== undefined || publisher !== undefined;

/** The whole of some articles, for a question without a topic. */
export const matterOfRecords = (records: readonly ArticleRecord[]): Matter => ({
  passages: records
    .filter(({ article }) => article.sameStoryAs === null)
    .flatMap((record) => record.article.paragraphs.map((paragraph) => ({ record, paragraph, weight: 1 }))),
  stems: new Set(),
  near: [],
  undated: 0,
});

/** Those of an article's annotations that stand in one of its passages. */
export const within = <T>(passage: Passage, all: readonly T[], rangeOf: (each: T) => Range): T[] =>
  all.filter((each) => overlaps(passage.paragraph, rangeOf(each)));

/** Whether a date may fall into the days asked for; without such days every date does. */
export const mayFall = (date: PartialDate | null, days: DayRange | undefined): boolean => {
  if (!days) return true;
  const range = mayBe(date);
  return range !== null && daysOverlap(range, days);
};

/** Our own words on how the question was taken: near spellings, and what a question of days leaves out. */
export function aboutMatter({ near, undated }: Matter): { notices: string[]; omitted: string | null } {
  const omitted =
    undated === 0 ? null : `Left out: ${undated} undated ${undated === 1 ? 'passage' : 'passages'} on this.`;
  const notices = near.map(({ asked, found }) => `“${asked}” stands nowhere in the archive; shown for “${found}”.`);
  return { notices: notices.slice(0, 3), omitted };
}
