import { type Item, storyBounds } from './item.ts';
import { knownOutlet } from './outlets.ts';
import { wordsOf } from './shape.ts';

const SUFFIX = /^(.{8,300})\s+(?:[|–—·•]|-{1,2}|::|\/\/)\s+([^|]{2,50})$/u;
const DOMAIN = /^(?:www\.)?(?:[\w-]{2,30}\.){1,2}[a-z]{2,8}$/iu;

/** A title and the site's name behind it: "Talks resume | BBC News". `cut` is what was taken off. */
export function splitTitle(printed: string): { title: string; publisher: string | null; cut: string } {
  const line = printed.replace(/^#{1,6}\s+/u, '').replace(/^\*\*(.*)\*\*$/u, '$1');
  const match = SUFFIX.exec(line);
  const name = match?.[2]?.trim() ?? '';
  const publisher = knownOutlet(name) ?? (DOMAIN.test(name) ? name : null);
  const title = match?.[1]?.trim();
  return publisher && title
    ? { title, publisher, cut: line.slice(title.length).trim() }
    : { title: line, publisher: null, cut: '' };
}

/** Words compared by their beginnings, so that "sanctions" meets "sanction". */
const stems = (text: string): Set<string> =>
  new Set(wordsOf(text).flatMap((word) => (word.length > 3 ? [word.toLowerCase().slice(0, 5)] : [])));

/** How much of a title's vocabulary the story's opening must have. */
const SHARED = 0.3;
const OPENING = 4;
const FEWEST_WORDS = 3;
/** A title stands among so many lines above its story; what is further up is the page's. */
const NEAR = 12;

const isShared = (line: string, opening: ReadonlySet<string>): boolean => {
  const own = [...stems(line)];
  return own.length > 2 && own.filter((stem) => opening.has(stem)).length >= Math.max(2, own.length * SHARED);
};

const textAt = (items: readonly Item[], at: number): string => items[at]?.text ?? '';

/** A line that goes on in the next one is no title. */
const isCandidate = (item: Item, next: Item | undefined): boolean =>
  item.removedBy === null && item.shape !== 'list' && !(next && !next.afterGap && /^\p{Ll}/u.test(next.text));

/** The lines above the story that may be its title. */
const candidates = (items: readonly Item[]): number[] => {
  const { first } = storyBounds(items);
  return items.flatMap((item, at) => (at < first && isCandidate(item, items[at + 1]) ? [at] : [])).slice(-NEAR);
};

/** The title that shows itself: with a label, or the first line above the story that shares its opening's words; or -1. */
export function sureTitle(items: readonly Item[]): number {
  const { first } = storyBounds(items);
  const labelled = items.findIndex(({ told }) => told?.title !== undefined);
  if (labelled >= 0 && (first < 0 || labelled < first)) return labelled;
  const prose = items.filter(({ removedBy, shape }) => removedBy === null && shape === 'prose').slice(0, OPENING);
  const opening = stems(prose.map(({ text }) => text.slice(0, 2000)).join(' '));
  const shared = candidates(items).filter((at) => isShared(textAt(items, at), opening));
  const [found = -1] = shared;
  // Breadcrumbs may end in the title; the title itself stands below them.
  return shared.find((at) => at > found && textAt(items, found).endsWith(` ${textAt(items, at)}`)) ?? found;
}

const LISTS = new Set(['feed of headlines', 'links to other stories']);

/** Where the page's last list of headlines above the story ends; -1 where there is none. */
export function lastListAbove(items: readonly Item[]): number {
  const { first } = storyBounds(items);
  return items.findLastIndex(({ removedBy }, at) => at < first && LISTS.has(removedBy ?? ''));
}

/**
 * The line above the story that is its title; where none shows itself, the first of three words or more below the
 * page's lists of headlines; or -1.
 */
export function titleIndex(items: readonly Item[]): number {
  const sure = sureTitle(items);
  if (sure >= 0) return sure;
  const lists = lastListAbove(items);
  const lead = candidates(items).filter((at) => at > lists);
  return lead.find((at) => wordsOf(textAt(items, at)).length >= FEWEST_WORDS) ?? lead[0] ?? -1;
}
