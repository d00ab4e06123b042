import type { DayMeaning } from '../../../model/annotation.ts';
import { ABBREVIATIONS } from '../lexicon.ts';
import { type DayRule, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** "Sat" and "Sun" alone are other words. */
const isWhole = (weekday: Token): boolean => !ABBREVIATIONS.has(weekday.text.replace(/\.$/u, '').toLowerCase());

/** "Sunday Times", "Good Friday". */
const isName = ({ tokens, from, to }: Surroundings): boolean =>
  /^(?:Times|Mirror|Telegraph|Mail|Express)$/u.test(tokens[to]?.text ?? '') ||
  /^(?:Good|Black|Bloody|Holy|Palm|Super|Ash)$/u.test(tokens[from - 1]?.text ?? '');

/** "Friday's ruling" */
const isOwner = ({ tokens, to }: Surroundings): boolean => /^['’]$/u.test(tokens[to]?.text ?? '');

function read(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const weekday = the(found, 'weekday');
  if (!weekday || !isWhole(weekday) || isName(around)) return null;
  const direction = the(found, 'last')
    ? 'past'
    : the(found, 'next')
      ? 'future'
      : isOwner(around)
        ? 'past'
        : (around.tense() ?? 'past');
  return { kind: 'weekday', weekday: weekday.value, direction };
}

export const weekday: readonly DayRule[] = [
  { example: 'on Saturday; last Friday; в субботу', pattern: 'on? last|next|this|past? weekday partofday?', read },
  { example: 'late on Friday', pattern: 'part on? weekday partofday?', read },
];
