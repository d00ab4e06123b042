import fc from 'fast-check';
import type { PartialDate } from '../../src/model/date.ts';
import { articleId } from '../../src/model/span.ts';
import type { Block, Citation, DisagreementBlock, Envelope, EventBlock, Extract, View } from '../../src/model/view.ts';

export const PUBLISHED: PartialDate = {
  value: '2025-07-04',
  certain: ['month', 'day'],
  implied: ['year'],
  basis: 'dateline and years in the text',
  printed: 'July 4',
};

export const citation = (n: number, changes: Partial<Citation> = {}): Citation => {
  const article = changes.article ?? articleId('a1');
  return {
    n,
    span: { article, start: 10, end: 18, exact: 'Time to.' },
    article,
    file: '000.txt',
    title: 'A message on July 4',
    publisher: 'Pozirk',
    published: PUBLISHED,
    paragraph: 2,
    url: null,
    truncated: false,
    ...changes,
  };
};

export const extract = (n: number, text: string, changes: Partial<Extract> = {}): Extract => ({
  kind: 'extract',
  item: 'extract',
  text,
  citation: citation(n),
  moreCitations: [],
  date: null,
  speaker: null,
  notes: [],
  cue: null,
  ...changes,
});

const disagreement = (
  kind: DisagreementBlock['disagreement'],
  about: string | null,
  sides: readonly Extract[],
): DisagreementBlock => ({ kind: 'disagreement', disagreement: kind, about, sides });

export const event = (
  date: PartialDate | null,
  statements: EventBlock['statements'],
  disagreements: readonly DisagreementBlock[] = [],
): EventBlock => ({ kind: 'event', date, statements, disagreements });

/** Lind's visit, as three articles tell it. */
export const VISIT: EventBlock = (() => {
  const seen: PartialDate = {
    value: '2025-07-18',
    certain: [],
    implied: [],
    bound: 'not after',
    basis: 'page stamp',
    printed: '',
  };
  const second = (n: number): Citation =>
    citation(n, { article: articleId('a2'), title: null, publisher: 'Wire', published: seen, file: '001.txt' });
  const third = (n: number): Citation =>
    citation(n, { article: articleId('a3'), title: null, publisher: null, published: null, file: '002.txt' });
  const day: PartialDate = {
    value: '2025-06-21',
    certain: ['month', 'day'],
    implied: ['year'],
    basis: "article's day",
    printed: 'June 21',
  };
  const counted: PartialDate = { ...day, certain: [], implied: ['year', 'month', 'day'], basis: 'another article' };
  const vague: PartialDate = { ...day, value: null, certain: [], implied: [], basis: 'printed', printed: 'last week' };
  return event(
    day,
    [
      extract(1, 'Lind came on June 21.', { item: 'statement', date: day }),
      extract(2, 'Lind came on Saturday.', { item: 'statement', date: counted, citation: second(2) }),
      extract(3, 'Lind came last week.', { item: 'statement', date: vague, citation: third(3), notes: ['planned'] }),
      extract(4, 'Lind came.', { item: 'statement', citation: third(4) }),
    ],
    [
      disagreement('doubtful day', null, [
        extract(5, 'on June 21', { item: 'fragment', date: PUBLISHED }),
        extract(6, 'on Saturday', { item: 'fragment', date: seen, citation: second(6) }),
      ]),
    ],
  );
})();

/** What an article calls Lind, and what another does. */
export const OFFICES: DisagreementBlock = disagreement('contradiction', 'Ada Lind', [
  extract(7, 'the envoy', { item: 'position', date: PUBLISHED }),
  extract(8, 'a lawyer', { item: 'position', speaker: 'Max Berg', notes: ['misspelling'] }),
]);

export const view = (blocks: readonly Block[], changes: Partial<View> = {}): View => ({
  title: 'Prisoners',
  asOf: '2025-07-18',
  blocks,
  omitted: null,
  hint: null,
  ...changes,
});

const SPECIAL =
  '\\ * _ ~ | ` < > [ ] ( ) # @ : / - -# + . 1. 9) ! \n \r \t \u0000 \u001b[31m \u009b \u200b \u202e \u2028 \u2066 \ud83d \u{1f600} u202E @everyone https:// ¯\\_(ツ)_/¯ discord.gg/'.split(
    ' ',
  );

/** Texts that try to be more than text. */
export const articleText = fc
  .array(fc.oneof(fc.constantFrom(...SPECIAL, ' ', 'a', 'Minsk'), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

/** Now and then far longer than any message. */
const hostileText = fc.oneof(
  { weight: 12, arbitrary: articleText },
  { weight: 2, arbitrary: fc.nat(1500).map((length) => 'word '.repeat(length / 5)) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(10_000), '*'.repeat(2500), '\u202e'.repeat(900)) },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const anyDate: fc.Arbitrary<PartialDate | null> = maybe(
  fc.record({
    value: fc.oneof(fc.constantFrom('2025-07-04', '2025', 'XXXX-07-04', '2021/2024', null), articleText),
    certain: fc.subarray(['year', 'month', 'day'] as const),
    implied: fc.subarray(['year', 'month', 'day'] as const),
    basis: fc.constantFrom('printed', 'page stamp', 'another article'),
    printed: hostileText,
  }),
);

const anyCitation: fc.Arbitrary<Citation> = fc
  .record({
    n: fc.integer({ min: -1, max: 10_000 }),
    article: fc.nat(30).map((n) => articleId(`a${n}`)),
    file: maybe(hostileText),
    title: maybe(hostileText),
    publisher: maybe(hostileText),
    published: anyDate,
    paragraph: fc.nat(500),
    url: maybe(fc.oneof(hostileText, fc.webUrl(), fc.constant('javascript:alert(1)'))),
    truncated: fc.boolean(),
  })
  .map(({ n, ...rest }) => citation(n, rest));

/** An extract of an article that means no good. */
const anyExtract: fc.Arbitrary<Extract> = fc.record({
  kind: fc.constant('extract'),
  item: fc.constantFrom('extract', 'statement', 'quotation', 'fragment', 'figure', 'mention'),
  text: hostileText,
  citation: anyCitation,
  moreCitations: fc.array(anyCitation, { maxLength: 3 }),
  date: anyDate,
  speaker: maybe(hostileText),
  notes: fc.array(hostileText, { maxLength: 2 }),
  cue: maybe(articleText),
});

const anyDisagreement: fc.Arbitrary<DisagreementBlock> = fc.record({
  kind: fc.constant('disagreement'),
  disagreement: fc.constantFrom('contradiction', 'difference', 'spelling', 'doubtful day'),
  about: maybe(hostileText),
  sides: fc.array(anyExtract, { minLength: 2, maxLength: 4 }),
});

/** A happening that such articles tell. */
export const anyEvent: fc.Arbitrary<EventBlock> = fc.record({
  kind: fc.constant('event'),
  date: anyDate,
  statements: fc
    .tuple(anyExtract, fc.array(anyExtract, { minLength: 1, maxLength: 12 }))
    .map(([first, others]): EventBlock['statements'] => [first, ...others]),
  disagreements: fc.array(anyDisagreement, { maxLength: 2 }),
});

const anyHeading: fc.Arbitrary<Block> = fc
  .record({ text: hostileText, show: fc.option(fc.nat(5), { nil: undefined }) })
  .map(({ text, show }) => ({ kind: 'heading', text, ...(show !== undefined && { show }) }));

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: anyExtract },
  { weight: 2, arbitrary: anyEvent },
  anyDisagreement,
  { weight: 2, arbitrary: anyHeading },
  fc.record({ kind: fc.constantFrom('line', 'notice'), text: hostileText }),
  fc.record({ kind: fc.constant('offer'), label: hostileText, command: hostileText, instead: fc.boolean() }),
  fc.record({
    kind: fc.constant('file'),
    name: fc.constantFrom('export.json', 'list.txt', 'words.csv'),
    text: hostileText,
  }),
  fc.record({ kind: fc.constant('picture'), png: fc.constant(new Uint8Array()), alt: hostileText }),
  fc.record({
    kind: fc.constant('fields'),
    fields: fc.array(fc.record({ name: hostileText, value: hostileText }), { maxLength: 5 }),
  }),
);

/** The longest that anybody would address a briefing with. */
export const LONGEST_ENVELOPE: Omit<Envelope, 'place'> = {
  mark: `Briefing 2025-07-04 08:00 · ${'W'.repeat(50)}`,
  day: '30 September 2025',
  role: '9'.repeat(20),
  notes: ['a', '語'].map((letter) => letter.repeat(150)),
};

/** Answers of any size that nobody would write. */
export const anyView: fc.Arbitrary<View> = fc.record({
  title: hostileText,
  asOf: fc.constantFrom('2025-07-18', null),
  blocks: fc.oneof(fc.array(anyBlock, { maxLength: 12 }), fc.array(anyBlock, { minLength: 20, maxLength: 120 })),
  omitted: maybe(hostileText),
  hint: maybe(hostileText),
});

const NUMBER = /Ж(\d+)Ж/gu;

/** The numbers of the texts that are drawn, in their order. */
export const numbersIn = (drawn: string): number[] => [...drawn.matchAll(NUMBER)].map(([, n]) => Number(n));

/** The blocks with a number before each text of a source, so that they are told apart in what is drawn. */
export function numbered(blocks: readonly Block[]): { readonly blocks: Block[]; readonly count: number } {
  let count = 0;
  const mark = <T extends Extract>(part: T): T => ({ ...part, text: `Ж${count++}Ж${part.text}` });
  const marked = blocks.map((block): Block => {
    if (block.kind === 'extract') return mark(block);
    if (block.kind === 'disagreement') return { ...block, sides: block.sides.map(mark) };
    if (block.kind !== 'event') return block;
    const [first, ...others] = block.statements;
    const statements: typeof block.statements = [mark(first), ...others.map(mark)];
    return {
      ...block,
      statements,
      disagreements: block.disagreements.map((each) => ({ ...each, sides: each.sides.map(mark) })),
    };
  });
  return { blocks: marked, count };
}
