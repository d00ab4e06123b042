import type { DayMeaning } from '../../../model/annotation.ts';
import { isYearUnit } from '../lexicon.ts';
import { yearlessValue } from '../numerals.ts';
import { type DayRule, directionOf, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** "the Jan. 14 deadline": a name for something, which the verb around does not date. */
function isAttribute(found: readonly Token[], { tokens, from, to }: Surroundings): boolean {
  const after = tokens[to];
  return found.length === 2 && tokens[from - 1]?.class === 'the' && after?.class === 'x' && /^\p{Ll}/u.test(after.text);
}

/** Reads a month and a day; "in June 14 prisoners were freed" has none, since no day goes with "in". */
function read(found: readonly Token[], around: Surroundings): DayMeaning | null {
  if (found[0]?.class === 'month' && /^in$/iu.test(around.tokens[around.from - 1]?.text ?? '')) return null;
  const [month, day, weekday] = [the(found, 'month'), the(found, 'day'), the(found, 'weekday')];
  const value = month && day ? yearlessValue(month.value, day.value) : null;
  if (!value) return null;
  return {
    kind: 'yearless',
    value,
    ...(weekday ? { weekday: weekday.value } : {}),
    direction: isAttribute(found, around) ? 'nearest' : directionOf(around),
  };
}

/** "last year" stays among the words, and is counted when the article's day is known. */
const readOfYear = (found: readonly Token[], around: Surroundings): DayMeaning | null =>
  isYearUnit(the(found, 'unit')) ? read(found, around) : null;

export const monthDay: readonly DayRule[] = [
  { example: 'on Saturday, June 21', pattern: 'on? last|next|this? weekday? comma? month day', read },
  { example: 'June 21 last year', pattern: 'on? month day comma? last|next|this unit', read: readOfYear },
  {
    example: '21 June this year; 12 декабря прошлого года',
    pattern: 'on? the? day of? month comma? last|next|this unit',
    read: readOfYear,
  },
  { example: 'the 21st of June; 21 чэрвеня', pattern: 'on? weekday? comma? the? day of? month', read },
];
