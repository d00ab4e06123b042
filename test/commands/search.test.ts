import { describe, expect, it } from 'vitest';
import { archiveOf } from '../archive/archives.ts';
import { asker, extractsOf, noticesOf, offersOf } from './ask.ts';

const archive = await archiveOf();
const ask = asker(archive);
const texts = async (line: string) => extractsOf(await ask(line)).map(({ text }) => text);

describe('/search', () => {
  it('gives whole paragraphs, the best first', async () => {
    const [first, ...others] = extractsOf(await ask('/search political prisoners'));
    expect(first?.text).toMatch(/political prisoners/u);
    expect(others.length).toBeGreaterThan(1);
    for (const { citation } of [first, ...others].flatMap((each) => each ?? []))
      expect(archive.record(citation.article)?.article.paragraphs.map(({ exact }) => exact)).toContain(
        citation.span.exact,
      );
  });

  it('finds every form of a word and every spelling of a name', async () => {
    expect(await texts('/search prisoner')).toEqual(await texts('/search prisoners'));
    expect((await texts('/search Лукашенко')).length).toBeGreaterThan(5);
  });

  it('keeps to a person, a publisher and days', async () => {
    const all = await texts('/search prisoners');
    for (const narrowed of ['person:Kellogg', 'publisher:Pozirk', 'since:"4 July 2025"']) {
      const some = await texts(`/search words:prisoners ${narrowed}`);
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThan(all.length);
      expect(all).toEqual(expect.arrayContaining(some));
    }
  });

  it('says how many undated passages a question of days leaves out', async () => {
    expect((await ask('/search words:prisoners since:"4 July 2025"')).omitted).toMatch(/^Left out: \d+ undated/u);
    expect((await ask('/search prisoners')).omitted).toBeNull();
  });

  it('says which near spelling it took for a word that is nowhere', async () => {
    const view = await ask('/search embasy');
    expect(noticesOf(view)).toEqual(['“embasy” stands nowhere in the archive; shown for “embassy”.']);
    expect(extractsOf(view)).toHaveLength(1);
  });

  it('says which of several words stands nowhere, and where no passage has all the others', async () => {
    const view = await ask('/search potash sanctions for the skating');
    expect(noticesOf(view)).toEqual([
      '“potash” stands nowhere in the archive.',
      '“skating” stands nowhere in the archive.',
    ]);
    const lines = async (line: string) =>
      (await ask(line)).blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
    expect((await lines('/search embassy visit'))[0]).toMatch(/^\d+ passages, none with all of these words/u);
    expect((await lines('/search embassy Minsk'))[0]).not.toContain('none with all');
  });

  it('says what to do where nothing is found, and offers the same without what narrows it', async () => {
    const view = await ask('/search words:embassy publisher:Pozirk');
    expect(noticesOf(view)).toEqual(['No passage in “Pozirk” in the archive has “embassy”.']);
    expect(view.blocks.at(-1)).toMatchObject({ kind: 'offer', command: '/search words:embassy' });
    expect(view.hint).toContain('Fewer words');
    expect(offersOf(await ask('/search words:prisoners publisher:Pozrik'))[0]).toBe('In “Pozirk”');
    expect(offersOf(await ask('/search zebra'))).toEqual([]);
  });

  it('asks back whom an ambiguous name means, with the same words', async () => {
    const view = await ask('/search words:"prison: release" person:Cichan');
    expect(view.blocks.at(-1)).toMatchObject({
      kind: 'offer',
      command: expect.stringMatching(/^\/search words:"prison: release" person:"/u),
    });
  });

  it('looks for no word that stands everywhere', async () => {
    expect(noticesOf(await ask('/search the of'))[0]).toContain('no word to look for');
    expect(noticesOf(await ask('/search ?!'))[0]).toContain('no word to look for');
  });

  it('needs words', async () => {
    await expect(ask('/search person:Kellogg')).rejects.toThrow('/search needs words:');
  });
});
