import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/annotate/annotate.ts';
import { quotedRanges } from '../../../src/annotate/marks.ts';
import { findQuotes } from '../../../src/annotate/quotes/find.ts';
import { splitSentences } from '../../../src/annotate/sentences/split.ts';
import { contains } from '../../../src/model/span.ts';
import { inputOf } from './read.ts';

const PARTS = [
  '“',
  '”',
  '"',
  '«',
  '»',
  'Lukashenko',
  'Anna Berg',
  'he',
  'said',
  'that',
  ',',
  '.',
  ':',
  '—',
  'the',
  'envoy',
  'according to',
  '\n',
  'No',
];

const anyText = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom('', ' ')), { maxLength: 40 })
  .map((parts) => parts.map(([word, space]) => word + space).join(''));

it('gives spans in order, each inside one quotation, with a source wherever there is a speaker', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const input = inputOf(text);
      let end = 0;
      for (const { spans, source, cue, speaker } of findQuotes(input)) {
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(input.quoted.some(({ inner }) => contains(inner, span))).toBe(true);
          end = span.end;
        }
        if (speaker !== null) expect(source).not.toBeNull();
        for (const range of [source, cue]) if (range) expect(range.end).toBeGreaterThan(range.start);
      }
    }),
  );
});

describe('reads 100,000 characters of nothing but', () => {
  /** Seconds; a reading whose time grows with the square takes minutes. */
  const LIMIT = 5;
  const repeated = [
    '“',
    '“A,” Lind said. ',
    '“X” Y “Z” ',
    ', and he said that ',
    'X, who said, ',
    '“Q.\n',
    '«А, — сказал Б, — ',
    '( a ',
  ];
  for (const part of repeated)
    it(`${JSON.stringify(part)} in the time that its length takes`, () => {
      const text = part.repeat(100_000 / part.length);
      const blocks = linesOf(text);
      const started = performance.now();
      const quoted = quotedRanges(text, blocks);
      const sentences = splitSentences(text, blocks, quoted);
      findQuotes({ text, blocks, quoted, sentences, mentions: [], positions: [], people: [], gender: () => null });
      expect((performance.now() - started) / 1000).toBeLessThan(LIMIT);
    });
});
