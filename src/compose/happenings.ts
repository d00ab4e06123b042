import type { Archive } from '../archive/archive.ts';
import type { DatedStatement } from '../model/annotation.ts';
import { hasPlace } from '../model/date.ts';
import type { Disagreement, Event } from '../model/event.ts';
import { type ArticleId, overlaps } from '../model/span.ts';
import type { Block, DisagreementBlock, Extract, ItemKind } from '../model/view.ts';
import { type Cite, extractOf } from './cite.ts';
import { type Matter, mayFall } from './matter.ts';
import { misspellingsIn } from './misspelled.ts';
import { byDate } from './order.ts';
import type { Question } from './question.ts';

export interface Happenings {
  /** In order of day. */
  readonly dated: readonly Event[];
  readonly undated: readonly Event[];
}

/** A happening as one publisher tells it; null where it does not. */
function toldBy(archive: Archive, event: Event, publisher: string): Event | null {
  const isTheirs = (article: ArticleId): boolean => archive.record(article)?.article.publisher?.value === publisher;
  const [first, ...others] = event.statements.filter(({ span }) => isTheirs(span.article));
  if (!first) return null;
  return {
    ...event,
    date: first.date,
    statements: [first, ...others],
    articles: event.articles.filter(isTheirs),
    disagreements: event.disagreements.filter(({ sides }) => sides.every(({ article }) => isTheirs(article))),
  };
}

/**
 * The happenings that the passages of a matter tell, whole: with what other passages say of them, unless one publisher
 * is asked for. Where a person is asked for, a sentence in those passages must name them; days are those of the
 * happening.
 */
export function happeningsOf(archive: Archive, matter: Matter, { person, publisher, days }: Question): Happenings {
  const passages = Map.groupBy(matter.passages, ({ record }) => record.article.id);
  const isAsked = ({ span, people }: DatedStatement): boolean =>
    (!person || people.includes(person.id)) &&
    (passages.get(span.article)?.some(({ paragraph }) => overlaps(paragraph, span)) ?? false);
  const all = [...new Set([...passages.keys()].flatMap((article) => archive.eventsIn(article)))]
    .filter(({ statements }) => statements.some(isAsked))
    .flatMap((event) => (publisher ? (toldBy(archive, event, publisher) ?? []) : event));
  return {
    dated: all.filter(({ date }) => hasPlace(date) && mayFall(date, days)).sort((a, b) => byDate(a.date, b.date)),
    undated: all.filter(({ date }) => !hasPlace(date)),
  };
}

/** What words of a side are: a name, a post, a number, or the words for a day. */
function itemOf(archive: Archive, { kind, person }: Disagreement, side: Disagreement['sides'][number]): ItemKind {
  if (person) return kind === 'spelling' ? 'mention' : 'position';
  const figures = archive.record(side.article)?.figures ?? [];
  return figures.some(({ span }) => span.start === side.start && span.end === side.end) ? 'figure' : 'extract';
}

/** The sides of a disagreement, in their own words. */
export const disagreementBlock = (archive: Archive, disagreement: Disagreement, cite: Cite): DisagreementBlock => ({
  kind: 'disagreement',
  disagreement: disagreement.kind,
  about: disagreement.person && (archive.person(disagreement.person)?.name ?? null),
  sides: disagreement.sides.map((side) => extractOf(cite(side), { item: itemOf(archive, disagreement, side) })),
});

const notesOn = ({ date, modality }: DatedStatement): string[] => [
  ...(modality === 'planned' ? ['planned or expected'] : []),
  ...(date?.basis === 'dateline' ? ['day of the report'] : []),
];

export const statementExtract = (archive: Archive, statement: DatedStatement, cite: Cite): Extract =>
  extractOf(cite(statement.span), {
    item: 'statement',
    date: statement.date,
    notes: [...notesOn(statement), ...misspellingsIn(archive, statement.span)],
  });

/** A happening as one block where several sentences tell it, else as its one statement. */
export function happeningBlocks(archive: Archive, { date, statements, disagreements }: Event, cite: Cite): Block[] {
  const [first, ...others] = statements;
  const extract = (statement: DatedStatement): Extract => statementExtract(archive, statement, cite);
  const told = [extract(first), ...others.map(extract)] as const;
  const apart = disagreements.map((each) => disagreementBlock(archive, each, cite));
  return told.length > 1 ? [{ kind: 'event', date, statements: told, disagreements: apart }] : [...told, ...apart];
}
