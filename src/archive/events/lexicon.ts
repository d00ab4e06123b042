import type { Range } from '../../model/span.ts';

/** A word of a text that a lexicon lists, by its offsets. */
export interface Found<Label extends string> extends Range {
  readonly label: Label;
}

const WORD = /[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu;
const SHORTEST_BEGINNING = 2;
/** Words are looked up once each; a hostile text of ever new ones must not fill the memory. */
const MOST_REMEMBERED = 100_000;
const LONGEST_WORD = 40;

interface Entry<Label extends string> {
  readonly label: Label;
  /** What may follow, in entries of two words; null for one word. */
  readonly next: ((word: string) => boolean) | null;
}

const isEntry =
  (entry: string) =>
  (word: string): boolean =>
    entry.endsWith('*') ? word.startsWith(entry.slice(0, -1)) : word === entry;

/**
 * Finds the words of a table in a text, in one walk through it. An entry `visit*` stands for all words that begin so,
 * `let_go` for two words, which are looked for first. Case does not matter, unless the entry has a capital: `US` is
 * not "us".
 */
export function lexicon<Label extends string>(
  table: Readonly<Record<Label, string>>,
): (text: string) => Found<Label>[] {
  const whole = new Map<string, Entry<Label>[]>();
  const beginnings = new Map<string, Entry<Label>[]>();
  const labels = Object.keys(table).filter((key): key is Label => Object.hasOwn(table, key));
  for (const label of labels)
    for (const entry of table[label].trim().split(/\s+/u)) {
      const [first = '', second] = entry.split('_');
      const [map, key] = first.endsWith('*') ? [beginnings, first.slice(0, -1)] : [whole, first];
      map.set(key, [...(map.get(key) ?? []), { label, next: second === undefined ? null : isEntry(second) }]);
    }
  const remembered = new Map<string, readonly Entry<Label>[]>();

  /** Entries that a word begins, the longest first. */
  const lookUp = (printed: string): Entry<Label>[] => {
    const small = printed.toLowerCase();
    const found = [...(whole.get(printed) ?? []), ...(small === printed ? [] : (whole.get(small) ?? []))];
    for (let length = Math.min(small.length, LONGEST_WORD); length >= SHORTEST_BEGINNING; length--)
      found.push(
        ...(beginnings.get(printed.slice(0, length)) ?? []),
        ...(small === printed ? [] : (beginnings.get(small.slice(0, length)) ?? [])),
      );
    return found;
  };
  const entriesOf = (word: string): readonly Entry<Label>[] => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    const entries = lookUp(word);
    remembered.set(word, entries);
    return entries;
  };

  return (text) => {
    const words = [...text.matchAll(WORD)].map(({ 0: printed, index }) => ({
      word: printed.includes('’') ? printed.replaceAll('’', "'") : printed,
      start: index,
      end: index + printed.length,
    }));
    const found: Found<Label>[] = [];
    for (let n = 0; n < words.length; n++) {
      const word = words[n];
      const entries = word ? entriesOf(word.word) : [];
      if (!word || entries.length === 0) continue;
      const after = words[n + 1];
      const next = after && after.start - word.end <= 2 ? after.word.toLowerCase() : null;
      const both = next === null ? undefined : entries.find((entry) => entry.next?.(next));
      const one = both ?? entries.find((entry) => entry.next === null);
      if (!one) continue;
      found.push({ label: one.label, start: word.start, end: both && after ? after.end : word.end });
      if (both) n += 1;
    }
    return found;
  };
}
