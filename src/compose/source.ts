import type { Archive, ArticleRecord } from '../archive/archive.ts';
import type { Sourced } from '../model/article.ts';
import type { PartialDate } from '../model/date.ts';
import type { Block, View } from '../model/view.ts';
import { citer, extractOf } from './cite.ts';

/** Paragraphs shown before and after the one asked for. */
const CONTEXT = 1;
const PARAGRAPHS_SHOWN = 4;
/** What is thrown away is listed up to here, each by its beginning; the rest is counted. */
const REMOVED_SHOWN = 8;
const REMOVED_LENGTH = 100;

const field = (name: string, sourced: Sourced | null): { name: string; value: string } => ({
  name,
  value:
    sourced === null
      ? 'not given'
      : sourced.basis === 'printed'
        ? sourced.value
        : `${sourced.value} (${sourced.basis})`,
});

/** A day as a keeper checks it: its value, what of it is inferred, on what basis, from what words. */
function dayField(date: PartialDate | null): string {
  if (date === null) return 'undated: nothing in the text says it';
  return [
    `${date.bound ? `${date.bound} ` : ''}${date.value ?? date.printed}`,
    ...(date.implied.length > 0 ? [`${date.implied.join(', ')} inferred`] : []),
    `basis: ${date.basis}`,
    ...(date.basis === 'keeper' || date.basis === 'front matter' ? [] : [`printed “${date.printed}”`]),
  ].join(' · ');
}

function metadata({ article }: ArticleRecord): Block {
  return {
    kind: 'fields',
    fields: [
      field('Publisher', article.publisher),
      { name: 'Published', value: dayField(article.published) },
      field('Byline', article.byline),
      field('Address', article.url),
      { name: 'File', value: article.origin.file ?? article.origin.key },
      { name: 'Id', value: article.id },
      ...(article.truncated ? [{ name: 'Cut off', value: 'the source itself breaks off' }] : []),
      ...(article.sameStoryAs ? [{ name: 'Same text as', value: article.sameStoryAs }] : []),
    ],
  };
}

const beginning = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= REMOVED_LENGTH ? line : `${line.slice(0, REMOVED_LENGTH)}…`;
};

function removedBlocks({ removed, article }: ArticleRecord): Block[] {
  const lines = removed
    .slice(0, REMOVED_SHOWN)
    .map(({ text, rule }): Block => ({ kind: 'line', text: `${rule}: ${beginning(text)}` }));
  const more = removed.length - lines.length;
  const rest: Block[] =
    more > 0 ? [{ kind: 'line', text: `… and ${more} more, in: npm run archive -- show ${article.id}` }] : [];
  return [
    {
      kind: 'heading',
      text: removed.length > 0 ? `Taken off by cleaning: ${removed.length}` : 'Cleaning took nothing off',
    },
    ...lines,
    ...rest,
  ];
}

const unknown = (archive: Archive, typed: string): View => ({
  title: `No article “${typed}”`,
  asOf: archive.asOf,
  blocks: [
    { kind: 'notice', text: `No one article in the archive has “${typed}” as its id, its file or in its title.` },
    ...archive.suggestArticles(typed).map(
      ({ label, value }): Block => ({
        kind: 'offer',
        label,
        command: `/source article:${value}`,
        instead: true,
      }),
    ),
  ],
  omitted: null,
  hint: 'A word of its title will do; as you type, the articles that fit are offered.',
});

/** `/source`: an article, or one of its paragraphs between its neighbours, what is known of it, and what cleaning took off. */
export function source(archive: Archive, typed: string, paragraph: number | undefined): View {
  const record = archive.findArticle(typed);
  if (!record) return unknown(archive, typed);
  const { article } = record;
  const cite = citer(archive);
  const count = article.paragraphs.length;
  const asked = paragraph === undefined ? undefined : Math.min(paragraph, count);
  const shown =
    asked === undefined
      ? article.paragraphs
      : article.paragraphs.slice(Math.max(0, asked - 1 - CONTEXT), asked + CONTEXT);
  const beyond: Block[] =
    paragraph !== undefined && paragraph > count
      ? [{ kind: 'notice', text: `This article has ${count} paragraphs; shown is the last.` }]
      : [];
  const text = asked === undefined ? 'Text' : `Paragraph ${asked} of ${count}`;
  return {
    title: article.title?.value ?? `Untitled: ${article.origin.file ?? article.id}`,
    asOf: archive.asOf,
    blocks: [
      metadata(record),
      ...beyond,
      { kind: 'heading', text, show: asked === undefined ? PARAGRAPHS_SHOWN : shown.length },
      ...shown.map((span) =>
        extractOf(cite(span), { notes: span === article.paragraphs[(asked ?? 0) - 1] ? ['asked for'] : [] }),
      ),
      ...removedBlocks(record),
    ],
    omitted: null,
    hint: null,
  };
}
