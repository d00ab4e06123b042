import type { DisagreementBlock, EventBlock, Extract } from '../model/view.ts';
import { dateWords } from './date.ts';
import { counted, speakerWords } from './extract.ts';
import { citationsOf } from './sources.ts';

/** Our own words for a disagreement; `meaning` is empty where the name says it. */
export const KINDS: Readonly<
  Record<DisagreementBlock['disagreement'], { readonly name: string; readonly meaning: string }>
> = {
  contradiction: { name: 'Contradiction', meaning: 'both cannot be true' },
  difference: { name: 'Difference', meaning: 'both may be true' },
  spelling: { name: 'Spelling', meaning: '' },
  'doubtful day': { name: 'Doubtful day', meaning: '' },
  'changed figure': { name: 'Changed figure', meaning: 'the newer one last' },
};

/** "Contradiction: both cannot be true" */
export function kindWords({ disagreement }: DisagreementBlock): string {
  const { name, meaning } = KINDS[disagreement];
  return meaning === '' ? name : `${name}: ${meaning}`;
}

/** An extract's day in words, by the day of its article; empty where it has none. */
export const dayOf = ({ date, citation }: Extract): string =>
  date === null ? '' : dateWords(date, citation.published);

export const eventDay = ({ date, statements: [first] }: EventBlock): string =>
  dateWords(date, first.citation.published);

/** "told by 2 articles", "told by 1 article, and by 3 before" */
export function toldBy({ statements, before }: EventBlock): string {
  const articles = new Set(statements.flatMap(citationsOf).map(({ article }) => article));
  const known = before === undefined ? '' : `, and by ${before} before`;
  return `told by ${counted(articles.size, 'article')}${known}`;
}

/** A statement with its own day in words, where that is another than its event's or rests on something else. */
export function told(statement: Extract, event: EventBlock): { readonly extract: Extract; readonly day: string } {
  const day = dayOf(statement);
  if (day === eventDay(event) || (day === '' && event.date === null)) return { extract: statement, day: '' };
  if (statement.date?.value) return { extract: statement, day };
  const printed = statement.date?.printed.trim() ?? '';
  const note = printed === '' ? 'no day of its own' : `no day of its own: “${printed}”`;
  return { extract: { ...statement, notes: [note, ...statement.notes] }, day: '' };
}

/** What is known of a side: the day of its article; whose words it is; our notes. */
export function sideFacts(side: Extract): readonly string[] {
  const { published } = side.citation;
  const day = published?.bound ? dateWords(published) : `article of ${dateWords(published)}`;
  return [published === null ? 'undated article' : day, speakerWords(side), ...side.notes];
}
