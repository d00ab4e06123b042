import { describe, expect, it } from 'vitest';
import type { EventBlock, Extract, View } from '../../src/model/view.ts';
import { dateWords } from '../../src/render/date.ts';
import { archiveOf, seedsFolder } from '../archive/archives.ts';
import { asker, extractsOf, noticesOf, under } from './ask.ts';

const ask = asker(await archiveOf());

/** What stands by itself, not beside others under an event. */
const alone = ({ blocks }: View): Extract[] => blocks.filter((block) => block.kind === 'extract');

const happened = ({ blocks }: View): (Extract | EventBlock)[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'What happened');
  const to = blocks.findIndex((block, n) => n > from && block.kind === 'heading');
  return blocks.slice(from, to).filter((block) => block.kind === 'extract' || block.kind === 'event');
};

describe('/brief', () => {
  it('spreads what it says in short over the sources, no sentence twice', async () => {
    const telling = under(await ask('/brief topic:prisoners'), 'In short');
    expect(new Set(telling.slice(0, 4).map(({ citation }) => citation.article)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(telling.map(({ text }) => text)).size).toBe(telling.length);
  });

  it('tells what happened in order of day, and the undated apart', async () => {
    const view = await ask('/brief topic:prisoners');
    const days = happened(view).map(({ date }) => date?.value);
    expect(days).toEqual(days.toSorted());
    expect(days).toContain('2025-06-21');
    const undated = under(view, 'Without a certain day');
    expect(undated.some(({ text }) => text.includes('123 detainees'))).toBe(true);
    expect(undated.every(({ date }) => (date?.value ?? null) === null || date?.bound !== undefined)).toBe(true);
  });

  it('does not say in short what another source has said already', async () => {
    const seeds = seedsFolder([], {
      'a.txt': 'Officials in Minsk released 123 prisoners on Monday, among them several well-known activists.\n',
      'b.txt':
        'A spokeswoman of the embassy said 123 prisoners, many of them jailed after protests, had been released.\n',
      'c.txt': 'Families of prisoners waited at the border until the morning, and some of them waited in vain.\n',
    });
    const telling = under(await asker(await archiveOf(seeds))('/brief topic:prisoners'), 'In short');
    expect(telling).toHaveLength(2);
    expect(telling.filter(({ text }) => text.includes('123'))).toHaveLength(1);
  });

  it('says in short only what names the person asked about', async () => {
    const telling = under(await ask('/brief person:Putin'), 'In short');
    expect(telling.length).toBeGreaterThan(0);
    for (const { text } of telling) expect(text).toContain('Putin');
  });

  it('has the figures as the sources print them', async () => {
    const figures = under(await ask('/brief topic:prisoners'), 'Figures').map(({ text }) => text);
    expect(figures.some((text) => text.includes('14') && text.includes('prisoners'))).toBe(true);
    expect(figures.some((text) => text.startsWith('at least 1,160'))).toBe(true);
    expect(figures.some((text) => text.includes('13 other prisoners'))).toBe(true);
  });

  it('without a topic counts the newest from the archive, whatever the clock says', async () => {
    const view = await ask('/brief');
    expect(view.asOf).toBe('2025-07-07');
    expect(new Set(alone(view).map(({ citation }) => dateWords(citation.published)))).toEqual(
      new Set(['4 July 2025 (year inferred)', '7 July 2025 (year inferred)']),
    );
  });

  it('tells a happening whole, with what older and undated articles say of it, and where they disagree', async () => {
    const release = happened(await ask('/brief')).find(({ date }) => date?.value === '2025-06-21');
    if (release?.kind !== 'event') throw new Error('the release is no event');
    const files = release.statements.map(({ citation }) => citation.file?.slice(0, 3));
    expect(new Set(files)).toEqual(new Set(['000', '003', '004']));
    expect(release.disagreements.map(({ disagreement }) => disagreement)).toContain('doubtful day');
  });

  it('says where sources disagree on the people it names', async () => {
    const view = await ask('/brief topic:embassy');
    expect(under(view, 'Where sources disagree').map(({ text }) => text)).toEqual(['John Quail', 'John Coale']);
  });

  it('does not take a report whose year is unknown for the newest', async () => {
    const seeds = seedsFolder(['000', '004'], {
      'a.txt': 'March 3, Pozirk. The potash talks went on in Minsk, and officials spoke of trade in the region.\n',
    });
    const view = await asker(await archiveOf(seeds))('/brief');
    expect(extractsOf(view).some(({ text }) => text.includes('Cichanoŭskaja'))).toBe(true);
    expect(extractsOf(view).filter(({ text }) => text.includes('potash'))).toEqual([]);
  });

  it('draws less when asked for less, and finds the same', async () => {
    const [short, long] = await Promise.all([
      ask('/brief topic:prisoners length:short'),
      ask('/brief topic:prisoners length:long'),
    ]);
    expect(extractsOf(short)).toEqual(extractsOf(long));
  });

  it('keeps to the days asked for, and counts the undated that it leaves out', async () => {
    const view = await ask('/brief topic:prisoners since:"July 2025"');
    expect(alone(view).every(({ citation }) => citation.published !== null)).toBe(true);
    expect(view.omitted).toMatch(/^Left out: \d+ undated/u);
  });

  it.each(['zebra harvest', '🙂🙂', '.*[a-z](?=)+$', 'NaN'])('says so when nothing is about “%s”', async (topic) => {
    const view = await ask(`/brief topic:"${topic}"`);
    expect(extractsOf(view)).toEqual([]);
    expect(noticesOf(view).join(' ')).toContain('Nothing in the archive');
  });

  it('says that an archive is empty', async () => {
    const view = await asker(await archiveOf(seedsFolder([])))('/brief');
    expect(noticesOf(view)).toEqual(['The archive holds no articles yet.']);
  });
});
