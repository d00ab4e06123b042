import type { Range } from '../../../model/span.ts';
import type { QuotedRange } from '../../marks.ts';
import { cueAt } from '../cues.ts';
import { isSlavic } from '../lacinka.ts';
import { slavicSpeaker, withBearer } from '../phrase.ts';
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
  const tokens = plainTokens(text, quote.inner);
  for (const [dash, { word, start }] of tokens.entries()) {
    if (word !== '—' || !/[,.!?…]/u.test(tokens[dash - 1]?.word ?? '')) continue;
    const cue = cueAt(tokens, dash + 1);
    if (cue?.form !== 'finite' || !isSlavic(tokens[dash + 1]?.word ?? '')) continue;
    const found = slavicSpeaker(tokens, dash + 1);
    if (!found) continue;
    const source = withBearer(tokens, found);
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
    return { spans: rest ? [first, rest] : [first], attribution };
  }
  return null;
}
