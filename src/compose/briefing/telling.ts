import type { Archive } from '../../archive/archive.ts';
import type { News } from '../../archive/news.ts';
import type { Span } from '../../model/span.ts';
import type { Extract } from '../../model/view.ts';
import { type Cite, extractOf } from '../cite.ts';
import { misspellingsIn } from '../misspelled.ts';
import type { Scope } from './scope.ts';

/** What every section of a briefing is made from. */
export interface Telling {
  readonly archive: Archive;
  readonly news: News;
  readonly scope: Scope;
  readonly cite: Cite;
}

/** New words where they are cited: in one article, and in others that have the same. */
export interface Places {
  readonly at: Span;
  readonly also: readonly Span[];
}

/** Where new words stand that came or were corrected, as far as those publishers are asked for; null: nowhere. */
export function placesOf({ news, scope }: Telling, ...spans: readonly Span[]): Places | null {
  const all = spans.flatMap(news.placesOf).filter(({ article }) => scope.isFrom(article));
  const [at, ...also] = new Map(all.map((each) => [`${each.article} ${each.start} ${each.end}`, each])).values();
  return at ? { at, also } : null;
}

const CORRECTED = 'not in the version before';

/** Our own words on new words of an article that was there before, with others. */
export const correctedNotes = ({ news }: Telling, span: Span): string[] => {
  const corrected = news.storyOf(span.article)?.corrected ?? [];
  return news.isNew(span) && corrected.some(({ article }) => article.id === span.article) ? [CORRECTED] : [];
};

export const alsoIn = ({ cite }: Telling, also: readonly Span[]): Pick<Extract, 'alsoIn'> =>
  also.length > 0 ? { alsoIn: also.map(cite) } : {};

/** New words as an extract that cites each article that has them. */
export const extractAt = (telling: Telling, { at, also }: Places, notes: readonly string[] = []): Extract =>
  extractOf(telling.cite(at), {
    notes: [...notes, ...correctedNotes(telling, at), ...misspellingsIn(telling.archive, at)],
    ...alsoIn(telling, also),
  });
