import type { Suggestion } from '../archive/archive.ts';

/** Alone in a list it narrows nothing. */
const ALL = 'all';

/** What is said of a list that narrows nothing may be typed too. */
const OPEN: ReadonlySet<string> = new Set([ALL, 'everything']);

export const MOST_LISTED = 10;

/** In any spelling of its letters. */
const key = (word: string): string => word.normalize('NFC').toLowerCase();

function withoutDoubles(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => !seen.has(key(word)) && seen.add(key(word)));
}

const partsOf = (typed: string): readonly string[] =>
  typed.split(/[,;\n]/u).map((part) => part.replace(/\s+/gu, ' ').trim());

/** `prisoners, sanctions` as its parts, each once; none for `all` and `everything`. */
export function readList(typed: string): readonly string[] {
  const words = withoutDoubles(partsOf(typed).filter((word) => word !== ''));
  return words.length === 1 && OPEN.has(key(words[0] ?? '')) ? [] : words;
}

/** The parts before the last comma, and what is being typed behind it. */
export function lastPart(typed: string): { readonly kept: readonly string[]; readonly last: string } {
  const parts = partsOf(typed);
  return { kept: withoutDoubles(parts.slice(0, -1).filter((word) => word !== '')), last: parts.at(-1) ?? '' };
}

/** Completes the last part of a list by `suggest`, keeps those before it, and offers none of them again. */
export function suggestList(typed: string, suggest: (last: string) => readonly Suggestion[]): readonly Suggestion[] {
  const { kept, last } = lastPart(typed);
  if (kept.length >= MOST_LISTED) return [];
  const has = new Set(kept.map(key));
  const before = kept.map((word) => `${word}, `).join('');
  const found = suggest(last)
    .filter(({ value }) => !has.has(key(value)) && !value.includes(','))
    .map(({ label, value }) => ({ label: `${before}${label}`, value: `${before}${value}` }));
  const isOpen = kept.length === 0 && ALL.startsWith(key(last));
  // After the others, and among those that are shown.
  return isOpen ? [...found.slice(0, 20), { label: `${ALL} (narrows nothing)`, value: ALL }] : found;
}
