import type { CleanArticle, FrontMatter, RawDocument, Removed } from '../model/article.ts';
import { type ArticleId, articleId, type Span } from '../model/span.ts';
import { bodyOf } from './blocks.ts';
import { type Dateline, readDateline } from './dateline.ts';
import { fieldsOf } from './fields.ts';
import { type Item, readItems, take, takeAround } from './item.ts';
import { languageOf } from './language.ts';
import { takeLead } from './lead.ts';
import { loneByline } from './page/lone-byline.ts';
import { PAGE_RULES } from './page-rules.ts';
import { splitStories } from './stories.ts';
import { splitTitle, sureTitle, titleIndex } from './title.ts';

/** One story, and what cleaning took off around it. */
export interface CleanResult {
  readonly article: CleanArticle;
  readonly removed: readonly Removed[];
}

/** Takes what several lines show together. A title that shows itself is the story's first line to these rules. */
function takePageJunk(items: readonly Item[]): Item[] {
  const title = sureTitle(items);
  const shape = items[title]?.shape;
  let left = items.map((item, at) => (at === title ? { ...item, shape: 'prose' as const } : item));
  for (const rule of PAGE_RULES) left = take(left, rule.find(left), rule.name);
  return left.map((item, at) => (at === title && shape ? { ...item, shape } : item));
}

/** A caption or a standfirst may stand above the paragraph with the dateline. */
const OPENING = 3;

const datelineOf = (paragraphs: readonly Span[]): Dateline | null =>
  paragraphs.slice(0, OPENING).flatMap(({ exact }) => readDateline(exact) ?? [])[0] ?? null;

/** Dots, or words after which no sentence ends. */
const BREAKS_OFF =
  /(?:…|\.{3}|\[…\]|\[\.{3}\]|\p{L},|[\p{L},]\s(?:the|an?|of|and|or|but|with|from|as|that|which|who|whose|than|his|their|according|и|или|но|что|который|которые|из|для|от|і|але|што|які|якія|ў|з|са))$/u;

function readStory(
  given: readonly Item[],
  document: RawDocument,
  id: ArticleId,
  frontMatter: FrontMatter,
): CleanResult {
  const found = takePageJunk(takeAround(given));
  const titleAt = titleIndex(found);
  const { title, publisher: site, cut: suffix } = splitTitle(found[titleAt]?.told?.title ?? found[titleAt]?.text ?? '');
  const bylineAt = loneByline(found, titleAt);
  const items = takeLead(take(found, [bylineAt], 'byline'), titleAt);
  const rest = items.filter((_, at) => at !== titleAt);
  const { body, paragraphs, headings } = bodyOf(
    rest.filter(({ removedBy }) => removedBy === null),
    id,
  );
  const clues = { title, titleAt, site, dateline: datelineOf(paragraphs), items, name: found[bylineAt]?.text };
  const { origin, retrievedAt, contentHash } = document;
  return {
    article: {
      id,
      ...fieldsOf(clues, frontMatter),
      language: languageOf(body),
      body,
      paragraphs,
      headings,
      origin,
      retrievedAt,
      contentHash,
      truncated: BREAKS_OFF.test(paragraphs.at(-1)?.exact ?? ''),
    },
    removed: [
      ...rest.flatMap(({ text, removedBy }) => (removedBy === null ? [] : [{ text, rule: removedBy }])),
      ...items.flatMap(({ cut }) => cut ?? []),
      ...(suffix ? [{ text: suffix, rule: 'site’s name behind the title' }] : []),
    ],
  };
}

/** Of a page's front matter, the publisher and the address are also a second story's. */
const ofFurther = ({ publisher, url }: FrontMatter): FrontMatter => ({
  ...(publisher ? { publisher } : {}),
  ...(url ? { url } : {}),
});

/**
 * Reads a document's stories: title, publisher, byline, printed days and body, with the page's junk aside. Pure. Each
 * paragraph stands in `document.text` character for character; a second story's id is the first's with `-2`. A body is
 * empty where the page held nothing but junk.
 */
export function cleanDocument(document: RawDocument, firstId: ArticleId): { articles: CleanResult[] } {
  const { frontMatter } = document;
  const [first = [], ...further] = splitStories(readItems(document.text));
  return {
    articles: [
      readStory(first, document, firstId, frontMatter),
      ...further.map((items, at) =>
        readStory(items, document, articleId(`${firstId}-${at + 2}`), ofFurther(frontMatter)),
      ),
    ],
  };
}
