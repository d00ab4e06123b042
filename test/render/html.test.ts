import fc from 'fast-check';
import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/model/span.ts';
import type { View } from '../../src/model/view.ts';
import { extractsIn } from '../../src/render/extract.ts';
import { citationPath, viewHtml } from '../../src/render/html.ts';
import { webAddress } from '../../src/render/html-link.ts';
import { type Drawn, layered, plainText, showable, textHtml } from '../../src/render/html-text.ts';
import { all, type Element, elementsOf, textOf } from './html-reader.ts';
import { anyView, articleText, citation, event, extract, OFFICES, PUBLISHED, VISIT, view } from './views.ts';

const drawn = (answer: View): readonly Element[] => elementsOf(String(viewHtml(answer)));

const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const lines = (elements: readonly Element[]): string[] => elements.map(({ text }) => line(text));

describe('an answer as a page', () => {
  it('has its title, and the day up to which the archive goes', () => {
    const elements = drawn(view([]));
    expect(lines(all(elements, 'h1'))).toEqual(['Prisoners']);
    expect(lines(all(elements, 'p', 'as-of'))).toEqual(['Archive as of 18 July 2025.']);
    expect(lines(all(drawn(view([], { asOf: null })), 'p', 'as-of'))).toEqual(['No article in the archive is dated.']);
  });

  it('gives an extract its day, its speaker and a link that lights up its very words', () => {
    const date = { ...PUBLISHED, value: '2025-06-21' };
    const said = extract(1, 'Time to.', {
      item: 'quotation',
      speaker: 'Ada Lind',
      cue: 'Lind said',
      date,
      notes: ['planned'],
    });
    const elements = drawn(view([said]));
    expect(lines(all(elements, 'p', 'about'))).toEqual(['21 June 2025 (year inferred) · Ada Lind (“Lind said”)']);
    expect(lines(all(elements, 'blockquote'))).toEqual(['“Time to.”']);
    expect(lines(all(elements, 'figcaption'))).toEqual(['[1] Pozirk · 4 July 2025 (year inferred) · ¶2 · planned']);
    expect(all(elements, 'a', 'cite').map(({ attributes }) => attributes['href'])).toEqual([citationPath(citation(1))]);
    expect(citationPath(citation(1))).toMatch(/^\/articles\/a1\?at=10-18-[a-z0-9]+#p2$/u);
  });

  it('does not say an extract’s day twice where it is the day of its article', () => {
    expect(all(drawn(view([extract(1, 'One.', { date: PUBLISHED })])), 'p', 'about')).toEqual([]);
  });

  it('links every part of a broken quotation', () => {
    const second = citation(2, { span: { article: articleId('a1'), start: 30, end: 34, exact: 'Now.' } });
    const elements = drawn(view([extract(1, 'Time to. […] Now.', { moreCitations: [second] })]));
    expect(all(elements, 'a', 'cite').map(({ attributes }) => attributes['href'])).toEqual([
      citationPath(citation(1)),
      citationPath(second),
    ]);
  });

  it('lights up the words for whose sake an extract is shown', () => {
    const lit = { article: articleId('a1'), start: 15, end: 17, exact: 'to' };
    const elements = drawn(view([extract(1, 'Time to.', { lit })]));
    expect(lines(all(elements, 'mark'))).toEqual(['to']);
    expect(lines(all(elements, 'blockquote'))).toEqual(['Time to.']);
  });

  it('lights up nothing that the extract does not hold', () => {
    const lit = { article: articleId('a1'), start: 15, end: 27, exact: 'to. Come now' };
    expect(all(drawn(view([extract(1, 'Time to.', { lit })])), 'mark')).toEqual([]);
  });

  it('tells an event with each statement, what its day rests on, and where they disagree', () => {
    const elements = drawn(view([VISIT]));
    const [whole] = all(elements, 'div', 'event');
    expect(line(whole?.text ?? '')).toMatch(
      /^21 June 2025 \(year inferred from the article’s day\) · told by 3 articles Lind came on June 21\./u,
    );
    expect(lines(all(elements, 'blockquote'))).toEqual([
      'Lind came on June 21.',
      'Lind came on Saturday.',
      'Lind came last week.',
      'Lind came.',
    ]);
    expect(lines(all(elements, 'li')).slice(0, 2)).toEqual([
      'on June 21 [5] article of 4 July 2025 (year inferred)',
      'on Saturday [6] page seen 18 July 2025',
    ]);
  });

  it('names a disagreement, whom it is about, and each side with its source', () => {
    const elements = drawn(view([OFFICES]));
    expect(lines(all(elements, 'p', 'about'))).toEqual(['Contradiction: both cannot be true · Ada Lind']);
    expect(lines(all(elements, 'li')).slice(0, 2)).toEqual([
      'the envoy [7] article of 4 July 2025 (year inferred)',
      'a lawyer [8] article of 4 July 2025 (year inferred) · Max Berg · misspelling',
    ]);
  });

  it('folds away what a heading does not show, and loses nothing', () => {
    const blocks = [1, 2, 3].map((n) => extract(n, `Number ${n}.`));
    const elements = drawn(view([{ kind: 'heading', text: 'Some', show: 2 }, ...blocks]));
    expect(lines(all(elements, 'details'))).toEqual([
      '… and 1 more Number 3. [3] Pozirk · 4 July 2025 (year inferred) · ¶2',
    ]);
    expect(lines(all(elements, 'h2'))).toEqual(['Some', 'Sources']);
  });

  it('folds away a hundred at most, and counts what it leaves out', () => {
    const blocks = Array.from({ length: 105 }, (_, i) => extract(i + 1, `Number ${i + 1}.`));
    const first = drawn(view([{ kind: 'heading', text: 'Some', show: 2 }, ...blocks]));
    expect(all(first, 'blockquote')).toHaveLength(102);
    expect(lines(all(first, 'p', 'omitted'))).toEqual(['3 items left out of this page']);
    const last = drawn(view([{ kind: 'heading', text: 'Some', show: 2, keep: 'last' }, ...blocks]));
    expect(lines(all(last, 'blockquote'))[0]).toBe('Number 4.');
  });

  it('draws fields, lines, notices, offers and the words for a picture', () => {
    const elements = drawn(
      view(
        [
          { kind: 'fields', fields: [{ name: 'Id', value: 'a1' }] },
          { kind: 'line', text: 'Named in 2 articles.' },
          { kind: 'notice', text: 'Nothing found.' },
          { kind: 'offer', label: 'Coale', command: '/who name:"John Coale"', instead: true },
          { kind: 'picture', png: new Uint8Array(), alt: 'A chart' },
        ],
        { omitted: 'Left out: 3 undated.', hint: '/brief' },
      ),
    );
    expect(lines(all(elements, 'dl'))).toEqual(['Ida1']);
    expect(lines(all(elements, 'p')).slice(1)).toEqual([
      'Named in 2 articles.',
      'Nothing found.',
      'Coale: /who name:"John Coale"',
      'Picture: A chart',
      'Left out: 3 undated.',
      'Ask on: /brief',
    ]);
    expect(lines(all(elements, 'code'))).toEqual(['/who name:"John Coale"', '/brief']);
  });

  it('folds a file away, with its text as it is', () => {
    const [details] = all(drawn(view([{ kind: 'file', name: 'kept.json', text: '{\n  "a": "<b>"\n}' }])), 'details');
    expect(details && lines([details])).toEqual(['kept.json{ "a": "<b>" }']);
  });

  it('has the notes of a briefing under its title, and its mark at the end', () => {
    const envelope = {
      mark: 'Briefing 2025-07-04 08:00 · A1B2',
      day: '4 July 2025',
      role: null,
      notes: ['<Late>'],
      place: 'channel',
    } as const;
    const paragraphs = lines(all(drawn(view([{ kind: 'line', text: 'One.' }], { envelope })), 'p'));
    expect(paragraphs).toEqual(['Archive as of 18 July 2025.', '<Late>', 'One.', envelope.mark]);
  });

  it('lists each source once, with the way to the article and to its original', () => {
    const other = citation(2, {
      article: articleId('a2'),
      title: null,
      publisher: null,
      published: null,
      url: 'https://x.example/a?b&c',
    });
    const elements = drawn(view([extract(1, 'One.'), extract(2, 'Two.', { citation: other }), extract(3, 'Three.')]));
    const [list] = all(elements, 'section', 'sources');
    expect(line(list?.text ?? '')).toBe(
      'Sources[1] [3] “A message on July 4” · Pozirk · 4 July 2025 (year inferred) · ¶2[2] untitled · publisher unknown · undated · ¶2 · original',
    );
    const hrefs = all(elements, 'a').map(({ attributes }) => attributes['href']);
    expect(hrefs).toContain('/articles/a1');
    expect(hrefs).toContain('https://x.example/a?b&c');
  });

  it('is well formed whatever the answer, and has all words of its sources', () => {
    fc.assert(
      fc.property(anyView, (answer) => {
        const quotes = new Set(all(drawn(answer), 'blockquote').map(({ text }) => text.replace(/^“|”$/gu, '')));
        const heads = answer.blocks.filter((block) => block.kind === 'extract');
        for (const { text } of heads) expect(quotes).toContain(showable(text).replace(/^“|”$/gu, ''));
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('says of an event without a day that it has none', () => {
    const twice = event(null, [extract(1, 'Lind came.'), extract(2, 'She came.')]);
    expect(lines(all(drawn(view([twice])), 'p', 'about'))).toEqual(['undated · told by 1 article']);
    expect(extractsIn(twice)).toHaveLength(2);
  });
});

describe('words of a source in a page', () => {
  it('stand as they are, for a browser too', () => {
    fc.assert(fc.property(articleText, (text) => void expect(textOf(String(textHtml(text)))).toBe(showable(text))));
  });

  it('keep their length, so that offsets stay true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void expect(showable(text)).toHaveLength(text.length)),
    );
    expect(showable('a\u0000b\ud83dc\u001b[31m\n\t')).toBe('a\ufffdb\ufffdc\ufffd[31m\n\t');
  });

  it('cannot turn round what stands around them', () => {
    expect(String(textHtml('a\u202ecba'))).toBe('a<bdi class="code" data-code="U+202E">\u202e</bdi>cba');
    expect(plainText('a\u202ec\u2066b')).toBe('acb');
  });

  it('lead to addresses of the web only', () => {
    expect(webAddress('https://x.example/a b')).toBe('https://x.example/a%20b');
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/local', 'nonsense', null])
      expect(webAddress(url)).toBeNull();
  });
});

describe('layers over a text', () => {
  const wrapping = (name: string, ranges: readonly (readonly [number, number])[]): Drawn[] =>
    ranges.map(([start, end]) => ({
      start,
      end,
      wrap: (inner, first) => html`<b class="${name}${first ? ' first' : ''}">${inner}</b>`,
    }));

  const over = (text: string, ...layers: Drawn[][]): string =>
    String(layered(text, { start: 0, end: text.length }, layers));

  it('nest where one range holds the other', () => {
    expect(over('abcdef', wrapping('x', [[1, 5]]), wrapping('y', [[2, 3]]))).toBe(
      'a<b class="x first">b<b class="y first">c</b>de</b>f',
    );
  });

  it('cut the inner range in two where both overlap, so that elements nest', () => {
    expect(over('abcdef', wrapping('x', [[1, 3]]), wrapping('y', [[2, 5]]))).toBe(
      'a<b class="x first">b<b class="y first">c</b></b><b class="y">de</b>f',
    );
  });

  it('of one layer give way to the one before', () => {
    expect(
      over(
        'abcdef',
        wrapping('x', [
          [0, 3],
          [2, 5],
        ]),
      ),
    ).toBe('<b class="x first">abc</b><b class="x">de</b>f');
  });

  it('draw every character once, in order, whatever the ranges', () => {
    const ranges = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 50 }), fc.array(ranges, { maxLength: 3 }), (text, all) => {
        const layers = all.map((layer, i) =>
          wrapping(
            `l${i}`,
            layer.toSorted(([a], [b]) => a - b),
          ),
        );
        expect(textOf(over(text, ...layers))).toBe(showable(text));
      }),
    );
  });
});
