import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/compose/plain-text.ts';

describe('a text without the style of its printer', () => {
  for (const [printed, plain] of [
    ["“It’s” «so» ``it is''", '"It"s" "so" "it is"'],
    ['a \n\u00a0 b', 'a b'],
    ['one — two – three - four', 'one-two-three-four'],
    ['know. . . who', 'know… who'],
    ['wait ... what', 'wait… what'],
    ['[T]he prison\u00aders', 'The prisoners'],
    ['[The] end', '[The] end'],
    ['', ''],
  ] as const)
    it(JSON.stringify(printed), () => expect(plainText(printed).text).toBe(plain));

  it('knows where each stretch stands, in order, each letter at itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const plain = plainText(text);
        let before = 0;
        for (let at = 0; at < plain.text.length; at++) {
          const { start, end } = plain.printed({ start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
          if (/[\p{L}\p{N}]/u.test(plain.text.charAt(at)))
            expect(text.slice(start, end)).toContain(plain.text.charAt(at));
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
