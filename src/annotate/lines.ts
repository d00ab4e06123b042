import { z } from 'zod';
import type { PartialDate } from '../model/date.ts';
import { articleId } from '../model/span.ts';
import { annotate, linesOf } from './annotate.ts';
import { resolveDay } from './days/resolve.ts';
import { sameName } from './people/same.ts';

const Id = z.union([z.string(), z.number()]);
const TextLine = z.object({
  id: Id,
  text: z.string(),
  published: z.iso.date().nullish(),
});
const NamesLine = z.object({ id: Id, a: z.string(), b: z.string() });

/** A line of the input that is not what it should be; the message says which and why. */
export class LineError extends Error {
  override readonly name = 'LineError';
}

function parse<T>(schema: z.ZodType<T>, line: string, shape: string): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new LineError(`is no JSON. Write one object a line: ${shape}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new LineError(`has a wrong ${issue?.path.join('.') || 'shape'}. Write one object a line: ${shape}`);
}

const publishedOn = (day: string): PartialDate => ({
  value: day,
  certain: ['year', 'month', 'day'],
  implied: [],
  basis: 'front matter',
  printed: day,
});

/**
 * Annotates one line `{ id, text, published? }`. Offsets are UTF-16, into `text` as given; nothing is cleaned.
 * @throws LineError
 */
export function annotateLine(line: string) {
  const { id, text, published } = parse(TextLine, line, '{"id": …, "text": "…", "published": "YYYY-MM-DD"}');
  const reference = published ? publishedOn(published) : null;
  const found = annotate({ article: articleId(String(id)), body: text, blocks: linesOf(text) });
  const range = ({ start, end }: { start: number; end: number }) => ({ start, end });
  const names = new Map(found.people.map((person) => [person.id, person.name]));
  return {
    id,
    sentences: found.sentences.map(range),
    people: found.mentions.map(({ span, person }) => ({
      ...range(span),
      name: (person && names.get(person)) ?? span.exact,
    })),
    dates: found.days.map(({ span, meaning }) => ({
      ...range(span),
      value: resolveDay({ meaning, printed: span.exact }, reference).value,
    })),
    quotes: found.quotes.flatMap(({ spans, source, speaker, kind }, quote) =>
      spans.map((span) => ({
        ...range(span),
        quote,
        source: source && range(source),
        speaker: speaker && (names.get(speaker) ?? null),
        kind,
      })),
    ),
    figures: found.figures.map(({ span, sentence, ...figure }) => ({ ...range(span), ...figure })),
    statements: found.statements.map(({ span, day }) => ({
      ...range(span),
      date: day ? resolveDay({ meaning: day.meaning, printed: day.span.exact }, reference).value : (published ?? null),
    })),
  };
}

/**
 * Compares the two spellings of one line `{ id, a, b }`.
 * @throws LineError
 */
export function compareNamesLine(line: string) {
  const { id, a, b } = parse(NamesLine, line, '{"id": …, "a": "…", "b": "…"}');
  return { id, ...sameName(a, b) };
}
