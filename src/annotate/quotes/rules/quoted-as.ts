import { type Phrase, skipBack, sourceFrom, subjectBefore } from '../phrase.ts';
import type { QuoteRule } from '../rule.ts';
import type { Token } from '../tokens.ts';

const QUOTING = /^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|report(?:ed|s|ing))$/u;
const SAYING = /^(?:saying|stating|telling|writing|urging|adding|warning|calling|describing)$/u;
const BE = /^(?:is|are|was|were|been|being)$/u;

/** Who is quoted in "… quoted Lind as saying" or "Lind was quoted as saying", where `saying` is the last word. */
function quotedPerson(
  tokens: readonly Token[],
  saying: number,
): { readonly source: Phrase; readonly from: number } | null {
  for (let verb = saying - 2; verb >= Math.max(0, saying - 16); verb -= 1) {
    if (!QUOTING.test(tokens[verb]?.word ?? '')) continue;
    const before = skipBack(tokens, verb);
    const passive = before.words.some((word) => BE.test(word));
    const source = passive ? subjectBefore(tokens, before.at) : sourceFrom(tokens, verb + 1);
    return source && { source, from: Math.min(source.from, verb) };
  }
  return null;
}

/** BelTA quoted Lind as saying: “The talks go on.” “The talks go on,” Lind was quoted as saying. */
export const quotedAs: QuoteRule = {
  read({ tokens, at }) {
    for (let i = Math.max(2, at - 14); i < Math.min(tokens.length, at + 18); i += 1) {
      if (!SAYING.test(tokens[i]?.word ?? '') || tokens[i - 1]?.word !== 'as') continue;
      const found = quotedPerson(tokens, i);
      if (!found || (i > at && found.from < at)) continue;
      const { source, from } = found;
      return { tokens, source, cue: { from, to: i + 1 }, way: i < at - 2 ? 'governed' : 'direct', classes: ['say'] };
    }
    return null;
  },
};
