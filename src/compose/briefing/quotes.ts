import type { Archive } from '../../archive/archive.ts';
import type { NewQuote, QuoteOf } from '../../archive/news/quotes.ts';
import { plainWords } from '../../archive/news/words.ts';
import type { Quote } from '../../model/annotation.ts';
import { type ArticleId, contains, type PersonId, type Span } from '../../model/span.ts';
import type { Extract } from '../../model/view.ts';
import { extractOf } from '../cite.ts';
import { type FoundQuote, quoteExtract } from '../quotes.ts';
import { alsoIn, correctedNotes, type Places, placesOf, type Telling } from './telling.ts';

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

/** To whom others give the same words. */
const othersNote = ({ archive }: Telling, { others }: NewQuote): string[] => {
  const names = others.flatMap((person) => archive.person(person)?.name ?? []);
  return names.length > 0 ? [`given to ${names.sort().join(' and ')} elsewhere`] : [];
};

const sentenceAround = (archive: Archive, span: Span): Span | [] =>
  archive.record(span.article)?.annotations.sentences.find((each) => contains(each, span)) ?? [];

const quotesFewWords = (archive: Archive, sentence: Span): boolean =>
  archive
    .record(sentence.article)
    ?.annotations.quotes.some(({ kind, spans: [first] }) => kind === 'fragment' && contains(sentence, first)) ?? false;

/**
 * New words by who said them; those of several articles once, with all that have them. A few words from within a
 * sentence say nothing alone: they stand in their sentence, with what else it quotes, unless it is told already.
 */
export function quotations(telling: Telling, isTold: (sentence: Span) => boolean): Extract[] {
  const { archive, news, scope, cite } = telling;
  const drawn = new Set<string>();
  const isFirst = ({ article, start }: Span): boolean => {
    const key = `${article} ${start}`;
    return !drawn.has(key) && drawn.add(key).has(key);
  };
  const drawnAs = (made: Extract, { at, also }: Places): Extract[] => {
    const whole = { ...made, ...alsoIn(telling, also) };
    const [sentence, ...others] = [at, ...also].flatMap((span) => sentenceAround(archive, span));
    if (!sentence) return [whole];
    const same = others.filter(({ exact }) => plainWords(exact) === plainWords(sentence.exact));
    const isAllIn = made.moreCitations.every(({ span }) => contains(sentence, span)) && same.length === also.length;
    const standsAlone = !isAllIn || isTold(sentence) || !quotesFewWords(archive, sentence);
    if (made.item !== 'fragment' && standsAlone) return [whole];
    if (isTold(sentence) || !isFirst(sentence)) return [];
    const { date, speaker, notes } = made;
    return [extractOf(cite(sentence), { date, speaker, notes, ...alsoIn(telling, same) })];
  };
  const isAsked = ({ quote, record, also }: NewQuote): boolean =>
    [{ quote, record }, ...also].some(({ quote: each }) => each.spans.some((span) => scope.isAbout(span)));
  const extract = (said: NewQuote): Extract[] => {
    const { quote, record, also } = said;
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
    const quoted = quoteExtract(archive, found, cite);
    const notes = [...correctedNotes(telling, at), ...quoted.notes, ...othersNote(telling, said)];
    return drawnAs({ ...quoted, notes }, places);
  };
  return bySpeaker(telling, news.quotes.filter(isAsked)).flatMap(extract);
}
