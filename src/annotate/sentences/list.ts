import type { Range } from '../../model/span.ts';

/** How items of a list that runs on in one line are marked, with the number that a mark stands for. */
const MARKS: readonly { readonly mark: RegExp; readonly number: (label: string) => number }[] = [
  { mark: /(?<=^|\s)[•⁃]\s?(\d{1,2})\.?\)?\s/gu, number: Number },
  { mark: /(?<=^|\s)(\d{1,2})\.\)\s/gu, number: Number },
  { mark: /(?<=^|\s)\((\d{1,2})\)\s/gu, number: Number },
  { mark: /(?<=^|\s)(\d{1,2})\)\s/gu, number: Number },
  { mark: /(?<=^|\s)(\d{1,2})\.\s(?=\p{Lu})/gu, number: Number },
  { mark: /(?<=^|\s)([a-z])\.\s(?=\p{Lu})/gu, number: (label) => label.charCodeAt(0) - 96 },
  { mark: /(?<=^|\s)([a-zа-я])\.?\)\s/gu, number: (label) => label.charCodeAt(0) % 32 },
  { mark: /(?<=^|\s)\(([a-z])\)\s/gu, number: (label) => label.charCodeAt(0) - 96 },
];

/** Cuts a block that is a list ("1) First 2) Second") into its items; any other block stays whole. */
export function listItems(text: string, block: Range): Range[] {
  const words = text.slice(block.start, block.end);
  for (const { mark, number } of MARKS) {
    const first = new RegExp(mark.source, 'uy').exec(words);
    if (!first) continue;
    let expected = number(first[1] ?? '') + 1;
    const starts = [0];
    for (const match of words.matchAll(mark)) {
      if (match.index === 0 || number(match[1] ?? '') !== expected) continue;
      starts.push(match.index);
      expected += 1;
    }
    if (starts.length > 1) {
      return starts.map((start, i) => ({
        start: block.start + start,
        end: block.start + (starts[i + 1] ?? words.length),
      }));
    }
  }
  return [block];
}
