import type { DayMeaning } from '../../../model/annotation.ts';
import { type DayRule, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

const months = (year: number, from: number): DayMeaning => ({
  kind: 'absolute',
  value: `${year}-${twoDigits(from)}/${year}-${twoDigits(from + 2)}`,
});

function readQuarter(found: readonly Token[]): DayMeaning | null {
  const [number, year, unit] = [the(found, 'ordinal', 'quarter'), the(found, 'year'), the(found, 'unit')];
  if (!number || (unit && unit.value !== 3)) return null;
  return year ? months(year.value, number.value * 3 - 2) : { kind: 'vague' };
}

/** A season of a named year; winter lies in two, so the year is all it says. Northern hemisphere. */
function readSeason(found: readonly Token[]): DayMeaning | null {
  const [season, year] = [the(found, 'season'), the(found, 'year')];
  if (!season) return null;
  if (!year) return { kind: 'vague' };
  return season.value === 3 ? { kind: 'absolute', value: year.date } : months(year.value, season.value * 3 + 3);
}

export const quarter: readonly DayRule[] = [
  { example: 'the second quarter of 2025', pattern: 'the? ordinal unit of? the? year yearword?', read: readQuarter },
  { example: 'Q2 2025', pattern: 'quarter of? comma? year', read: readQuarter },
  { example: 'the first quarter; Q3', pattern: 'the? ordinal unit', read: readQuarter },
  {
    example: 'the summer of 2020; летом 2020 года',
    pattern: 'the? part? of? season of? year yearword?',
    read: readSeason,
  },
  { example: 'last summer; in the autumn', pattern: 'last|next|this|in the? season', read: readSeason },
];
