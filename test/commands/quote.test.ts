import { describe, expect, it } from 'vitest';
import { archiveOf, gold, seedsFolder } from '../archive/archives.ts';
import { asker, extractsOf, noticesOf } from './ask.ts';

const ask = asker(await archiveOf());

describe('/quote', () => {
  it.each(gold.quotes)('$speaker: “$exact”', async ({ speaker, exact, fragment = false }) => {
    const quotes = extractsOf(await ask(`/quote speaker:"${speaker}"`));
    const quote = quotes.find(({ text }) => text === exact);
    expect(quote).toMatchObject({ item: fragment ? 'fragment' : 'quotation', speaker });
  });

  it('gives nobody words that are not certainly theirs', async () => {
    for (const { name } of gold.people) {
      const quotes = extractsOf(await ask(`/quote speaker:"${name}"`));
      expect(quotes.every(({ speaker }) => speaker === name)).toBe(true);
    }
  });

  it('shows words whose speaker is not certain as nobody’s', async () => {
    const seeds = seedsFolder([], {
      'a.txt':
        'Two ministers met in Minsk on Monday. “We are going to open the border crossing next week,” one of them said.\n',
    });
    const quotes = extractsOf(await asker(await archiveOf(seeds))('/quote'));
    expect(quotes.every(({ speaker, notes }) => speaker === null && notes.includes('speaker not certain'))).toBe(true);
  });

  it('finds words about a topic', async () => {
    const quotes = extractsOf(await ask('/quote speaker:Tsikhanouskaya about:sanctions'));
    expect(quotes[0]?.text).toContain('sanctions');
  });

  it('says so when there are no words', async () => {
    expect(noticesOf(await ask('/quote speaker:Tikhanovsky')).join(' ')).toContain('no words of Siarhiej Cichanoŭski');
  });
});
