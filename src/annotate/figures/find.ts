import type { Qualifier } from '../../model/annotation.ts';
import { overlaps, type Range } from '../../model/span.ts';
import { lacinkaSentences } from '../people/lacinka.ts';
import { isWrittenToPrevious } from './guards.ts';
import { readNumeral } from './number.ts';
import { readFigure } from './read.ts';
import { readingOf } from './reading.ts';
import { tokensOf } from './tokens.ts';

export interface FoundFigure extends Range {
  readonly sentence: Range;
  readonly value: number;
  readonly upTo: number | null;
  readonly qualifier: Qualifier;
  readonly unit: string | null;
  readonly of: string;
}

/** "Rose to 1,160" may be taken for a year, but of a time that this news does not tell of. */
const LIKE_YEAR = /^1[0-7]\d\d$/u;

/** Whether an ordered list of ranges, asked in order, has one that overlaps. */
function overlapper(ranges: readonly Range[]): (range: Range) => boolean {
  let next = 0;
  return (range) => {
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= range.start) next += 1;
    const day = ranges[next];
    return day !== undefined && overlaps(day, range);
  };
}

/**
 * The numbers of a text that count or measure something, with their qualifier and the noun phrase that they count.
 * `days` in order: what is part of a day is no figure. Neither are ordinals, clock times and numbers in names. A plural
 * such as "hundreds of people" is at least one of its scale.
 */
export function findFigures(text: string, sentences: readonly Range[], days: readonly Range[]): FoundFigure[] {
  const overlapsDay = overlapper(days);
  const isLacinka = lacinkaSentences(text, sentences);
  return sentences.flatMap((sentence, n) => {
    const reading = readingOf(text, sentence, isLacinka[n] ?? false);
    const { place } = reading;
    const tokens = tokensOf(reading.words);
    const inDays = new Set(tokens.filter(({ start, end }) => overlapsDay({ start: place(start), end: place(end) })));
    const isDay = inDays.has.bind(inDays);
    const found: FoundFigure[] = [];
    let from = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || token.start < from || isWrittenToPrevious(tokens, at)) continue;
      if (isDay(token) && !LIKE_YEAR.test(token.text)) continue;
      const read = readFigure({ reading, tokens, isDay }, at, from);
      if (!read) {
        at = Math.max(at, (readNumeral(tokens, at, reading.script)?.next ?? 0) - 1);
        continue;
      }
      const { value, upTo, qualifier, unit, of } = read;
      const counted = of ? text.slice(place(of.start), place(of.end)) : '';
      found.push({
        start: place(read.start),
        end: place(read.end),
        sentence,
        value,
        upTo,
        qualifier,
        unit,
        of: counted,
      });
      from = read.end;
      at = Math.max(at, read.next - 1);
    }
    return found;
  });
}
