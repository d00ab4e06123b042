import type { Archive } from '../archive/archive.ts';
import { aboutMatter, matterOf } from '../compose/matter.ts';
import type { Interest } from '../model/briefing.ts';

/** It may come with the next article, or be a slip. */
const waiting = (problem: string, words: readonly string[], option: keyof Interest): readonly string[] =>
  words.length === 0
    ? []
    : [
        `${problem} ${words.map((word) => `“${word}”`).join(', ')} so far. The briefing waits for the first; mend a slip with /briefing change ${option}:.`,
      ];

/** What an order asks for that no article of the archive has so far, and what is taken for something else. */
export function unmet(archive: Archive, { topics, people, publishers }: Interest): readonly string[] {
  const matters = topics.map((topic) => ({ topic, matter: matterOf(archive, { topic }) }));
  const from = new Set(archive.records.map(({ article }) => article.publisher?.value.toLowerCase()));
  return [
    ...matters.flatMap(({ matter }) => aboutMatter(matter).notices),
    ...waiting(
      'No article in the archive is about',
      matters.filter(({ matter }) => matter.passages.length === 0).map(({ topic }) => topic),
      'topics',
    ),
    ...waiting(
      'No article in the archive names',
      people.filter((name) => archive.findPerson(name).kind === 'none'),
      'people',
    ),
    ...waiting(
      'No article in the archive is from',
      publishers.filter((name) => !from.has(name.toLowerCase())),
      'publishers',
    ),
  ];
}
