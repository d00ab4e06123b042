import { inline } from './inline.ts';
import { continues, isItem, listBlocks } from './lists.ts';
import type { Block } from './nodes.ts';

const HEADING = /^ *(#{1,3})[ \t]+(\S.*)$/u;
const SMALL = /^ *-#[ \t]+(\S.*)$/u;
const QUOTE = /^ *>(?: (.*)|$)/u;
const QUOTED_REST = /^ *>>> /u;
const FENCE = '```';

interface Read {
  readonly blocks: readonly Block[];
  /** The line after. */
  readonly next: number;
}

/** What opens at that line, quotes only where none is open; null: plain words. */
function blockAt(lines: readonly string[], at: number, quotes: boolean): Read | null {
  const line = lines[at] ?? '';
  const [, hashes = '', title = ''] = HEADING.exec(line) ?? [];
  if (hashes !== '') {
    const level = hashes.length === 1 ? 1 : hashes.length === 2 ? 2 : 3;
    return { blocks: [{ kind: 'heading', level, inner: inline(title.replace(/ #{1,9}$/u, '')) }], next: at + 1 };
  }
  const [, print] = SMALL.exec(line) ?? [];
  if (print !== undefined) return { blocks: [{ kind: 'small', inner: inline(print) }], next: at + 1 };
  if (quotes && QUOTED_REST.test(line)) {
    const rest = [line.replace(QUOTED_REST, ''), ...lines.slice(at + 1)].join('\n');
    return { blocks: [{ kind: 'quote', inner: blocksOf(rest, false) }], next: lines.length };
  }
  const isEnd = (from: number, test: (line: string) => boolean): number => {
    let end = from;
    while (end < lines.length && test(lines[end] ?? '')) end++;
    return end;
  };
  if (quotes && QUOTE.test(line)) {
    const next = isEnd(at, (one) => QUOTE.test(one) && !QUOTED_REST.test(one));
    const inner = lines.slice(at, next).map((one) => QUOTE.exec(one)?.[1] ?? '');
    return { blocks: [{ kind: 'quote', inner: blocksOf(inner.join('\n'), false) }], next };
  }
  if (!isItem(line)) return null;
  const next = isEnd(at, (one) => isItem(one) || continues(one));
  return { blocks: listBlocks(lines.slice(at, next)), next };
}

/** How many fences of a line no backslash guards. */
const fences = (line: string): number => line.replaceAll(/\\[^0-9A-Za-z\s]/gu, '').split(FENCE).length - 1;

function blocksOf(text: string, quotes: boolean): readonly Block[] {
  const lines = text.split('\n');
  const fenced = lines.map(fences);
  const left = fenced.reduce((sum, count) => sum + count, 0);
  const blocks: Block[] = [];
  let words: string[] = [];
  let seen = 0;
  const flush = (): void => {
    const run = words.join('\n');
    // A blank line between two blocks is drawn as one.
    if (words.length > 0) blocks.push({ kind: 'words', inner: inline(run === '' && blocks.length > 0 ? '\n' : run) });
    words = [];
  };
  for (let at = 0; at < lines.length; ) {
    const inCode = seen % 2 === 1 && seen < left;
    const read = inCode ? null : blockAt(lines, at, quotes);
    const next = read?.next ?? at + 1;
    if (read) {
      flush();
      blocks.push(...read.blocks);
    } else words.push(lines[at] ?? '');
    for (; at < next; at++) seen += fenced[at] ?? 0;
  }
  flush();
  return blocks;
}

/** A message's text as Discord's clients read it. */
export const parseMarkdown = (text: string): readonly Block[] => blocksOf(text.replaceAll('\r\n', '\n'), true);
