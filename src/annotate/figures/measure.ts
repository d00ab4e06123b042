import type { Token } from './tokens.ts';
import { CURRENCIES } from './unit.ts';

const PERCENT =
  /^(?: ?%| per ?cent(?!\p{L})| pct(?!\p{L})|[ \u00a0](?:процент|працэнт|відсот)\p{L}{0,3}(?!\p{L})|[ \u00a0]проц\.)/iu;
const POINTS =
  /^(?: percentage[ -]points?| ?%-points?|[ \u00a0](?:процентн|працэнтн)\p{L}{2,3} (?:пункт)\p{L}{0,3}|[ \u00a0]п\. ?п\.)(?!\p{L})/iu;

/** The end of the words of a percentage after a number, and its unit. */
export function percentAfter(words: string, at: number): { end: number; unit: string } | null {
  const after = words.slice(at, at + 30);
  const points = POINTS.exec(after)?.[0];
  if (points) return { end: at + points.length, unit: 'percentage points' };
  const percent = PERCENT.exec(after)?.[0];
  return percent === undefined ? null : { end: at + percent.length, unit: 'percent' };
}

/** The sign or code of a currency before a number: "$5", "US$5", "Br 300"; "C$5" is of some dollars. */
export function moneyBefore(tokens: readonly Token[], at: number): { start: number; currency: string } | null {
  const [mark, letters] = [tokens[at - 1], tokens[at - 2]];
  if (!mark) return null;
  const currency = CURRENCIES[mark.kind === 'word' ? mark.text.toUpperCase() : mark.text];
  if (!currency || (mark.kind === 'word' && !/^(?:[A-Z]{3}|Br|Rs)$/u.test(mark.text))) return null;
  const isDollar = mark.text === '$' && mark.joined && letters?.kind === 'word';
  if (!isDollar) return { start: mark.start, currency };
  return { start: letters.start, currency: /^(?:US|U\.S\.)$/u.test(letters.text) ? 'USD' : 'dollars' };
}

/** The sign or code of a currency after a number: "300 BYN", "5 €"; not that of the next sum. */
export function moneyAfter(tokens: readonly Token[], next: number): { next: number; currency: string } | null {
  const token = tokens[next];
  if (!token || !(token.kind === 'word' ? /^(?:[A-Z]{3}|Br)$/u : /^[$€£₽]$/u).test(token.text)) return null;
  if (token.kind === 'mark' && tokens[next + 1]?.kind === 'digits') return null;
  const currency = CURRENCIES[token.text.toUpperCase()];
  return currency ? { next: next + 1, currency } : null;
}
