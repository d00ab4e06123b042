import { readFileSync } from 'node:fs';
import { type CleanResult, cleanDocument } from '../../src/clean/clean.ts';
import { decodeText } from '../../src/ingest/decode.ts';
import type { FrontMatter, RawDocument } from '../../src/model/article.ts';
import { articleId } from '../../src/model/span.ts';

/** A document of this text, as a file. */
const documentOf = (text: string, frontMatter: FrontMatter = {}): RawDocument => ({
  origin: { kind: 'file', key: '/texts/a.txt', file: 'a.txt' },
  text,
  frontMatter,
  contentHash: '0'.repeat(64),
  retrievedAt: '2031-03-15T09:00:00.000Z',
});

export const cleaned = (text: string, frontMatter: FrontMatter = {}): CleanResult[] =>
  cleanDocument(documentOf(text, frontMatter), articleId('page')).articles;

/** The first story of a text. */
export function story(text: string, frontMatter: FrontMatter = {}): CleanResult {
  const [first] = cleaned(text, frontMatter);
  if (!first) throw new Error('The text gave no article.');
  return first;
}

export function textOf(url: URL): string {
  const text = decodeText(readFileSync(url));
  if (text === null) throw new Error(`${url.pathname} is no text.`);
  return text;
}

/** Paragraphs and headings in order, headings with "# " before them. */
export function blocksOf({ article }: CleanResult): string[] {
  const headings = new Set(article.headings);
  return [...article.paragraphs, ...article.headings]
    .sort((a, b) => a.start - b.start)
    .map((span) => (headings.has(span) ? `# ${span.exact}` : span.exact));
}
