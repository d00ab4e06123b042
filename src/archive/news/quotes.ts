import type { Quote } from '../../model/annotation.ts';
import type { PersonId } from '../../model/span.ts';
import type { Archive, ArticleRecord } from '../archive.ts';
import type { Stories } from './stories.ts';
import { hasWords, plainWords, wordsOf } from './words.ts';

export interface QuoteOf {
  readonly quote: Quote;
  readonly record: ArticleRecord;
}

/** A quote in new words, and where others have the same words of the same speaker. */
export interface NewQuote extends QuoteOf {
  readonly also: readonly QuoteOf[];
  /** To whom other articles give the same words, whenever they came. */
  readonly others: readonly PersonId[];
}

/** Fewer words may stand anywhere. */
const SAME_BY_CHANCE = 4;

interface Spoken extends QuoteOf {
  readonly words: string;
}

const spokenIn = (record: ArticleRecord, passes: (quote: Quote) => boolean): Spoken[] =>
  record.annotations.quotes.filter(passes).map((quote) => ({ quote, record, words: wordsOf(quote.spans) }));

/**
 * Whether words were quoted before: of the same speaker as they are or among others; of nobody known, or now of nobody
 * known, as they are.
 */
function saidBefore(
  known: readonly Spoken[],
  speakers: ReadonlySet<PersonId | null>,
): (words: string, speaker: PersonId | null) => boolean {
  const texts = new Map<PersonId, string>();
  const [ofNobody, ofAll] = [new Set<string>(), new Set<string>()];
  const bySpeaker = Map.groupBy(known, ({ quote }) => quote.speaker);
  for (const [speaker, all] of bySpeaker) {
    for (const { words } of all) {
      ofAll.add(words);
      if (speaker === null) ofNobody.add(words);
    }
    // Between two quotes stands what is no word.
    if (speaker !== null && speakers.has(speaker)) texts.set(speaker, all.map(({ words }) => ` ${words} `).join('|'));
  }
  return (words, speaker) =>
    speaker === null ? ofAll.has(words) : ofNobody.has(words) || hasWords(texts.get(speaker) ?? '', words);
}

/** Those with the same words by their speaker; of nobody known: with those of the one speaker, if there is one. */
function bySpeaker(same: readonly Spoken[]): Spoken[][] {
  const groups = Map.groupBy(same, ({ quote }) => quote.speaker);
  const unknown = groups.get(null) ?? [];
  groups.delete(null);
  const known = [...groups.values()];
  const [only] = known;
  if (only && known.length === 1) return [[...only, ...unknown]];
  return unknown.length > 0 ? [...known, unknown] : known;
}

/** Quotes in new words, in the archive's order; none that an article had before. */
export function newQuotes(archive: Archive, { touched, former, isNew }: Stories): NewQuote[] {
  const isAdded = ({ spans }: Quote): boolean => spans.some(isNew);
  const added = touched.flatMap(({ original }) => spokenIn(original, isAdded));
  if (added.length === 0) return [];
  const known = archive.records
    .filter(({ article }) => article.sameStoryAs === null)
    .flatMap((record) => spokenIn(record, (quote) => !isAdded(quote)));
  const isKnown = saidBefore(known, new Set(added.map(({ quote }) => quote.speaker)));
  const stoodBefore = ({ quote, words }: Spoken): boolean =>
    words.split(' ').length >= SAME_BY_CHANCE &&
    former.some((text) => quote.spans.every(({ exact }) => hasWords(text, plainWords(exact))));
  const said = added.filter((one) => one.words !== '' && !isKnown(one.words, one.quote.speaker) && !stoodBefore(one));
  const items = [...Map.groupBy(said, ({ words }) => words).values()].flatMap(bySpeaker);
  const speakers = Map.groupBy([...known, ...added], ({ words }) => words);
  const othersThan = ({ words, quote: { speaker } }: Spoken): PersonId[] => {
    if (speaker === null || words.split(' ').length < SAME_BY_CHANCE) return [];
    const all = new Set((speakers.get(words) ?? []).flatMap(({ quote }) => quote.speaker ?? []));
    return [...all].filter((each) => each !== speaker);
  };
  return items.flatMap(([first, ...also]) => (first ? [{ ...first, also, others: othersThan(first) }] : []));
}
