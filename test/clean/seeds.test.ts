import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { blocksOf, cleaned, textOf } from './document.ts';

const Published = z.object({ date: z.string().nullable(), bound: z.string().optional() });
const Story = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: Published,
  firstWords: z.string(),
  truncated: z.boolean().optional(),
});
const Gold = z.object({
  articles: z.array(
    Story.extend({
      file: z.string(),
      byline: z.string().nullable(),
      paragraphs: z.number().optional(),
      headings: z.array(z.string()).optional(),
      lastWords: z.string(),
      junk: z.array(z.string()),
      teaser: Story.optional(),
    }),
  ),
});

const ROOT = new URL('../../', import.meta.url);
const gold = Gold.parse(JSON.parse(readFileSync(new URL('test/gold/seeds.json', ROOT), 'utf8')));

/** Of a day whose year a reader infers, cleaning has the month and the day. */
const withoutYear = (date: string | null): string | null => (date === null ? null : date.slice(4));

describe.each(gold.articles.map((article) => [article.file, article] as const))('%s', (file, expected) => {
  const text = textOf(new URL(`seeds/${file}`, ROOT));
  const stories = cleaned(text);
  const [first] = stories;
  if (!first) throw new Error(`${file} gave no article.`);
  const { article, removed } = first;

  it('has its title, publisher and byline, and nothing made up', () => {
    expect(article.title?.value ?? null).toBe(expected.title);
    expect(article.publisher?.value ?? null).toBe(expected.publisher);
    expect(article.byline?.value ?? null).toBe(expected.byline);
    expect(article.language).toBe('en');
    expect(article.truncated).toBe(false);
  });

  it('has the day that it prints, and as what', () => {
    const [day] = article.printedDays;
    expect(withoutYear(day?.value ?? null)).toBe(withoutYear(expected.published.date));
    if (!day) return;
    expect(day.kind).toBe(expected.published.bound ? 'page stamp' : 'dateline');
    expect(text).toContain(day.printed);
  });

  it('begins and ends where the story does', () => {
    expect(article.body.startsWith(expected.firstWords)).toBe(true);
    expect(article.body.endsWith(expected.lastWords)).toBe(true);
  });

  it('has its paragraphs and headings', () => {
    if (expected.paragraphs) expect(article.paragraphs).toHaveLength(expected.paragraphs);
    expect(article.headings.map(({ exact }) => exact)).toEqual(expected.headings ?? []);
  });

  it.each(expected.junk)('keeps “%s” out of every story and aside', (junk) => {
    for (const { article: story } of stories) expect(`${story.title?.value}\n${story.body}`).not.toContain(junk);
    expect(stories.some((story) => story.removed.some((part) => part.text.includes(junk)))).toBe(true);
  });

  it('names the rule for all it took off', () => {
    expect(removed.every(({ rule, text: part }) => rule !== '' && part !== '')).toBe(true);
  });

  it('has a second story only where the page has one', () => {
    expect(stories).toHaveLength(expected.teaser ? 2 : 1);
    const second = stories[1];
    if (!second || !expected.teaser) return;
    expect(second.article).toMatchObject({ id: 'page-2', truncated: true, title: { value: expected.teaser.title } });
    expect(second.article.publisher?.value).toBe(expected.teaser.publisher);
    expect(second.article.body.startsWith(expected.teaser.firstWords)).toBe(true);
    expect(withoutYear(second.article.printedDays[0]?.value ?? null)).toBe(withoutYear(expected.teaser.published.date));
    for (const block of blocksOf(second)) expect(article.body).not.toContain(block);
  });
});
