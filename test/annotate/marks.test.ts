import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/annotate/annotate.ts';
import { quotedRanges } from '../../src/annotate/marks.ts';
import { contains, overlaps } from '../../src/model/span.ts';

const read = (text: string) => quotedRanges(text, linesOf(text));
const words = (text: string): string[] => read(text).map(({ inner }) => text.slice(inner.start, inner.end));

describe('quotation marks', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['“We go,” he said.', 'We go,'],
    ['"We go," he said.', 'We go,'],
    ['‘We go,’ he said.', 'We go,'],
    ["'We go,' he said.", 'We go,'],
    ['«Мы ідзём», — сказаў ён.', 'Мы ідзём'],
    ['„Ідзём“, — сказаў ён.', 'Ідзём'],
    ['Rzekł: „Idziemy”.', 'Idziemy'],
    ['‚Wir gehen‘, sagte er.', 'Wir gehen'],
    ["``We go,'' he said.", 'We go,'],
    ['said:"We go"', 'We go'],
    ['He said " we go ".', 'we go'],
    ['He said “ we go ”.', 'we go'],
    ['Il dit : « On y va ».', 'On y va'],
    ["He said `` we go . '' Then he left", 'we go .'],
    ['He (“the boss”) left.', 'the boss'],
    ['He is—“so to say”—gone.', 'so to say'],
    ['“We go," he said.', 'We go,'],
    ['"We go,” he said.', 'We go,'],
    ['and ”women in combat” too', 'women in combat'],
  ];
  for (const [text, inner] of pairs) it(`finds ${inner} in ${text}`, () => expect(words(text)).toEqual([inner]));

  for (const text of [
    'It’s the workers’ day, and the ’90s are Lukashenko’s.',
    "It's the workers' day, and the '90s are Lukashenko's.",
    'He is 6\'2" tall.',
    "a 6'' nail and a 7'' one",
    "so ''it goes",
    "the paper ''Respublika'' and the film ''Chernobyl''",
    "rock 'n' roll with 'em",
    'nothing at all',
    '“”',
  ])
    it(`finds none in ${text}`, () => expect(words(text)).toEqual([]));

  it('counts how deep a quotation stands in others, outer before inner', () => {
    const text = '“He said ‘no «way»’ to me,” she said. “Yes.”';
    expect(read(text).map(({ inner, depth }) => [text.slice(inner.start, inner.end), depth])).toEqual([
      ['He said ‘no «way»’ to me,', 0],
      ['no «way»', 1],
      ['way', 2],
      ['Yes.', 0],
    ]);
  });

  it('keeps apostrophes inside single marks', () =>
    expect(words('‘It’s Minsk’s turn,’ he said.')).toEqual(['It’s Minsk’s turn,']));

  it('ends what is never closed with its paragraph', () => {
    const text = '“We go. And\nHe left “for good” then.';
    expect(read(text).map(({ inner, closed }) => [text.slice(inner.start, inner.end), closed])).toEqual([
      ['We go. And', false],
      ['for good', true],
    ]);
  });

  it('ends what is never closed where the same mark opens again', () =>
    expect(words('“We go, he said. “And soon,” he added.')).toEqual(['We go, he said.', 'And soon,']));

  it('gives each paragraph of a long quotation a range, of which only the last is closed', () => {
    const text = '“One.\n“Two.\n“Three,” he said.';
    expect(read(text).map(({ inner, closed }) => [text.slice(inner.start, inner.end), closed])).toEqual([
      ['One.', false],
      ['Two.', false],
      ['Three,', true],
    ]);
  });

  it('closes two quotations with one mark, as Russian print does before a cue', () => {
    const text = '«Он сказал: «Нет», — вспомнил Линд. «Да».';
    expect(read(text).map(({ inner, depth }) => [text.slice(inner.start, inner.end), depth])).toEqual([
      ['Он сказал: «Нет»', 0],
      ['Нет', 1],
      ['Да', 0],
    ]);
  });

  it('joins paragraphs that only the first opens and the last closes', () => {
    const text = '«Раз. Два «три».\nЧетыре «пять».\nШесть», — сказал Линд. «Да».';
    expect(read(text).map(({ inner, closed, depth }) => [text.slice(inner.start, inner.end), closed, depth])).toEqual([
      ['Раз. Два «три».', false, 0],
      ['три', true, 1],
      ['Четыре «пять».', false, 0],
      ['пять', true, 1],
      ['Шесть', true, 0],
      ['Да', true, 0],
    ]);
  });

  it('joins no paragraphs over one that opens a quotation of its own', () =>
    expect(words('“One.\nTwo “three.\nFour”.')).toEqual(['One.', 'three.', 'Four']));

  const anyText = fc
    .array(fc.constantFrom(...'“”„«»‘’‚"\'` ab.,—\n'), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('never leaves its block, never crosses another range, and has its inner words inside', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = linesOf(text);
        const found = quotedRanges(text, blocks);
        for (const [i, range] of found.entries()) {
          expect(blocks.some((block) => contains(block, range))).toBe(true);
          expect(contains(range, range.inner) && range.inner.end > range.inner.start).toBe(true);
          for (const later of found.slice(i + 1))
            expect(!overlaps(range, later) || contains(range, later), JSON.stringify([text, range, later])).toBe(true);
        }
      }),
    ));
});
