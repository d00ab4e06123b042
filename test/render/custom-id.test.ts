import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, checkOf } from '../../src/model/span.ts';
import { customId, type Press, placeOf, pressOf } from '../../src/render/custom-id.ts';

const line = fc.string({ maxLength: 60 }).map((text) => `/${text}x`);
const anyPress: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ kind: fc.constant('page'), page: fc.integer({ min: 1, max: 999_999 }), line }),
  fc.record({ kind: fc.constant('ask'), instead: fc.boolean(), line }),
  fc
    .record({ start: fc.nat(999_999), length: fc.nat(400), words: fc.string() })
    .map(({ start, length, words }): Press => {
      const place = { article: articleId('7fmoddd2z1-2'), start, end: start + length, check: checkOf(words) };
      return { kind: 'passage', place };
    }),
);

describe('a custom id', () => {
  it('gives back what it was made of', () => {
    fc.assert(
      fc.property(anyPress, (press) => {
        expect(pressOf(customId(press) ?? '')).toEqual(press);
      }),
    );
  });

  it('reads as what it asks for', () => {
    expect(customId({ kind: 'page', page: 2, line: '/timeline topic:prisoners' })).toBe(
      'page 2 /timeline topic:prisoners',
    );
    expect(customId({ kind: 'ask', instead: true, line: '/who name:Coale' })).toBe('put /who name:Coale');
    expect(customId({ kind: 'ask', instead: false, line: '/who name:Coale' })).toBe('ask /who name:Coale');
  });

  it('is none where Discord would not take it: of more than 100 characters', () => {
    const press = (length: number): Press => ({ kind: 'ask', instead: true, line: `/${'x'.repeat(length)}` });
    expect(customId(press(95))).toHaveLength(100);
    expect(customId(press(96))).toBeNull();
  });

  it.each(['', 'page 0 /x', 'page 2 timeline', 'passage a 1 2', 'passage ../a 1 2 x', 'ask who', 'ASK /x'])(
    'is not what this bot never made: %j',
    (id) => expect(pressOf(id)).toBeNull(),
  );

  it('tells words that have changed from those that have not', () => {
    const span = { article: articleId('a1'), start: 0, end: 4, exact: 'left' };
    expect(placeOf(span).check).toBe(placeOf({ ...span }).check);
    expect(placeOf(span).check).not.toBe(placeOf({ ...span, exact: 'kept' }).check);
  });
});
