import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { articleId, spanAt } from '../../../src/model/span.ts';
import { originalAt } from '../../../src/web/reader/original.ts';

const ID = articleId('a1');

function articleOf(body: string, url: string | null): Article {
  let start = 0;
  const paragraphs = body.split('\n\n').map((text) => {
    const span = spanAt(ID, body, { start, end: start + text.length });
    start += text.length + 2;
    return span;
  });
  return {
    id: ID,
    title: null,
    publisher: null,
    byline: null,
    url: url === null ? null : { value: url, basis: 'front matter' },
    printedDays: [],
    language: 'en',
    body,
    paragraphs,
    headings: [],
    origin: { kind: 'file', key: 'a', file: 'a.txt' },
    retrievedAt: '2025-07-04T00:00:00Z',
    contentHash: '',
    truncated: false,
    published: null,
    sameStoryAs: null,
  };
}

const BODY = `The envoy left. The cat, a well-known one & friends, saw the envoy go.

Ada Lind said in the evening that the talks about the return of the embassy to the capital had gone well so far.

The last line — 100 % of it.`;

const at = (words: string, url: string | null = 'https://x.example/a', last = false): string | null => {
  const article = articleOf(BODY, url);
  const start = last ? BODY.lastIndexOf(words) : BODY.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return originalAt(article, spanAt(ID, BODY, { start, end: start + words.length }));
};

describe('a link to words of the original', () => {
  it('gives a few words whole', () => {
    expect(at('saw')).toBe('https://x.example/a#:~:text=saw');
    expect(at('Ada Lind said')).toBe('https://x.example/a#:~:text=Ada%20Lind%20said');
  });

  it('escapes what the directive would take for its own', () => {
    expect(at('cat, a well-known one & friends')).toBe(
      'https://x.example/a#:~:text=cat%2C%20a%20well%2Dknown%20one%20%26%20friends',
    );
    expect(at('— 100 %')).toBe('https://x.example/a#:~:text=%E2%80%94%20100%20%25');
  });

  it('gives the ends of a long passage, and of one that goes over several paragraphs', () => {
    const long =
      'Ada Lind said in the evening that the talks about the return of the embassy to the capital had gone well so far.';
    expect(at(long)).toBe(
      'https://x.example/a#:~:text=Ada%20Lind%20said%20in%20the%20evening,capital%20had%20gone%20well%20so%20far.',
    );
    expect(at('envoy go.\n\nAda Lind')).toBe('https://x.example/a#:~:text=envoy%20go.,Ada%20Lind');
  });

  it('says what stands around words that are in the text more than once', () => {
    expect(at('envoy')).toBe('https://x.example/a#:~:text=The-,envoy,-left.%20The%20cat%2C');
    expect(at('envoy', 'https://x.example/a', true)).toBe(
      'https://x.example/a#:~:text=friends%2C%20saw%20the-,envoy,-go.',
    );
    expect(at('The')).toBe('https://x.example/a#:~:text=The,-envoy%20left.%20The');
  });

  it('keeps the fragment that is there, but for a directive', () => {
    expect(at('saw', 'https://x.example/a?b#part')).toBe('https://x.example/a?b#part:~:text=saw');
    expect(at('saw', 'https://x.example/a#part:~:text=old')).toBe('https://x.example/a#part:~:text=saw');
    expect(at('saw', 'https://x.example/a#:~:text=old')).toBe('https://x.example/a#:~:text=saw');
  });

  it('is the plain address without words, and where they are far too long', () => {
    const long = articleOf('x'.repeat(10_000), 'https://x.example/a');
    expect(originalAt(long, long.paragraphs[0])).toBe('https://x.example/a');
    expect(originalAt(articleOf(BODY, 'https://x.example/a'), undefined)).toBe('https://x.example/a');
  });

  it('is none for what is no address of the web', () => {
    for (const url of [null, '', 'javascript:alert(1)', 'x.example/a', 'ftp://x.example/'])
      expect(at('saw', url)).toBeNull();
  });
});
