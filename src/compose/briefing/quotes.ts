import type { NewQuote, QuoteOf } from '../../archive/news/quotes.ts';
import type { Quote } from '../../model/annotation.ts';
import type { ArticleId, PersonId, Span } from '../../model/span.ts';
import type { Extract } from '../../model/view.ts';
import { type FoundQuote, quoteExtract } from '../quotes.ts';
import { alsoIn, correctedNotes, placesOf, type Telling } from './telling.ts';

/** A quote as a copy of its article has it, at the same place. */
function inArticle({ spans: [first, ...rest], cue, source, ...quote }: Quote, article: ArticleId): Quote {
  const moved = (span: Span): Span => ({ ...span, article });
  return {
    ...quote,
    spans: [moved(first), ...rest.map(moved)],
    cue: cue && moved(cue),
    source: source && moved(source),
  };
}

/** The speaker with most first, of as many by name; those of nobody known last. */
function bySpeaker({ archive }: Telling, quotes: readonly NewQuote[]): NewQuote[] {
  const counts = new Map<PersonId | null, number>();
  for (const { quote } of quotes) counts.set(quote.speaker, (counts.get(quote.speaker) ?? 0) + 1);
  const name = (speaker: PersonId): string => archive.person(speaker)?.name ?? speaker;
  return quotes.toSorted(({ quote: a }, { quote: b }) => {
    if (a.speaker === b.speaker) return Number(a.kind === 'fragment') - Number(b.kind === 'fragment');
    if (a.speaker === null || b.speaker === null) return a.speaker === null ? 1 : -1;
    const more = (counts.get(b.speaker) ?? 0) - (counts.get(a.speaker) ?? 0);
    return more || (name(a.speaker) < name(b.speaker) ? -1 : 1);
  });
}

/** New words by who said them; those of several articles once, with all that have them. */
export function quotations(telling: Telling): Extract[] {
  const { archive, news, scope, cite } = telling;
  const isAsked = ({ quote, record, also }: NewQuote): boolean =>
    [{ quote, record }, ...also].some(({ quote: each }) => each.spans.some((span) => scope.isAbout(span)));
  const extract = ({ quote, record, also }: NewQuote): Extract[] => {
    const all: readonly QuoteOf[] = [{ quote, record }, ...also];
    const places = placesOf(telling, ...all.map(({ quote: { spans } }) => spans[0]));
    if (!places) return [];
    const { at } = places;
    const own = all.find(({ quote: { spans } }) =>
      news.placesOf(spans[0]).some(({ article, start }) => article === at.article && start === at.start),
    );
    const one = archive.record(at.article);
    if (!own || !one) return [];
    const found: FoundQuote = { quote: { ...inArticle(own.quote, at.article), speaker: quote.speaker }, record: one };
    const made = quoteExtract(archive, found, cite);
    return [{ ...made, notes: [...correctedNotes(telling, at), ...made.notes], ...alsoIn(telling, places.also) }];
  };
  return bySpeaker(telling, news.quotes.filter(isAsked)).flatMap(extract);
}
