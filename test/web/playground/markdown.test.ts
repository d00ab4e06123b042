import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/render/escape.ts';
import { drawMarkdown } from '../../../src/web/playground/draw/markdown.ts';
import { readText, SURROUNDINGS } from './surroundings.ts';

const SETTING = { ...SURROUNDINGS, headings: [1, 2, 3] };
const drawn = async (text: string): Promise<string> =>
  String(await drawMarkdown(text, SETTING))
    .replace(/^<div class="markdown">/u, '')
    .replace(/<\/div>$/u, '');

describe('Discord’s Markdown', () => {
  it.each([
    ['bold', '**a**', '<strong>a</strong>'],
    ['italics by stars', '*a b*', '<em>a b</em>'],
    ['italics by underscores', 'x _a b_ y', 'x <em>a b</em> y'],
    ['underlined', '__a__', '<u>a</u>'],
    ['struck out', '~~a~~', '<s>a</s>'],
    ['bold italics', '***a***', '<strong><em>a</em></strong>'],
    ['marks in marks', '**a *b* __c__**', '<strong>a <em>b</em> <u>c</u></strong>'],
    ['bold in a word', 'a**b**c', 'a<strong>b</strong>c'],
    ['code', '`a **b**`', '<code>a **b**</code>'],
    ['code with a backtick in it', '``a`b``', '<code>a`b</code>'],
    ['marks across lines', '**a\nb**', '<strong>a<br>b</strong>'],
    ['small print', '-# a *b*', '<small>a <em>b</em></small>'],
    ['a quote of several lines', '> a\n> b\nc', '<blockquote>a<br>b</blockquote>c'],
    ['a quote to the end', '>>> a\nb', '<blockquote>a<br>b</blockquote>'],
    ['an empty line in a quote', '> a\n> \n> b', '<blockquote>a<br><br>b</blockquote>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a list in a list', '- a\n  - b\n- c', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
    ['a numbered list', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['a list and what follows', '- a\n\nb', '<ul><li>a</li></ul><br>b'],
  ])('draws %s', async (_, text, html) => expect(await drawn(text)).toBe(html));

  it.each([
    ['a lone star', '2 * 3 * 4'],
    ['snake_case_names', 'a snake_case_name here'],
    ['marks that never close', '**a __b ~~c ||d `e'],
    ['a heading without a space', '#general'],
    ['four hashes', '#### a'],
    ['a quote without a space', '>a'],
    ['a link of another scheme', '[a](javascript:alert(1))'],
    ['a link without an address', '[a](b c)'],
    ['an address of another scheme in brackets', '<data:text/html,x>'],
    ['markup of the web', '<b onclick="x">a</b> &amp;'],
  ])('leaves %s as it stands', async (_, text) => {
    expect(readText(await drawn(text))).toBe(text);
    expect(await drawn(text)).not.toMatch(/<[a-z]/u);
  });

  it('draws headings at a level under the message’s own, and no level is skipped', async () => {
    const html = String(await drawMarkdown('## a\n### b', { ...SETTING, headings: [2, 3] }));
    expect(html).toContain('<div class="title level-2" role="heading" aria-level="3">a</div>');
    expect(html).toContain('<div class="title level-3" role="heading" aria-level="4">b</div>');
  });

  it('leaves what stands between fences alone', async () => {
    expect(await drawn('```md\n# a\n- b\n```\n# c')).toMatch(
      /<code># a\n- b<\/code><\/pre><div class="title level-1"/u,
    );
  });

  it('hides spoilers, and says so', async () => {
    expect(await drawn('||a||')).toMatch(
      /role="button" tabindex="0" aria-label="Spoiler, press to show".*<span class="hidden">a</u,
    );
  });

  it.each([
    ['a label with an address', '[a](https://x.example/b_(c))', 'https://x.example/b_(c)', 'a'],
    ['an address in brackets', '<https://x.example/>', 'https://x.example/', 'https://x.example/'],
    [
      'a bare address, without the sentence’s full stop',
      'see https://x.example/a.',
      'https://x.example/a',
      'https://x.example/a',
    ],
  ])('links %s', async (_, text, href, words) => {
    const found = /<a href="([^"]*)" target="_blank" rel="noopener noreferrer nofollow">(.*?)<\/a>/u.exec(
      await drawn(text),
    );
    expect(found?.slice(1)).toEqual([href, words]);
  });

  it('draws mentions by name where one knows it', async () => {
    expect(await drawn('<@7> <@&6> <#9> <@9> @everyone')).toBe(
      ['@heron', '@desk', '#unknown', '@unknown-user', '@everyone']
        .map((name) => `<span class="mention">${name}</span>`)
        .join(' '),
    );
  });

  it('makes a command that is mentioned a button that types it', async () => {
    expect(await drawn('</who:12>')).toBe('<button type="button" class="mention" data-command="who">/who</button>');
  });

  it.each([
    ['D', '21 June 2025'],
    ['d', '21/06/2025'],
    ['t', '00:00'],
    ['R', 'last year'],
  ])('draws a time stamp of the form %s', async (form, words) => {
    const html = await drawn(`<t:1750464000:${form}>`);
    expect(html).toContain(`datetime="2025-06-21T00:00:00.000Z" data-form="${form}"`);
    expect(readText(html)).toBe(words);
  });

  it('takes a time outside the calendar for text', async () => {
    expect(readText(await drawn('<t:9999999999999:D>'))).toBe('<t:9999999999999:D>');
  });

  it('draws every character that a backslash guards, and the backslash before a letter', async () => {
    expect(readText(await drawn('\\*a\\* \\_b\\_ \\# \\- \\[x\\](https\\://y) \\n \\\\'))).toBe(
      '*a* _b_ # - [x](https://y) \\n \\',
    );
  });

  it('draws escaped text character for character, whatever it is', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'*_~|`<>[]()#@/\\:-+1. \nab<&"\'', '**', '||', '```', 'https://a.b', '<t:1>'),
    });
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const kept = given.replace(/^[ ]+/gmu, '');
        const html = await drawn(escapeMarkdown(kept));
        expect(readText(html)).toBe(kept);
        expect(html.replaceAll('<br>', '')).not.toMatch(/</u);
      }),
    );
  });

  it('makes nothing of the text into markup of its own', async () => {
    const unit = fc.constantFrom(
      '<script>',
      '</div>',
      '"',
      "'",
      '&',
      '<',
      '>',
      ' onload=x ',
      '**',
      '||',
      '`',
      '[',
      '](',
      ')',
      'https://a.b/"><i>',
      '<@7>',
      '</a:1>',
      '\n> ',
      '\n- ',
      '\n# ',
      'a',
    );
    const tag =
      /<(?:br|\/?(?:strong|em|u|s|code|small|blockquote|ul|li|span|div|pre|a|ol|button|time)(?: [a-z-]+="[^"<>]*")*)>/gu;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit }), async (given) => {
        const html = await drawn(given);
        expect(html.replace(tag, '')).not.toMatch(/[<>"]/u);
        expect(html).not.toMatch(/<[a-z]+[^>]*\son\w+=/u);
        for (const [, href] of html.matchAll(/href="([^"]*)"/gu)) expect(href).toMatch(/^https?:\/\//u);
      }),
    );
  });
});
