import type { Range } from '../../model/span.ts';
import { inCyrillic } from '../people/lacinka.ts';
import type { Script } from './number.ts';

/** A sentence as its words are read: Łacinka as Cyrillic, anything else as it is printed. */
export interface Reading {
  readonly words: string;
  readonly script: Script;
  /** Where in the text something of `words` stands. Exact at the borders of words. */
  place(at: number): number;
}

const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The last of an ordered list that is no greater. */
function lastUpTo(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((list[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The words of a Łacinka sentence in Cyrillic. Other words than Belarusian ones become strange, and mean nothing. */
function lacinkaReading(sentence: string, offset: number): Reading {
  const from: number[] = [0];
  const to: number[] = [0];
  let words = '';
  let last = 0;
  for (const { 0: word, index } of sentence.matchAll(WORD)) {
    words += sentence.slice(last, index);
    from.push(words.length);
    to.push(index);
    words += inCyrillic(word);
    last = index + word.length;
    from.push(words.length);
    to.push(last);
  }
  words += sentence.slice(last);
  return {
    words,
    script: 'cyrillic',
    place(at) {
      const n = lastUpTo(from, at);
      return offset + (to[n] ?? 0) + (at - (from[n] ?? 0));
    },
  };
}

export function readingOf(text: string, { start, end }: Range, isLacinka: boolean): Reading {
  const words = text.slice(start, end);
  if (isLacinka) return lacinkaReading(words, start);
  const cyrillic = /\p{Script=Cyrillic}/u.test(words);
  return { words, script: cyrillic ? 'cyrillic' : 'latin', place: (at) => start + at };
}
