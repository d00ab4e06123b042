import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../../src/model/span.ts';
import { createReader } from '../../../src/web/reader/reader.ts';
import { NOW } from '../../archive/archives.ts';
import { who } from '../../command/commands.ts';
import { EMPTY } from '../../discord/archive.ts';
import { all, elementsOf } from '../../render/html-reader.ts';
import { archive, elementsAt, line, pathOf, reader, recordOf } from './pages.ts';

const lines = (elements: ReturnType<typeof all>): string[] => elements.map(({ text }) => line(text));
const emptyReader = createReader({ archive: () => EMPTY, commands: [who], now: () => NOW });

describe('the list of articles', () => {
  it('has all articles, the newest first, and the undated by themselves', async () => {
    const elements = await elementsAt('/articles');
    const [dated, undated] = all(elements, 'ol', 'articles');
    expect(lines(all(elements, 'p', 'as-of'))).toEqual([`${archive.records.length} articles`]);
    const place = (words: string) => dated?.text.indexOf(words) ?? -1;
    expect(place('Trump Strengthens')).toBeGreaterThan(-1);
    expect(place('Opposition leader')).toBeGreaterThan(place('Trump Strengthens'));
    expect(place('Łukašenka calls')).toBeGreaterThan(place('Opposition leader'));
    expect(place('Paźniak')).toBeGreaterThan(place('Łukašenka calls'));
    expect(undated?.text).toContain('Untitled: 001_8389d71de4e98346.txt');
    expect(lines(all(elements, 'li')).length).toBe(archive.records.length);
  });

  it('gives the publisher, the day in words, and marks what is cut off', async () => {
    const facts = lines(all(await elementsAt('/articles'), 'p', 'facts'));
    expect(facts).toContain('Pozirk · 7 July 2025 (year inferred)');
    expect(facts).toContain('SwissX REDD UK ltd · page seen 18 July 2025');
    expect(facts).toContain('Publisher unknown · undated');
    expect(facts).toContain('Pozirk · 30 June 2025 (year inferred from another article) cut off');
  });

  it('goes over several pages where there are many, and any number leads to one of them', async () => {
    const record = recordOf('004');
    const records = Array.from({ length: 450 }, (_, i) => ({
      ...record,
      article: { ...record.article, id: articleId(`a${i}`) },
    }));
    const many = createReader({ archive: () => ({ ...EMPTY, records }), commands: [who], now: () => NOW });
    const page = async (query: string) => elementsOf(await (await many.request(`/articles${query}`)).text());
    const links = async (query: string) =>
      all(await page(query), 'a').flatMap(({ attributes }) => attributes['href'] ?? []);
    const listed = (await Promise.all(['', '?page=2', '?page=3'].map(links))).flat();
    expect(new Set(listed.filter((href) => href.startsWith('/articles/'))).size).toBe(450);
    expect(await links('?page=2')).toEqual(expect.arrayContaining(['/articles?page=1', '/articles?page=3']));
    for (const odd of ['?page=99', '?page=0', '?page=-1', '?page=x'])
      expect((await links(odd)).length).toBeGreaterThan(50);
  });

  it('says so where there is none', async () => {
    const elements = elementsOf(await (await emptyReader.request('/articles')).text());
    expect(lines(all(elements, 'p', 'notice'))).toEqual(['The archive holds no article yet.']);
  });
});

describe('a search', () => {
  it('shows the passages whole, each with the way to it', async () => {
    const elements = await elementsAt('/articles?q=positive+dynamics');
    const [first] = all(elements, 'li');
    expect(line(first?.text ?? '')).toMatch(
      /^Łukašenka calls on Trump to mend ties in July 4 message ¶3 Pozirk · 4 July 2025/u,
    );
    expect(first?.text).toContain('I hope for the restoration of positive dynamics');
    expect(all(elements, 'a').map(({ attributes }) => attributes['href'])).toContain(`${pathOf('000')}#p3`);
    expect(all(elements, 'input')[0]?.attributes['value']).toBe('positive dynamics');
  });

  it('says which spelling it took for another', async () => {
    expect(lines(all(await elementsAt('/articles?q=potsah'), 'p', 'near'))[0]).toBe(
      '“potsah” is nowhere; looked for instead: “potash”.',
    );
  });

  it('says what to do where nothing is found', async () => {
    expect(lines(all(await elementsAt('/articles?q=zzzzqqqq'), 'p', 'as-of'))[0]).toMatch(
      /^No passage has these words\./u,
    );
  });

  it('with nothing to look for is the list', async () => {
    expect(lines(all(await elementsAt('/articles?q=++'), 'h1'))).toEqual(['Articles']);
  });

  it('stays text, whatever is asked', async () => {
    const asked = '"><script>alert(1)</script>\u202e\u0000';
    const elements = await elementsAt(`/articles?q=${encodeURIComponent(asked)}`);
    expect(all(elements, 'h1')[0]?.text).toContain('<script>');
    expect((await reader.request(`/articles?q=${'x'.repeat(9000)}`)).status).toBe(200);
  });
});

describe('the profile of a person', () => {
  it('is what /who answers, with every extract linked to its place', async () => {
    const elements = await elementsAt('/people/coale');
    expect(lines(all(elements, 'h1'))).toEqual(['John Coale']);
    expect(lines(all(elements, 'h2'))).toContain('Where sources disagree');
    const cited = all(elements, 'a', 'cite').map(({ attributes }) => attributes['href'] ?? '');
    expect(cited.length).toBeGreaterThan(5);
    for (const href of cited) {
      const [path = '', fragment] = href.split('#');
      const page = await elementsAt(path);
      expect(all(page, 'mark').length).toBeGreaterThan(0);
      expect(page.some(({ attributes }) => attributes['id'] === fragment)).toBe(true);
    }
  });

  it('is there for everybody whom an article names', async () => {
    const linked = new Set<string>();
    for (const { article } of archive.records)
      for (const { attributes } of all(await elementsAt(`/articles/${article.id}`), 'a'))
        if (attributes['href']?.startsWith('/people/')) linked.add(attributes['href']);
    expect(linked.size).toBeGreaterThan(8);
    for (const path of linked) {
      const response = await reader.request(path);
      expect(response.status).toBe(200);
      const id = decodeURIComponent(path.slice('/people/'.length));
      const name = [...archive.records.flatMap(({ annotations }) => annotations.people)].find(
        (one) => one.id === id,
      )?.name;
      expect(lines(all(elementsOf(await response.text()), 'h1'))).toEqual([name]);
    }
  });
});

describe('what is not there', () => {
  it('is told with what to do', async () => {
    for (const [path, title] of [
      ['/articles/nope', 'No such article'],
      ['/people/nobody', 'Nobody of that name'],
    ] as const) {
      const response = await reader.request(path);
      expect(response.status).toBe(404);
      const elements = elementsOf(await response.text());
      expect(lines(all(elements, 'h1'))).toEqual([title]);
      expect(lines(all(elements, 'p', 'notice'))[0]).toMatch(/not any more\. Search/u);
      expect(all(elements, 'a').map(({ attributes }) => attributes['href'])).toContain('/articles');
    }
  });

  it('is told as calmly for an id that nobody made', async () => {
    for (const id of ['%', '%00', '..%2f..%2fetc', '__proto__', '<script>', 'x'.repeat(5000)])
      expect((await reader.request(`/articles/${id}`)).status).toBe(404);
  });
});

describe('every answer', () => {
  const PATHS = [
    '/articles',
    '/articles?q=embassy',
    pathOf('004'),
    '/people/coale',
    '/articles/nope',
    '/reader.css',
    '/reader.svg',
  ];

  it('forbids scripts, frames and other hosts, and gives nobody the address', async () => {
    for (const path of PATHS) {
      const { headers } = await reader.request(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-type')).toMatch(
        /^(?:text\/html; charset=UTF-8|text\/css; charset=utf-8|image\/svg\+xml)$/u,
      );
    }
  });

  it('is sent again only when it has changed', async () => {
    for (const path of PATHS.filter((each) => !each.endsWith('nope'))) {
      const { headers } = await reader.request(path);
      expect(headers.get('cache-control')).toBe('no-cache');
      const again = await reader.request(path, { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
      expect(again.headers.get('content-security-policy')).not.toBeNull();
    }
  });

  it('has no body for HEAD, and nothing can be written', async () => {
    for (const path of PATHS) {
      expect(await (await reader.request(path, { method: 'HEAD' })).text()).toBe('');
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const response = await reader.request(path, { method });
        expect(response.status).toBe(405);
        expect(response.headers.get('allow')).toBe('GET, HEAD');
      }
    }
  });
});

it('leaves other paths alone where it is one of several', async () => {
  const app = new Hono();
  app.route('/', reader);
  app.post('/elsewhere', (c) => c.text('mine'));
  const response = await app.request('/elsewhere', { method: 'POST' });
  expect(await response.text()).toBe('mine');
  expect(response.headers.get('content-security-policy')).toBeNull();
  expect((await app.request('/articles')).status).toBe(200);
});

it('cannot be made without the command that profiles come from', () => {
  expect(() => createReader({ archive: () => EMPTY, commands: [], now: () => NOW })).toThrow(/commands\/who\.ts/u);
});
