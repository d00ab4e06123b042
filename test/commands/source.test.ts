import { describe, expect, it } from 'vitest';
import { archiveOf } from '../archive/archives.ts';
import { asker, extractsOf, noticesOf, offersOf } from './ask.ts';

const ask = asker(await archiveOf());

const fieldsOf = (view: Awaited<ReturnType<typeof ask>>): Record<string, string> =>
  Object.fromEntries(
    view.blocks
      .flatMap((block) => (block.kind === 'fields' ? block.fields : []))
      .map(({ name, value }) => [name, value]),
  );

describe('/source', () => {
  it('gives what is known of an article, with its basis', async () => {
    expect(fieldsOf(await ask('/source 000'))).toMatchObject({
      Publisher: 'Pozirk',
      Published: expect.stringMatching(
        /^2025-07-04 · year inferred · basis: dateline and years in the text · printed “July 4, Pozirk/u,
      ),
    });
  });

  it('calls a page’s stamp the latest possible day', async () => {
    expect(fieldsOf(await ask('/source 003'))['Published']).toMatch(/^not after 2025-07-18 · basis: page stamp/u);
  });

  it('calls an article without a date undated', async () => {
    expect(fieldsOf(await ask('/source 001'))['Published']).toMatch(/^undated/u);
  });

  it('shows a paragraph between its neighbours', async () => {
    const shown = extractsOf(await ask('/source article:000 paragraph:3'));
    expect(shown.map(({ citation }) => citation.paragraph)).toEqual([2, 3, 4]);
    expect(shown[1]?.notes).toEqual(['asked for']);
  });

  it('shows the last paragraph for a number beyond it, and says so', async () => {
    const view = await ask('/source article:000 paragraph:99');
    expect(noticesOf(view)).toEqual(['This article has 6 paragraphs; shown is the last.']);
  });

  it('tells what cleaning took off, by which rule', async () => {
    const lines = (await ask('/source 004')).blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
    expect(lines.some((line) => line.includes('Minsk 18:03'))).toBe(true);
  });

  it('offers articles where none or several fit', async () => {
    expect(offersOf(await ask('/source Łukašenka')).length).toBeGreaterThan(1);
    expect(noticesOf(await ask('/source nosuch')).join()).toContain('No one article');
  });
});
