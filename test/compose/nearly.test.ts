import { describe, expect, it } from 'vitest';
import { nearly } from '../../src/compose/nearly.ts';
import { archiveOf, seedsFolder } from '../archive/archives.ts';

const archive = await archiveOf();

describe('the words nearest to a quotation', () => {
  for (const [quote, words] of [
    ['a rare sign of friendship', 'a “rare gesture of personal friendship'],
    // Of two as near, the one that has another number in its place.
    ['release of 16 political prisoners', 'release of 14 political prisoners'],
    // The same words in another order.
    ['peace, prosperity and well-being', 'peace, well-being and prosperity'],
    [
      'the US is now strong so we can get these things done',
      'The United States is now strong so we can get these kind of things done',
    ],
    // Over the end of a paragraph.
    [
      'maintain pressure in Minsk. I trust that American partners',
      'maintain pressure on Minsk.\n\n“I trust that American partners',
    ],
  ] as const)
    it(`“${quote}” are “${words}”`, () => expect(nearly(archive, quote)?.words.exact).toBe(words));
});

it('is found where the one word that the search could find it by is another', async () => {
  const text =
    'A headline that is long enough\n\nJuly 1, 2025. “We were there for it with them at the crossing,” Berg said.\n';
  const one = await archiveOf(seedsFolder([], { 'a.txt': text }));
  expect(nearly(one, 'We were there for it with them at the ferry')?.words.exact).toMatch(/^We were there .* at the$/u);
  expect(nearly(one, 'He was here for it with us at the ferry')).toBeNull();
});

describe('nothing is near to', () => {
  for (const quote of [
    'never be punished',
    'he said that the',
    'we want a deal',
    'The embassy will serve pancakes to all prisoners of Minsk',
    'Сегодня ничего не произошло',
    '',
  ])
    it(`“${quote}”`, () => expect(nearly(archive, quote)).toBeNull());
});
