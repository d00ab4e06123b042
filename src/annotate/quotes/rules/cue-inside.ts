import type { Range } from '../../../model/span.ts';
import type { QuotedRange } from '../../marks.ts';
import { cueAt } from '../cues.ts';
import { sourceFrom } from '../phrase.ts';
import type { Attribution } from '../rule.ts';
import { plainTokens, type Token } from '../tokens.ts';

export interface CueInside {
  readonly spans: readonly [Range, ...Range[]];
  readonly attribution: Attribution;
}

const trimmed = (text: string, start: number, end: number): Range => {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
};

/** Where the reporter's words end: at the next dash, or where the quotation does. */
function dashAfter(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.word !== '—') at += 1;
  return at;
}

/** «Мы хотим мира, — подчеркнул Линд, — и добьёмся его». Russian and Belarusian print the cue inside the marks. */
export function cueInside(text: string, quote: QuotedRange): CueInside | null {
  if (!/^\p{Script=Cyrillic}/u.test(text.slice(quote.inner.start))) return null;
  const tokens = plainTokens(text, quote.inner);
  for (const [dash, { word, start }] of tokens.entries()) {
    if (word !== '—' || !/[,.!?…]/u.test(tokens[dash - 1]?.word ?? '')) continue;
    const cue = cueAt(tokens, dash + 1);
    if (cue?.form !== 'finite') continue;
    const source = sourceFrom(tokens, dash + 2) ?? { from: dash + 2, to: Math.min(dash + 4, tokens.length) };
    const end = dashAfter(tokens, dash + 2);
    const first = trimmed(text, quote.inner.start, start);
    const rest = tokens[end + 1] ? trimmed(text, tokens[end]?.end ?? quote.inner.end, quote.inner.end) : null;
    const attribution: Attribution = {
      tokens,
      source,
      cue: { from: dash + 1, to: source.to },
      way: 'direct',
      classes: ['say'],
    };
    return source.from < source.to ? { spans: rest ? [first, rest] : [first], attribution } : null;
  }
  return null;
}
