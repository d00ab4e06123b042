/**
 * What a line looks like, before anything is known of its place.
 * `prose`: a sentence that ends. `question`: ends in ? or !, as a sentence or a headline may. `list`: bulleted or
 * numbered and no sentence. `headline`: words that no full stop ends.
 */
export type Shape = 'prose' | 'question' | 'list' | 'headline';

/** Longer than any headline: a paragraph, even where its full stop is missing. */
const LONGEST_HEADLINE = 200;

const ENDS_AS_SENTENCE = /(?:[.…]|\.\.\.)["”»“’'`)\]*_]{0,4}(?:\[\d{1,3}\])?$/u;
const ENDS_AS_QUESTION = /[?!]["”»“’'`)\]*_]{0,4}$/u;
/** A comma or semicolon ends a line of a sentence that goes on. */
const GOES_ON = /[;,]$/u;
const INTRODUCES = /:["”»]?$/u;
const ENDS_IN_INITIALS = /(?:^|\s)(?:\p{Lu}\.){2,}$/u;
const BULLET = /^(?:[-–—*•·▪●■►▶◦‣→»]|\d{1,2}[.)])\s{1,4}(?=\S)/u;

export const isBulleted = (line: string): boolean => BULLET.test(line);

export const wordsOf = (line: string): string[] => line.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "Belarus Frees Prisoners in Deal with U.S.": the words that carry meaning begin with capitals. */
function isTitleCase(line: string): boolean {
  const long = wordsOf(line).filter((word) => word.length > 4);
  return long.length > 1 && long.filter(isCapitalised).length >= long.length * 0.8;
}

export function shapeOf(line: string): Shape {
  if (ENDS_IN_INITIALS.test(line) && line.length < LONGEST_HEADLINE / 2 && isTitleCase(line)) return 'headline';
  if (ENDS_AS_SENTENCE.test(line)) return 'prose';
  if (ENDS_AS_QUESTION.test(line)) return line.length > LONGEST_HEADLINE ? 'prose' : 'question';
  if (GOES_ON.test(line) || INTRODUCES.test(line)) return wordsOf(line).length > 2 ? 'prose' : 'headline';
  if (line.length > LONGEST_HEADLINE) return 'prose';
  return isBulleted(line) ? 'list' : 'headline';
}

/** Names and the small words that join them: "Jane Doe and John Smith in Vilnius". */
const JOINERS = new Set(
  'dpa and in for by of the with from via additional writing reporting editing translation и в для из с і ў у для з da de di du der den van von al el bin la le'.split(
    ' ',
  ),
);

/** Whether a line is made of names only: every word has a capital or joins two that have. */
export function isNames(line: string): boolean {
  const words = wordsOf(line);
  const names = words.filter(isCapitalised);
  return names.length > 0 && words.every((word) => isCapitalised(word) || JOINERS.has(word.toLowerCase()));
}

/** Compared without case, marks and punctuation: two printings of one title. */
export const sameWords = (a: string, b: string): boolean =>
  wordsOf(a).join(' ').toLowerCase() === wordsOf(b).join(' ').toLowerCase();

/** A clause that reports speech: what stands in such a line is said by somebody, and belongs to a story. */
const REPORTS =
  /[,”"»’]\s{1,2}[—–-]?\s{0,2}(?:[\p{L}'’.-]{1,30}\s){0,4}(?:said|says|told|wrote|added|stressed|сказал[аи]?|заявил[аи]?|отметил[аи]?|написал[аи]?|сказа[ўл]а?|заяві[ўл]а?|адзначы[ўл]а?|напіса[ўл]а?)(?!\p{L})/u;

export const reportsSpeech = (line: string): boolean => REPORTS.test(line);
