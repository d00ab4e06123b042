import type { Range } from '../../model/span.ts';
import type { QuotedRange } from '../marks.ts';
import type { Boundary } from './boundary.ts';
import { listItems } from './list.ts';
import { rules } from './rules.ts';

/**
 * A stop with what closes after it, notes ("[1]", "meeting.11 12 They") among that; spaced dots (". . .") are one stop. A full stop ends a
 * sentence without white space too, where a longer word with a capital follows it: "They left.Nobody came".
 */
const STOP =
  /(?<stops>[.!?…](?:[.!?…]|\s\.(?!\d)){0,8})(?<closing>[”“"»’'‘)\]]{0,4}(?:\[\d{1,3}\]){0,4}|(?<=\p{Ll}{3}\.)\d{1,2}(?:[ ,]\d{1,2}){0,3}(?=\s\p{Lu}))(?:(?=\s)|(?<=\p{Ll}{2}[.!?][”"»)]{0,2})(?=[«“]?\p{Lu}\p{Ll}{3}|(?:He|It|We|In|On|At|As|But|And|The|She|Он|На|По|Ён|Яна)\s))/gu;
const SPACE = /\s/u;
const LOOK = 200;

function trimmed(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from += 1;
  while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

const ends = (boundary: Boundary): boolean => {
  for (const rule of rules) {
    const verdict = rule(boundary);
    if (verdict) return verdict === 'split';
  }
  return true;
};

/** The stops of one block, asked in order; each sentence's start is the end of the one before. */
function splitBlock(text: string, block: Range, insideQuote: (at: number) => boolean): Range[] {
  const found: Range[] = [];
  const body = text.slice(block.start, block.end);
  let { start } = trimmed(text, block.start, block.end);
  for (const match of body.matchAll(STOP)) {
    const { stops = '', closing = '' } = match.groups ?? {};
    const at = block.start + match.index;
    const stop = { start: at, end: at + stops.length + closing.length };
    if (insideQuote(stop.end)) continue;
    const lead = text.slice(Math.max(start, at - LOOK), at);
    const word = /[\p{L}\p{N}°№][^\s([“„«"]{0,30}$/u.exec(lead)?.[0] ?? '';
    const next = trimmed(text, stop.end, Math.min(block.end, stop.end + LOOK));
    const boundary: Boundary = {
      text,
      block,
      start,
      stop,
      stops,
      word,
      before: lead.slice(0, lead.length - word.length),
      after: text.slice(next.start, next.end),
      closes: closing !== '',
    };
    if (next.start === next.end || !ends(boundary)) continue;
    found.push({ start, end: stop.end });
    start = next.start;
  }
  const last = trimmed(text, start, block.end);
  return last.end > last.start ? [...found, last] : found;
}

/**
 * The sentences of each block in order, trimmed of white space. None crosses a block, and none ends inside a
 * quotation, however many sentences that holds; where a quotation ends its sentence, so does the sentence.
 * Linear in the length of the text.
 */
export function splitSentences(text: string, blocks: readonly Range[], quoted: readonly QuotedRange[]): Range[] {
  const outermost = quoted.filter(({ depth }) => depth === 0);
  let next = 0;
  /** Asked with growing places only. */
  const insideQuote = (at: number): boolean => {
    while ((outermost[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (outermost[next]?.start ?? at) < at;
  };
  return blocks.flatMap((block) => listItems(text, block).flatMap((item) => splitBlock(text, item, insideQuote)));
}
