import type { Range } from '../../model/span.ts';

/** A word of a text that a lexicon lists, by its offsets. */
export interface Found<Label extends string> extends Range {
  readonly label: Label;
}

const WORD = /[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu;
const SHORTEST_BEGINNING = 2;
/** Words are looked up once each; a hostile text of ever new ones must not fill the memory. */
const MOST_REMEMBERED = 100_000;

/**
 * Finds the words of a table in a text, in one walk through it. An entry `visit*` stands for all words that begin so,
 * `let_go` for two words. Case does not matter, unless the entry has a capital: `US` is not "us".
 */
export function lexicon<Label extends string>(
  table: Readonly<Record<Label, string>>,
): (text: string) => Found<Label>[] {
  const whole = new Map<string, Label>();
  const beginnings = new Map<string, Label>();
  const labels = Object.keys(table).filter((key): key is Label => Object.hasOwn(table, key));
  for (const label of labels)
    for (const entry of table[label].trim().split(/\s+/u))
      if (entry.endsWith('*')) beginnings.set(entry.slice(0, -1), label);
      else whole.set(entry, label);
  const remembered = new Map<string, Label | null>();

  const lookUp = (printed: string): Label | null => {
    const small = printed.toLowerCase();
    const entire = whole.get(printed) ?? whole.get(small);
    if (entire) return entire;
    for (let length = small.length; length >= SHORTEST_BEGINNING; length--) {
      const label = beginnings.get(printed.slice(0, length)) ?? beginnings.get(small.slice(0, length));
      if (label) return label;
    }
    return null;
  };
  const labelOf = (word: string): Label | null => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    const label = lookUp(word);
    remembered.set(word, label);
    return label;
  };

  return (text) => {
    const found: Found<Label>[] = [];
    let before: (Range & { readonly word: string }) | null = null;
    for (const { 0: printed, index } of text.matchAll(WORD)) {
      const word = { word: printed.replaceAll('’', "'"), start: index, end: index + printed.length };
      const both: Label | null = before && word.start - before.end <= 2 ? labelOf(`${before.word}_${word.word}`) : null;
      const label = both ?? labelOf(word.word);
      if (label) found.push({ label, start: both && before ? before.start : word.start, end: word.end });
      before = word;
    }
    return found;
  };
}
