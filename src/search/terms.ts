import { foldToken } from '../annotate/people/fold.ts';
import { nominatives } from './cases.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { isCyrillic, plain, wordsIn } from './words.ts';

/** Grows with every change of the rules by which words become terms. Names rest on `foldToken`, which may change too. */
export const TERM_RULES = `1 ${foldToken('Łukašenka')} ${foldToken('Tsikhanouskaya')} ${foldToken('Чижик')}`;

const FOLDED = '~';
const NUMBER = /\p{N}/u;

/** The words that a text is about, as printed, in order. */
export function* contentWords(text: string): Generator<string> {
  for (const word of wordsIn(text.normalize('NFC'))) if (!stopWords.has(plain(word))) yield word;
}

/** The stems of the words that a text is about, in order. */
export const contentStems = (text: string): string[] => [...contentWords(text)].map(stem);

/**
 * The terms under which all spellings of a name meet: `~` and its folded form, for each nominative that it may have.
 * Empty for what has a number in it.
 */
export function nameTerms(word: string): string[] {
  if (NUMBER.test(word)) return [];
  const folded = (isCyrillic(word) ? nominatives(word) : [word]).map(foldToken);
  return [...new Set(folded)].filter((form) => form !== '').map((form) => FOLDED + form);
}

/** A term without the mark of a name. */
export const bare = (term: string): string => (term.startsWith(FOLDED) ? term.slice(FOLDED.length) : term);
