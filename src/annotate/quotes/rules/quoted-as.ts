import { type Phrase, skipBack, slavicSource, sourceFrom, subjectBefore } from '../phrase.ts';
import type { Attribution, QuoteRule } from '../rule.ts';
import type { Token } from '../tokens.ts';

const QUOTING = /^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|report(?:ed|s|ing))$/u;
const SAYING = /^(?:saying|stating|telling|writing|urging|adding|warning|calling|describing)$/u;
const BE = /^(?:is|are|was|were|been|being)$/u;

const objectAt = (tokens: readonly Token[], from: number): Phrase | null =>
  /^(?:him|her)$/u.test(tokens[from]?.word ?? '') ? { from, to: from + 1 } : sourceFrom(tokens, from);

/** Who is quoted in "… quoted Lind as saying" or "Lind was quoted as saying", where `saying` is the last word. */
function quotedPerson(
  tokens: readonly Token[],
  saying: number,
): { readonly source: Phrase; readonly from: number } | null {
  const as = tokens[saying - 1]?.word === 'as' ? 1 : 0;
  for (let verb = saying - 1 - as; verb >= Math.max(0, saying - 16); verb -= 1) {
    if (!QUOTING.test(tokens[verb]?.word ?? '')) continue;
    const before = skipBack(tokens, verb);
    const passive = before.words.some((word) => BE.test(word));
    const source = passive ? subjectBefore(tokens, before.at) : objectAt(tokens, verb + 1);
    const beside = as === 1 || (passive ? verb === saying - 1 : source?.to === saying);
    return source && beside ? { source, from: Math.min(source.from, verb) } : null;
  }
  return null;
}

const CONVEYS =
  /^(?:переда[её]т|передают|приводит|приводят|цитирует|цитируют|перадае|прыводзіць|прыводзяць|цытуе|передає|наводить|pieradaje|pryvodzić|cytuje)$/u;
const WORDS = /^(?:слова|словы|высказывание|выказванне|słovy)$/u;

/** «…», — передаёт агентство слова Линда. «Агентство приводит слова Линда: «…»» Whose words somebody conveys. */
function conveyed(tokens: readonly Token[], at: number): Attribution | null {
  const first = tokens[at - 1]?.word === ':' ? Math.max(0, at - 9) : at + 1;
  for (let i = first; i < first + 6; i += 1) {
    if (!CONVEYS.test(tokens[i]?.word ?? '')) continue;
    const noun = [i + 1, i + 2, i + 3].find((place) => WORDS.test(tokens[place]?.word ?? ''));
    const source = noun === undefined ? null : (sourceFrom(tokens, noun + 1) ?? slavicSource(tokens, noun + 1));
    if (source) return { tokens, source, cue: { from: i, to: source.from }, way: 'direct', classes: ['say'] };
  }
  return null;
}

/** BelTA quoted Lind as saying: “The talks go on.” “The talks go on,” Lind was quoted as saying. */
export const quotedAs: QuoteRule = {
  read({ tokens, at }) {
    for (let i = Math.max(2, at - 14); i < Math.min(tokens.length, at + 18); i += 1) {
      if (!SAYING.test(tokens[i]?.word ?? '')) continue;
      const found = quotedPerson(tokens, i);
      if (!found || (i > at && found.from < at)) continue;
      const { source, from } = found;
      return { tokens, source, cue: { from, to: i + 1 }, way: i < at - 2 ? 'governed' : 'direct', classes: ['say'] };
    }
    return conveyed(tokens, at);
  },
};
