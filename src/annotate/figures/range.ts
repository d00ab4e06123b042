import { type Numeral, readNumeral } from './number.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

export interface Span {
  readonly value: number;
  readonly upTo: number | null;
  /** Index of the first token after it, its percent sign not counted in. */
  readonly next: number;
  readonly form: Numeral['form'];
  /** Index of the token where the upper end begins; null where there is none. */
  readonly upper: number | null;
}

const MONEY_MARK = /^[$€£₽]$/u;
const OPENS = /^(?:between|from|от|ад|между|паміж)$/u;

/** Whether a word between two numbers makes one range of them, given the word before the first. */
function links(word: string, opening: string): boolean {
  if (/^(?:or|или|либо|ці|або)$/u.test(word)) return true;
  if (word === 'to') return true;
  if (word === 'до' || word === 'да') return /^(?:от|ад)$/u.test(opening);
  if (word === 'and') return opening === 'between';
  return (word === 'и' || word === 'і' || word === 'й') && /^(?:между|паміж)$/u.test(opening);
}

/** Index of the upper number after what parts it from the lower: "to", "–", "to $". */
function upperAt(tokens: readonly Token[], next: number, opening: string): number | null {
  const isPercent = tokens[next]?.text === '%';
  const at = next + (isPercent ? 1 : 0);
  const token = tokens[at];
  if (!token) return null;
  const isDash = token.kind === 'mark' && /^[-–—‑]$/u.test(token.text);
  const [joined, goesOn] = [token.joined, tokens[at + 1]?.joined ?? false];
  if (isDash && joined !== goesOn) return null;
  if (isDash && !joined && token.text === '—') return null;
  if (!isDash && !(token.kind === 'word' && links(token.word, opening))) return null;
  const isMoney = MONEY_MARK.test(tokens[at + 1]?.text ?? '');
  return at + (isMoney ? 2 : 1);
}

const SCALES = [1e12, 1e9, 1e6, 1e3];

/** "3 to 5 million": the scale is said once, for both. null where it cannot be told whether it is. */
function lowerOf(lower: Numeral, upper: Numeral): number | null {
  if (upper.form !== 'scaled' || lower.form === 'scaled') return lower.value;
  const scale = SCALES.find((each) => each <= upper.value) ?? 1;
  if (lower.value < upper.value / scale) return Number((lower.value * scale).toPrecision(12));
  return lower.value >= 1000 ? lower.value : null;
}

const CHANGE =
  /(?:\b(?:rose|rise|risen|rising|grew|grow|grown|fell|fall|fallen|increas|decreas|declin|drop|cut|reduc|rais|lower|chang|expand|shrank|went|mov|extend)|вырос|вырас|возрос|узрас|увелич|павяліч|сокра[тщ]|скара[цч]|сни[зж]|зні[зж]|умень|змен[шь]|подн|падн|повы[сш]|павы[сш]|упал|измен|змяні|расшир|продл)[^.;]{0,40}$/iu;

/** The number at a token, or the range that begins with it. `blocked`: what is a day is no end of a range. */
export function readSpan(
  tokens: readonly Token[],
  at: number,
  { words, script }: Reading,
  blocked: (token: Token) => boolean,
): Span | null {
  const lower = readNumeral(tokens, at, script);
  if (!lower) return null;
  const single: Span = { value: lower.value, upTo: null, next: lower.next, form: lower.form, upper: null };
  const before = MONEY_MARK.test(tokens[at - 1]?.text ?? '') ? tokens[at - 2] : tokens[at - 1];
  const opening = before?.word ?? '';
  const from = upperAt(tokens, lower.next, opening);
  const last = from === null ? undefined : tokens[from];
  const upper = from === null || !last || blocked(last) ? null : readNumeral(tokens, from, script);
  if (from === null || !upper || upper.form === 'many' || lower.form === 'many') return single;
  const isWord = tokens[from - 1]?.kind === 'word' || MONEY_MARK.test(tokens[from - 1]?.text ?? '');
  const isChange =
    /^(?:by|на|с|со|з|са)$/u.test(opening) && isWord
      ? /^(?:to|до|да)$/u.test(tokens[from - 1]?.word ?? '')
      : OPENS.test(opening) &&
        opening !== 'between' &&
        CHANGE.test(words.slice(Math.max(0, (before?.start ?? 0) - 60), before?.start));
  const value = lowerOf(lower, upper);
  if (isChange || value === null || !(upper.value > value)) return single;
  return {
    value,
    upTo: upper.value,
    next: upper.next,
    form: upper.form === 'digits' ? lower.form : upper.form,
    upper: from,
  };
}

/** "between", "from", «от»: the word that opens a range and belongs to it. */
export const opensRange = (token: Token | undefined): boolean => token?.kind === 'word' && OPENS.test(token.word);
