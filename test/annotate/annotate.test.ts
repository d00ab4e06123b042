import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, linesOf } from '../../src/annotate/annotate.ts';
import type { Annotations } from '../../src/model/annotation.ts';
import { articleId, type Span } from '../../src/model/span.ts';

const WORDS = [
  ...['Lukashenko', 'Łukašenka', 'Тихановская', 'Anna Berg', 'John Quail', 'he', 'the envoy', 'US President'],
  ...['“', '”', '«', '»', '"', '(', ')', ',', '.', '?', ':', '—', '…', '\n', '\n\n', '😀', '\u202e', '\ud800'],
  ...['said', 'told', 'according to', 'заявил', 'was released', 'will meet', 'on Saturday', 'yesterday', 'June 21'],
  ...['2020', 'July 4, Pozirk.', 'at least 1,160 prisoners', '13 others', 'five years after', 'Lt. Gen.', 'U.S.'],
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ')), { maxLength: 60 })
    .map((parts) => parts.flat().join('')),
);

const annotated = (body: string): Annotations => annotate({ article: articleId('a'), body, blocks: linesOf(body) });

const spansOf = (found: Annotations): Span[] =>
  [
    ...found.sentences,
    ...found.mentions.map(({ span }) => span),
    ...found.positions.map(({ span }) => span),
    ...found.days.map(({ span }) => span),
    ...found.quotes.flatMap(({ spans, cue, source }) => [...spans, cue, source]),
    ...found.figures.flatMap(({ span, sentence }) => [span, sentence]),
    ...found.statements.map(({ span }) => span),
  ].filter((span) => span !== null);

describe('the annotations of any text', () => {
  it('stand in it, character for character, and none is empty', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        for (const { start, end, exact } of spansOf(annotated(body))) {
          expect(body.slice(start, end)).toBe(exact);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  it('are the same the second time', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        expect(annotated(body)).toEqual(annotated(body));
      }),
    );
  });

  it('name only people who are among those found', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        const { people, mentions, positions, quotes, statements } = annotated(body);
        const known = new Set(people.map(({ id }) => id));
        const named = [
          ...mentions.map(({ person }) => person),
          ...positions.map(({ person }) => person),
          ...quotes.map(({ speaker }) => speaker),
          ...statements.flatMap((statement) => statement.people),
        ].filter((person) => person !== null);
        for (const person of named) expect(known).toContain(person);
      }),
    );
  });

  it('give a speaker only where words name one', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        for (const { speaker, source, attribution } of annotated(body).quotes) {
          expect(attribution).toBe(speaker === null ? 'unresolved' : 'resolved');
          if (speaker !== null) expect(source).not.toBeNull();
        }
      }),
    );
  });
});
