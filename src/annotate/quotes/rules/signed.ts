import type { Range } from '../../../model/span.ts';
import type { Attribution, QuoteRule } from '../rule.ts';
import { plainTokens } from '../tokens.ts';

const SIGNATURE = /^(?:[—–―-]{1,2}\s?)?\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,3}(?:, [^.!?]{1,60})?$/u;

/** “The talks go on.” [paragraph] – Anna Lind, lawyer. A line that only names somebody signs the quotation above it. */
export function signature(text: string, line: Range | undefined): Attribution | null {
  if (!line || line.end - line.start > 100 || !SIGNATURE.test(text.slice(line.start, line.end))) return null;
  const tokens = plainTokens(text, line);
  const from = tokens[0]?.kind === 'mark' ? 1 : 0;
  let to = from;
  while (tokens[to]?.kind === 'word') to += 1;
  if (to === from) return null;
  const cue = from === 1 ? { from: 0, to: 1 } : { from, to };
  return { tokens, source: { from, to }, cue, way: 'direct', classes: ['say'], ...(from ? {} : { personOnly: true }) };
}

/** How many words of a quotation only a dash and a name after it sign: fewer may be a title with its maker. */
const FEWEST_WORDS = 3;

/** “The talks go on.” – Anna Lind. «Размовы ідуць» — Лінд пра санкцыі. In headlines and collections a dash signs. */
export const signedBeside: QuoteRule = {
  read({ text, tokens, at }) {
    const inner = tokens[at]?.quote?.inner;
    if (!inner || at > 0 || tokens[at + 1]?.word !== '—' || tokens.length > at + 12) return null;
    let to = at + 2;
    while (tokens[to]?.capital && !tokens[to]?.possessive) to += 1;
    const after = tokens[to]?.word ?? '';
    const words = text.slice(inner.start, inner.end).split(/\s+/u);
    const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
    if (to === at + 2 || to > at + 6 || words.length < FEWEST_WORDS || lower === 0) return null;
    if (!/^(?:|,|\.|о|об|про|пра|ab|on|about)$/u.test(after)) return null;
    return { tokens, source: { from: at + 2, to }, cue: { from: at + 1, to: at + 2 }, way: 'direct', classes: ['say'] };
  },
};
