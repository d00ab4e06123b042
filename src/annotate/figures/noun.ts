import { unitOfNoun } from './unit.ts';

/** Words that no counted phrase goes on over. */
export const STOPS =
  /^(?:and|or|but|of|in|on|at|to|from|by|with|without|for|after|before|since|during|under|over|against|between|among|including|as|than|that|which|who|whom|whose|when|where|while|if|because|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|not|no|the|a|an|this|these|those|his|her|its|their|our|my|your|it|he|she|they|we|i|you|there|here|so|per|each|alone|now|still|also|more|ago|later|earlier|behind|into|near|outside|inside|across|around|about|out|up|down|off|back|said|told|и|в|во|на|с|со|из|к|по|за|от|для|у|і|ў|з|са|да|па|ад|на|а|но|или|что|который|которые|были|был|было|есть|бы|не|як|што|якія|былі|быў|було|было)$/iu;

/** A noun in the plural, as far as its form shows. */
const PLURAL = /(?:[^s'’u]s|people|men|women|children|police|troops|personnel|km|kg|mph|kph)$/iu;

/** "белорусских и иностранных граждан": what stands before a Slavic noun, and what joins two of them. */
const ADJECTIVE = /(?:ых|их|іх|ого|ага|ой|ай|ей|яй|ому|аму|ую|юю|ые|ие|ыя|ія|ый|ий)$/iu;
const JOINS = /^(?:и|или|і|або|й|та)$/iu;

/** Adverbs and participles that a noun stands before, not one that ends a phrase. */
const NEVER_LAST = /(?:ly|ous|less)$/iu;

/** As many words as a counted phrase has. */
const MOST_WORDS = 5;
const LOOK = 90;

const PHRASE_WORD = /\s?(?<word>[\p{L}\p{M}][\p{L}\p{M}.’'-]{0,30})/uy;

/**
 * The noun phrase that begins at `at` and what it ends at: "political prisoners", "other regime critics", "NATO
 * countries". It ends with its first plural, or with the plurals that follow at once ("human rights activists").
 * Cyrillic phrases end with their first word that is no adjective. null where nothing there can be counted.
 * After "one" it ends with whatever `isCounted` takes ("one opposition journalist").
 */
export function nounAfter(
  text: string,
  at: number,
  limit: number,
  isCounted?: (word: string) => boolean,
): { end: number; words: string[] } | null {
  const area = text.slice(at, Math.min(limit, at + LOOK));
  const words: { word: string; end: number }[] = [];
  PHRASE_WORD.lastIndex = 0;
  for (let match = PHRASE_WORD.exec(area); match && words.length < MOST_WORDS; match = PHRASE_WORD.exec(area)) {
    const word = (match.groups?.['word'] ?? '').replace(/['’]s?$|[.’'-]+$/u, '');
    const joins = JOINS.test(word) && ADJECTIVE.test(words.at(-1)?.word ?? '');
    if (
      (STOPS.test(word) && !joins) ||
      (words.length > 0 && /^\p{Lu}/u.test(word) && PLURAL.test(words.at(-1)?.word ?? ''))
    )
      break;
    words.push({ word, end: at + match.index + match[0].lastIndexOf(word) + word.length });
    if (word.length < (match.groups?.['word'] ?? '').length) break;
  }
  const single = isCounted ? words.findIndex(({ word }) => isCounted(word)) : -1;
  const latin = words.some(({ word }) => /\p{Script=Latin}/u.test(word));
  const plain = (latin ? lastOfLatin : lastOfCyrillic)(words.map(({ word }) => word));
  const last = isCounted ? single + 1 : plain;
  const end = words[last - 1]?.end;
  return end === undefined ? null : { end, words: words.slice(0, last).map(({ word }) => word) };
}

/** Up to the first word that shows its unit, or else the first that is no adjective. */
function lastOfCyrillic(words: readonly string[]): number {
  const counted = words.findIndex((word) => unitOfNoun(word) !== null);
  const noun = words.findIndex((word) => !ADJECTIVE.test(word) && !JOINS.test(word));
  const last = counted < 0 ? noun : noun < 0 ? counted : Math.min(counted, noun);
  if (last >= 0) return last + 1;
  const joined = words.findIndex((word) => JOINS.test(word));
  return joined < 0 ? Math.min(words.length, 2) : joined;
}

/** How many of the words the phrase has; 0 where none is a plural. */
function lastOfLatin(words: readonly string[]): number {
  const first = words.findIndex((word) => PLURAL.test(word) && !NEVER_LAST.test(word));
  if (first < 0) return 0;
  let last = first;
  while (last + 1 < words.length && PLURAL.test(words[last + 1] ?? '') && !NEVER_LAST.test(words[last + 1] ?? ''))
    last += 1;
  return last + 1;
}
