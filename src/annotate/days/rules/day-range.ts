import type { DayMeaning } from '../../../model/annotation.ts';
import { dayValue, yearlessValue } from '../numerals.ts';
import { opensSpan, spans } from '../ranges.ts';
import { type DayRule, directionOf, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** The span of two days of one month; without a year it keeps both as yearless. */
function spanIn(found: readonly Token[], first: number, last: number, around: Surroundings): DayMeaning | null {
  const [year, month] = [the(found, 'year'), the(found, 'month')];
  if (!month || first >= last) return null;
  if (year) {
    const [from, to] = [dayValue(year.value, month.value, first), dayValue(year.value, month.value, last)];
    return from && to ? { kind: 'absolute', value: `${from}/${to}` } : null;
  }
  const [from, to] = [yearlessValue(month.value, first), yearlessValue(month.value, last)];
  return from && to ? { kind: 'yearless', value: `${from}/${to}`, direction: directionOf(around) } : null;
}

function readRun(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const [first = 0, last = 0] = the(found, 'days')?.text.split(/[-–—]/u).map(Number) ?? [];
  return spanIn(found, first, last, around);
}

/** "June 5 to 9 people": what a noun follows is a count. */
const isCount = (found: readonly Token[], after: Token | undefined): boolean =>
  found.at(-1)?.class === 'day' && after?.class === 'x' && /^\p{Ll}/u.test(after.text);

function readWords(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const [first, last] = found.filter((token) => token.class === 'day');
  if (!first || !last || isCount(found, around.tokens[around.to])) return null;
  const opening = found.findIndex(opensSpan) + 1;
  const joins = spans(around.tokens, around.from + opening, found[found.indexOf(first) + 1]);
  return joins ? spanIn(found, first.value, last.value, around) : null;
}

export const dayRange: readonly DayRule[] = [
  { example: 'June 21-22, 2025', pattern: 'on? month days comma? year? yearword?', read: readRun },
  { example: '21–22 июня 2025 года', pattern: 'on? days of? month comma? year? yearword?', read: readRun },
  {
    example: 'from 5 to 9 July; с 5 по 9 июля; between 5 and 9 July 2025',
    pattern: 'in? the? day to|till|dash|and|in the? day of? month comma? year? yearword?',
    read: readWords,
  },
  { example: 'July 5 to 9, 2025', pattern: 'on? month day to|till|dash day comma? year? yearword?', read: readWords },
];
