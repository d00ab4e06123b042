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

  it('is all from “>>>” on', () => {
    expect(quotedLines('so\n>>> one\ntwo')).toEqual({ quoted: ['one\ntwo'], others: 'so' });
  });

  it('is not the line below that says whose words they are', () => {
    for (const source of ['— Berg', '-- Anna Berg, in Vilnius', '– А. Берг'])
      expect(quotedLines(`> it is time\n> ${source}`).quoted).toEqual(['it is time']);
  });

  it('is all of what begins with dashes: people talk, or the last line goes on', () => {
    expect(quotedLines('> — Is it time?\n> — It is').quoted).toEqual(['— Is it time?\n— It is']);
    expect(quotedLines('> it is time\n> — and it will be done').quoted).toEqual(['it is time\n— and it will be done']);
    expect(quotedLines('> it is time\n> — It was said before.').quoted).toEqual(['it is time\n— It was said before.']);
    expect(quotedLines('> — Berg').quoted).toEqual(['— Berg']);
  });

  it('is nothing in a message without such lines', () => {
    expect(quotedLines('5 > 4\nno -> yes').quoted).toEqual([]);
  });
});
