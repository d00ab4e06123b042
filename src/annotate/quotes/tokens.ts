import type { Range } from '../../model/span.ts';
import type { QuotedRange } from '../marks.ts';

/** A word, a mark, or a whole quotation, which counts as one token whatever it holds. */
export interface Token extends Range {
  readonly kind: 'word' | 'mark' | 'quote';
  /** In lower case with straight apostrophes; for a contraction ("he's") its first part. A quotation's is empty. */
  readonly word: string;
  readonly capital: boolean;
  /** Whether a possessive ending was printed: "Łukašenka’s". */
  readonly possessive: boolean;
  /** Whether an auxiliary hangs on it: "he’s". */
  readonly contracted: boolean;
  readonly quote: QuotedRange | null;
}

const TOKEN = /[\p{L}\p{N}$€£](?:[\p{L}\p{M}\p{N}'’.&/@_-]|,(?=\d{3}(?!\d)))*|--+|[^\s\p{L}\p{N}]/gu;
const CONTRACTED = /^(he|she|it|they|i|we|you|who|that|there)'(?:s|re|ve|d|m|ll)$/u;
/** After a full stop: the sentence goes on, so the stop belongs to an abbreviation ("R-Ky., said"). */
const GOES_ON = /^\s?[\p{Ll},;]/u;
const INITIALS = /^(?:\p{L}\.)+$/u;
const TITLE = /^(?:mr|mrs|ms|dr|gen|lt|sen|rep|gov|rev|prof|st|col|maj|capt|sgt|jr|sr|hon)\.$/u;
/** What joins words, at the end of one. Looking behind keeps the search of a long run linear. */
const JOINING_END = /(?<![-'’/])[-'’/]+$/u;
const STOPS_END = /(?<!\.)\.+$/u;

function plainToken(printed: string, start: number): Token {
  let text = printed.replace(JOINING_END, '');
  if (text.endsWith('.') && !INITIALS.test(text) && !TITLE.test(text.toLowerCase())) text = text.replace(STOPS_END, '');
  const lower = text.toLowerCase().replaceAll('’', "'");
  const possessive = /(?:'s|s')$/u.test(printed.toLowerCase().replaceAll('’', "'"));
  const contraction = CONTRACTED.exec(lower);
  return {
    kind: 'word',
    start,
    end: start + text.length,
    word: contraction?.[1] ?? (possessive ? lower.replace(/'s?$/u, '') : lower),
    capital: /^\p{Lu}/u.test(text),
    possessive: possessive && !contraction,
    contracted: contraction !== null,
    quote: null,
  };
}

const mark = (printed: string, start: number): Token => ({
  kind: 'mark',
  start,
  end: start + printed.length,
  word: /^[—–―−]$|^--+$/u.test(printed) ? '—' : printed,
  capital: false,
  possessive: false,
  contracted: false,
  quote: null,
});

/** The tokens of a stretch outside quotations. What stands in brackets, up to 60 characters, is left out. */
export function plainTokens(text: string, { start, end }: Range): Token[] {
  const tokens: Token[] = [];
  const words = text
    .slice(start, end)
    .replace(/\([^()\n]{0,60}\)|\[[^[\]\n]{0,60}\]/gu, (bracketed) => ' '.repeat(bracketed.length));
  for (const match of words.matchAll(TOKEN)) {
    const [printed] = match;
    const at = start + match.index;
    if (!/^[\p{L}\p{N}$€£]/u.test(printed)) {
      const spaced = /\s/u.test(text.charAt(at - 1)) && /\s/u.test(text.charAt(at + printed.length));
      tokens.push(mark(printed === '-' && spaced ? '—' : printed, at));
      continue;
    }
    const token = plainToken(printed, at);
    tokens.push(token);
    const cut = token.end < at + printed.length && text.charAt(token.end) === '.';
    if (cut && !GOES_ON.test(text.slice(token.end + 1, token.end + 4))) tokens.push(mark('.', token.end));
  }
  return tokens;
}

/** Marcia “Cia” Price: a quotation of a word or two between capitalised words is part of the name. */
function isNickname(text: string, { start, end, inner, closed }: QuotedRange): boolean {
  const words = text.slice(inner.start, inner.end);
  return (
    closed &&
    /^\p{Lu}[\p{L}.-]{0,14}(?: \p{Lu}[\p{L}.-]{0,14})?$/u.test(words) &&
    /\p{Lu}[\p{L}.]{0,20} $/u.test(text.slice(Math.max(0, start - 24), start)) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
  );
}

/** The tokens of one sentence; each of the outermost quotations that begin in it is one token. */
export function tokensOf(text: string, sentence: Range, quotes: readonly QuotedRange[]): Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  for (const quote of quotes) {
    if (isNickname(text, quote)) continue;
    for (const token of plainTokens(text, { start: at, end: quote.start })) tokens.push(token);
    tokens.push({ ...mark('', quote.start), kind: 'quote', end: quote.end, quote });
    at = quote.end;
  }
  for (const token of plainTokens(text, { start: at, end: Math.max(at, sentence.end) })) tokens.push(token);
  return tokens;
}
