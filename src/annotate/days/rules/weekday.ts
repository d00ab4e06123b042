import type { DayMeaning } from '../../../model/annotation.ts';
import { ABBREVIATIONS } from '../lexicon.ts';
import { comesAgain, type DayRule, type Surroundings, sideOf, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** "Sat" and "Sun" alone are other words. */
const isWhole = (weekday: Token): boolean => !ABBREVIATIONS.has(weekday.text.replace(/\.$/u, '').toLowerCase());

/** "Sunday Times", "Good Friday". */
const isName = ({ tokens, from, to }: Surroundings): boolean =>
  /^(?:Times|Mirror|Telegraph|Mail|Express)$/u.test(tokens[to]?.text ?? '') ||
  /^(?:Good|Black|Bloody|Holy|Palm|Super|Ash)$/u.test(tokens[from - 1]?.text ?? '');

/** "окружающей среды", "в среде журналистов": surroundings, unless what goes before makes it a Wednesday. */
const ALSO_SURROUNDINGS = /^сред[аы]$/iu;
const OF_WEDNESDAY = /^(?:с|со|до|утра|вечера|ночи|прошлой|минувшей|следующей|этой)$/iu;
const isSurroundings = (weekday: Token, before: Token | undefined): boolean =>
  ALSO_SURROUNDINGS.test(weekday.text) && !OF_WEDNESDAY.test(before?.text ?? '');

/** "Friday's ruling" */
const isOwner = ({ tokens, to }: Surroundings): boolean => /^['’]$/u.test(tokens[to]?.text ?? '');

/** "the following Monday", "the next Tuesday": told from a day of the story. */
function isOfStory(found: readonly Token[], { tokens, from }: Surroundings): boolean {
  const [before, earlier] = [tokens[from - 1], tokens[from - 2]];
  return (
    (the(found, 'next') && before?.class === 'the') || (before?.class === 'same' && earlier?.class === 'the') || false
  );
}

/** "this coming Sunday" */
const COMING = /^coming$/iu;

/** "a week from Friday" */
const isStepped = ({ tokens, from }: Surroundings): boolean =>
  /^from$/iu.test(tokens[from - 1]?.text ?? '') && tokens[from - 2]?.class === 'unit';

/** "early on Friday", but not "the end on Friday" */
const PART_OF_DAY = /^(?:early|late|mid|middle|середине|сярэдзіне)$/iu;

function read(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const weekday = the(found, 'weekday');
  if (!weekday || !isWhole(weekday) || isName(around)) return null;
  if (found[0]?.class === 'part' && !PART_OF_DAY.test(found[0].text)) return null;
  if (isSurroundings(weekday, around.tokens[around.from - 1])) return null;
  if (isStepped(around) || comesAgain(around) || isOfStory(found, around)) return { kind: 'vague' };
  const direction = the(found, 'last')
    ? 'past'
    : the(found, 'next') || COMING.test(the(found, 'past')?.text ?? '')
      ? 'future'
      : isOwner(around)
        ? 'past'
        : (sideOf(around) ?? 'past');
  return { kind: 'weekday', weekday: weekday.value, direction };
}

export const weekday: readonly DayRule[] = [
  { example: 'on Saturday; last Friday; в субботу', pattern: 'on? last|next|this? past? weekday partofday?', read },
  { example: 'late on Friday', pattern: 'part on? weekday partofday?', read },
];
