import type { DayMeaning } from '../../../model/annotation.ts';
import { isYearUnit, UNITS } from '../lexicon.ts';
import { yearlessValue } from '../numerals.ts';
import { type Anaphor, type DayRule, isOfFigure, type Surroundings, sideOf, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const anaphor = (amount: number, unit: Token | undefined): Anaphor | null => {
  const name = UNITS[unit?.value ?? -1];
  return name === 'day' || name === 'week' || name === 'month' || name === 'year'
    ? { kind: 'from previous', amount, unit: name }
    : null;
};

/** "the following", "the next", "the previous", "предыдущий"; 0 for "the same". */
function stepOf(word: Token | undefined): number {
  if (word?.class === 'next' || word?.text.toLowerCase() === 'following') return 1;
  return /^(?:previous|предыдущ|папярэдн)/iu.test(word?.text ?? '') ? -1 : 0;
}

/** "more than a year later": nobody says how much more. */
const ROUGHLY =
  /^(?:over|than|nearly|almost|about|around|roughly|approximately|some|under|чем|чым|почти|около|каля|амаль)$/iu;

const NOUN_BEFORE: ReadonlySet<string> = new Set(['x', 'the', 'a', 'this', 'that', 'month', 'weekday', 'year']);

/** "ten days before the vote": told from the vote, not from a day named before. */
const isOfWhatFollows = (word: Token | undefined, { tokens, to }: Surroundings): boolean =>
  word?.class === 'before' && NOUN_BEFORE.has(tokens[to]?.class ?? '') && /[\p{L}\d]/u.test(tokens[to]?.text ?? '');

/** One of a unit, in the case that needs no count: "днём ранее", "неделей позже", "годам раней". */
const ONE_LESS = /^(?:днём|днем|неделей|месяцем|годом|тыднем|месяцам|годам|dniom|tydniem|hodam)$/iu;

function readCounted(found: readonly Token[], around: Surroundings): Anaphor | DayMeaning | null {
  const [count, unit, word] = [
    the(found, 'a', 'number', 'day'),
    the(found, 'unit'),
    the(found, 'earlier', 'later', 'before'),
  ];
  if (!count && !ONE_LESS.test(unit?.text ?? '')) return null;
  const { tokens, from, to } = around;
  const amount = !count || count.class === 'a' ? 1 : count.value;
  const isThan = /^(?:than|чем|чым)$/iu.test(tokens[to]?.text ?? '');
  if (isYearUnit(unit) && isOfFigure(around)) return { kind: 'vague' };
  if (isThan || ROUGHLY.test(tokens[from - 1]?.text ?? '') || isOfWhatFollows(word, around)) return { kind: 'vague' };
  return amount > 0 && amount < 1000 ? anaphor(word?.class === 'later' ? amount : -amount, unit) : null;
}

const ONE_HENCE = /^(?:день|неделю|месяц|год|дзень|тыдзень|dzień|tydzień|miesiac|hod)$/iu;

/** "через два дня": from now where it is yet to come, else from the day told before. */
function readHence(found: readonly Token[], around: Surroundings): Anaphor | DayMeaning | null {
  const [count, unit] = [the(found, 'number', 'day', 'some'), the(found, 'unit')];
  const name = UNITS[unit?.value ?? -1];
  if (!name || (!count && !ONE_HENCE.test(unit?.text ?? ''))) return null;
  if (count?.class === 'some') return { kind: 'vague' };
  const amount = count?.value ?? 1;
  const side = sideOf(around);
  if (side === 'future') return { kind: 'offset', amount, unit: name };
  return side === 'past' ? anaphor(amount, unit) : { kind: 'vague' };
}

/** "in July of that year", "on 21 July the same year": a month or day of a year told before. */
function readWithin(found: readonly Token[]): Anaphor | null {
  const [month, day, unit] = [the(found, 'month'), the(found, 'day'), the(found, 'unit')];
  const step = anaphor(stepOf(the(found, 'same', 'next')), unit);
  if (!month || step?.unit !== 'year') return null;
  const within = day ? yearlessValue(month.value, day.value)?.slice(5) : String(month.value).padStart(2, '0');
  return within ? { ...step, within } : null;
}

/** "later in the year": of the one that runs, where none is told. */
function readIn(unit: Token | undefined): Anaphor | null {
  const step = anaphor(0, unit);
  if (!step || step.unit === 'day') return null;
  return { ...step, otherwise: { kind: 'offset', amount: 0, unit: step.unit } };
}

/** Told from the day named last before it, not from the article's own. */
export const fromPrevious: readonly DayRule[] = [
  {
    example: 'the same day; the following year; the next day',
    pattern: 'the same|next unit',
    read: (found) => anaphor(stepOf(found[1]), the(found, 'unit')),
  },
  {
    example: 'в тот же день; того же года; таго ж года; этого же месяца',
    pattern: 'that|this even unit',
    read: (found) => anaphor(0, the(found, 'unit')),
  },
  {
    example: 'на следующий день; у папярэдні год',
    pattern: 'next|same unit',
    read: (found) => {
      const [which, unit] = found;
      const isSlavic = !/^[a-z]/iu.test(which?.text ?? '') || /^nastupn/iu.test(which?.text ?? '');
      const isDayOrYear = unit?.value === 0 || isYearUnit(unit);
      return isSlavic && (which?.class === 'same' || isDayOrYear) ? anaphor(stepOf(which), unit) : null;
    },
  },
  {
    example: 'the next morning; the same evening',
    pattern: 'the same|next partofday',
    read: (found) => ({ kind: 'from previous', amount: stepOf(found[1]), unit: 'day' }),
  },
  {
    example: 'early in the year; later in the month',
    pattern: 'part|earlier|later in the unit',
    read: (found) => (/^in$/iu.test(found[1]?.text ?? '') ? readIn(found[3]) : null),
  },
  { example: 'that night', pattern: 'that partofday', read: () => ({ kind: 'from previous', amount: 0, unit: 'day' }) },
  { example: 'that same year', pattern: 'that same unit', read: (found) => anaphor(0, the(found, 'unit')) },
  {
    example: 'The day after, she returned',
    pattern: 'the unit in',
    read: (found, { tokens, to }) =>
      /^after$/iu.test(found[2]?.text ?? '') && /^[,.;]$/u.test(tokens[to]?.text ?? '.') ? anaphor(1, found[1]) : null,
  },
  { example: 'that year', pattern: 'part|earlier|later? that unit', read: (found) => anaphor(0, the(found, 'unit')) },
  ...['that same|even? unit', 'the|this same|next|even unit'].flatMap((year) => [
    {
      example: 'in July of that year; on July 21 the same year; в июле того же года',
      pattern: `on? part? of? month day? comma? of? ${year}`,
      read: readWithin,
    },
    { example: '21 ліпеня таго ж года', pattern: `on? the? day of? month comma? of? ${year}`, read: readWithin },
  ]),
  { example: 'two days earlier; a week later', pattern: 'a|number|day? unit earlier|later|before', read: readCounted },
  { example: 'спустя два дня', pattern: 'later number|day unit', read: readCounted },
  {
    example: 'the day before, he had left',
    pattern: 'the unit before|earlier',
    read: (found, { tokens, to }) => (/^[,.;]$/u.test(tokens[to]?.text ?? '.') ? anaphor(-1, found[1]) : null),
  },
  { example: 'через два дня; праз тыдзень', pattern: 'hence number|day|some? unit', read: readHence },
];
