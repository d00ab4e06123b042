import { type Phrase, slavicSource, sourceFrom } from '../phrase.ts';
import { TEXTS } from '../roles.ts';
import type { QuoteRule } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** Phrases that name a source right after them; the longest first. */
const PHRASES: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['по', 'словам'],
  ['по', 'мнению'],
  ['согласно'],
  ['паводле', 'слоў'],
  ['на', 'думку'],
  ['са', 'слоў'],
  ['со', 'слов'],
  ['паводле'],
  ['за', 'словами'],
  ['pavodle', 'słoŭ'],
  ['pavodle'],
  ['zhodna', 'z'],
  ['згодна', 'з'],
  ['na', 'dumku'],
  ['per'],
];

const stands = (tokens: readonly Token[], phrase: readonly string[], at: number): boolean =>
  phrase.every((word, i) => tokens[at + i]?.word === word);

/** "по его словам", "in her words": whose words, with the owner inside the phrase. */
const OWNED: readonly (readonly [string, RegExp, RegExp])[] = [
  ['in', /^(?:his|her)$/u, /^words$/u],
  ['по', /^(?:его|её|ее)$/u, /^(?:словам|мнению)$/u],
  ['паводле', /^(?:яго|яе|ягоных)$/u, /^слоў$/u],
  ['на', /^(?:яго|яе)$/u, /^думку$/u],
  ['за', /^(?:його|її)$/u, /^словами$/u],
  ['pavodle', /^(?:jaho|jaje)$/u, /^słoŭ$/u],
];

/** "a court document filed by Lind": whose the text is. */
function authorBehind(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  const text = TEXTS.has(tokens[to - 1]?.word ?? '') && /^(?:\p{L}+ed|written|sent)$/u.test(tokens[to]?.word ?? '');
  return text && from < to && tokens[to + 1]?.word === 'by' ? sourceFrom(tokens, to + 2) : null;
}

/** The source that a phrase which begins at `at` names. */
export function sourceAfterPhrase(
  tokens: readonly Token[],
  at: number,
): { readonly source: Phrase; readonly cue: Phrase } | null {
  const owned = OWNED.some(
    ([opening, owner, words]) =>
      tokens[at]?.word === opening && owner.test(tokens[at + 1]?.word ?? '') && words.test(tokens[at + 2]?.word ?? ''),
  );
  if (owned) return { source: { from: at + 1, to: at + 2 }, cue: { from: at, to: at + 3 } };
  const phrase = PHRASES.find((words) => stands(tokens, words, at));
  if (!phrase) return null;
  const from = at + phrase.length;
  // "per Lind", "per the statement", but not "per day".
  if (phrase[0] === 'per' && !(tokens[from]?.capital || tokens[from]?.word === 'the')) return null;
  const named = sourceFrom(tokens, from) ?? slavicSource(tokens, from);
  const source = named && (authorBehind(tokens, named) ?? named);
  return source && { source, cue: { from: at, to: from } };
}

/** According to Lind, “the talks go on”. “The talks go on,” according to Lind. Паводле Лінда, «размовы ідуць». */
export const accordingTo: QuoteRule = {
  read({ tokens, at }) {
    for (let place = Math.max(0, at - 40); place < at + 30 && place < tokens.length; place += 1) {
      const found = sourceAfterPhrase(tokens, place);
      if (!found) continue;
      const beside = place === at + 1 || place === at + 2 || tokens[at - 1]?.word === ',';
      return { tokens, ...found, way: beside ? 'direct' : 'governed', classes: ['say'] };
    }
    return null;
  },
};
