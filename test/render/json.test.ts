import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/model/span.ts';
import { extractsIn } from '../../src/render/extract.ts';
import { answerJson, jsonLine } from '../../src/render/json.ts';
import { anyView, articleText, citation, extract, OFFICES, VISIT, view } from './views.ts';

const published = {
  value: '2025-07-04',
  certain: ['month', 'day'],
  implied: ['year'],
  bound: null,
  basis: 'dateline and years in the text',
};

describe('an answer as JSON', () => {
  it('is the contract, whole', () => {
    const stamp = {
      value: '2025-07-18',
      certain: [],
      implied: [],
      bound: 'not after',
      basis: 'page stamp',
      printed: 'Fri Jul 18',
    } as const;
    const other = citation(1, { article: articleId('a2'), published: null, url: 'https://example.org/', title: null });
    const blocks = [
      { kind: 'heading', text: 'In their words', show: 0 },
      extract(2, 'Time […] to.', { item: 'quotation', speaker: 'Łukašenka', date: stamp, moreCitations: [other] }),
      { kind: 'line', text: 'Two articles.' },
      { kind: 'notice', text: 'Nothing else.' },
      { kind: 'offer', label: 'John Coale', command: '/who name:"John Coale"', instead: true },
    ] as const;
    const discord = { flags: 32768 };
    expect(answerJson('quote', view(blocks), 'the text', discord)).toEqual({
      command: 'quote',
      title: 'Prisoners',
      asOf: '2025-07-18',
      text: 'the text',
      items: [
        {
          kind: 'quotation',
          text: 'Time […] to.',
          date: { value: '2025-07-18', certain: [], implied: [], bound: 'not after', basis: 'page stamp' },
          speaker: 'Łukašenka',
          citations: [2, 1],
        },
        { kind: 'notice', text: 'Nothing else.', date: null, speaker: null, citations: [] },
        { kind: 'notice', text: 'John Coale: /who name:"John Coale"', date: null, speaker: null, citations: [] },
      ],
      citations: [
        {
          n: 1,
          article: 'a2',
          file: '000.txt',
          title: null,
          publisher: 'Pozirk',
          published: null,
          paragraph: 2,
          start: 10,
          end: 18,
          exact: 'Time to.',
          url: 'https://example.org/',
        },
        {
          n: 2,
          article: 'a1',
          file: '000.txt',
          title: 'A message on July 4',
          publisher: 'Pozirk',
          published,
          paragraph: 2,
          start: 10,
          end: 18,
          exact: 'Time to.',
          url: null,
        },
      ],
      discord,
    });
  });

  it('tells a lone statement as an event of one, and then as the statement it is', () => {
    const { items } = JSON.parse(
      jsonLine(answerJson('timeline', view([extract(1, 'Lind came.', { item: 'statement' })]), '', null)),
    );
    expect(items).toMatchObject([
      { kind: 'event', text: 'Lind came.', citations: [1] },
      { kind: 'statement', text: 'Lind came.', citations: [1] },
    ]);
  });

  it('has an event as one item with all its statements’ numbers, then each of them, then where they disagree', () => {
    const answer = answerJson('timeline', view([VISIT, OFFICES]), '', null);
    const item = (kind: string, text: string, value: string | null, ...citations: number[]) =>
      expect.objectContaining({ kind, text, citations, date: value && expect.objectContaining({ value }) });
    expect(answer).toHaveProperty('items', [
      item('event', 'Lind came on June 21.', '2025-06-21', 1, 2, 3, 4),
      item('statement', 'Lind came on June 21.', '2025-06-21', 1),
      item('statement', 'Lind came on Saturday.', '2025-06-21', 2),
      expect.objectContaining({ kind: 'statement', text: 'Lind came last week.', citations: [3] }),
      item('statement', 'Lind came.', null, 4),
      item('notice', 'Doubtful day', null),
      item('fragment', 'on June 21', '2025-07-04', 5),
      item('fragment', 'on Saturday', '2025-07-18', 6),
      item('notice', 'Contradiction (both cannot be true): Ada Lind', null),
      item('position', 'the envoy', '2025-07-04', 7),
      item('position', 'a lawyer', null, 8),
    ]);
    expect(answer).toHaveProperty('items.0.speaker', null);
    expect(answer).toHaveProperty('items.2.date.basis', 'another article');
    expect(answer).toHaveProperty('items.3.date.value', null);
    expect(answer).toHaveProperty('citations.length', 8);
  });

  it('loses nothing that stands in an event or a disagreement', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const answer = JSON.parse(JSON.stringify(answerJson('brief', any, '', null)));
        const cited = new Set(answer.citations.map(({ n }: { n: number }) => n));
        for (const { item, text, speaker, citation: at, moreCitations } of any.blocks.flatMap(extractsIn)) {
          const citations = [at, ...moreCitations].map(({ n }) => n);
          expect(answer.items).toContainEqual(expect.objectContaining({ kind: item, text, speaker, citations }));
          for (const n of citations) expect(cited).toContain(n);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has the notes of a briefing first and its mark last, and the text of a file', () => {
    const envelope = {
      mark: 'Briefing 2025-07-04 08:00 · A1B2',
      day: '4 July 2025',
      role: '1',
      notes: ['Late.'],
      place: 'channel',
    } as const;
    const answer = answerJson('x', view([{ kind: 'file', name: 'kept.json', text: '{}' }], { envelope }), '', null);
    const texts = ['Late.', 'File kept.json:\n{}', envelope.mark];
    const notices = texts.map((text) => ({ kind: 'notice', text, date: null, speaker: null, citations: [] }));
    expect(answer).toHaveProperty('items', notices);
  });

  it('holds everything found, and each cited number once', () => {
    const blocks = [
      { kind: 'heading', text: 'Days', show: 1 } as const,
      ...Array.from({ length: 300 }, (_, n) => extract(n % 200, `${n}`)),
    ];
    const answer = answerJson('brief', view(blocks), '', null);
    expect(answer).toHaveProperty('items.length', 300);
    expect(answer).toHaveProperty('citations.length', 200);
  });
});

describe('JSON on one line', () => {
  it('means the same and holds nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const line = jsonLine({ text });
        expect(JSON.parse(line)).toEqual({ text });
        expect(line).toMatch(/^[^\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*$/u);
      }),
    );
  });

  it('whatever the answer', () => {
    fc.assert(
      fc.property(anyView, (any) => {
        const answer = answerJson('brief', any, 'text', null);
        expect(JSON.parse(jsonLine(answer))).toEqual(JSON.parse(JSON.stringify(answer)));
      }),
      { numRuns: 30 },
    );
  });
});
