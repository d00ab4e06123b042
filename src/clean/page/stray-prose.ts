import type { Item } from '../item.ts';
import { wordsOf } from '../shape.ts';
import type { PageRule } from './rule.ts';

/** So much furniture of the page in a row, and so many lines of it known as such, stands outside a story. */
const LONG_RUN = 8;
const KNOWN = 2;
/** Stray sentences are so small a part of the story's length. */
const SMALL = 0.2;

/** Sentences between two long runs of furniture. */
interface Stretch {
  readonly sentences: number[];
  length: number;
}

const isSentence = (item: Item): boolean => item.removedBy === null && item.shape === 'prose';

function stretchesOf(items: readonly Item[]): Stretch[] {
  const stretches: Stretch[] = [];
  let run = 0;
  let known = 0;
  for (const [at, item] of items.entries()) {
    if (!isSentence(item)) {
      run += 1;
      known += item.removedBy === null ? 0 : 1;
      continue;
    }
    if (stretches.length === 0 || (run >= LONG_RUN && known >= KNOWN)) stretches.push({ sentences: [], length: 0 });
    const stretch = stretches.at(-1);
    stretch?.sentences.push(at);
    if (stretch) stretch.length += item.text.length;
    run = 0;
    known = 0;
  }
  return stretches;
}

const namesIn = (text: string | undefined): string[] =>
  wordsOf(text ?? '')
    .slice(1)
    .filter((word) => /^\p{Lu}\p{L}{2}/u.test(word));

/** Sentences that much of the page's furniture parts from the story and that share no name with it. */
export const strayProse: PageRule = {
  name: 'beyond the page’s furniture',
  *find(items) {
    const stretches = stretchesOf(items);
    const story = stretches.toSorted((a, b) => b.length - a.length)[0];
    if (!story || stretches.length < 2) return;
    const names = new Set(story.sentences.flatMap((at) => namesIn(items[at]?.text)));
    for (const stretch of stretches) {
      if (stretch === story || stretch.length > story.length * SMALL) continue;
      const own = stretch.sentences.flatMap((at) => namesIn(items[at]?.text));
      if (!own.some((name) => names.has(name))) yield* stretch.sentences;
    }
  },
};
