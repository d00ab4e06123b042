import { datelineLength } from '../../annotate/sentences/dateline.ts';
import type { Span } from '../../model/span.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The letters and digits of a text, whatever stands between them: what is compared to see whether words are the same. */
export const plainWords = (text: string): string => (text.normalize('NFC').toLowerCase().match(WORD) ?? []).join(' ');

/** The words of several spans as one run. */
export const wordsOf = (spans: readonly Pick<Span, 'exact'>[]): string =>
  plainWords(spans.map(({ exact }) => exact).join(' '));

/** "MINSK — ", "VILNIUS, Lithuania (AP) — ": the place and the agency that open a report. */
const PLACE = /^\p{Lu}{3}[\p{Lu} .’'-]{0,30}(?:, \p{Lu}[\p{L}. ]{1,20})?(?: \([\p{L}. /]{2,20}\))?\s?[—–-]{1,2}\s/u;

/** The words of a sentence without what opens a report: outlets print the same with and without their dateline. */
export const saying = ({ exact }: Pick<Span, 'exact'>): string =>
  plainWords(exact.slice(datelineLength(exact) || (PLACE.exec(exact)?.[0].length ?? 0)));

/** A text in which runs of whole words can be looked for. */
export const searchable = (text: string): string => ` ${plainWords(text)} `;

export const hasWords = (text: string, words: string): boolean => text.includes(` ${words} `);
