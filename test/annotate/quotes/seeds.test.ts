import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readQuotes } from './read.ts';

const Gold = z.object({
  articles: z.array(z.object({ file: z.string(), firstWords: z.string(), lastWords: z.string() })),
  quotes: z.array(
    z.object({
      file: z.string(),
      speaker: z.string(),
      exact: z.string(),
      cue: z.string().optional(),
      fragment: z.boolean().optional(),
    }),
  ),
  notQuotes: z.array(z.string()),
});

const gold = Gold.parse(JSON.parse(readFileSync(new URL('../../gold/seeds.json', import.meta.url), 'utf8')));
const seeds = new URL('../../../seeds/', import.meta.url);

/** The story part of a seed: from its first words to its last. */
function storyOf(file: string): string {
  const article = gold.articles.find((each) => each.file === file);
  const text = readFileSync(new URL(file, seeds), 'utf8');
  if (!article) throw new Error(`${file} is not in the gold answers`);
  return text.slice(text.indexOf(article.firstWords), text.indexOf(article.lastWords) + article.lastWords.length);
}

const files = readdirSync(seeds).filter((name) => name.endsWith('.txt'));

for (const file of files)
  describe(file, () => {
    const found = readQuotes(storyOf(file));
    const expected = gold.quotes.filter((quote) => file.startsWith(quote.file));
    for (const { exact, speaker, cue, fragment } of expected)
      it(`${speaker}: “${exact}”`, () => {
        const quote = found.find(({ words }) => words === exact);
        expect(quote).toMatchObject({ speaker, kind: fragment ? 'fragment' : 'quotation' });
        if (cue) expect(quote?.cue).toContain(cue.replace(':', ''));
      });

    it('offers nothing else as somebody’s words', () => {
      const others = found.filter(({ words }) => !expected.some(({ exact }) => exact === words));
      expect(others).toEqual([]);
    });

    it('offers no scare quote, name or signature', () => {
      const bare = (words: string) => words.replace(/[.,]$/u, '');
      expect(found.filter(({ words }) => gold.notQuotes.includes(bare(words)))).toEqual([]);
    });
  });
