import type { DayMeaning } from '../../model/annotation.ts';

/** Things and titles that a year before them names and does not date. */
const THINGS = new Set(
  `prize award medal laureate winner champion cup edition model season list ranking index budget report survey census
  constitution law act code treaty convention resolution film movie novel book album song`.split(/\s+/u),
);
/** Who is called by the year in which they were something: "2020 opposition leader Lind". */
const PEOPLE = new Set(
  'leader candidate contender challenger nominee hopeful rival protester demonstrator graduate'.split(' '),
);
const QUALIFIERS = new Set([
  'opposition',
  'presidential',
  'independent',
  'main',
  'jailed',
  'annual',
  'draft',
  'final',
  'special',
  'human',
  'rights',
  'peace',
  'press',
  'state',
]);
const CAPITAL = /^\p{Lu}/u;
const LONGEST_NAME = 5;

const YEAR = /^\d{4}$/u;

/**
 * Whether a year is part of the name of a thing or of somebody's title, so that its sentence did not happen in it:
 * "2022 Nobel Peace Prize winner", "the 2024 annual report". `after`: the words that follow the year.
 */
export function isLabel(meaning: DayMeaning, after: string): boolean {
  if (meaning.kind !== 'absolute' || !YEAR.test(meaning.value)) return false;
  const [, phrase = ''] = /^ ([\p{L}’'-]+(?: [\p{L}’'-]+){0,4})/u.exec(after) ?? [];
  for (const word of phrase.split(' ').slice(0, LONGEST_NAME)) {
    const small = word.toLowerCase();
    const one = small.replace(/s$/u, '');
    if ([small, one].some((noun) => THINGS.has(noun) || PEOPLE.has(noun))) return true;
    if (!CAPITAL.test(word) && !QUALIFIERS.has(small)) return false;
  }
  return false;
}
