import type { Qualifier } from '../../model/annotation.ts';

interface QualifierRule {
  readonly qualifier: Qualifier;
  /** Words that stand before the number, without the space between. */
  readonly words: string;
}

/** In order: "no more than" before "more than". */
const QUALIFIERS: readonly QualifierRule[] = [
  {
    qualifier: 'at least',
    words:
      'at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|не менее|не меньше|как минимум|по меньшей мере|прынамсі|не менш(?: за| як)?',
  },
  {
    qualifier: 'at most',
    words:
      'at most|no more than|not more than|up to|as (?:many|much) as|a maximum of|не более|не больше|не больш(?: за| як)?|максимум',
  },
  {
    qualifier: 'more than',
    words:
      'more than|over|above|in excess of|upwards of|exceeding|более(?: чем)?|больше(?: чем)?|свыше|больш(?: за| як|, чым)?|звыш',
  },
  { qualifier: 'less than', words: 'less than|fewer than|under|below|менее(?: чем)?|меньше|менш(?: за| як)?' },
  { qualifier: 'nearly', words: 'nearly|almost|close to|just under|почти|амаль' },
  {
    qualifier: 'about',
    words:
      'about|around|some|roughly|approximately|circa|an estimated|estimated|около|примерно|приблизительно|порядка|каля|прыкладна',
  },
  { qualifier: 'other', words: 'another' },
  { qualifier: 'exactly', words: 'exactly|precisely|ровно|роўна' },
];

const READERS = QUALIFIERS.map(({ qualifier, words }) => ({
  qualifier,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s$`, 'iu'),
}));

/** Longer than any qualifier. */
const LOOK = 30;

/** The qualifier that ends just before `at`, and where it begins. */
export function qualifierBefore(
  text: string,
  from: number,
  at: number,
): { start: number; qualifier: Qualifier } | null {
  const before = text.slice(Math.max(from, at - LOOK), at);
  for (const { qualifier, pattern } of READERS) {
    const match = pattern.exec(before);
    if (match) return { start: at - match[0].length, qualifier };
  }
  return null;
}
