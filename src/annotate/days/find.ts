import type { DayMeaning } from '../../model/annotation.ts';
import type { Range } from '../../model/span.ts';
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
const REMEMBERED = 3;

const RULES = DAY_RULES.map((rule) => ({ ...rule, shape: shapePattern(rule.pattern) }));

/** Without what only joins, at either end: a rule's optional comma, a dash, the "and" of "June 21 and 22". */
function trimmed(tokens: readonly Token[], { from, to, meaning }: Candidate): Candidate {
  const joins = (n: number): boolean => ['comma', 'dash', 'and'].includes(tokens[n]?.class ?? '');
  return { from: joins(from) ? from + 1 : from, to: joins(to - 1) ? to - 1 : to, meaning };
}

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

/** The readings of one stretch of text that begins at `offset`. */
function readStretch(text: string, offset: number): { start: number; end: number; meaning: DayMeaning | Anaphor }[] {
  const tokens = tokensOf(text, offset);
  return dropOverlaps([...candidates(tokens)], tokens.length).flatMap(({ from, to, meaning }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first && last ? [{ start: first.start, end: last.end, meaning }] : [];
  });
}

/**
 * The places where a text names a time, in order, none overlapping; what they mean is told without the article's own
 * day. A dateline's day is among them. "two days earlier" counts from the day named last before it, in its own
 * sentence or one of the three before.
 */
export function findDays(text: string, sentences: readonly Range[]): FoundDay[] {
  const days: FoundDay[] = [];
  let previous: { readonly meaning: DayMeaning; readonly sentence: number } | null = null;
  for (const [n, { start, end }] of sentences.entries()) {
    for (const found of readStretch(text.slice(start, end), start)) {
      const near: DayMeaning | null = previous && n - previous.sentence <= REMEMBERED ? previous.meaning : null;
      const meaning: DayMeaning =
        found.meaning.kind === 'from previous' ? fromMeaning(near, found.meaning) : found.meaning;
      days.push({ start: found.start, end: found.end, meaning });
      if (meaning.kind !== 'vague') previous = { meaning, sentence: n };
    }
  }
  return days;
}

/** The readings of words that stand alone. */
export const readAlone = (words: string): FoundDay[] => findDays(words, [{ start: 0, end: words.length }]);
