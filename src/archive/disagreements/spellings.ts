import type { Mention } from '../../model/annotation.ts';
import type { Disagreement } from '../../model/event.ts';
import type { PersonId, Span } from '../../model/span.ts';
import type { StoredArticle } from '../../model/store.ts';

/** The longest name of each person, among an article's mentions of a kind. */
function fullest(mentions: readonly Mention[], via: Mention['via']): Map<PersonId, Span> {
  const found = new Map<PersonId, Span>();
  for (const mention of mentions) {
    if (mention.via !== via || mention.person === null) continue;
    if (mention.span.exact.length > (found.get(mention.person)?.exact.length ?? 0))
      found.set(mention.person, mention.span);
  }
  return found;
}

/** A name that is known to be misspelled in each article that has it, beside the same person's name as one other prints it. */
export function spellingDisagreements(all: readonly StoredArticle[]): Disagreement[] {
  const wrong = all.flatMap(({ annotations }) => [...fullest(annotations.mentions, 'misspelling')]);
  const people = Map.groupBy(wrong, ([person]) => person);
  if (people.size === 0) return [];
  const right = new Map<PersonId, Span>();
  for (const { annotations } of all)
    for (const [person, span] of fullest(annotations.mentions, 'name'))
      if (people.has(person) && span.exact.length > (right.get(person)?.exact.length ?? 0)) right.set(person, span);
  return [...people].flatMap(([person, [first, ...more]]): Disagreement[] => {
    const name = right.get(person);
    if (!first || !name) return [];
    const [[, span], others] = [first, more.map(([, each]) => each)];
    return [{ kind: 'spelling', person, sides: [span, name, ...others] }];
  });
}
