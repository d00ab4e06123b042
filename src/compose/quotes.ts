import type { Archive, ArticleRecord } from '../archive/archive.ts';
import type { Quote } from '../model/annotation.ts';
import type { Extract } from '../model/view.ts';
import { type Cite, extractOf } from './cite.ts';
import { type Matter, within } from './matter.ts';

export interface FoundQuote {
  readonly quote: Quote;
  readonly record: ArticleRecord;
}

/** The quotes of a matter, each once, in the order of its passages. */
export function quotesOf(matter: Matter): FoundQuote[] {
  const found = new Map<Quote, FoundQuote>();
  for (const passage of matter.passages)
    for (const quote of within(passage, passage.record.annotations.quotes, ({ spans: [span] }) => span))
      found.set(quote, { quote, record: passage.record });
  return [...found.values()];
}

/** The words from the source's name to its verb, where they stand together: "Cichanoŭskaja said", "he stressed". */
function cueWords({ quote: { cue, source }, record: { article } }: FoundQuote): string | null {
  if (!cue || !source) return cue?.exact ?? source?.exact ?? null;
  const start = Math.min(cue.start, source.start);
  const end = Math.max(cue.end, source.end);
  return end - start <= cue.exact.length + source.exact.length + 30 ? article.body.slice(start, end) : cue.exact;
}

const notesOn = ({ quote, record }: FoundQuote): string[] => {
  const {
    spans: [first],
    source,
    speaker,
  } = quote;
  const misspelt = record.annotations.mentions.some(
    ({ via, span, person }) =>
      via === 'misspelling' && person === speaker && source !== null && span.start === source.start,
  );
  return [
    ...(speaker === null ? ['speaker not certain'] : []),
    ...(misspelt ? [`printed as “${source?.exact}”`] : []),
    ...(record.article.truncated && first.end >= record.article.body.length - 3 ? ['cut off in the source'] : []),
  ];
};

export function quoteExtract(archive: Archive, found: FoundQuote, cite: Cite): Extract {
  const { quote, record } = found;
  const [first, ...rest] = quote.spans;
  return extractOf(cite(first), {
    item: quote.kind,
    moreCitations: rest.map(cite),
    date: record.article.published,
    speaker: quote.speaker ? (archive.person(quote.speaker)?.name ?? null) : null,
    cue: cueWords(found),
    notes: notesOn(found),
  });
}
