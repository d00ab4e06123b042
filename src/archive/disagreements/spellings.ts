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

const CYRILLIC = /\p{Script=Cyrillic}/u;

const longest = (names: readonly Span[]): Span | null =>
  names.reduce<Span | null>((best, each) => (best && best.exact.length >= each.exact.length ? best : each), null);

/** A name that is known to be misspelled in each article that has it, beside the same person's name as one other prints it, in the same script if one does. */
export function spellingDisagreements(all: readonly StoredArticle[]): Disagreement[] {
  const wrong = all.flatMap(({ annotations }) => [...fullest(annotations.mentions, 'misspelling')]);
  const people = Map.groupBy(wrong, ([person]) => person);
  if (people.size === 0) return [];
  const right = Map.groupBy(
    all.flatMap(({ annotations }) => [...fullest(annotations.mentions, 'name')]),
    ([person]) => person,
  );
  return [...people].flatMap(([person, [first, ...more]]): Disagreement[] => {
    const names = right.get(person)?.map(([, each]) => each);
    if (!first || !names) return [];
    const [[, span], others] = [first, more.map(([, each]) => each)];
    const inScript = names.filter(({ exact }) => CYRILLIC.test(exact) === CYRILLIC.test(span.exact));
    const name = longest(inScript.length > 0 ? inScript : names);
    if (!name) return [];
    return [{ kind: 'spelling', person, sides: [span, name, ...others] }];
  });
}
