import type { DayMeaning } from '../../../model/annotation.ts';
import { UNITS } from '../lexicon.ts';
import { type DayRule, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const deictic = (found: readonly Token[]): DayMeaning => ({
  kind: 'offset',
  amount: the(found, 'deictic')?.value ?? 0,
  unit: 'day',
});

const offset = (amount: number, unit: Pick<Token, 'value'> | undefined): DayMeaning | null => {
  const name = UNITS[unit?.value ?? -1];
  return name ? { kind: 'offset', amount, unit: name } : null;
};

/** "last week", "this year". A day in "this day" is not the article's: that is what "today" is for. */
function readUnit(found: readonly Token[]): DayMeaning | null {
  const unit = the(found, 'unit');
  if (!unit || unit.value === 0) return null;
  return offset(the(found, 'last') ? -1 : the(found, 'next') ? 1 : 0, unit);
}

/** "two months ago". Counts above are no calendar: "several years ago" is vague. */
function readAgo(found: readonly Token[]): DayMeaning | null {
  if (the(found, 'some')) return { kind: 'vague' };
  const count = the(found, 'number', 'day')?.value ?? 1;
  return Number.isInteger(count) && count < 2000 ? offset(-count, the(found, 'unit')) : null;
}

const YEAR = { value: UNITS.indexOf('year') };

export const relative: readonly DayRule[] = [
  { example: 'yesterday evening', pattern: 'deictic partofday?', read: deictic },
  {
    example: 'the day before yesterday',
    pattern: 'the unit before deictic',
    read: (found) => (the(found, 'deictic')?.value === -1 ? offset(-2, the(found, 'unit')) : null),
  },
  {
    example: 'last week; на прошлой неделе; earlier this month',
    pattern: 'part|earlier|later? last|next|this unit',
    read: readUnit,
  },
  {
    example: 'last weekend',
    pattern: 'last|next|this weekend',
    read: (found) => ({ kind: 'offset', amount: the(found, 'last') ? -1 : the(found, 'next') ? 1 : 0, unit: 'week' }),
  },
  { example: 'летась', pattern: 'yearaway', read: (found) => offset(the(found, 'yearaway')?.value ?? 0, YEAR) },
  { example: 'two months ago; год назад', pattern: 'a|number|day|some? of? unit ago', read: readAgo },
];
