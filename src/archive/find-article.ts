import type { ArticleRecord } from './archive.ts';

const onlyOne = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

/** By its id, the name of its file or the beginning of that, or words of its title; the most exact that fits decides. */
export function findArticle(records: readonly ArticleRecord[], typed: string): ArticleRecord | null {
  const asked = typed.trim().toLowerCase();
  if (asked === '') return null;
  const steps: readonly ((record: ArticleRecord) => boolean)[] = [
    ({ article }) => article.id === asked,
    ({ article }) => article.origin.file?.toLowerCase() === asked && !/-\d+$/u.test(article.id),
    ({ article }) => (article.origin.file?.toLowerCase().startsWith(asked) ?? false) && !/-\d+$/u.test(article.id),
    ({ article }) => article.title?.value.toLowerCase() === asked,
    ({ article }) => article.title?.value.toLowerCase().includes(asked) ?? false,
  ];
  for (const fits of steps) {
    const found = records.filter(fits);
    if (found.length > 0) return onlyOne(found);
  }
  return null;
}
