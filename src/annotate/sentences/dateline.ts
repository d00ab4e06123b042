import { MONTHS } from './abbreviations.ts';

const DATELINE =
  /^(?:\p{Lu}[\p{L}.’'-]{0,20}(?: [\p{L}.’'-]{1,20}){0,3}, )?(?:(\p{L}{3,11})\.? \d{1,2}|\d{1,2} (\p{L}{3,11})\.?)(?:, \d{4})?(?:(?:, | [-–—] | \/)\p{Lu}[\p{L}’'-]{0,20}(?:\.\p{L}{1,5})?(?: \p{Lu}[\p{L}’'-]{0,20}){0,3}\/?)?$/u;

/** Whether words before a full stop are what opens a wire story: "July 4, Pozirk", "MINSK, 4 July". */
export function isDateline(words: string): boolean {
  if (words.length > 80) return false;
  const [, before, after] = DATELINE.exec(words) ?? [];
  return MONTHS.has((before ?? after ?? '').toLowerCase());
}

/** How many characters of a sentence its dateline takes, with the stop or dash after it; 0 where it has none. */
export function datelineLength(sentence: string): number {
  let length = 0;
  for (const end of sentence.slice(0, 90).matchAll(/(?:\.(?=\s+[\p{Lu}/])|\s?[—–]|\s-(?=\s))\s*/gu)) {
    const words = sentence.slice(0, end.index).replace(/\s?\([^()]{1,20}\)$/u, '');
    if (isDateline(words)) length = end.index + end[0].length;
  }
  return length;
}
