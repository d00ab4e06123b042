import type { Figure } from '../../model/annotation.ts';
import type { PartialDate } from '../../model/date.ts';
import { triggersIn } from '../events/kinds.ts';
import type { Telling } from '../events/telling.ts';
import { dayOfReport } from './published.ts';

/** What goes on at the time of writing: "are still held". */
const NOW =
  /(?<!\p{L})(?:still|currently|now|at present|remains?|today|по-прежнему|сейчас|пока|остаются|остаётся|остается|сегодня|дагэтуль|цяпер|зараз|застаюцца|застаецца|сёння)(?!\p{L})/iu;

/** How far from a number the words stand that say of what time it is. */
const NEAR = 80;

function isOfNow({ sentence, span }: Figure): boolean {
  const from = Math.max(0, span.start - sentence.start - NEAR);
  const words = sentence.exact.slice(from, span.end - sentence.start + NEAR);
  return NOW.test(words) && triggersIn(words).some(({ label }) => label === 'hold');
}

/** The event's day for a sentence that does not give it: all of it is inferred. */
const inferred = ({ value, printed }: PartialDate): PartialDate => ({
  value,
  certain: [],
  implied: value?.split('/')[0]?.split('-').length === 3 ? ['year', 'month', 'day'] : ['year'],
  basis: 'another article',
  printed,
});

/**
 * The day that a figure is of: what is still so, that of the article; else that of the one happening that its sentence
 * tells, by the sentence's own words or by another's; null where its sentence tells of none, or of several.
 * `events`: those that the sentence tells, with the day of each.
 */
export function dateOfFigure(
  figure: Figure,
  events: readonly { readonly telling: Telling; readonly date: PartialDate | null }[],
  published: PartialDate | null,
): PartialDate | null {
  if (isOfNow(figure)) return published?.bound ? null : dayOfReport(published);
  const [one, ...others] = events;
  if (!one || others.length > 0) return null;
  if (one.telling.told.date?.value) return one.telling.told.date;
  return one.date?.value && !one.date.bound ? inferred(one.date) : one.telling.told.date;
}
