import { createRequire } from 'node:module';
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { isCyrillic, plain } from './words.ts';

interface Stemmer {
  readonly stem: (token: string) => string;
}

const require = createRequire(import.meta.url);
let russian: Stemmer | undefined;

/** Loaded when there is a word for it: most starts have none. */
function stemRussian(word: string): string {
  const stemmer: Stemmer = russian ?? require('natural/lib/natural/stemmers/porter_stemmer_ru.js');
  russian = stemmer;
  return stemmer.stem(word);
}

const MEMO_SIZE = 50_000;
const memo = new Map<string, string>();

/** Belarusian spelling as a stemmer of Russian reads it; ў and у take turns at the beginning of a word. */
const asRussian = (word: string): string =>
  word.replace(/і/gu, 'и').replace(/^ў/u, 'у').replace(/ў/gu, 'в').replace(/['’ʼ]/gu, '');

function stemAfresh(word: string): string {
  const letters = plain(word);
  return isCyrillic(letters) ? stemRussian(asRussian(letters)) : english.stem(letters);
}

/** What the forms of a word have in common: Porter's algorithm for English, its Russian sister for Cyrillic. */
export function stem(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const made = stemAfresh(word);
  memo.set(word, made);
  return made;
}
