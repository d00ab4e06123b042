import { describe, expect, it } from 'vitest';
import { archiveOf, NOW } from './archives.ts';

const archive = await archiveOf();
const values = (all: readonly { readonly value: string }[]): string[] => all.map(({ value }) => value);

describe('completing a person', () => {
  it.each(['Luka', 'łuka', 'lukasenka', 'Лука', 'Alexander Luk'])('“%s” offers Łukašenka', (typed) => {
    expect(values(archive.suggestPeople(typed))).toContain('Alaksandar Łukašenka');
  });

  it('offers the most often named first, and everybody, before anything is typed', () => {
    expect(values(archive.suggestPeople(''))[0]).toBe('Alaksandar Łukašenka');
    expect(archive.suggestPeople('').length).toBeGreaterThan(8);
  });

  it('offers nobody for what begins no name and is like none', () => {
    for (const typed of ['xq', 'Gorbachev', 'x'.repeat(400)]) expect(archive.suggestPeople(typed)).toEqual([]);
  });

  it.each(['Lukashneko', 'Lukeshenko', 'Лукошенко'])('“%s” offers the nearest name', (typed) => {
    expect(values(archive.suggestPeople(typed))[0]).toBe('Alaksandar Łukašenka');
  });
});

describe('completing a topic', () => {
  it('offers words that the articles share, as they are printed most', () => {
    expect(values(archive.suggestTopics(''))).toContain('prisoners');
    expect(values(archive.suggestTopics('pris'))[0]).toMatch(/^prison/u);
  });

  it('offers things of several words, by any of them', () => {
    expect(values(archive.suggestTopics('political p'))).toContain('political prisoners');
    expect(values(archive.suggestTopics('rights'))).toContain('human rights');
    expect(values(archive.suggestTopics('envoy'))).toEqual(['envoy', 'special envoy']);
  });

  it('offers no names, no words that only join, and none that say nothing alone', () => {
    const all = values(archive.suggestTopics(''));
    for (const word of all) {
      expect(word).toBe(word.toLowerCase());
      expect(archive.search({ words: word }).length).toBeGreaterThan(0);
    }
    for (const letter of 'abcdefghijklmnopqrstuvwxyz')
      for (const junk of ['the', 'years', 'political', 'special', 'said', 'recent', 'released', 'week', 'prominent'])
        expect(values(archive.suggestTopics(letter))).not.toContain(junk);
  });

  it('offers the nearest for a slip', () => {
    expect(values(archive.suggestTopics('prizoners'))[0]).toBe('prisoners');
    expect(archive.suggestTopics('xqzw')).toEqual([]);
  });
});

describe('completing the others', () => {
  it('offers publishers, articles by title or file, and days that can be read', async () => {
    expect(values(archive.suggestPublishers('po'))).toEqual(['Pozirk']);
    expect(archive.suggestArticles('july 4 message')).toHaveLength(1);
    expect(archive.suggestArticles('001_')).toHaveLength(1);
    const days = values(await archive.suggestDays('last', NOW));
    expect(days).toContain('last week');
    for (const day of days) expect(await archive.readDay(day, NOW)).not.toBeNull();
    expect(values(await archive.suggestDays('21 june 2025', NOW))).toEqual(['21 june 2025']);
    expect(values(archive.suggestPublishers('pozrik'))).toEqual(['Pozirk']);
  });

  it('offers publishers that are typed in another script', () => {
    expect(values(archive.suggestPublishers('Позірк'))).toEqual(['Pozirk']);
    expect(values(archive.suggestPublishers('по'))).toEqual([]);
    expect(values(archive.suggestPublishers('Правда'))).toEqual([]);
  });

  it('never offers more than Discord takes, nor longer', () => {
    for (const all of [archive.suggestPeople(''), archive.suggestTopics(''), archive.suggestArticles('')]) {
      expect(all.length).toBeLessThanOrEqual(25);
      for (const { label, value } of all) expect(Math.max(label.length, value.length)).toBeLessThanOrEqual(100);
    }
  });
});

describe('completing a day', () => {
  const labels = async (typed: string): Promise<string[]> =>
    (await archive.suggestDays(typed, NOW)).map(({ label }) => label);

  for (const [typed, label] of [
    ['last week', 'last week · 9–15 November 2026'],
    ['since June', 'since June · from 1 June 2026'],
    ['until June', 'until June · up to 30 June 2026'],
    ['june', 'june · June 2026'],
    ['4 July', '4 July · 4 July 2026'],
    ['4 July 2025', '4 July 2025'],
    ['2025-07-04', '2025-07-04 · 4 July 2025'],
    ['2025', '2025'],
    ['last 3 days', 'last 3 days · 19–22 November 2026'],
    ['1 June to 4 July', '1 June to 4 July · 1 June – 4 July 2026'],
    ['чэрвень 2025', 'чэрвень 2025 · June 2025'],
  ] as const)
    it(`“${typed}” says how it is understood: ${label}`, async () => expect((await labels(typed))[0]).toBe(label));

  it('is offered before anything is typed: the common ones, then those of the archive', async () => {
    const offered = values(await archive.suggestDays('', NOW));
    expect(offered.slice(0, 2)).toEqual(['yesterday', 'last week']);
    expect(offered).toEqual(expect.arrayContaining(['July 2025', '7 July 2025']));
  });

  it('goes on from the first letters, also after “since” and “until”', async () => {
    expect(values(await archive.suggestDays('21', NOW))).toEqual(['21 June 2025']);
    expect(values(await archive.suggestDays('2025-06-2', NOW))).toContain('2025-06-21');
    expect(values(await archive.suggestDays('si', NOW))).toContain('since last week');
    expect(values(await archive.suggestDays('until la', NOW))).toContain('until last month');
  });

  it('is of the years in which the archive has it too, where none is typed', async () => {
    for (const typed of ['June 21', '21 june', '21 чэрв', '21 чэрвеня', '21.6', '21.06.', '21/06'])
      expect(await labels(typed)).toContain('21 June 2025');
    expect(await labels('since june')).toContain('since June 2025 · from 1 June 2025');
    expect(await labels('июн')).toContain('June 2025');
    for (const typed of ['21 June 2026', 'since', 'last', 'June 3'])
      for (const label of await labels(typed)) expect(label).not.toMatch(/^21 June 2025$|3 June 2025/u);
  });

  it('is said with both its ends', async () => {
    expect((await labels('from June to August'))[0]).toBe('from June to August · 1 June – 31 August 2026');
  });

  it('is the nearest common one where what is typed is none', async () => {
    expect(values(await archive.suggestDays('lsat week', NOW))[0]).toBe('last week');
    expect(values(await archive.suggestDays('Jnue', NOW))[0]).toBe('June');
    expect(values(await archive.suggestDays('xyzzy', NOW))).toContain('last week');
  });

  it('can be read, each of them, as the day that its label says', async () => {
    for (const typed of ['', 's', 'until ', '1', '2', 'j', 'last', 'xyzzy', 'since 2'])
      for (const value of values(await archive.suggestDays(typed, NOW)))
        expect(await archive.readDay(value, NOW)).not.toBeNull();
  });
});

describe('reading a day', () => {
  it('takes what “since” and “until” stand before', async () => {
    const june = { first: '2026-06-01', last: '2026-06-30' };
    expect(await archive.readDay('June', NOW)).toEqual(june);
    expect(await archive.readDay('until June', NOW)).toEqual(june);
    expect(await archive.readDay('since June', NOW)).toEqual({ first: '2026-06-01', last: '2026-11-22' });
  });

  it('takes no word for a day', async () => {
    for (const typed of ['', 'until', 'since', 'until further notice', 'soon'])
      expect(await archive.readDay(typed, NOW)).toBeNull();
  });
});
