import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, unescapeMarkdown } from '../../src/render/escape.ts';
import { drawnByDiscord } from './discord-reader.ts';
import { articleText } from './views.ts';

const MARKUP = [
  '*slanted*',
  '_slanted_',
  '**bold**',
  '__underlined__',
  '~~struck~~',
  '||hidden||',
  '`code`',
  '```\ncode\n```',
  '# Heading',
  'text\n### Heading',
  '-# small print',
  '- item',
  '* item',
  '  - item',
  '1. item',
  '12. item',
  '> quoted',
  '>>> quoted',
  '[words](https://example.org)',
  '<https://example.org>',
  'https://example.org/a_b',
  'see http://example.org.',
  'steam://run/1',
  'discord.gg/abc',
  '@everyone',
  '@here',
  '<@1234>',
  '<@!1234>',
  '<@&1234>',
  '<#1234>',
  '</who:1234>',
  '<t:1751587200:R>',
  '<id:customize>',
  '<:flag:1234>',
  '<a:flag:1234>',
  ':smile:',
  '¯\\_(ツ)_/¯',
];

describe('an escaped text', () => {
  for (const text of MARKUP)
    it(`is drawn as it is: ${JSON.stringify(text)}`, () => {
      expect(drawnByDiscord(text).markup).not.toEqual([]);
      expect(drawnByDiscord(escapeMarkdown(text))).toEqual({ text, markup: [] });
    });

  it('is the text itself where nothing in it is special', () => {
    const plain =
      'A five-year break, “that” followed the disputed 2020 election (again). 1,160 people! - Łukašenka’s 5%';
    expect(escapeMarkdown(plain)).toBe(plain);
    expect(escapeMarkdown('3.5 percent')).toBe('3.5 percent');
  });

  it('stays special-free where it follows our own words', () => {
    expect(drawnByDiscord(`> ${escapeMarkdown('- item')}`).markup).toEqual(['quote']);
  });

  it('never becomes markup, whatever it was', () => {
    fc.assert(fc.property(articleText, (text) => void expect(drawnByDiscord(escapeMarkdown(text)).markup).toEqual([])));
  });

  it('gives the text back, character for character', () => {
    fc.assert(fc.property(articleText, (text) => void expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text)));
  });

  it('is drawn as the text, but for characters that must not be seen', () => {
    const seen = articleText.map((text) => text.replace(/[^\P{C}\n\t]|[\u2028\u2029]/gu, ''));
    fc.assert(fc.property(seen, (text) => void expect(drawnByDiscord(escapeMarkdown(text)).text).toBe(text)));
  });
});

describe('characters that reorder, break or hide a message', () => {
  for (const [what, character] of [
    ['right-to-left override', '\u202e'],
    ['first strong isolate', '\u2068'],
    ['right-to-left mark', '\u200f'],
    ['carriage return', '\r'],
    ['escape', '\u001b'],
    ['null', '\u0000'],
    ['line separator', '\u2028'],
    ['half of a surrogate pair', '\ud83d'],
  ] as const)
    it(`${what} is shown by its number`, () => {
      const code = `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      expect(escapeMarkdown(`a${character}b`)).toBe(`a${code}b`);
      expect(unescapeMarkdown(`a${code}b`)).toBe(`a${character}b`);
    });

  it('are told from a text that prints such a number', () => {
    expect(escapeMarkdown('\\u202E')).toBe('\\\\u202E');
    expect(unescapeMarkdown('\\\\u202E')).toBe('\\u202E');
  });

  it('make no emoji of what stands between two colons', () => {
    for (const text of [':\u2028smile:', ':\r:', ':\u202e:'])
      expect(drawnByDiscord(escapeMarkdown(text)).markup).toEqual([]);
  });

  it('leave pictures of several characters whole', () => expect(escapeMarkdown('👩‍👧 😀')).toBe('👩‍👧 😀'));
});
