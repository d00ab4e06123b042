import type { Span } from '../../model/span.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The letters and digits of a text, whatever stands between them: what is compared to see whether words are the same. */
export const plainWords = (text: string): string => (text.normalize('NFC').toLowerCase().match(WORD) ?? []).join(' ');

/** The words of several spans as one run. */
export const wordsOf = (spans: readonly Pick<Span, 'exact'>[]): string =>
  plainWords(spans.map(({ exact }) => exact).join(' '));

/** A text in which runs of whole words can be looked for. */
export const searchable = (text: string): string => ` ${plainWords(text)} `;

export const hasWords = (text: string, words: string): boolean => text.includes(` ${words} `);
