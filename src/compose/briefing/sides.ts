import { plainWords } from '../../archive/news/words.ts';
import type { DisagreementBlock, Extract } from '../../model/view.ts';

/** Sides in the same words as one, with all that have them. Of days each stays: “on Saturday” may be two. */
export function sidesOnce(block: DisagreementBlock): DisagreementBlock {
  if (block.sides.some(({ item }) => item === 'extract')) return block;
  const sides = [...Map.groupBy(block.sides, ({ text }) => plainWords(text)).values()].flatMap(
    ([first, ...same]): Extract[] => {
      if (!first || same.length === 0) return first ? [first] : [];
      return [{ ...first, alsoIn: same.map(({ citation }) => citation) }];
    },
  );
  return sides.length > 1 ? { ...block, sides } : block;
}
