import { LEXICON } from './lexicon.ts';

/** How far into a text a dateline may reach. */
const REACH = 100;

/**
 * "July 4, Pozirk.", "MINSK, July 4 (Reuters) –", "(AP) — 4 July 2025.", "4 июля, Минск /БелТА/.": a place or an agency and
 * a date, in capitals and digits alone, up to a full stop or a dash.
 */
const WORD = /^(?:\p{Lu}[\p{L}\p{M}.]*|\d[\d.-]*|[.,()/«»"_]+)$/u;

/**
 * Where a text's dateline ends; 0 where it has none. A dateline holds a month or a full numeric date, nothing in lower
 * case but a Cyrillic month and what stands in brackets, and ends in a full stop or a dash.
 */
export function datelineEnd(text: string): number {
  let dated = false;
  let words = 0;
  let closing = '';
  for (const match of text.slice(0, REACH).matchAll(/[\p{L}\p{M}\d][\p{L}\p{M}\d]*\.?|[^\s\p{L}\p{M}\d]/gu)) {
    const word = match[0];
    const end = match.index + word.length;
    if (/^[–—-]$|^--$/u.test(word)) return dated && words > 1 ? end : 0;
    if (closing !== '' || word === '(' || word === '/') {
      const closes = closing !== '' && word === closing;
      closing = closes ? '' : closing || (word === '(' ? ')' : '/');
      words += /^\p{Lu}/u.test(word) ? 1 : 0;
      continue;
    }
    const bare = word.replace(/\.$/u, '');
    const kind = LEXICON.get(bare.toLowerCase())?.class;
    if (kind === 'month') dated = true;
    const stops = word.endsWith('.') && kind !== 'month' && !/^\p{Lu}\.$/u.test(word);
    if (kind === 'on' || kind === 'in') return 0;
    if (kind !== 'month' && kind !== 'yearword' && !WORD.test(word)) return 0;
    words += /^[\p{L}\d]/u.test(word) ? 1 : 0;
    if (stops) return dated && words > 2 ? end : 0;
  }
  return 0;
}
