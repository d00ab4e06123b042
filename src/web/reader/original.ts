import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { webAddress } from '../../render/html-link.ts';

/** Words up to which a passage is given whole; of a longer one its first and last words. */
const WHOLE = 12;
const ENDS = 6;
/** Words before and after, where the passage stands in the article more than once. */
const CONTEXT = 3;
/** Characters of a text fragment: a longer one is of words that nobody wrote. */
const LONGEST = 2000;

/** As the specification of text fragments has it: a comma, an ampersand and a hyphen would be taken for its own. */
const encoded = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

const standsOnce = (body: string, text: string): boolean => body.indexOf(text) === body.lastIndexOf(text);

/** The words that stand right before and after the passage in its paragraph; only if the passage alone is not enough. */
function contextOf({ body, paragraphs, headings }: Article, span: Span): { before: string; after: string } {
  const block = [...paragraphs, ...headings].find(({ start, end }) => start <= span.start && span.end <= end);
  if (!block || standsOnce(body, span.exact)) return { before: '', after: '' };
  const before = wordsOf(body.slice(block.start, span.start)).slice(-CONTEXT);
  const after = wordsOf(body.slice(span.end, block.end)).slice(0, CONTEXT);
  return {
    before: before.length === 0 ? '' : `${encoded(before)}-,`,
    after: after.length === 0 ? '' : `,-${encoded(after)}`,
  };
}

/**
 * The article's own address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/), by which a browser
 * opens it at the words of `span`. null where the article has no address of the web.
 */
export function originalAt(article: Article, span: Span | undefined): string | null {
  const address = webAddress(article.url?.value ?? null);
  if (address === null || span === undefined) return address;
  const lines = span.exact
    .split(/\n+/u)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return address;
  const text =
    first === last && first.length <= WHOLE
      ? encoded(first)
      : `${encoded(first.slice(0, ENDS))},${encoded(last.slice(-ENDS))}`;
  const { before, after } = contextOf(article, span);
  if (before.length + text.length + after.length > LONGEST) return address;
  // A fragment that is there already stays, without a directive of its own.
  const [place = ''] = address.split(':~:');
  return `${place}${place.includes('#') ? '' : '#'}:~:text=${before}${text}${after}`;
}
