import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/compose/plain-text.ts';
import { occurrences, partsOf, phraseOf } from '../../src/compose/verbatim.ts';
import { archiveOf } from '../archive/archives.ts';

const archive = await archiveOf();

/** The words of a text that a phrase finds; null: none. */
const found = (phrase: string, text: string): string | null => {
  const plain = plainText(text);
  const range = phraseOf(phrase)?.find(plain.text, 0);
  if (!range) return null;
  const { start, end } = plain.printed(range);
  return text.slice(start, end);
};

describe('words stand in a text', () => {
  for (const [phrase, text, words] of [
    // As they are, at any place.
    ['will not be lifted', 'Sanctions will not be lifted, Lind said.', 'will not be lifted'],
    ['be lifted', 'Sanctions will not be lifted.', 'be lifted'],
    // Whatever the style of marks, dashes and spaces.
    ['it\'s a "big deal"', 'Berg: it’s a “big deal”, he said', 'it’s a “big deal'],
    ["a 'big' deal", 'a “big” deal', 'a “big” deal'],
    ['well - being', 'peace, well-being', 'well-being'],
    ['talks - at last - began', 'The talks—at last—began.', 'talks—at last—began'],
    ['no time\n to  lose', 'There is no\u00a0time to\nlose.', 'no\u00a0time to\nlose'],
    ['partners... know', 'partners. . . know who', 'partners. . . know'],
    // The first letter may be a capital, or be put in brackets.
    ['The aggressor', 'and the aggressor won', 'the aggressor'],
    ['[T]he aggressor', 'and the aggressor won', 'the aggressor'],
    ['лукашенко сказал', 'Лукашенко сказал', 'Лукашенко сказал'],
    // Marks at the ends belong to the sentence, not to the words.
    ['“a rare gesture.”', 'It was a rare gesture, Berg said', 'a rare gesture'],
    ['… a rare gesture…', 'It was a rare gesture, Berg said', 'a rare gesture'],
    // What a page hides in words.
    ['prisoners', 'the prison\u00aders', 'prison\u00aders'],
    ['the\u200bprisoners', 'theprisoners', 'theprisoners'],
    // A letter and its mark may be one character or two.
    ['Łukas\u030cenka', 'Łukašenka', 'Łukašenka'],
    ['1,160 critics', 'at least 1,160 critics', '1,160 critics'],
    // A cut may end before a mark, and the mark of the sentence around it is not the words' own.
    ['Are they free', 'Are they free? Berg asked', 'Are they free'],
    ['Was it “a rare gesture.”', 'Was it “a rare gesture”?', 'Was it “a rare gesture'],
    ['They are free...', 'They are free! Berg said', 'They are free'],
  ] as const)
    it(`“${phrase}” in “${text}”`, () => expect(found(phrase, text)).toBe(words));
});

describe('words do not stand in a text', () => {
  for (const [phrase, text] of [
    ['art', 'the party'],
    ['part', 'the party'],
    ['160 critics', 'at least 1,160 critics'],
    ['1', '1.5 million'],
    ['released', 'Released-by'.toUpperCase()],
    ['Big Deal', 'a big deal'],
    ['Are they free?', 'They say that are they free, Berg said'],
    // Nor is a question a statement.
    ['They are free.', 'They are free? Berg asked'],
    ['“They are free.”', 'They are free! Berg said'],
    ['сеньня вызвалены', 'сёньня вызвалены'],
    ['lifted not', 'not lifted'],
    ['a b', 'a, b'],
    ['well being', 'well-being'],
  ] as const)
    it(`“${phrase}” in “${text}”`, () => expect(found(phrase, text)).toBeNull());

  it('and marks alone are no words', () => {
    for (const text of ['', ' ', '…', '“”', '!?', '— —']) expect(phraseOf(text)).toBeNull();
  });
});

describe('marks that words are left out', () => {
  for (const [quote, parts] of [
    ['one … two', ['one', 'two']],
    ['one... two', ['one', 'two']],
    ['one [...] two (…) three', ['one', 'two', 'three']],
    ['“one. . . .two”', ['one', 'two']],
    ['one two', ['one two']],
    ['…', []],
  ] as const)
    it(quote, () => expect(partsOf(quote).map(({ words }) => words)).toEqual(parts));
});

describe('words of an article', () => {
  const bodies = archive.records.map(({ article }) => article);
  const words = bodies.map((article) => [...article.body.matchAll(/[\p{L}\p{N}][^\s]*/gu)]);
  /** Some words of one article as another printer sets them. */
  const quoted = fc.nat(bodies.length - 1).chain((which) =>
    fc.record({
      which: fc.constant(which),
      from: fc.nat((words[which]?.length ?? 1) - 1),
      count: fc.integer({ min: 1, max: 30 }),
      restyle: fc.constantFrom(
        (text: string) => text,
        (text: string) => text.replace(/[“”]/gu, '"').replace(/[’‘]/gu, "'"),
        (text: string) => text.replace(/\s+/gu, '\n ').replace(/[—–]/gu, ' - '),
        (text: string) => `« ${text.charAt(0).toUpperCase()}${text.slice(1)} … »`,
      ),
    }),
  );

  it('are found where they stand, exactly, in whatever style', () => {
    fc.assert(
      fc.property(quoted, ({ which, from, count, restyle }) => {
        const article = bodies[which];
        const some = words[which]?.slice(from, from + count) ?? [];
        const [first, last] = [some.at(0), some.at(-1)];
        if (!article || !first || !last) throw new Error('no words');
        const exact = article.body.slice(first.index, last.index + last[0].length);
        const phrase = phraseOf(restyle(exact));
        if (!phrase) return;
        // Marks at the ends are not looked for.
        const quotedWords = found(restyle(exact), exact);
        expect(quotedWords !== null && exact.startsWith(quotedWords)).toBe(true);
        const spans = occurrences(archive, [phrase]).flatMap(({ parts }) => parts);
        expect(spans.length).toBeGreaterThan(0);
        for (const span of spans)
          expect(archive.record(span.article)?.article.body.slice(span.start, span.end)).toBe(span.exact);
      }),
      { numRuns: 500 },
    );
  });

  it('are found in parts only in order', () => {
    const inOrder = partsOf('I hope for […] interstate contacts … multilateral levels');
    expect(occurrences(archive, inOrder)).toHaveLength(1);
    expect(occurrences(archive, inOrder.toReversed())).toEqual([]);
  });

  it('may be asked for at any length, with any character', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 30 }), (pieces) => {
        const phrase = phraseOf(pieces.join(''));
        expect(phrase === null ? [] : occurrences(archive, [phrase])).toBeInstanceOf(Array);
      }),
    );
    const long = phraseOf('«Так» — it’s … [n]o '.repeat(500));
    expect(long && occurrences(archive, [long])).toEqual([]);
  });
});
