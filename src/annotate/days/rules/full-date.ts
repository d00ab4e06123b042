import type { DayMeaning } from '../../../model/annotation.ts';
import { dayValue } from '../numerals.ts';
import { type DayRule, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

function read(found: readonly Token[]): DayMeaning | null {
  const [year, month, day] = [the(found, 'year'), the(found, 'month'), the(found, 'day')];
  const value = year && month && day ? dayValue(year.value, month.value, day.value) : null;
  return value ? { kind: 'absolute', value } : null;
}

export const fullDate: readonly DayRule[] = [
  { example: 'on Saturday, June 21, 2025', pattern: 'on? weekday? comma? month day comma? year yearword?', read },
  {
    example: '25 лістапада (8 снежня) 1911 года: by two calendars, so that only the year is sure',
    pattern: 'day month x day month x year yearword?',
    read: (found) => {
      const inBrackets = found[2]?.text === '(' && found[5]?.text === ')';
      return inBrackets ? { kind: 'absolute', value: the(found, 'year')?.date ?? '' } : null;
    },
  },
  { example: 'Sat Jun 21 08:52:07 2025', pattern: 'weekday? comma? month day comma? time x? year', read },
  {
    example: 'Sat, 21 June 2025; 21 июня 2025 года',
    pattern: 'on? weekday? comma? the? day of? month comma? year yearword?',
    read,
  },
  {
    example: '2025-06-21; on 21.06.2025 г.',
    pattern: 'on? weekday? comma? date yearword?',
    read: (found) => ({ kind: 'absolute', value: the(found, 'date')?.date ?? '' }),
  },
];
