import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { plainWords, saying, wordsOf } from '../../src/archive/news/words.ts';
import { type News, newsOf } from '../../src/archive/news.ts';
import { briefing } from '../../src/compose/briefing.ts';
import type { Quote } from '../../src/model/annotation.ts';
import { type ArticleId, overlaps } from '../../src/model/span.ts';
import type { Block, Citation, Extract, View } from '../../src/model/view.ts';
import { extractsIn } from '../../src/render/extract.ts';
import { SEEDS } from '../archive/archives.ts';
import { growing, written } from '../archive/growing.ts';

const ALL = { topics: [], people: [], publishers: [], length: 'normal' } as const;

/** What a reader may have: the archive before, and as it is, with what is told of the difference. */
interface Window {
  readonly before: Archive | null;
  readonly archive: Archive;
  readonly news: News;
  readonly view: View | null;
}

type Step = Readonly<Record<string, string>>;

/** One briefing after each step, each telling from where the last one ended. */
async function windowsOf(steps: readonly Step[]): Promise<Window[]> {
  const store = await growing();
  const windows: Window[] = [];
  let before: Archive | null = null;
  for (const step of steps) {
    const archive = await store.add(step);
    const news = newsOf(archive, before?.revision ?? 0);
    windows.push({ before, archive, news, view: briefing(archive, news, ALL) });
    before = archive;
  }
  await store.close();
  return windows;
}

const sections = ({ blocks }: View): Map<string, Block[]> => {
  const found = new Map<string, Block[]>();
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    else found.set(heading, [...(found.get(heading) ?? []), block]);
  }
  return found;
};

const citationsOf = ({ citation, moreCitations, alsoIn = [] }: Extract): Citation[] => [
  citation,
  ...moreCitations,
  ...alsoIn,
];

/** What a briefing tells as news: not the sides of what is compared, which may be known. */
const newsIn = (view: View | null): Extract[] =>
  (view?.blocks ?? []).flatMap((block) =>
    block.kind === 'extract' ? [block] : block.kind === 'event' ? block.statements : [],
  );

const bodyBefore = (before: Archive | null, article: ArticleId): string =>
  ` ${plainWords(before?.record(article)?.article.body ?? '')} `;

const keyOf = ({ spans, speaker }: Quote): string => `${speaker}: ${wordsOf(spans)}`;
const quotesOf = (archive: Archive | null): Quote[] =>
  (archive?.records ?? []).flatMap(({ annotations }) => annotations.quotes);

/** All that is promised of briefings one after another. */
function keepTheirPromises(windows: readonly Window[]): void {
  for (const { before, archive, news, view } of windows) {
    const extracts = (view?.blocks ?? []).flatMap(extractsIn);
    const cited = new Set(extracts.flatMap(citationsOf).map(({ article }) => article));

    // Every extract is its citation's words, and stands there; elsewhere stand the same words.
    for (const { text, citation, moreCitations, alsoIn = [] } of extracts) {
      expect(text).toBe([citation, ...moreCitations].map(({ span }) => span.exact).join(' […] '));
      for (const { article, span } of [citation, ...moreCitations, ...alsoIn])
        expect(archive.record(article)?.article.body.slice(span.start, span.end)).toBe(span.exact);
      for (const { span } of alsoIn) expect(saying(span)).toBe(saying(citation.span));
    }

    // Every article that came is cited, and none that came before unless it was corrected.
    for (const { article } of archive.records) {
      if (before?.record(article.id)) continue;
      expect(cited, article.body).toContain(article.id);
    }

    // Every statement in words that no article had before is told; of somebody's words alone, those, unless known.
    const told = new Set(newsIn(view).map(({ text }) => saying({ exact: text })));
    const saidBefore = new Set(quotesOf(before).map(({ spans }) => wordsOf(spans)));
    const bodies = (before?.records ?? []).map(({ article }) => bodyBefore(before, article.id));
    for (const { statements, annotations } of archive.records)
      for (const { span } of statements) {
        const words = saying(span);
        if (bodies.some((body) => body.includes(` ${words} `)) || told.has(words)) continue;
        const quoted = annotations.quotes.filter(({ spans: [first] }) => overlaps(first, span));
        const isSaid = ({ spans }: Quote): boolean => told.has(wordsOf(spans)) || saidBefore.has(wordsOf(spans));
        expect(quoted.some(isSaid), words).toBe(true);
      }

    // No extract is of words that its article had before.
    const [again, fresh] = [view && sections(view).get('The same text elsewhere'), newsIn(view)];
    for (const extract of fresh)
      for (const { article, span } of citationsOf(extract))
        if (!again?.includes(extract)) expect(bodyBefore(before, article)).not.toContain(` ${plainWords(span.exact)} `);

    // Every quote that no article had before is told once, alone or in its sentence, and none that one had.
    const known = new Set(quotesOf(before).map(keyOf));
    const quotes = view ? (sections(view).get('In their words') ?? []).flatMap(extractsIn) : [];
    const said = quotes.map(({ text, speaker }) => `${speaker}: ${plainWords(text)}`);
    expect(new Set(said).size).toBe(said.length);
    for (const quote of quotesOf(archive)) {
      const words = wordsOf(quote.spans);
      const isTold = said.some((each) => each.endsWith(`: ${words}`)) || [...told].some((each) => each.includes(words));
      if (!saidBefore.has(words)) expect(isTold, words).toBe(true);
    }
    for (const { text, speaker } of quotes) {
      const person = archive.records
        .flatMap(({ annotations }) => annotations.people)
        .find(({ name }) => name === speaker);
      expect(known).not.toContain(`${person?.id ?? null}: ${plainWords(text)}`);
    }

    // No section has a sentence twice, from however many articles.
    if (view)
      for (const [heading, blocks] of sections(view)) {
        const texts = blocks
          .flatMap((block) => (block.kind === 'event' ? block.statements : block.kind === 'extract' ? [block] : []))
          .map(({ citation: { article, span } }) => `${article} ${span.start} ${span.end}`);
        expect(new Set(texts).size, heading).toBe(texts.length);
      }

    // Nothing, and only nothing, is no briefing; told again, there is nothing.
    expect(view === null).toBe(news.articles.length + news.corrections.length === 0);
    expect(briefing(archive, newsOf(archive, archive.revision), ALL)).toBeNull();
  }
}

const HAPPENINGS = [
  'Anna Lind met Max Berg in Minsk on 21 June 2025 and spoke of trade.',
  'MINSK — Anna Lind met Max Berg in Minsk on 21 June 2025 and spoke of trade.',
  'Anna Lind said that the embassy would reopen “in the very near future” if the talks went on.',
  '“The talks were long,” Max Berg said on 22 June 2025, calling them “a very hard piece of work” for all.',
  '“There was no deal,” Max Berg said on 5 July 2025.',
  'Max Berg, who was freed on 21 June 2025, told reporters on 22 June 2025 that he will not leave.',
  'Max Berg and Anna Lind held talks in Minsk on 21 June 2025, the press office said.',
  'Belarus released 16 political prisoners on 21 June 2025 after the visit of Anna Lind.',
  'Sixteen political prisoners were freed on 21 June 2025, among them Ivan Ross.',
  'On 2 July 2025 Ivan Ross was sentenced to four years in prison in Homiel.',
  'A court in Homiel sentenced Ivan Ross to five years on 2 July 2025.',
  'On 5 July 2025 the United States lifted sanctions on the airline, and on 6 July 2025 the EU refused to.',
  'The embassy in Minsk reopens next month, the ambassador said.',
  'Viasna says that 1,160 political prisoners remain behind bars in Belarus.',
  'Viasna says that 1,187 political prisoners remain behind bars in Belarus.',
  'The envoy for Ukraine Max Berg spoke in Vilnius of the war.',
  'The envoy to Belarus Max Berg spoke in Warsaw of the border.',
  '“We will go on with the talks,” Anna Lind said.',
  '“There is no way back for us in this matter,” Max Berg said.',
  'Anna Lind said: “The border must be opened before the winter comes.”',
  '“The border must be opened before the winter comes,” he said.',
  'Нас ждут новые переговоры, сообщила пресс-служба в среду.',
  'Ада Лінд сустрэлася з Максам Бергам у Менску 21 чэрвеня 2025 года.',
  'Nothing more was said of the matter in either of the two capitals.',
  'The weather was fine, and many people walked along the river.',
];

interface Draft {
  readonly day: number | null;
  readonly publisher: number;
  readonly sentences: readonly number[];
  /** Made of an earlier text, by its number: told by another outlet, or changed. */
  readonly kind: 'own' | 'copy' | 'correction';
  readonly of: number;
}

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
  publisher: fc.nat(3),
  sentences: fc.uniqueArray(fc.nat(HAPPENINGS.length - 1), { minLength: 1, maxLength: 5 }),
  kind: fc.constantFrom('own', 'own', 'own', 'copy', 'correction'),
  of: fc.nat(20),
});

/** Files step by step: a copy repeats an earlier text under a new name, a correction puts another in its place. */
function stepsOf(days: readonly (readonly Draft[])[]): Step[] {
  const texts: string[] = [];
  return days.map((drafts) => {
    const step: Record<string, string> = {};
    for (const { day, publisher, sentences, kind, of } of drafts) {
      const paragraphs = sentences.map((n) => HAPPENINGS[n]).join('\n\n');
      const earlier = texts.length === 0 ? null : of % texts.length;
      const text = kind === 'copy' && earlier !== null ? (texts[earlier] ?? paragraphs) : paragraphs;
      const at = kind === 'correction' && earlier !== null ? earlier : texts.length;
      texts[at] = text;
      const date = day === null ? null : `2025-07-${String(day).padStart(2, '0')}`;
      // Names run backwards, so that a copy may stand before what it repeats.
      step[`${String(99 - at)}.txt`] = written(text, date, `Outlet ${publisher}`);
    }
    return step;
  });
}

describe('briefings one after another', () => {
  it('keep their promises over the seeds, in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(readdirSync(SEEDS), { minLength: 5 }), async (order) => {
        const steps = order.map((name) => ({ [name]: readFileSync(join(SEEDS, name), 'utf8') }));
        keepTheirPromises(await windowsOf(steps));
      }),
      { numRuns: 4 },
    );
  }, 120_000);

  it('keep their promises over articles that come, are repeated and corrected day by day', async () => {
    const anyDays = fc.array(fc.array(anyDraft, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(anyDays, async (days) => {
        keepTheirPromises(await windowsOf(stepsOf(days)));
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
