import type { Figure } from '../../model/annotation.ts';

/** Just before a number: it is some of those that were told before. */
const BEFORE =
  /(?<!\p{L})(?:of (?:them|whom|those)|including|include[sd]?|among (?:them|those|whom)[^.;\d]{0,40}|among which|из них|из которых|в том числе|среди них|среди которых|включая|з іх|зь іх|з якіх|у тым ліку|ў тым ліку|сярод іх|сярод якіх|уключаючы|ź ich|z ich|u tym liku|siarod ich|siarod jakich)[,:—–-]?(?: (?:at least|about|more than|были|было|былі|не менее|как минимум|прынамсі|a|the))?\s$/iu;

/** Right after a number and its noun: the whole that it is of. */
const AFTER =
  /^[\s\u00a0](?:out of|of (?:the|those|these|them|whom|all|its|his|their|a total of|\d)|of (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,6}teen|\p{L}{3,6}ty)(?!\p{L})|из (?:\d|\p{L}{2,20}(?:их|ых)(?!\p{L}))|(?:з|са|z|sa) \d|из них|з іх|z ich)/iu;

/** In the words of the figure itself: "three of them". */
const INSIDE =
  /[\s\u00a0](?:of (?:them|those|whom|us|you)|(?:из|з|са|со|ź|z) (?:них|нас|которых|іх|якіх|ich|jakich))$/iu;

/**
 * Whether a figure is, by the words beside it, a part of a number told before or after: "52, including 14 foreigners",
 * "14 of the 52", "three of them". What is no part by its words may still be one by its sense.
 */
export function isPart({ span, sentence }: Pick<Figure, 'span' | 'sentence'>): boolean {
  const before = sentence.exact.slice(Math.max(0, span.start - sentence.start - 80), span.start - sentence.start);
  const after = sentence.exact.slice(span.end - sentence.start, span.end - sentence.start + 40);
  return BEFORE.test(before) || AFTER.test(after) || INSIDE.test(span.exact);
}
