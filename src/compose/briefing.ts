import type { Archive } from '../archive/archive.ts';
import type { News } from '../archive/news.ts';
import type { BriefingLength, Interest } from '../model/briefing.ts';
import type { Span } from '../model/span.ts';
import type { Block, Citation, DisagreementBlock, Extract, Heading, View } from '../model/view.ts';
import { corrections, otherArticles } from './briefing/articles.ts';
import { disagreementsApart } from './briefing/disagreements.ts';
import { figureChanges } from './briefing/figures.ts';
import { happenings } from './briefing/happenings.ts';
import { tellingWords } from './briefing/most-telling.ts';
import { quotations } from './briefing/quotes.ts';
import { scopeOf } from './briefing/scope.ts';
import type { Telling } from './briefing/telling.ts';
import { type Cite, citer } from './cite.ts';
import { SHOWN } from './length.ts';
import { aboutMatter } from './matter.ts';
import { section } from './section.ts';
import { titleOf } from './title.ts';

interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Which ones are drawn where there are many: the first unless it says so. */
  readonly keep?: Heading['keep'];
  readonly isOfHappenings?: true;
}

const extractsIn = (block: Block): readonly Extract[] => {
  if (block.kind === 'extract') return [block];
  if (block.kind === 'disagreement') return block.sides;
  return block.kind === 'event' ? [...block.statements, ...block.disagreements.flatMap(extractsIn)] : [];
};

const citationsIn = (blocks: readonly Block[]): readonly Citation[] =>
  blocks
    .flatMap(extractsIn)
    .flatMap(({ citation, moreCitations, alsoIn = [] }) => [citation, ...moreCitations, ...alsoIn]);

/** Citations numbered in the order in which they are read. */
function renumbered(blocks: readonly Block[], cite: Cite): readonly Block[] {
  const again = ({ span }: Citation): Citation => cite(span);
  const extract = (each: Extract): Extract => ({
    ...each,
    citation: again(each.citation),
    moreCitations: each.moreCitations.map(again),
    ...(each.alsoIn && { alsoIn: each.alsoIn.map(again) }),
  });
  const apart = (each: DisagreementBlock): DisagreementBlock => ({ ...each, sides: each.sides.map(extract) });
  return blocks.map((block): Block => {
    if (block.kind === 'extract') return extract(block);
    if (block.kind === 'disagreement') return apart(block);
    if (block.kind !== 'event') return block;
    const [first, ...others] = block.statements;
    const statements = [extract(first), ...others.map(extract)] as const;
    return { ...block, statements, disagreements: block.disagreements.map(apart) };
  });
}

/** A happening with the disagreements beside it, if it is one statement. */
function happeningsIn(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (block.kind === 'disagreement' && last) last.push(block);
    else found.push([block]);
  }
  return found;
}

const keyOf = ({ article, start }: Span): string => `${article} ${start}`;

/** The happenings that tell most come first, the best first; each stands in one place only. */
function mostTellingFirst(telling: Telling, sections: readonly Section[], most: number): readonly Section[] {
  const words = tellingWords(telling).map(keyOf);
  const rankOf = (happening: readonly Block[]): number => {
    const own = new Set(happening.flatMap(extractsIn).map(({ citation }) => keyOf(citation.span)));
    const rank = words.findIndex((word) => own.has(word));
    return rank < 0 ? Number.POSITIVE_INFINITY : rank;
  };
  const ranked = sections
    .filter(({ isOfHappenings }) => isOfHappenings)
    .flatMap(({ blocks }) => happeningsIn(blocks))
    .map((happening) => ({ happening, rank: rankOf(happening) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY);
  const chosen = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, most);
  const first = chosen.flatMap(({ happening }) => happening);
  const taken = new Set(first);
  const others = sections.map((each) => ({ ...each, blocks: each.blocks.filter((block) => !taken.has(block)) }));
  return [{ heading: 'Most telling', blocks: first }, ...others];
}

/** All that is new, each in its section. Every article that came is cited by one of them. */
function sectionsOf(telling: Telling): Section[] {
  const { dated, undated, more, past, isTold, disagreements } = happenings(telling);
  const told: readonly Section[] = [
    { heading: 'What is new', blocks: dated, keep: 'last', isOfHappenings: true },
    { heading: 'New, without a certain day', blocks: undated, isOfHappenings: true },
    { heading: 'More on what was known', blocks: more, keep: 'last', isOfHappenings: true },
    { heading: 'In their words', blocks: quotations(telling, isTold) },
    { heading: 'Figures that changed', blocks: figureChanges(telling) },
    { heading: 'Where sources disagree', blocks: disagreementsApart(telling, disagreements) },
    { heading: 'Corrected', blocks: corrections(telling) },
    { heading: 'Looking back', blocks: past, keep: 'last' },
  ];
  const { first, again } = otherArticles(telling, citationsIn(told.flatMap(({ blocks }) => blocks)));
  return [...told, { heading: 'Also new', blocks: first }, { heading: 'The same text elsewhere', blocks: again }];
}

/**
 * What is new in an archive, as far as an order is interested in it: what happened, what more is known, who said what,
 * which figures changed, what was corrected; each line an extract. null: nothing. `length` limits what is drawn, and
 * with that whether the most telling is said first.
 */
export function briefing(
  archive: Archive,
  news: News,
  order: Interest & { readonly length: BriefingLength },
): View | null {
  if (news.touched.length + news.corrections.length === 0) return null;
  const scope = scopeOf(archive, order);
  const { telling: most, each } = SHOWN[order.length];
  const telling: Telling = { archive, news, scope, cite: citer(archive) };
  const sections = sectionsOf(telling);
  if (sections.every(({ blocks }) => blocks.length === 0)) return null;
  const isShort = sections.every(({ blocks }) => blocks.length <= each);
  const blocks = (isShort ? sections : mostTellingFirst(telling, sections, most)).flatMap(({ heading, blocks, keep }) =>
    section(heading, blocks, each, keep && { keep }),
  );
  const { notices } = aboutMatter({ passages: [], stems: scope.stems, near: scope.near, undated: 0 });
  return {
    title: titleOf('Briefing', ...order.topics, ...order.people, ...order.publishers),
    asOf: archive.asOf,
    blocks: [...notices.map((text): Block => ({ kind: 'notice', text })), ...renumbered(blocks, citer(archive))],
    omitted: null,
    hint: null,
  };
}
