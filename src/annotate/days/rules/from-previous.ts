import { UNITS } from '../lexicon.ts';
import { type Anaphor, type DayRule, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const anaphor = (amount: number, unit: Token | undefined): Anaphor | null => {
  const name = UNITS[unit?.value ?? -1];
  return name === 'day' || name === 'week' || name === 'month' || name === 'year'
    ? { kind: 'from previous', amount, unit: name }
    : null;
};

const STEPS: ReadonlyMap<string, number> = new Map([
  ['following', 1],
  ['next', 1],
  ['previous', -1],
]);

/** "more than a year later": nobody says how much more. */
const ROUGHLY = /^(?:over|than|nearly|almost|about|around|roughly|approximately|some|under)$/iu;

/** "ten days before the vote": told from the vote, not from a day named before. */
const isOfWhatFollows = (word: Token | undefined, { tokens, to }: Surroundings): boolean =>
  word?.class === 'before' &&
  ['x', 'the', 'a', 'this', 'that', 'month', 'weekday'].includes(tokens[to]?.class ?? '') &&
  /\p{L}/u.test(tokens[to]?.text ?? '');

/** Told from the day named last before it, not from the article's own. */
export const fromPrevious: readonly DayRule[] = [
  {
    example: 'the same day; the following year; the next day',
    pattern: 'the same|next unit',
    read: (found) => anaphor(STEPS.get(found[1]?.text.toLowerCase() ?? '') ?? 0, the(found, 'unit')),
  },
  {
    example: 'the next morning; the same evening',
    pattern: 'the same|next partofday',
    read: (found) => ({
      kind: 'from previous',
      amount: STEPS.get(found[1]?.text.toLowerCase() ?? '') ?? 0,
      unit: 'day',
    }),
  },
  { example: 'that night', pattern: 'that partofday', read: () => ({ kind: 'from previous', amount: 0, unit: 'day' }) },
  { example: 'that year', pattern: 'part|earlier|later? that unit', read: (found) => anaphor(0, the(found, 'unit')) },
  {
    example: 'two days earlier; a week later',
    pattern: 'a|number|day unit earlier|later|before',
    read: (found, around) => {
      const [count, , word] = found;
      if (ROUGHLY.test(around.tokens[around.from - 1]?.text ?? '') || isOfWhatFollows(word, around))
        return { kind: 'vague' };
      const amount = count?.class === 'a' ? 1 : (count?.value ?? 0);
      const signed = word?.class === 'later' ? amount : -amount;
      return amount > 0 && amount < 1000 ? anaphor(signed, the(found, 'unit')) : null;
    },
  },
];
