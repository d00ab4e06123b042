import type { Range } from '../model/span.ts';

/** A text without what two printers of the same words do differently. */
export interface PlainText {
  readonly text: string;
  /** Where a stretch of `text` stands in the text as printed. */
  readonly printed: (plain: Range) => Range;
}

const UNSEEN = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const DASH = '[-‐‑‒–—―−]';

/** In order: dashes and ellipses with what stands beside them; spaces but a lone one, and what has no width; marks; a letter that a quoter has changed. */
const STYLES = new RegExp(
  [
    `(?<dash>[\\s${UNSEEN}]{0,8}${DASH}(?:[\\s${UNSEEN}]{0,8}${DASH}){0,3}[\\s${UNSEEN}]{0,8})`,
    '(?<ellipsis>\\s?(?:…|\\.\\s{0,2}\\.\\s{0,2}\\.))',
    `(?<gap>[\\s${UNSEEN}]{2,}|[^\\S ]|[${UNSEEN}])`,
    "(?<mark>``|''|[“”„‟«»\"'’‘ʼ‚‹›′`])",
    '\\[(?<letter>\\p{L})\\]',
  ].join('|'),
  'gu',
);

function plainFor({ dash, ellipsis, gap, letter }: Readonly<Record<string, string | undefined>>): string {
  if (dash !== undefined) return '-';
  if (ellipsis !== undefined) return '…';
  if (gap !== undefined) return /\s/u.test(gap.replaceAll('\ufeff', '')) ? ' ' : '';
  return letter ?? '"';
}

/** From an offset of the plain text on: where that is as printed, and how long a piece that differs is in both. */
interface Change {
  readonly plain: number;
  readonly printed: number;
  readonly plainLength: number;
  readonly printedLength: number;
}

/** The last change at or before an offset of the plain text. */
function changeAt(changes: readonly Change[], offset: number): Change | undefined {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.plain ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

/** Marks in one style, one space for several, one dash for several and no space beside it. Linear in the length. */
export function plainText(printed: string): PlainText {
  const changes: Change[] = [];
  let text = '';
  let done = 0;
  for (const { 0: whole, index, groups = {} } of printed.matchAll(STYLES)) {
    const piece = plainFor(groups);
    if (piece === whole) continue;
    text += printed.slice(done, index);
    changes.push({ plain: text.length, printed: index, plainLength: piece.length, printedLength: whole.length });
    text += piece;
    done = index + whole.length;
  }
  text += printed.slice(done);
  const at = (offset: number): Range => {
    const change = changeAt(changes, offset);
    if (!change) return { start: offset, end: offset + 1 };
    const { plain, printed: from, plainLength, printedLength } = change;
    if (offset < plain + plainLength) return { start: from, end: from + printedLength };
    const start = from + printedLength + offset - plain - plainLength;
    return { start, end: start + 1 };
  };
  return { text, printed: ({ start, end }) => ({ start: at(start).start, end: at(end - 1).end }) };
}
