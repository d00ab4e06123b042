import { inline } from './inline.ts';
import type { Block, List } from './nodes.ts';

const ITEM = /^( {0,40})([*+-]|\d{1,9}[.)])[ \t]+(\S.*)$/u;
const DEEPEST = 6;

interface Line {
  readonly depth: number;
  readonly start: number | null;
  readonly text: string;
}

/** Whether a line opens an item: `- words`, `* words`, `1. words`. */
export const isItem = (line: string): boolean => ITEM.test(line);

/** Whether a line goes on with the item above it. */
export const continues = (line: string): boolean => /^ {2,}\S/u.test(line);

/** Items with how deep each stands; a line that is none belongs to the one above. */
function itemsOf(lines: readonly string[]): Line[] {
  const items: Line[] = [];
  for (const line of lines) {
    const [, indent = '', mark = '', text = ''] = ITEM.exec(line) ?? [];
    const above = items.at(-1);
    if (mark === '' && above) items[items.length - 1] = { ...above, text: `${above.text}\n${line.trim()}` };
    else {
      const depth = Math.min(Math.ceil(indent.length / 2), above ? above.depth + 1 : 0, DEEPEST);
      items.push({ depth, start: /^\d/u.test(mark) ? Number.parseInt(mark, 10) : null, text });
    }
  }
  return items;
}

/** The lists that start at `from` and are `depth` deep, up to what stands less deep. */
function listsAt(
  items: readonly Line[],
  from: number,
  depth: number,
): { readonly lists: List[]; readonly end: number } {
  const lists: List[] = [];
  let drawn: (readonly Block[])[] = [];
  let at = from;
  for (let item = items[at]; item && item.depth >= depth; item = items[at]) {
    const words: Block = { kind: 'words', inner: inline(item.text) };
    const inner = listsAt(items, at + 1, depth + 1);
    const above = lists.at(-1);
    if (!above || (above.start === null) !== (item.start === null)) {
      drawn = [];
      lists.push({ kind: 'list', start: item.start, items: drawn });
    }
    drawn.push([words, ...inner.lists]);
    at = inner.end;
  }
  return { lists, end: at };
}

/** Lines of items as lists, one in another by their indent. */
export const listBlocks = (lines: readonly string[]): readonly List[] => listsAt(itemsOf(lines), 0, 0).lists;
