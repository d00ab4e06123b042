import type { Annotations } from '../model/annotation.ts';
import { type ArticleId, type Range, spanAt } from '../model/span.ts';
import { findDays } from './days/find.ts';
import { findFigures } from './figures/find.ts';
import { quotedRanges } from './marks.ts';
import { findPeople } from './people/find.ts';
import { findQuotes } from './quotes/find.ts';
import { splitSentences } from './sentences/split.ts';
import { findStatements } from './statements/find.ts';

export interface Annotatable {
  readonly article: ArticleId;
  readonly body: string;
  /** Paragraphs and headings, in order: nothing that is found crosses their borders, but for a quotation that each paragraph reopens. */
  readonly blocks: readonly Range[];
}

/**
 * All that one text says: sentences, people, positions, days, quotes, figures and statements.
 * Each step uses what the steps before it found. Pure; linear in the length of the body.
 */
export function annotate({ article, body, blocks }: Annotatable): Annotations {
  const span = (range: Range) => spanAt(article, body, range);
  const quoted = quotedRanges(body, blocks);
  const sentences = splitSentences(body, blocks, quoted);
  const { people, mentions, positions, gender } = findPeople(body, sentences);
  const days = findDays(body, sentences, quoted);
  const expressions = days.map((day) => ({ span: span(day), meaning: day.meaning }));
  const quotes = findQuotes({ text: body, blocks, sentences, quoted, mentions, positions, people, gender });
  const figures = findFigures(body, sentences, days);
  const statements = findStatements({ text: body, sentences, days, mentions, leadDay: true });
  return {
    article,
    sentences: sentences.map(span),
    people,
    mentions: mentions.map((mention) => ({ span: span(mention), person: mention.person, via: mention.via })),
    positions: positions.map((position) => ({ person: position.person, span: span(position) })),
    days: expressions,
    quotes: quotes.map(({ spans: [first, ...rest], kind, cue, source, speaker }) => ({
      spans: [span(first), ...rest.map(span)],
      kind,
      cue: cue && span(cue),
      source: source && span(source),
      speaker,
      attribution: speaker === null ? 'unresolved' : 'resolved',
    })),
    figures: figures.map(({ sentence, start, end, ...figure }) => ({
      ...figure,
      span: span({ start, end }),
      sentence: span(sentence),
    })),
    statements: statements.map((statement) => ({
      span: span(statement),
      day: statement.day === null ? null : (expressions[statement.day] ?? null),
      people: statement.people,
      modality: statement.modality,
    })),
  };
}

/** The lines of a text that hold more than white space, trimmed: its blocks where nobody has cleaned it. */
export function linesOf(text: string): Range[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap((line) => {
    const start = line.index + line[0].length - line[0].trimStart().length;
    const end = line.index + line[0].trimEnd().length;
    return start < end ? [{ start, end }] : [];
  });
}
