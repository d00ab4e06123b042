import type { Archive } from '../archive/archive.ts';
import type { Person } from '../model/annotation.ts';
import type { Block, View } from '../model/view.ts';

const offers = (people: readonly Person[], command: string): Block[] =>
  people.map(({ name }) => ({ kind: 'offer', label: name, command: `${command}"${name}"`, instead: true }));

/** How the same question is asked again for a person: `/quote speaker:`, with the name still to come. */
export type AskAgain = string;

const askWhich = (typed: string, people: readonly Person[], again: AskAgain, asOf: string | null): View => ({
  title: `Which “${typed}”?`,
  asOf,
  blocks: [
    { kind: 'notice', text: `${people.length} people in the archive fit “${typed}”. Nobody was chosen for you.` },
    ...offers(people, again),
  ],
  omitted: null,
  hint: null,
});

const nobody = (typed: string, near: readonly Person[], again: AskAgain, asOf: string | null): View => ({
  title: `Nobody named “${typed}”`,
  asOf,
  blocks: [
    {
      kind: 'notice',
      text: `No article in the archive names “${typed}”.${near.length > 0 ? ' These names are spelled much like it:' : ''}`,
    },
    ...offers(near, again),
  ],
  omitted: null,
  hint: near.length > 0 ? null : 'A surname in any spelling or script will do: Lukashenko, Łukašenka, Лукашенко.',
});

/** Answers for the one person whom a typed name means; offers several, and near spellings of none; never guesses. */
export function forPerson(archive: Archive, typed: string, again: AskAgain, answer: (person: Person) => View): View {
  const match = archive.findPerson(typed);
  if (match.kind === 'one') return answer(match.person);
  return match.kind === 'several'
    ? askWhich(typed, match.people, again, archive.asOf)
    : nobody(typed, match.near, again, archive.asOf);
}

/** The same where naming nobody asks about all. */
export const forAnyPerson = (
  archive: Archive,
  typed: string | undefined,
  again: AskAgain,
  answer: (person: Person | undefined) => View,
): View => (typed === undefined ? answer(undefined) : forPerson(archive, typed, again, answer));
