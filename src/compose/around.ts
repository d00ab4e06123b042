import type { Archive, ArticleRecord } from '../archive/archive.ts';
import { contains, overlaps, type Range, type Span, spanAt } from '../model/span.ts';
import type { Extract } from '../model/view.ts';
import { type Cite, citer, extractOf } from './cite.ts';
import { misspellingsIn } from './misspelled.ts';
import { quoteExtract } from './quotes.ts';

/** The whole sentences that words stand in; where there are none (a heading), the block. */
export function sentencesAround({ article, annotations }: ArticleRecord, words: Range): Span {
  const touching = (ranges: readonly Range[]): readonly Range[] => ranges.filter((range) => overlaps(range, words));
  const sentences = touching(annotations.sentences);
  const all = [words, ...(sentences.length > 0 ? sentences : touching([...article.headings, ...article.paragraphs]))];
  const start = Math.min(...all.map((range) => range.start));
  const end = Math.max(...all.map((range) => range.end));
  return spanAt(article.id, article.body, { start, end });
}

/** Who says the words, by the article; where it quotes only a part of them, nobody says them all. */
function saidBy(
  archive: Archive,
  record: ArticleRecord,
  words: readonly Range[],
): Pick<Extract, 'speaker' | 'cue' | 'notes'> {
  const quote = record.annotations.quotes.find(({ spans }) =>
    spans.some((span) => words.some((part) => overlaps(span, part))),
  );
  if (!quote) return { speaker: null, cue: null, notes: ['no quoted speaker found for these words'] };
  if (!words.every((part) => quote.spans.some((span) => contains(span, part))))
    return { speaker: null, cue: null, notes: ['the article quotes only a part of these words'] };
  const { speaker, cue, notes } = quoteExtract(archive, { quote, record }, citer(archive));
  return { speaker, cue, notes };
}

/** Words of an article lit up in their whole sentence, with who says them there; `parts`: those of them that are asked for. */
export function litExtract(
  archive: Archive,
  record: ArticleRecord,
  words: Span,
  cite: Cite,
  parts: readonly Range[] = [words],
): Extract {
  const sentence = sentencesAround(record, words);
  const said = saidBy(archive, record, parts);
  return extractOf(cite(sentence), {
    ...said,
    notes: [...said.notes, ...misspellingsIn(archive, sentence)],
    lit: words,
  });
}
