import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/model/span.ts';
import { checkOf } from '../../../src/model/span.ts';
import { showable } from '../../../src/render/html-text.ts';
import { all, type Element, withId } from '../../render/html-reader.ts';
import { archive, elementsAt, line, pathOf, reader, recordOf } from './pages.ts';

const hrefs = (elements: readonly Element[]): (string | undefined)[] =>
  elements.map(({ attributes }) => attributes['href']);
const lines = (elements: readonly Element[]): string[] => elements.map(({ text }) => line(text));

describe('the page of an article', () => {
  it('has its title, its publisher, and its day with what that rests on', async () => {
    const elements = await elementsAt(pathOf('004'));
    expect(lines(all(elements, 'h1'))).toEqual(['Opposition leader urges Trump to maintain pressure on Łukašenka']);
    expect(lines(all(elements, 'p', 'publisher'))).toEqual(['Pozirk']);
    expect(lines(all(elements, 'dd'))[0]).toBe(
      '7 July 2025 (year inferred) from the dateline “July 7, Pozirk.”; the year follows from years that the text names',
    );
    expect(all(elements, 'time').map(({ attributes }) => attributes['datetime'])).toContain('2025-07-07');
  });

  it('takes a page’s stamp for what it is: the day on which the page was seen', async () => {
    const elements = await elementsAt(pathOf('003'));
    expect(lines(all(elements, 'dd'))[0]).toMatch(/^page seen 18 July 2025 the page was stamped “Fri Jul 18 2025/u);
  });

  it('says of an article without a title, a publisher and a day that it has none', async () => {
    const elements = await elementsAt(pathOf('001'));
    expect(lines(all(elements, 'h1'))).toEqual(['Untitled']);
    expect(lines(all(elements, 'p', 'publisher'))).toEqual(['Publisher unknown']);
    expect(lines(all(elements, 'dd'))[0]).toBe('undated nothing in the text says when it was published');
  });

  it('says that a cut-off story is cut off', async () => {
    const elements = await elementsAt(`${pathOf('004')}-2`);
    expect(lines(all(elements, 'dd'))).toContain('the source itself breaks off');
    expect(lines(all(elements, 'p', 'cut'))).toEqual(['Here the source breaks off.']);
  });

  it('has the text as cleaned, character for character, for every article', async () => {
    for (const { article } of archive.records) {
      const elements = await elementsAt(`/articles/${article.id}`);
      article.paragraphs.forEach((span, i) => {
        expect(withId(elements, `p${i + 1}`).text).toBe(showable(span.exact));
      });
      const [text] = all(elements, 'div', 'text');
      expect(all(elements, 'p').filter(({ attributes }) => attributes['id'])).toHaveLength(article.paragraphs.length);
      for (const { exact } of article.headings) expect(text?.text).toContain(showable(exact));
    }
  });

  it('tells the language of the text', async () => {
    for (const [file, lang] of [
      ['004', 'en'],
      ['address', 'ru'],
    ] as const)
      expect(all(await elementsAt(pathOf(file)), 'div', 'text')[0]?.attributes['lang']).toBe(lang);
  });

  it('marks whose words are quoted, and says beside the paragraph', async () => {
    const elements = await elementsAt(pathOf('003'));
    const [quote] = all(elements, 'q', 'said');
    expect(quote?.text).toBe('The United States is now strong so we can get these kind of things done.');
    expect(quote?.attributes['title']).toBe('Words of John Coale');
    expect(lines(all(elements, 'ul', 'beside'))).toContain('words of John Coale');
  });

  it('says so where it is not certain who speaks, and makes no link of it', async () => {
    const unsure = archive.records.filter(({ annotations }) =>
      annotations.quotes.some(({ speaker }) => speaker === null),
    );
    expect(unsure.length).toBeGreaterThan(0);
    for (const { article, annotations } of unsure) {
      const elements = await elementsAt(`/articles/${article.id}`);
      const quotes = annotations.quotes.filter(({ speaker }) => speaker === null);
      expect(all(elements, 'q', 'unsure').length).toBeGreaterThanOrEqual(quotes.length);
      expect(all(elements, 'q', 'unsure')[0]?.attributes['title']).toBe('Speaker not certain');
      expect(lines(all(elements, 'ul', 'beside')).join(' ')).toContain('speaker not certain');
    }
  });

  it('says beside a paragraph which day is read in words that do not tell it alone', async () => {
    expect(lines(all(await elementsAt(pathOf('003')), 'ul', 'beside'))).toContain(
      '“on Saturday”: 21 June 2025 (inferred from another article)',
    );
    expect(lines(all(await elementsAt(pathOf('004')), 'ul', 'beside'))).toContain(
      '“on June 21”: 21 June 2025 (year inferred from the article’s day)',
    );
  });

  it('names everybody once, with the way to their profile, and links each name in the text to it', async () => {
    const elements = await elementsAt(pathOf('004'));
    const people = elements.findIndex(({ name }) => name === 'nav');
    expect(lines(all(elements.slice(people), 'li')).slice(0, 5)).toEqual([
      'Alaksandar Łukašenka 4 times',
      'Śviatłana Cichanoŭskaja 2 times',
      'Siarhiej Cichanoŭski',
      'Keith Kellogg',
      'Donald Trump 3 times',
    ]);
    const named = all(elements, 'a', 'person');
    expect(hrefs(named).slice(0, 2)).toEqual(['/people/lukasenka', '/people/cichanouskaja']);
    expect(named.map(({ text }) => text)).toContain('Keith Kellogg');
  });

  it('shows a misspelled name as printed, and says for whom it is taken', async () => {
    const [misspelled] = all(await elementsAt(pathOf('001')), 'a', 'misspelled');
    expect(misspelled?.text).toBe('John Quail');
    expect(misspelled?.attributes).toMatchObject({ href: '/people/coale', title: 'Taken for John Coale' });
  });

  it('folds away what cleaning took off, each with the rule that did it', async () => {
    const { removed } = recordOf('003');
    const [folded] = all(await elementsAt(pathOf('003')), 'details');
    expect(folded?.attributes).not.toHaveProperty('open');
    expect(line(folded?.text ?? '')).toContain(`What cleaning took off: ${removed.length} pieces`);
    for (const { text, rule } of removed) expect(folded?.text).toContain(`${rule}${showable(text)}`);
  });

  it('names other articles that tell of the same', async () => {
    const [section] = all(await elementsAt(pathOf('004')), 'section', 'elsewhere');
    expect(section?.text).toContain('Łukašenka calls on Trump to mend ties in July 4 message');
    expect(section?.text).not.toContain('Opposition leader urges');
  });
});

/** All words of an article that a citation may lead to. */
const placesIn = (file: string): readonly Range[] => {
  const { article, annotations, statements } = recordOf(file);
  return [
    ...article.paragraphs,
    ...article.headings,
    ...annotations.sentences,
    ...annotations.mentions.map(({ span }) => span),
    ...annotations.quotes.flatMap(({ spans }) => spans),
    ...annotations.figures.map(({ span }) => span),
    ...statements.map(({ span }) => span),
  ];
};

describe('cited words', () => {
  it('are lit up exactly, wherever they stand, and the text stays whole', async () => {
    for (const file of ['000', '001', '003', '004', 'hidden', 'markup', 'address']) {
      const { article } = recordOf(file);
      for (const { start, end } of placesIn(file)) {
        const elements = await elementsAt(`${pathOf(file)}?at=${start}-${end}`);
        const marks = all(elements, 'mark');
        expect(marks.map(({ text }) => text).join('')).toBe(showable(article.body.slice(start, end)));
        expect(withId(elements, 'at')).toBe(marks[0]);
        article.paragraphs.forEach((span, i) => {
          expect(withId(elements, `p${i + 1}`).text).toBe(showable(span.exact));
        });
      }
    }
  });

  it('far into a long paragraph are themselves where #p1 leads, so that they are in sight', async () => {
    const { article } = recordOf('long-paragraph');
    const start = article.body.indexOf('John Coale');
    const elements = await elementsAt(`${pathOf('long-paragraph')}?at=${start}-${start + 10}#p1`);
    expect(withId(elements, 'p1').text).toBe('John Coale');
    expect(withId(elements, 'at').text).toBe('John Coale');
    expect(all(elements, 'p').map(({ text }) => text)).toContain(article.paragraphs[0]?.exact);
    expect(withId(await elementsAt(pathOf('long-paragraph')), 'p1').name).toBe('p');
  });

  it('may go over several paragraphs', async () => {
    const { article } = recordOf('004');
    const [first, second] = article.paragraphs;
    const elements = await elementsAt(`${pathOf('004')}?at=10-${(second?.start ?? 0) + 9}`);
    expect(all(elements, 'mark').map(({ text }) => text)).toEqual([first?.exact.slice(10), second?.exact.slice(0, 9)]);
    expect(withId(elements, 'at').text).toBe(first?.exact.slice(10));
  });

  it('lead to their heading by #p0 where they stand in one, else to the title', async () => {
    const page = await elementsAt(`${pathOf('004')}?at=0-6`);
    expect(withId(page, 'p0').name).toBe('h1');
    for (const { article } of archive.records)
      for (const { start, end, exact } of article.headings) {
        const elements = await elementsAt(`/articles/${article.id}?at=${start}-${end}`);
        expect(withId(elements, 'p0').text).toBe(showable(exact));
      }
  });

  it('that the article does not have any more are not lit up, and the page says why', async () => {
    const { article } = recordOf('004');
    const end = article.body.length;
    const was = checkOf('other words');
    for (const at of [`${end - 4}-${end + 1}`, '9-9', '12-4', 'here', '1-2-3-4', '-1-4', `0-6-${was}`]) {
      const elements = await elementsAt(`${pathOf('004')}?at=${at}#p1`);
      expect(all(elements, 'mark')).toEqual([]);
      expect(lines(all(elements, 'p', 'changed'))[0]).toMatch(/^This article has changed since/u);
    }
  });

  it('are known again by their check', async () => {
    const { body } = recordOf('004').article;
    const elements = await elementsAt(`${pathOf('004')}?at=0-6-${checkOf(body.slice(0, 6))}`);
    expect(withId(elements, 'at').text).toBe('July 7');
  });

  it('do not split a character', async () => {
    const { body } = recordOf('hidden').article;
    const half = body.indexOf('🙂') + 1;
    const elements = await elementsAt(`${pathOf('hidden')}?at=${half}-${half + 5}`);
    expect(all(elements, 'mark')).toEqual([]);
    expect(all(elements, 'p', 'changed')).toHaveLength(1);
  });
});

describe('the way to the original', () => {
  it('leads to the beginning of the text, or to the cited words', async () => {
    const { paragraphs } = recordOf('address').article;
    const start = (paragraphs[0]?.start ?? 0) + 'Спецпосланник '.length;
    const [plain] = all(await elementsAt(pathOf('address')), 'p', 'original');
    expect(line(plain?.text ?? '')).toBe('The original at news.example');
    const elements = await elementsAt(`${pathOf('address')}?at=${start}-${start + 10}`);
    expect(lines(all(elements, 'p', 'original'))).toEqual(['These words in the original at news.example']);
    const link = all(elements, 'a').find(({ attributes }) => attributes['href']?.startsWith('https:'));
    expect(link?.attributes).toMatchObject({
      href: `https://news.example/a?b=1&c=2#top:~:text=${encodeURIComponent('Кит Келлог')}`,
      rel: 'noopener noreferrer',
    });
  });

  it('is not there without an address', async () => {
    expect(all(await elementsAt(pathOf('004')), 'p', 'original')).toEqual([]);
  });
});

describe('text that tries to be more', () => {
  it('stays text: every page of every article is well formed and has no script', async () => {
    for (const { article } of archive.records) {
      const html = await (await reader.request(`/articles/${article.id}`)).text();
      expect(html).not.toMatch(/<script|<img|<b>|<plaintext|<!--/iu);
    }
    expect(withId(await elementsAt(pathOf('markup')), 'p1').text).toMatch(
      /^<\/p><\/div><script>alert\(1\)<\/script> US envoy/u,
    );
  });
});
