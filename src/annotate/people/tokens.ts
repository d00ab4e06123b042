import type { Range } from '../../model/span.ts';
import { inCyrillic, lacinkaSentences } from './lacinka.ts';

/** A word of a text, without its possessive. `text` is as printed, but Łacinka is read as Cyrillic. */
export interface Token extends Range {
  readonly text: string;
  readonly small: string;
  /** `initial`: one capital letter or several with full stops, "G.", "H.W."; `upper`: two capitals and more, and no other letter. */
  readonly shape: 'capital' | 'upper' | 'initial' | 'small';
  readonly possessive: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const WORD = /(?:\p{Lu}\.){1,3}(?!\p{L})|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/iu;

function shapeOf(text: string): Token['shape'] {
  if (!/^\p{Lu}/u.test(text)) return 'small';
  if (text.length === 1 || text.endsWith('.')) return 'initial';
  return /^[\p{Lu}\p{M}'’ʼ]+$/u.test(text) ? 'upper' : 'capital';
}

/** The words of one sentence of `text`; `lacinka`: it is Belarusian in Latin letters. */
export function tokensOf(text: string, sentence: Range, lacinka = false): Token[] {
  const tokens: Token[] = [];
  let end = sentence.start;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(WORD)) {
    const [printed] = match;
    const word = lacinka ? printed : printed.replace(POSSESSIVE, '');
    const read = lacinka ? inCyrillic(word) : word;
    const start = sentence.start + match.index;
    const possessive = word !== printed;
    const gap = text.slice(end, Math.min(start, end + 4));
    tokens.push({
      start,
      end: start + word.length,
      text: read,
      small: read.toLowerCase(),
      shape: shapeOf(word),
      possessive,
      gap,
    });
    end = start + printed.length;
  }
  return tokens;
}

/** A sentence and its words. */
export interface ReadSentence extends Range {
  readonly tokens: readonly Token[];
}

/** The words of all sentences of a text. */
export function readSentences(text: string, sentences: readonly Range[]): readonly ReadSentence[] {
  const lacinka = lacinkaSentences(text, sentences);
  return sentences.map((sentence, at) => ({
    start: sentence.start,
    end: sentence.end,
    tokens: tokensOf(text, sentence, lacinka[at]),
  }));
}

/** Whether two words stand side by side, as the words of one name do. */
export const joins = (gap: string): boolean => gap === ' ' || gap === '\u00a0';

/** The index of the first of `ranges`, which are in order, that starts at `offset` or after it. */
export function indexFrom(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
