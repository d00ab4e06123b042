import type { PassageFacts, PassageQuery } from '../model/search.ts';
import { plain } from './words.ts';

type Test = (facts: PassageFacts) => boolean;

/** Letter case, diacritics and the spaces at the ends do not tell publishers apart. */
const publisherKey = (name: string): string => plain(name.trim());

function testsOf({ people, publisher, days }: PassageQuery): Test[] {
  const tests: Test[] = [];
  if (people && people.length > 0) tests.push((facts) => people.every((person) => facts.people.has(person)));
  if (publisher !== undefined) {
    const asked = publisherKey(publisher);
    tests.push((facts) => facts.publisher !== null && publisherKey(facts.publisher) === asked);
  }
  if (days) tests.push((facts) => facts.days.some(({ first, last }) => first <= days.last && days.first <= last));
  return tests;
}

/** Whether a passage meets all that a query asks besides words; null where it asks nothing. */
export function filterOf(
  query: PassageQuery,
  factsOf: (passageId: string) => PassageFacts | null,
): ((passageId: string) => boolean) | null {
  const tests = testsOf(query);
  if (tests.length === 0) return null;
  return (passageId) => {
    const facts = factsOf(passageId);
    return facts !== null && tests.every((test) => test(facts));
  };
}
