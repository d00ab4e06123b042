import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const folder = join(import.meta.dirname, '../../seeds');
const seeds = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8').trimEnd());

/** A paragraph with nothing in it that is annotated but itself. */
const quietParagraph = fc
  .array(
    fc.constantFrom(
      ...['the talks went on', 'nobody knows why', 'it rained', 'prices rose, and trade fell', 'roads were closed'],
      ...['the weather in the region stays cold', 'погода остаётся холодной', 'дарогі закрытыя'],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((clauses) => clauses.map((clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`).join(' '));

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

  it('stay as they are when a paragraph without names, years or quotation marks is added', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...seeds)), quietParagraph, (body, added) => {
        const before = annotated(body);
        const after = annotated(`${body}\n\n${added}`);
        const earlier = <T>(all: readonly T[], spanOf: (each: T) => Span): T[] =>
          all.filter((each) => spanOf(each).start < body.length);
        expect(after.people).toEqual(before.people);
        expect(earlier(after.sentences, (span) => span)).toEqual(before.sentences);
        expect(earlier(after.mentions, ({ span }) => span)).toEqual(before.mentions);
        expect(earlier(after.positions, ({ span }) => span)).toEqual(before.positions);
        expect(earlier(after.days, ({ span }) => span)).toEqual(before.days);
        expect(earlier(after.quotes, ({ spans: [span] }) => span)).toEqual(before.quotes);
        expect(earlier(after.figures, ({ span }) => span)).toEqual(before.figures);
        expect(earlier(after.statements, ({ span }) => span)).toEqual(before.statements);
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
