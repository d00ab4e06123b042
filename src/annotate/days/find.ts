import type { DayMeaning } from '../../model/annotation.ts';
import type { Range } from '../../model/span.ts';
import type { QuotedRange } from '../marks.ts';
import type { WordClass } from './lexicon.ts';
import { readAcross, readQuoted } from './quoted.ts';
import { opensSpan, spanOf, spans, withYearOf } from './ranges.ts';
import { type Anaphor, shapeOf, shapePattern } from './rule.ts';
import { DAY_RULES } from './rules/all.ts';
import { fromMeaning } from './shift.ts';
import { tenseReader } from './tense.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface FoundDay extends Range {
  readonly meaning: DayMeaning;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly meaning: DayMeaning | Anaphor;
}

/** For how many sentences a day stays the one that "two days earlier" counts from. */
const REMEMBERED = 2;

const RULES = DAY_RULES.map((rule) => ({ ...rule, shape: shapePattern(rule.pattern) }));

/** Without what only joins, at either end: a rule's optional comma, a dash, the "and" of "June 21 and 22". */
function trimmed(tokens: readonly Token[], { from, to, meaning }: Candidate): Candidate {
  const joins = (n: number): boolean => ['comma', 'dash', 'and'].includes(tokens[n]?.class ?? '');
  return { from: joins(from) ? from + 1 : from, to: joins(to - 1) ? to - 1 : to, meaning };
}

/** What joins the days of a list. */
const LISTS: ReadonlySet<WordClass> = new Set(['and', 'comma', 'on']);

/** Every rule has one of these words in it: a sentence without any is not read. */
const TELLING: ReadonlySet<WordClass> = new Set([
  ...([
    'number',
    'day',
    'days',
    'year',
    'years',
    'decade',
    'shortdecade',
    'shortyear',
    'date',
    'yearmonth',
    'month',
  ] as const),
  ...(['weekday', 'unit', 'season', 'quarter', 'weekend', 'partofday', 'deictic', 'vague', 'moment'] as const),
  ...(['yearaway', 'holiday', 'eve'] as const),
]);

/** Every reading of every rule, in the order of the rules. */
function* candidates(tokens: readonly Token[]): Generator<Candidate> {
  const shape = shapeOf(tokens);
  const tense = tenseReader(tokens);
  for (const rule of RULES) {
    rule.shape.lastIndex = 0;
    for (let match = rule.shape.exec(shape); match; match = rule.shape.exec(shape)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const found = tokens.slice(from, to);
      const meaning = rule.read(found, { tokens, from, to, tense: () => tense(from, to) });
      if (meaning) yield trimmed(tokens, { from, to, meaning });
      else rule.shape.lastIndex = from + 1;
    }
  }
}

/** The longest readings, none of which overlap, in order of place. */
function dropOverlaps(found: readonly Candidate[], size: number): Candidate[] {
  const taken = new Uint8Array(size);
  return found
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false;
      taken.fill(1, from, to);
      return true;
    })
    .sort((a, b) => a.from - b.from);
}

/** Days that share the year of the last: "in June and July 2024", "May 5, June 7 and July 9, 2024". */
function shareYears(tokens: readonly Token[], found: readonly Candidate[]): Candidate[] {
  const shared = [...found];
  for (let n = shared.length - 2; n >= 0; n--) {
    const [first, last] = [shared[n], shared[n + 1]];
    const between = first && last ? tokens.slice(first.to, last.from) : [];
    if (!first || !last || between.length === 0 || !between.every(({ class: kind }) => LISTS.has(kind))) continue;
    if (first.meaning.kind === 'from previous' || last.meaning.kind === 'from previous') continue;
    const meaning = withYearOf(first.meaning, last.meaning);
    if (meaning) shared[n] = { ...first, meaning };
  }
  return shared;
}

/** Days side by side of which a word makes one span: "between March and May 2024", "June 21 – July 3". */
function joinRanges(tokens: readonly Token[], found: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const isBeside = last && next.from === last.to + 1 && spans(tokens, last.from, tokens[last.to]);
    const span =
      isBeside && last.meaning.kind !== 'from previous' && next.meaning.kind !== 'from previous'
        ? spanOf(last.meaning, next.meaning)
        : null;
    if (!last || !span) {
      joined.push(next);
      continue;
    }
    const from = opensSpan(tokens[last.from - 1]) ? last.from - 1 : last.from;
    joined[joined.length - 1] = { from, to: next.to, meaning: span };
  }
  return joined;
}

/** The readings of one stretch of text that begins at `offset`. */
function readStretch(text: string, offset: number): { start: number; end: number; meaning: DayMeaning | Anaphor }[] {
  const tokens = tokensOf(text, offset);
  if (!tokens.some((token) => TELLING.has(token.class))) return [];
  const found = dropOverlaps([...candidates(tokens)], tokens.length);
  return shareYears(tokens, joinRanges(tokens, found)).flatMap(({ from, to, meaning }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first && last ? [{ start: first.start, end: last.end, meaning }] : [];
  });
}

/** "On Tuesday … A day earlier": the weekday, from which the printed words step back once the article's day is known. */
const daysBack = (near: DayMeaning | null, { amount, unit }: Anaphor): DayMeaning | null =>
  near?.kind === 'weekday' && unit === 'day' && amount < 0 ? near : null;

/**
 * The places where a text names a time, in order, none overlapping; what they mean is told without the article's own
 * day. A dateline's day is among them. "two days earlier" counts from the day named last before it, in its own
 * sentence or one of the two before. In a quotation, "tomorrow" counts from the day of speech that goes with it.
 */
export function findDays(text: string, sentences: readonly Range[], quoted: readonly QuotedRange[] = []): FoundDay[] {
  const days: FoundDay[] = [];
  let previous: { readonly meaning: DayMeaning; readonly sentence: number } | null = null;
  for (const [n, sentence] of sentences.entries()) {
    const here: FoundDay[] = [];
    for (const { start, end, meaning: read } of readStretch(text.slice(sentence.start, sentence.end), sentence.start)) {
      const near: DayMeaning | null = previous && n - previous.sentence <= REMEMBERED ? previous.meaning : null;
      const back: DayMeaning | null = read.kind === 'from previous' ? daysBack(near, read) : null;
      const meaning: DayMeaning = back ?? (read.kind === 'from previous' ? fromMeaning(near, read) : read);
      here.push({ start, end, meaning });
      if (meaning.kind !== 'vague' && !back) previous = { meaning, sentence: n };
    }
    for (const day of readQuoted(text, sentence, here)) days.push(day);
  }
  return readAcross(text, sentences, quoted, days);
}

/** The readings of words that stand alone. */
export const readAlone = (words: string): FoundDay[] => findDays(words, [{ start: 0, end: words.length }]);
