import { type ArticleId, type Span, spanAt } from '../model/span.ts';
import type { Item } from './item.ts';
import { isBulleted, wordsOf } from './shape.ts';

/** Blocks of a body are parted by one empty line. */
const GAP = '\n\n';
const LONGEST_HEADING = 120;
const MOST_HEADING_WORDS = 16;

/** "- Transferred to Lithuania -", as agencies set a heading. */
const BETWEEN_DASHES = /^[-–—]\s\S.{1,80}\s[-–—]$/u;
/** Lines in which some outlets say where they have a story from. */
const LABELLED = /^(?:source|details|background|quote|джерело|деталі|пряма мова|передісторія|источник|крыніца):\s/iu;

/** A short line without a full stop that the story's text follows. */
function isHeading(item: Item, next: Item | undefined): boolean {
  if (BETWEEN_DASHES.test(item.text)) return true;
  if (LABELLED.test(item.text)) return false;
  if (item.shape !== 'headline' || isBulleted(item.text) || /^\p{Ll}|:$/u.test(item.text)) return false;
  if (item.text.length > LONGEST_HEADING || wordsOf(item.text).length > MOST_HEADING_WORDS) return false;
  return next !== undefined && (next.shape === 'prose' || next.shape === 'question');
}

/** Which lines stand in a list that a colon introduces: all up to the next sentence. */
function introducedByColon(items: readonly Item[]): boolean[] {
  let inList = false;
  return items.map(({ shape, text }) => {
    if (shape === 'prose' || shape === 'question') inList = /:["”»]?$/u.test(text);
    return inList;
  });
}

export interface Body {
  readonly body: string;
  readonly paragraphs: readonly Span[];
  readonly headings: readonly Span[];
}

/** The body that a story's remaining lines make. */
export function bodyOf(items: readonly Item[], article: ArticleId): Body {
  const inList = introducedByColon(items);
  const opening = items.findIndex(({ shape }) => shape === 'prose'); // above it stands a standfirst, no heading
  const blocks = items.map((item, at) => {
    const heading = at > opening && !inList[at] && isHeading(item, items[at + 1]);
    return { text: heading ? item.text.replace(/^#{1,6}\s+/u, '') : item.text, heading };
  });
  const body = blocks.map(({ text }) => text).join(GAP);
  let at = 0;
  const spans = blocks.map(({ text, heading }) => {
    const span = spanAt(article, body, { start: at, end: at + text.length });
    at = span.end + GAP.length;
    return { span, heading };
  });
  const those = (heading: boolean) => spans.flatMap((block) => (block.heading === heading ? [block.span] : []));
  return { body, paragraphs: those(false), headings: those(true) };
}
