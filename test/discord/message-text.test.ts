import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/discord/message-text.ts';

describe('the words of a message', () => {
  it.each([
    ['**bold** and _leaning_ and ~~gone~~ and ||hidden||', 'bold and leaning and gone and hidden'],
    ['> a **quote**\n> of two lines', '> a quote\n> of two lines'],
    ['>>> a quote\nof two lines', '>>> a quote\nof two lines'],
    ['### A heading\n-# small print\n- a point', 'A heading\nsmall print\na point'],
    ['[the page](https://example.org/a_b) and [this](<https://example.org>)', 'the page and this'],
    ['<@123> <@&4> <#5> said it at <t:1750500000:D> <:smile:12> </who:9>', 'said it at'],
    ['escaped \\*stars\\*, \\[brackets\\] and a \\\\ backslash', 'escaped *stars*, [brackets] and a \\ backslash'],
    ['2 * 3 is snake', '2  3 is snake'],
    ['', ''],
  ])('of %j are %j', (markdown, text) => expect(plainText(markdown)).toBe(text));

  it('are found in linear time, whatever the marks', () => {
    for (const piece of ['[', '[a](', '**', '> ', '<@', '\\', '[a\\]'])
      expect(plainText(piece.repeat(4000)).length).toBeLessThanOrEqual(4000 * piece.length);
  });
});
