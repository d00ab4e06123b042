/** One line of a document that has words, or a block of lines that were wrapped at a fixed width. */
export interface Line {
  /** As in the source, without white space at its ends; a wrapped block keeps its inner line ends. */
  readonly text: string;
  /** Whether an empty line, or the start of the document, stands before it. */
  readonly afterGap: boolean;
}

const UNFINISHED = /[^.!?…:;"”»’')\]]$/u;
const STARTS_SMALL = /^[\p{Ll}\d]/u;
/** The widest column that mail and text editors wrap at. */
const WIDEST_COLUMN = 100;
const NARROWEST_COLUMN = 50;

/**
 * Whether a block's lines are one paragraph wrapped at a column: all but the last are about as long as the longest,
 * and one that goes on in the middle of a sentence starts with a small letter.
 */
function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.slice(0, -1);
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (widest > WIDEST_COLUMN || widest < NARROWEST_COLUMN) return false;
  if (inner.some((line) => line.length < widest * 0.7)) return false;
  const goesOn = inner.filter((line, at) => UNFINISHED.test(line) && STARTS_SMALL.test(lines[at + 1] ?? ''));
  return goesOn.length * 2 >= inner.length;
}

/** Splits a text at its line ends, except inside a block that was wrapped at a column. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let block: string[] = [];
  const close = () => {
    if (block.length > 1 && isWrapped(block)) lines.push({ text: block.join('\n'), afterGap: true });
    else for (const [at, line] of block.entries()) lines.push({ text: line, afterGap: at === 0 });
    block = [];
  };
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') close();
    else block.push(line);
  }
  close();
  return lines;
}
