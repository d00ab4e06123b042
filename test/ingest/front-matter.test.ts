import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../src/ingest/front-matter.ts';

const block = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nThe envoy has landed.\n`;

describe('a block between two lines of ---', () => {
  it('gives its fields, and the text is what stands below', () => {
    expect(
      parseFrontMatter(
        block(
          'title: "Envoy: landed"',
          'publisher: Example News',
          'Published: 2031-03-14',
          'url: https://example.org/1',
          'byline: Ann Sample',
        ),
      ),
    ).toEqual({
      ok: true,
      frontMatter: {
        title: 'Envoy: landed',
        publisher: 'Example News',
        published: '2031-03-14',
        url: 'https://example.org/1',
        byline: 'Ann Sample',
      },
      text: 'The envoy has landed.\n',
    });
  });

  it('passes over keys that it does not know, their lists, comments and empty values', () => {
    expect(
      parseFrontMatter(block('tags:', '  - potash', '- sanctions', '# a note', 'byline:', 'title: Landed')),
    ).toMatchObject({
      frontMatter: { title: 'Landed' },
    });
  });

  it.each(['2031', '2031-03', '2031-03-14', '2032-02-29'])('takes %s for a day', (published) => {
    expect(parseFrontMatter(block(`published: ${published}`))).toMatchObject({ ok: true, frontMatter: { published } });
  });

  it.each([
    ['published', '14 March 2031'],
    ['published', '2031-13-01'],
    ['published', '2031-02-29'],
    ['published', '2031-00'],
    ['url', 'example.org/1'],
    ['url', 'ftp://example.org/1'],
    ['title', 'x'.repeat(501)],
  ])('is refused with a sentence that names the field where %s is %s', (field, value) => {
    const result = parseFrontMatter(block(`${field}: ${value}`));
    expect(result).toMatchObject({ ok: false, field });
    expect(!result.ok && result.reason).toContain(`"${field}"`);
  });
});

describe('text', () => {
  it.each([
    ['a line of dashes above prose', '---\nThe envoy has landed.\n---\nHe smiled.'],
    ['a block with none of our keys', '---\nlayout: post\n---\nThe envoy has landed.'],
    ['a block that never ends', '---\ntitle: Landed\nThe envoy'],
    ['a block further down', 'The envoy has landed.\n---\ntitle: Landed\n---\n'],
  ])('is left as it is: %s', (_, text) => {
    expect(parseFrontMatter(text)).toEqual({ ok: true, frontMatter: {}, text });
  });

  it('that has no such block is left as it is, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.trimStart().startsWith('---'));
        expect(parseFrontMatter(text)).toEqual({ ok: true, frontMatter: {}, text });
      }),
    );
  });
});
