import { linesOf } from '../../../src/annotate/annotate.ts';
import { quotedRanges } from '../../../src/annotate/marks.ts';
import { findPeople } from '../../../src/annotate/people/find.ts';
import { findQuotes, type QuoteInput } from '../../../src/annotate/quotes/find.ts';
import { splitSentences } from '../../../src/annotate/sentences/split.ts';

export interface ReadQuote {
  readonly kind: 'quotation' | 'fragment';
  /** The parts of a broken quotation joined by " … ". */
  readonly words: string;
  readonly source: string | null;
  readonly cue: string | null;
  /** Display name. */
  readonly speaker: string | null;
}

/** All that finding quotes needs, read from a text whose lines are its paragraphs. */
export function inputOf(text: string): QuoteInput {
  const blocks = linesOf(text);
  const quoted = quotedRanges(text, blocks);
  const sentences = splitSentences(text, blocks, quoted);
  return { text, blocks, quoted, sentences, ...findPeople(text, sentences) };
}

export function readQuotes(text: string): ReadQuote[] {
  const input = inputOf(text);
  const words = (range: { readonly start: number; readonly end: number } | null) =>
    range && text.slice(range.start, range.end);
  return findQuotes(input).map(({ spans, kind, cue, source, speaker }) => ({
    kind,
    words: spans.map(words).join(' … '),
    source: words(source),
    cue: words(cue),
    speaker: input.people.find(({ id }) => id === speaker)?.name ?? null,
  }));
}
