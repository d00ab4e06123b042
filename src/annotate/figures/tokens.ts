import { normal } from './words.ts';

/** A word, a number in digits, or any other mark of a sentence. Offsets are those of the text it was cut from. */
export interface Token {
  readonly kind: 'word' | 'digits' | 'mark';
  readonly text: string;
  /** The word as tables have it. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether nothing stands between it and the token before. */
  readonly joined: boolean;
}

/** Digits with the marks that part their thousands or begin a fraction: "1,160", "1 160", "1.160.000", "2,5". */
const DIGITS =
  /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,5}(?:,\d{1,2})?(?!\d)|\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,3})?(?!\d)|\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,2})?(?!\d)|\d{1,15}(?:[.,]\d{1,4})?(?!\d)|\d+/u;

const TOKEN = new RegExp(
  `(?<digits>${DIGITS.source})|(?<word>(?:\\p{Lu}\\.){2,5}|[\\p{L}\\p{M}]+(?:['’ʼ][\\p{L}\\p{M}]+)*)|\\S`,
  'gu',
);

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { 0: word, index, groups } = match;
    tokens.push({
      kind: groups?.['digits'] ? 'digits' : groups?.['word'] ? 'word' : 'mark',
      text: word,
      word: groups?.['word'] ? normal(word) : word,
      start: index,
      end: index + word.length,
      joined: tokens.at(-1)?.end === index,
    });
  }
  return tokens;
}
