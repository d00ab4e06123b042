import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../src/compose/check-quote.ts';
import { contains } from '../../src/model/span.ts';
import type { View } from '../../src/model/view.ts';
import { archiveOf, NOW, seedsFolder } from '../archive/archives.ts';
import { asker, extractsOf, noticesOf, offersOf } from './ask.ts';

const seeds = await archiveOf();
const ask = asker(seeds);
const check = (text: string): Promise<View> => checkQuote(seeds, text, NOW);

const linesOf = ({ blocks }: View): string[] =>
  blocks.flatMap((block) => (block.kind === 'line' || block.kind === 'heading' ? [block.text] : []));

describe('/check-this-quote', () => {
  it('finds words word for word, whatever the marks, and shows them lit in their whole sentence', async () => {
    const view = await check(`He wrote: "it's time to change it"`);
    expect(linesOf(view)).toContain('Word for word in 1 article.');
    const [extract] = extractsOf(view);
    expect(extract?.lit?.exact).toBe('It’s time to change it');
    expect(extract?.text).toMatch(/^Relations between Minsk.*he stressed\.$/u);
    expect(extract).toMatchObject({ speaker: 'Alaksandar Łukašenka', cue: 'he stressed' });
  });

  it('shows the sentence around words whose sense a cut turns round', async () => {
    const [extract] = extractsOf(await check('“be rewarded, and peace in the region”'));
    expect(extract?.lit?.exact).toBe('be rewarded, and peace in the region');
    expect(extract?.text).toContain('cannot be rewarded');
  });

  it('says where nobody is quoted with the words', async () => {
    const [extract] = extractsOf(await check('“The protests were met with a harsh response”'));
    expect(extract?.speaker).toBeNull();
    expect(extract?.notes).toContain('no quoted speaker found for these words');
  });

  it('says where only a part of the words is quoted', async () => {
    const [extract] = extractsOf(await check('not rewarded,” she said following the recent release'));
    expect(extract?.notes).toContain('the article quotes only a part of these words');
  });

  it('shows what differs from the nearest words', async () => {
    const view = await check('“The aggressor can be rewarded, and peace in the region will be possible”');
    expect(linesOf(view)).toEqual([
      '“The aggressor can be rewarded, and peace in the region will be possible”',
      'Not word for word. No article in the archive has exactly these words; the nearest are:',
      'The difference:',
      'message: “can” · article: “cannot”',
      'message leaves out “not” after “will”',
    ]);
    expect(extractsOf(view)[0]?.lit?.exact).toMatch(/^The aggressor cannot be .* possible$/u);
  });

  it('takes another spelling of a name for a difference, and shows both', async () => {
    const view = await check('“Lukashenka has to be punished, not rewarded”');
    expect(linesOf(view)[1]).toContain('Not word for word');
    expect(linesOf(view)).toContain('message: “Lukashenka” · article: “Łukašenka”');
    expect(extractsOf(view)[0]?.lit?.exact).toBe('Łukašenka has to be punished, not rewarded');
  });

  it('shows with their brackets the words that a quoter put in them', async () => {
    const view = await check(
      '“The aggressor [Putin] cannot be rewarded, and peace in the region will not be possible”',
    );
    expect(linesOf(view)).toContain('message adds “[Putin]” after “aggressor”');
  });

  it('takes words for left out where <…> marks it, as papers do', async () => {
    const view = await check('«let’s try to reach <…> it will be a big deal»');
    expect(linesOf(view)).toContain('Word for word in 1 article, with words left out where the message marks it.');
  });

  it('checks quoted lines as a whole, or where they do not stand so the words in marks within them', async () => {
    const headings = async (text: string) =>
      (await check(text)).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(await headings('> It’s time to change it,\n> — Łukašenka')).toEqual(['“It’s time to change it,”']);
    expect(await headings('> “It’s time to change it,”')).toEqual(['“It’s time to change it,”']);
    expect(await headings('> Łukašenka: “It’s time to change it”')).toEqual(['“It’s time to change it”']);
    expect(await headings('> It is the time to change it')).toEqual(['“It is the time to change it”']);
  });

  it('takes no statement for a question', async () => {
    const asks = {
      'a.txt': `A headline that is long enough\n\nJuly 1, 2025. “Are these talks over? They go on,” Anna Berg said in Vilnius.\n`,
    };
    const one = await archiveOf(seedsFolder([], asks));
    const said = async (text: string) => linesOf(await checkQuote(one, text, NOW))[1];
    expect(await said('“Are these talks over”')).toContain('Word for word in 1 article');
    expect(await said('“Are these talks over.”')).toContain('Not word for word');
  });

  it('says so where only punctuation or capitals differ', async () => {
    const view = await check('“if donald insists on this let’s try to reach a Global Agreement”');
    expect(linesOf(view).at(-1)).toContain('only punctuation, capitals or brackets are not');
  });

  it('says what words are left out where the quotation marks it, and finds the parts only in order', async () => {
    const view = await check('“let’s try to reach a global agreement … it will be a big deal”');
    expect(linesOf(view)[1]).toBe('Word for word in 1 article, with words left out where the message marks it.');
    const [whole, gap] = extractsOf(view);
    expect(whole?.lit?.exact).toMatch(/^let’s try .* a big deal$/u);
    expect(gap).toMatchObject({ text: 'as Trump likes to say', notes: ['left out in the message'] });
    const reversed = await check('“it will be a big deal … let’s try to reach a global agreement”');
    expect(linesOf(reversed)[1]).toBe('No article in the archive has its parts in this order. Each part by itself:');
  });

  it('finds a headline, which it offers to open', async () => {
    const view = await check('“Opposition leader urges Trump to maintain pressure”');
    expect(linesOf(view)[1]).toBe('Word for word in the headline of 1 article.');
    expect(offersOf(view)).toEqual(['Opposition leader urges Trump to maintain pressure on Łukašenka']);
    expect(extractsOf(view)).toEqual([]);
  });

  it('says how many places it does not show', async () => {
    const view = await check('“Belarus”');
    expect(linesOf(view).at(-1)).toMatch(/^Shown are the first 12 of \d+ places, in order of day\.$/u);
    expect(extractsOf(view)).toHaveLength(12);
  });

  it('says not found, and offers a search, where nothing is alike', async () => {
    const view = await check('“The embassy will serve free pancakes to all tourists”');
    expect(extractsOf(view)).toEqual([]);
    expect(noticesOf(view)).toEqual([
      'Not found. No article in the archive has these words, nor words much like them.',
    ]);
    expect(offersOf(view)).toEqual(['Search for its words']);
  });

  it('checks each of several quotations, in any marks and script', async () => {
    const view = await check('«Это ложь», „unfriendly“ and "not rewarded"');
    expect(linesOf(view).filter((line) => line.startsWith('“'))).toEqual([
      '“Это ложь”',
      '“unfriendly”',
      '“not rewarded”',
    ]);
    expect(linesOf(view).filter((line) => line.startsWith('Word for word'))).toHaveLength(2);
  });

  it('takes quoted lines, and else the whole message, for the quotation', async () => {
    for (const message of ['> Genuine changes are possible\ntrue?', 'genuine changes are **possible**'])
      expect(extractsOf(await check(message))[0]?.lit?.exact).toBe('Genuine changes are possible');
  });

  it('checks quoted lines whole, and what is in marks besides', async () => {
    const view = await check('> The aggressor “cannot” be rewarded\nand “unfriendly”?');
    expect(linesOf(view).filter((line) => line.startsWith('“'))).toEqual([
      '“The aggressor “cannot” be rewarded”',
      '“unfriendly”',
    ]);
  });

  it('gives a quotation that the article breaks off to its speaker, part by part', async () => {
    const text = `Talks go on in Vilnius\n\n“We are ready to talk about the border,” Anna Berg said on Tuesday. “And we will wait for an answer until the end of the year.” She left for the airport after the talks in the ministry.\n`;
    const archive = await archiveOf(seedsFolder([], { 'a.txt': text }));
    const found = extractsOf(await checkQuote(archive, '“We are ready to talk … and we will wait”', NOW));
    expect(found.filter(({ lit }) => lit).map(({ lit, speaker }) => [lit?.exact, speaker])).toEqual([
      ['We are ready to talk', 'Anna Berg'],
      ['And we will wait', 'Anna Berg'],
    ]);
  });

  it('gives nobody all of the words where a part of them is the reporter’s', async () => {
    const [extract] = extractsOf(await check('not rewarded,” she said following the recent release'));
    expect(extract?.speaker).toBeNull();
  });

  it('says so where there is nothing to check', async () => {
    expect(noticesOf(await check('!!! 🙂'))).toEqual(['This message has no words to check.']);
  });

  it('says how many quotations of a long message are left out', async () => {
    const view = await check(Array.from({ length: 13 }, (_, n) => `“word number ${n}”`).join(', '));
    expect(view.omitted).toBe('Left out: 3 more quotations of the message.');
  });

  it('answers a message of any length and kind', async () => {
    for (const [piece, times] of [
      ['Lukashenko said that sanctions ', 300],
      ['a … ', 2400],
      ['- ', 4900],
      ['“a ', 3000],
      ['[a]', 3300],
      ['> a\n', 2400],
    ] as const)
      expect((await check(`So ${piece.repeat(times)}`)).blocks.length).toBeGreaterThan(0);
  });

  it('says that it looked at the first parts only of a quotation in many', async () => {
    expect(linesOf(await check(`“${'the … '.repeat(20)}”`))).toContain('Only its first 8 parts were checked.');
  });

  it('shows only words that stand at their citation, those lit within them, whatever the message', async () => {
    const bodies = seeds.records.map(({ article }) => article.body);
    const piece = fc.oneof(
      fc.constantFrom('“', '”', '"', '«', '»', ' … ', '[…]', '\n> ', '**', 'not ', ' said ', '\u200b', '\u202e'),
      fc
        .tuple(fc.constantFrom(...bodies), fc.nat(2000), fc.nat(80))
        .map(([body, from, length]) => body.slice(from, from + length)),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        for (const { text, citation, lit } of extractsOf(await check(pieces.join('')))) {
          const body = seeds.record(citation.article)?.article.body ?? '';
          expect(body.slice(citation.span.start, citation.span.end)).toBe(text);
          if (!lit) continue;
          expect(body.slice(lit.start, lit.end)).toBe(lit.exact);
          expect(contains(citation.span, lit)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes a message as it is typed in a terminal', async () => {
    expect(linesOf(await ask('/check-this-quote "unfriendly" or "friendly to note: all"'))[2]).toBe(
      '“friendly to note: all”',
    );
  });

  it('finds the same words in every article that has them, a repeated story once', async () => {
    const story = (lead: string) =>
      `${lead}\n\nJuly 1, 2025. The border will not be opened before the talks end, Anna Berg said in Vilnius on Tuesday. She spoke after a meeting with the ministers of three countries.\n\n“We are ready to talk,” she added, and left for the airport with her staff.\n`;
    const [one, two] = [story('Border stays shut, minister says'), story('Minister: no opening before the talks end')];
    const archive = await archiveOf(
      seedsFolder([], {
        'a.txt': one,
        'b.txt': `${two}\nMore is to follow in the evening, her office said.\n`,
        'c.txt': one,
      }),
    );
    const view = await checkQuote(archive, '“be opened before the talks end”', NOW);
    expect(linesOf(view)[1]).toBe('Word for word in 2 articles.');
    expect(extractsOf(view).every(({ text }) => text.includes('will not be opened'))).toBe(true);
  });
});
