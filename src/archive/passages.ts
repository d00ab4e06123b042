import type { Article } from '../model/article.ts';
import { type DayRange, daysOf, FAR_AHEAD, LONG_AGO, type PartialDate } from '../model/date.ts';
import type { PassageDocument, PassageFacts } from '../model/search.ts';
import { type ArticleId, overlaps } from '../model/span.ts';
import type { ArticleRecord } from './archive.ts';

/** The days that a date may mean, with its bound. */
export function mayBe(date: PartialDate | null): DayRange | null {
  const days = daysOf(date?.value ?? null);
  if (!days || !date?.bound) return days;
  return date.bound === 'not after' ? { first: LONG_AGO, last: days.last } : { first: days.first, last: FAR_AHEAD };
}

export const daysOverlap = (a: DayRange, b: DayRange): boolean => a.first <= b.last && b.first <= a.last;

const passageId = (article: ArticleId, paragraph: number): string => `${article}#${paragraph}`;

/** The paragraphs of an article as the index takes them. */
export const passagesOf = (article: Article): PassageDocument[] =>
  article.paragraphs.map((span, i) => ({
    id: passageId(article.id, i + 1),
    article: article.id,
    paragraph: i + 1,
    title: article.title?.value ?? '',
    text: span.exact,
  }));

/** Whom each paragraph names, who published it, and the days that it or its article may speak of. */
export function factsOf({ article, annotations, statements }: ArticleRecord): [string, PassageFacts][] {
  const own = mayBe(article.published);
  return article.paragraphs.map((paragraph, i) => {
    const within = annotations.mentions.filter(({ span }) => overlaps(paragraph, span));
    const speakers = annotations.quotes.filter(({ spans: [span] }) => overlaps(paragraph, span));
    const told = statements.filter(({ span }) => overlaps(paragraph, span)).flatMap(({ date }) => mayBe(date) ?? []);
    const people = [...within.map(({ person }) => person), ...speakers.map(({ speaker }) => speaker)];
    return [
      passageId(article.id, i + 1),
      {
        people: new Set(people.filter((person) => person !== null)),
        publisher: article.publisher?.value ?? null,
        days: own ? [own, ...told] : told,
      },
    ];
  });
}
