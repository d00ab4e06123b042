import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, spanAt } from '../../src/model/span.ts';
import { pack, unpack } from '../../src/store/packing.ts';

const id = articleId('a');

describe('packing', () => {
  it('gives back every span of any body, surrogates cut in half and all', () => {
    const anyRanges = fc.array(fc.tuple(fc.nat(40), fc.nat(40)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), anyRanges, (body, ranges) => {
        const spans = ranges.map(([start, end]) => spanAt(id, body, { start, end }));
        const value = { spans, nested: { first: spans[0] ?? null, note: body } };
        const parsed: object = JSON.parse(pack(value, id, body));
        unpack(parsed, id, body);
        expect(parsed).toEqual(value);
      }),
    );
  });

  it('keeps the words of a span once, in the body', () => {
    const body = 'Envoy meets lawyer in Minsk';
    expect(pack({ body, lead: spanAt(id, body, { start: 0, end: 5 }) }, id, body)).not.toContain('"Envoy"');
  });
});
