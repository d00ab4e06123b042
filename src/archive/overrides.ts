import type { CleanArticle, Override, Sourced } from '../model/article.ts';

const sourced = (value: string | null): Sourced | null => (value === null ? null : { value, basis: 'keeper' });

function withOverride(article: CleanArticle, { field, value }: Override): CleanArticle {
  if (field !== 'published') return { ...article, [field]: sourced(value) };
  const printedDays = article.printedDays.filter(({ kind }) => kind !== 'keeper');
  return {
    ...article,
    printedDays: value === null ? printedDays : [{ kind: 'keeper', value, printed: value }, ...printedDays],
  };
}

/** What keepers said wins over what was read; of several words on one field the last counts. */
export const withOverrides = (article: CleanArticle, overrides: readonly Override[]): CleanArticle =>
  overrides.filter((override) => override.article === article.id).reduce(withOverride, article);
