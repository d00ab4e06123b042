import { describe, expect, it } from 'vitest';
import { plainMessage, quotedLines } from '../../src/compose/message.ts';

describe('a message without its markup', () => {
  for (const [message, plain] of [
    ['**Kellogg** said __that__', 'Kellogg said that'],
    ['> it is time\n> to change', 'it is time\nto change'],
    ['see [the story](https://example.org/a?b=c) <@123456> <:flag:99>', 'see the story'],
    ['https://example.org/news Kellogg', 'Kellogg'],
    ['## News\n- 14 freed', 'News\n14 freed'],
    ['2 * 3 = 6 and snake_case', '2  3 = 6 and snake_case'],
    ['plain “words” – as they are', 'plain “words” – as they are'],
  ] as const)
    it(JSON.stringify(message), () => expect(plainMessage(message)).toBe(plain));
});

describe('what a message quotes by lines', () => {
  it('is each stretch of lines with “>”', () => {
    expect(quotedLines('> one\n> two\nand\n> three')).toEqual({ quoted: ['one\ntwo', 'three'], others: 'and' });
  });

  it('is nothing in a message without such lines', () => {
    expect(quotedLines('5 > 4\nno -> yes').quoted).toEqual([]);
  });
});
