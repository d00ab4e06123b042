import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findQuotes } from '../../../src/annotate/quotes/find.ts';
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

it('gives spans in order, each inside one pair of marks where words are in marks, with a source wherever there is a speaker', () => {
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
