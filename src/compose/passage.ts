import type { Archive } from '../archive/archive.ts';
import { type ArticleId, checkOf, overlaps, type Span, spanAt } from '../model/span.ts';
import type { Block, View } from '../model/view.ts';
import { citer, extractOf } from './cite.ts';

/** Words of an article as they were when a message cited them, by UTF-16 offsets into its body. */
export interface Cited {
  readonly article: ArticleId;
  readonly start: number;
  readonly end: number;
  /** By `checkOf`: of other words it is another. */
  readonly check: string;
}

/** Paragraphs shown before and after the one that is asked for. */
const CONTEXT = 1;

const GONE: View['blocks'] = [
  {
    kind: 'notice',
    text: 'The article of this passage is no longer in the archive. Ask again for what the archive has now.',
  },
];

/** The paragraph in which the words stand, with the words lit up, between its neighbours. */
export function passage(archive: Archive, { article: id, start, end, check }: Cited): View {
  const article = archive.record(id)?.article;
  if (!article) return { title: 'Passage', asOf: archive.asOf, blocks: GONE, omitted: null, hint: null };
  const cite = citer(archive);
  const words = spanAt(id, article.body, { start, end });
  const changed = checkOf(words.exact) !== check;
  const parts = [...article.headings, ...article.paragraphs].sort((a, b) => a.start - b.start);
  const at = parts.findIndex((part) => overlaps(part, words));
  const shown = at < 0 ? [] : parts.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1);
  const lit = (part: Span): { lit: Span } | Record<string, never> => {
    const [from, to] = [Math.max(part.start, start), Math.min(part.end, end)];
    return changed || from >= to ? {} : { lit: spanAt(id, article.body, { start: from, end: to }) };
  };
  const CHANGED: Block = {
    kind: 'notice',
    text: 'The article was corrected since: the words that were cited no longer stand there.',
  };
  return {
    title: article.title?.value ?? `Untitled: ${article.origin.file ?? article.id}`,
    asOf: archive.asOf,
    blocks: [
      ...(changed ? [CHANGED] : []),
      ...shown.map((part) => extractOf(cite(part), lit(part))),
      {
        kind: 'offer',
        label: 'The whole article, what is known of it, and what cleaning took off',
        command: `/source article:${article.id}`,
        instead: false,
      },
    ],
    omitted: null,
    hint: null,
  };
}
