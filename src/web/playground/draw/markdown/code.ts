import type { Inline } from './nodes.ts';

interface Code {
  readonly node: Inline;
  readonly end: number;
}

const FENCE = '```';
const LANGUAGE = /[a-z0-9_+\-.#]{1,40}\n/iuy;

/** A block between fences, from the fence at `at`. */
function fenced(text: string, at: number): Code | null {
  const from = at + FENCE.length;
  const close = text.indexOf(FENCE, from + 1);
  if (close < 0) return null;
  LANGUAGE.lastIndex = from;
  const words = LANGUAGE.test(text) && LANGUAGE.lastIndex < close ? LANGUAGE.lastIndex : from;
  const inside = text.slice(words, close).replace(/^\n/u, '').trimEnd();
  return inside === '' ? null : { node: { kind: 'code block', text: inside }, end: close + FENCE.length };
}

/** For each length of a run of backticks, where such runs start. */
export function backticks(text: string): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/gu)) {
    const starts = runs.get(run.length);
    if (starts) starts.push(index);
    else runs.set(run.length, [index]);
  }
  return runs;
}

/** The first of ascending numbers that is at least `least`. */
function firstFrom(numbers: readonly number[], least: number): number | undefined {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}

/** Code within a line or between fences, from the backtick at `at`; `runs` are those of the text. */
export function code(text: string, at: number, runs: ReadonlyMap<number, readonly number[]>): Code | null {
  const block = text.startsWith(FENCE, at) ? fenced(text, at) : null;
  if (block) return block;
  let length = 1;
  while (text[at + length] === '`') length++;
  const close = firstFrom(runs.get(length) ?? [], at + length + 1);
  if (close === undefined) return null;
  const words = text.slice(at + length, close).replaceAll('\n', ' ');
  const inside = /^ .*[^ ].* $/u.test(words) ? words.slice(1, -1) : words;
  return { node: { kind: 'code', text: inside }, end: close + length };
}
