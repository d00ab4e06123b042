import type { DayMeaning } from '../../../model/annotation.ts';
import { type DayRule, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

const months = (year: number, from: number): DayMeaning => ({
  kind: 'absolute',
  value: `${year}-${twoDigits(from)}/${year}-${twoDigits(from + 2)}`,
});

function readQuarter(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const [number, year, unit] = [the(found, 'ordinal', 'quarter'), the(found, 'year'), the(found, 'unit')];
  if (!number || number.value > 4 || (unit && unit.value !== 3)) return null;
  // "fiscal 1988": whose months are not told.
  if (/^fiscal$/iu.test(around.tokens[around.from - 1]?.text ?? '')) return { kind: 'vague' };
  return year ? months(year.value, number.value * 3 - 2) : { kind: 'vague' };
}

/** "the second half of 2025" */
function readHalf(found: readonly Token[]): DayMeaning | null {
  const [which, year] = [the(found, 'ordinal', 'last'), the(found, 'year')];
  if (!which || !year || (which.class === 'ordinal' && which.value > 2)) return null;
  const isFirst = which.class === 'ordinal' && which.value === 1;
  const value = isFirst ? `${year.date}-01/${year.date}-06` : `${year.date}-07/${year.date}-12`;
  return { kind: 'absolute', value };
}

/** A season of a named year; winter lies in two, so the year is all it says. Northern hemisphere. */
function readSeason(found: readonly Token[]): DayMeaning | null {
  const [season, year] = [the(found, 'season'), the(found, 'year', 'shortyear')];
  if (!season) return null;
  if (!year) return { kind: 'vague' };
  return season.value === 3 ? { kind: 'absolute', value: year.date } : months(year.value, season.value * 3 + 3);
}

export const quarter: readonly DayRule[] = [
  { example: 'the second quarter of 2025', pattern: 'the? ordinal unit of? the? year yearword?', read: readQuarter },
  { example: 'the 2025 second quarter', pattern: 'the? year ordinal dash? unit', read: readQuarter },
  { example: 'the second half of 2025', pattern: 'the? ordinal|last half of? year yearword?', read: readHalf },
  { example: 'Q2 2025', pattern: 'quarter of? comma? year', read: readQuarter },
  { example: 'the first quarter; Q3', pattern: 'the? ordinal unit', read: readQuarter },
  {
    example: 'the summer of 2020; летом 2020 года',
    pattern: 'the? part? of? season of? year|shortyear yearword?',
    read: readSeason,
  },
  { example: 'last summer; in the autumn', pattern: 'last|next|this|in the? season', read: readSeason },
];
