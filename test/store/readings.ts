import { articleId, personId, type Range, spanAt } from '../../src/model/span.ts';
import type { Reading, StoredArticle } from '../../src/model/store.ts';

interface ArticleOptions {
  readonly id: string;
  readonly body?: string;
}

/** An article with everything in it that an article can have: two paragraphs, a note of what was removed, annotations. */
function storedArticle(
  key: string,
  { id, body = 'Envoy meets lawyer.\n\nTalks went on for “six hours”.' }: ArticleOptions,
): StoredArticle {
  const article = articleId(id);
  const span = (range: Range) => spanAt(article, body, range);
  const lead = span({ start: 0, end: body.indexOf('\n') });
  const last = span({ start: body.lastIndexOf('\n') + 1, end: body.length });
  return {
    article: {
      id: article,
      title: { value: `Talks “${id}” — Łukašenka, Лукашэнка 🕊`, basis: 'printed' },
      publisher: null,
      byline: null,
      url: { value: 'https://example.org/a?b=c', basis: 'front matter' },
      printedDays: [{ kind: 'dateline', value: 'XXXX-07-04', printed: 'July 4' }],
      language: 'en',
      body,
      paragraphs: [lead, last],
      headings: [],
      origin: { kind: 'file', key, file: null },
      retrievedAt: '2026-01-02T03:04:05.000Z',
      contentHash: 'unset',
      truncated: true,
    },
    removed: [
      { text: 'Share:', rule: 'share line' },
      { text: '', rule: 'clock' },
      { text: 'Minsk 18:03', rule: 'clock' },
    ],
    annotations: {
      article,
      sentences: [lead, last],
      people: [{ id: personId('lind'), name: 'Ann Lind', aliases: [] }],
      mentions: [{ span: span({ start: 0, end: 5 }), person: null, via: 'description' }],
      positions: [],
      days: [{ span: lead, meaning: { kind: 'weekday', weekday: 6, direction: 'past' } }],
      quotes: [{ spans: [last], kind: 'fragment', cue: null, source: lead, speaker: null, attribution: 'unresolved' }],
      figures: [],
      statements: [{ span: last, day: null, people: [], modality: 'reported' }],
    },
  };
}

interface ReadingOptions {
  readonly ids?: readonly string[];
  readonly hash?: string;
  readonly reader?: string;
  readonly body?: string;
}

/** One document that was read, with an article of each id. */
export const reading = (
  key: string,
  { ids = [`${key}-id`], hash = 'hash-1', reader = 'reader-1', body }: ReadingOptions = {},
): Reading => ({
  document: {
    origin: { kind: 'file', key, file: `${key}.txt` },
    text: `Raw text of ${key}\nwith “quotes”, \u0000 and Łacinka`,
    frontMatter: { title: 'A title', published: '2025-07-04' },
    contentHash: hash,
    retrievedAt: '2026-01-02T03:04:05.000Z',
  },
  readerVersion: reader,
  articles: ids.map((id) => storedArticle(key, body === undefined ? { id } : { id, body })),
});
