/** Dotted abbreviations (U.S.), numbers with their groups (1,160), words with inner apostrophes (Мар’я, Trump’s). */
const WORD =
  /(?:\p{Lu}\.){2,}|\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;

const POSSESSIVE = /['’ʼ][sS]$/u;
const JOINTS = /[.,'’ʼ]/gu;

/** Longer ones are no words. */
const LONGEST = 64;

/** The words of a text as printed, one after another, without possessive, inner marks and anything between. */
export function* wordsIn(text: string): Generator<string> {
  for (const [word] of text.matchAll(WORD)) yield word.replace(POSSESSIVE, '').replace(JOINTS, '').slice(0, LONGEST);
}

const ASCII = /^[\0-\x7f]*$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Letters with a stroke, which Unicode does not take apart. */
const STROKES: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

export const isCyrillic = (word: string): boolean => CYRILLIC.test(word);

/** Lower case, and Latin letters without their diacritics: Łukašenka is `lukasenka`. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  if (isCyrillic(lower)) return lower.normalize('NFC').replace(/ё/gu, 'е');
  const letters = lower.normalize('NFKD').replace(/\p{M}/gu, '');
  return letters.replace(/[łøđħßæœı]/gu, (letter) => STROKES[letter] ?? letter);
}
