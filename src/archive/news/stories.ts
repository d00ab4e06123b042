import type { ArticleId, Span } from '../../model/span.ts';
import type { Archive, ArticleRecord } from '../archive.ts';
import { newestRecords } from '../newest.ts';
import { hasWords, saying, searchable } from './words.ts';

/** One text with all articles that have it, word for word. */
interface Story {
  /** The article that stands for all of them in events and passages. */
  readonly original: ArticleRecord;
  /** Those that came, in the archive's order. */
  readonly fresh: readonly ArticleRecord[];
  /** Those that were there before and have another text now. */
  readonly corrected: readonly ArticleRecord[];
  /** Whether an article with it, or with what it was made of, was there before. */
  readonly isKnown: boolean;
}

/** What an archive holds by what came into it. */
export interface Stories {
  /** Those with an article that came or was corrected, in the archive's order. */
  readonly touched: readonly Story[];
  /** What documents said that have been corrected since, to be asked by `hasWords`. */
  readonly former: readonly string[];
  storyOf(article: ArticleId): Story | null;
  /** Whether words of an article came in the window: they did not stand in its text, or in a copy of it, before. */
  isNew(span: Span): boolean;
}

/** What was there before of an article's words: all, or those of some texts; of what is all new, none. */
type Before = 'all' | readonly string[];

interface Entry {
  readonly record: ArticleRecord;
  readonly before: Before;
  readonly state: 'fresh' | 'corrected' | 'as it was';
}

/** Whether an article says, in some of its sentences, what texts did not. */
const saysMore = ({ annotations }: ArticleRecord, texts: readonly string[]): boolean =>
  annotations.sentences.some((sentence) => isAdded(sentence, texts));

function isAdded(span: Pick<Span, 'exact'>, texts: readonly string[]): boolean {
  const words = saying(span);
  return words !== '' && texts.every((text) => !hasWords(text, words));
}

/** Articles as they stand to a revision that a briefing has told up to. */
function entriesSince(archive: Archive, since: number): Entry[] {
  const cameAt = ({ article }: ArticleRecord): number => archive.arrival(article.id)?.revision ?? 0;
  const wereThere = new Set(
    archive.records.filter((record) => cameAt(record) <= since).map(({ article }) => article.origin.key),
  );
  const readFormer = new Map<string, string>();
  const former = ({ article }: ArticleRecord): string | null => {
    const text = archive.arrival(article.id)?.former.find(({ until }) => until > since)?.text;
    if (text === undefined) return null;
    const known = readFormer.get(article.origin.key) ?? searchable(text);
    readFormer.set(article.origin.key, known);
    return known;
  };
  return archive.records.map((record): Entry => {
    if (!wereThere.has(record.article.origin.key)) return { record, before: [], state: 'fresh' };
    const text = former(record);
    if (text === null) return { record, before: 'all', state: 'as it was' };
    const before = [text];
    const came = cameAt(record) > since ? 'fresh' : 'corrected';
    return { record, before, state: saysMore(record, before) ? came : 'as it was' };
  });
}

/** For a first briefing: the newest articles as if they came just now. */
function firstEntries(archive: Archive): Entry[] {
  const newest = new Set(newestRecords(archive));
  return archive.records.map((record) =>
    newest.has(record) ? { record, before: [], state: 'fresh' } : { record, before: 'all', state: 'as it was' },
  );
}

/** What of a story's words was there before in any article that has it. */
function beforeOf(entries: readonly Entry[]): Before {
  const texts: string[] = [];
  for (const { before } of entries) {
    if (before === 'all') return 'all';
    texts.push(...before);
  }
  return texts;
}

export function storiesSince(archive: Archive, since: number | null): Stories {
  const entries = since === null ? firstEntries(archive) : entriesSince(archive, since);
  const found = new Map<ArticleId, { readonly story: Story; readonly before: Before }>();
  for (const [id, all] of Map.groupBy(entries, ({ record: { article } }) => article.sameStoryAs ?? article.id)) {
    const original = archive.record(id);
    if (!original) continue;
    const inState = (state: Entry['state']): ArticleRecord[] =>
      all.flatMap((entry) => (entry.state === state ? entry.record : []));
    const [fresh, before] = [inState('fresh'), beforeOf(all)];
    // Of a first briefing nothing was told before.
    const isKnown = since === null ? fresh.length === 0 : before === 'all' || before.length > 0;
    const story: Story = { original, fresh, corrected: inState('corrected'), isKnown };
    for (const { record } of all) found.set(record.article.id, { story, before: isKnown ? before : [] });
  }
  const touched = new Set(
    entries.flatMap(({ record, state }) => (state === 'as it was' ? [] : (found.get(record.article.id)?.story ?? []))),
  );
  return {
    touched: [...touched],
    former: [...new Set(entries.flatMap(({ before }) => (before === 'all' ? [] : before)))],
    storyOf: (article) => found.get(article)?.story ?? null,
    isNew: (span) => {
      const before = found.get(span.article)?.before ?? 'all';
      return before !== 'all' && isAdded(span, before);
    },
  };
}

/** What the sentences say that articles had before. */
export const knownSentences = (archive: Archive, { isNew }: Stories): ReadonlySet<string> =>
  new Set(
    archive.records
      .filter(({ article }) => article.sameStoryAs === null)
      .flatMap(({ annotations }) => annotations.sentences.flatMap((each) => (isNew(each) ? [] : saying(each)))),
  );
