import type { Archive, ArticleRecord } from '../archive/archive.ts';
import { dayWords, rangeWords } from '../archive/day-words.ts';
import { daysOf, hasPlace } from '../model/date.ts';
import type { View } from '../model/view.ts';

const WHAT =
  'Dateline Minsk answers from the articles of its archive, word for word, and says where each passage stands. ' +
  'It writes nothing of its own about people or events, and it does not say which source is right.';

const sum = (records: readonly ArticleRecord[], count: (record: ArticleRecord) => number): number =>
  records.reduce((total, record) => total + count(record), 0);

/** The first day of the earliest article with a day; null where none has one. */
function oldest(records: readonly ArticleRecord[]): string | null {
  const days = records.flatMap(({ article: { published } }) =>
    hasPlace(published) ? (daysOf(published.value) ?? []) : [],
  );
  const [first] = days.sort((a, b) => (a.first < b.first ? -1 : 1));
  return first ? rangeWords(first) : null;
}

/** `/about`: what the bot is, and what its archive holds. Each number is about the archive. */
export function about(archive: Archive, version: string): View {
  const { records, asOf } = archive;
  const stories = records.filter(({ article }) => article.sameStoryAs === null);
  const articles = records.map(({ article }) => article);
  const named = new Set(stories.flatMap(({ annotations }) => annotations.people.map(({ id }) => id)));
  const publishers = new Set(articles.flatMap(({ publisher }) => publisher?.value ?? []));
  const atMost = articles.filter(({ published }) => published !== null && !hasPlace(published)).length;
  const repeated = records.length - stories.length;
  const fields: readonly (readonly [name: string, value: number | string])[] = [
    ['Articles', records.length],
    ['Passages', sum(stories, ({ article }) => article.paragraphs.length)],
    ['People named', named.size],
    ['Quotes', sum(stories, ({ annotations }) => annotations.quotes.length)],
    ['Publishers', publishers.size],
    ['Newest article', asOf === null ? 'none is dated' : dayWords(asOf)],
    ['Oldest article', oldest(records) ?? 'none is dated'],
    ['Undated articles', articles.filter(({ published }) => published === null).length],
    ...(atMost > 0 ? [['Articles without a certain day', atMost] as const] : []),
    ['Cut-off articles', articles.filter(({ truncated }) => truncated).length],
    ...(repeated > 0 ? [['Articles that repeat another', repeated] as const] : []),
    ['Version', version],
  ];
  return {
    title: 'About Dateline Minsk',
    asOf,
    blocks: [
      { kind: 'line', text: WHAT },
      { kind: 'fields', fields: fields.map(([name, value]) => ({ name, value: String(value) })) },
      { kind: 'offer', label: 'What can be asked', command: '/help', instead: false },
    ],
    omitted: null,
    hint: null,
  };
}
