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

  it('offers nobody for what begins no name', () => {
    expect(archive.suggestPeople('xq')).toEqual([]);
  });
});

describe('completing a topic', () => {
  it('offers words that the articles share, as they are printed most', () => {
    expect(values(archive.suggestTopics(''))).toContain('prisoners');
    expect(values(archive.suggestTopics('pris'))[0]).toMatch(/^prison/u);
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
  });

  it('never offers more than Discord takes, nor longer', () => {
    for (const all of [archive.suggestPeople(''), archive.suggestTopics(''), archive.suggestArticles('')]) {
      expect(all.length).toBeLessThanOrEqual(25);
      for (const { label, value } of all) expect(Math.max(label.length, value.length)).toBeLessThanOrEqual(100);
    }
  });
});
