import type { DatedStatement } from '../../model/annotation.ts';
import type { Disagreement, Event } from '../../model/event.ts';
import { type ArticleId, overlaps, type PersonId, type Span, spanAt } from '../../model/span.ts';
import type { ArticleRecord } from '../archive.ts';
import type { Derived, DerivedDisagreement, DerivedEvent } from '../derive.ts';

/** What several articles together tell of happenings and of people. */
export interface Told {
  readonly events: readonly Event[];
  readonly disagreements: readonly Disagreement[];
}

/** A sentence without a day of its own, told beside one that has it. */
const undated = ({ annotations }: ArticleRecord, span: Span): DatedStatement => ({
  span,
  date: null,
  people: [
    ...new Set(
      annotations.mentions.flatMap((mention) => (mention.person && overlaps(span, mention.span) ? mention.person : [])),
    ),
  ],
  modality: 'reported',
});

/**
 * Events and disagreements with the words of their articles. `ids`: the articles in the order in which they were
 * derived; `records`: the same articles in order of day, which is that of the statements of an event after its first.
 */
export function toldBy(ids: readonly ArticleId[], records: readonly ArticleRecord[], derived: Derived): Told {
  const byId = new Map(records.map((record, place) => [record.article.id, { record, place }]));
  const known = ids.map((id) => byId.get(id));

  const met = new Map<string, Disagreement>();
  /** One object for one disagreement, wherever it is told. */
  const disagreementOf = (kept: DerivedDisagreement): Disagreement[] => {
    const { kind, person, sides } = kept;
    const key = JSON.stringify(kept);
    const before = met.get(key);
    if (before) return [before];
    const [first, second, ...rest] = sides.flatMap(([article, start, end]) => {
      const record = known[article]?.record;
      return record ? spanAt(record.article.id, record.article.body, { start, end }) : [];
    });
    if (!first || !second) return [];
    const made: Disagreement = { kind, person, sides: [first, second, ...rest] };
    met.set(key, made);
    return [made];
  };

  const eventOf = ({ told, disagreements }: DerivedEvent): Event[] => {
    const all = told.flatMap(([article, sentence, statement]) => {
      const at = known[article];
      const span = at?.record.annotations.sentences[sentence];
      const said = at?.record.statements[statement] ?? (at && span ? undated(at.record, span) : undefined);
      return at && said ? [{ said, place: at.place }] : [];
    });
    const [first, ...others] = all;
    if (!first) return [];
    others.sort((a, b) => a.place - b.place || a.said.span.start - b.said.span.start);
    const statements = [first.said, ...others.map(({ said }) => said)] as const;
    return [
      {
        date: first.said.date,
        statements,
        people: [...new Set<PersonId>(statements.flatMap(({ people }) => people))],
        articles: [...new Set(statements.map(({ span }) => span.article))],
        disagreements: disagreements.flatMap(disagreementOf),
      },
    ];
  };
  return { events: derived.events.flatMap(eventOf), disagreements: derived.disagreements.flatMap(disagreementOf) };
}
