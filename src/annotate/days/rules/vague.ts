import type { DayMeaning } from '../../../model/annotation.ts';
import { type DayRule, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

const vagueTime = (): DayMeaning => ({ kind: 'vague' });

/** Hours and minutes are no unit of ours, so any unit after a count is a length of time. */
const lengthOfTime = (found: readonly Token[]): DayMeaning | null => (the(found, 'unit') ? { kind: 'vague' } : null);

export const vague: readonly DayRule[] = [
  { example: 'recently', pattern: 'vague', read: vagueTime },
  { example: 'at the weekend', pattern: 'the weekend', read: vagueTime },
  { example: 'at the moment', pattern: 'in the? moment', read: vagueTime },
  { example: 'in recent years', pattern: 'in|on recent|past|some unit', read: lengthOfTime },
  { example: 'in the last week', pattern: 'in|on the recent|past|last|next|some unit', read: lengthOfTime },
  {
    example: 'for five years; in the past three years; over the last two weeks',
    pattern: 'in|on the? recent|past|last|next|ordinal? number|day|some|a unit',
    read: lengthOfTime,
  },
  { example: 'the past three years', pattern: 'the recent|past|last|next number|day|some? unit', read: lengthOfTime },
];
