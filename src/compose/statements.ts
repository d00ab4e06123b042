import type { DatedStatement } from '../model/annotation.ts';
import type { DayRange, PartialDate } from '../model/date.ts';
import type { PersonId } from '../model/span.ts';
import type { Citation, Extract } from '../model/view.ts';
import { extractOf } from './cite.ts';
import { type Matter, mayFall, within } from './matter.ts';
import { byDate, hasPlace } from './order.ts';

export interface Statements {
  /** In order of day. */
  readonly dated: readonly DatedStatement[];
  readonly undated: readonly DatedStatement[];
}

const key = ({ span, date }: DatedStatement): string => `${span.article}:${span.start}:${date?.value ?? date?.printed}`;

/** The dated statements of a matter that name a person, if one is asked for, and may fall into the days asked for. */
export function statementsOf(matter: Matter, person: PersonId | undefined, days: DayRange | undefined): Statements {
  const found = new Map<string, DatedStatement>();
  for (const passage of matter.passages)
    for (const statement of within(passage, passage.record.statements, ({ span }) => span))
      if (!person || statement.people.includes(person)) found.set(key(statement), statement);
  const all = [...found.values()];
  return {
    dated: all.filter(({ date }) => hasPlace(date) && mayFall(date, days)).sort((a, b) => byDate(a.date, b.date)),
    undated: all.filter(({ date }) => !hasPlace(date)),
  };
}

const notesOn = (date: PartialDate | null, planned: boolean): string[] => [
  ...(planned ? ['planned or expected'] : []),
  ...(date?.basis === 'dateline' ? ['day of the report'] : []),
];

export const statementExtract = (
  { span, date, modality }: DatedStatement,
  cite: (span: DatedStatement['span']) => Citation,
): Extract => extractOf(cite(span), { item: 'statement', date, notes: notesOn(date, modality === 'planned') });
