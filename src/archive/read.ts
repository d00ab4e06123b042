import { createHash } from 'node:crypto';
import { annotate } from '../annotate/annotate.ts';
import { cleanDocument } from '../clean/clean.ts';
import type { CleanArticle, Origin, RawDocument } from '../model/article.ts';
import { type ArticleId, articleId } from '../model/span.ts';
import type { StoredArticle } from '../model/store.ts';

const ID_LENGTH = 10;
const HEX_DIGITS_USED = 13;

/** Ten letters and digits that follow from the origin alone: about 50 bits, safe in an address and in a custom id. */
function articleIdOf(origin: Origin): ArticleId {
  const hash = createHash('sha256').update(`${origin.kind}:${origin.key}`).digest('hex');
  const digits = Number.parseInt(hash.slice(0, HEX_DIGITS_USED), 16).toString(36);
  return articleId(digits.padStart(ID_LENGTH, '0').slice(-ID_LENGTH));
}

const blocksOf = (article: CleanArticle) =>
  [...article.paragraphs, ...article.headings].sort((a, b) => a.start - b.start);

/** Reads one document: cleans it and annotates each of its articles. A story of which no text is left is none. */
export function readDocument(document: RawDocument): StoredArticle[] {
  const { articles } = cleanDocument(document, articleIdOf(document.origin));
  return articles
    .filter(({ article }) => article.body !== '')
    .map(({ article, removed }) => ({
      article,
      removed,
      annotations: annotate({ article: article.id, body: article.body, blocks: blocksOf(article) }),
    }));
}

/** Why a document of which nothing is left is refused: one sentence for people. */
export const noText = (name: string): string =>
  `${name} holds no article text, only what stands around one on a page; add the article itself.`;
