import type { PersonId, Span } from '../../model/span.ts';
import { overlaps } from '../../model/span.ts';
import type { StoredArticle } from '../../model/store.ts';
import { contentStems } from '../../search/terms.ts';

/** Who and what the words around a statement speak of: its paragraph and the next. */
export interface Happening {
  readonly people: ReadonlySet<PersonId>;
  readonly stems: ReadonlySet<string>;
}

/** Fewer than this in common, and two statements may be of two happenings. */
const PEOPLE_SHARED = 2;
const STEMS_SHARED = 3;

export function happeningAround({ article, annotations }: StoredArticle, statement: Span): Happening {
  const at = article.paragraphs.findIndex((paragraph) => overlaps(paragraph, statement));
  const paragraphs = at < 0 ? [] : article.paragraphs.slice(at, at + 2);
  const near = (span: Span) => paragraphs.some((paragraph) => overlaps(paragraph, span));
  const mentions = annotations.mentions.filter(({ span }) => near(span));
  const people = mentions.flatMap(({ person }) => person ?? []);
  const names = new Set(mentions.flatMap(({ span }) => contentStems(span.exact)));
  const stems = paragraphs.flatMap(({ exact }) => contentStems(exact)).filter((stem) => !names.has(stem));
  return { people: new Set(people), stems: new Set(stems) };
}

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => [...a].filter((each) => b.has(each)).length;

/** Whether two statements may well be of one happening: the same people in the same matter. */
export const mayBeOne = (a: Happening, b: Happening): boolean =>
  shared(a.people, b.people) >= PEOPLE_SHARED && shared(a.stems, b.stems) >= STEMS_SHARED;
