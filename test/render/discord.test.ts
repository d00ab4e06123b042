import { CreateMessageInteractionCallbackRequestSchema, MessageCreateRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/model/span.ts';
import type { View } from '../../src/model/view.ts';
import { type DiscordBody, discordMessage } from '../../src/render/discord.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import { drawnByDiscord } from './discord-reader.ts';
import { anyExtract, anyView, citation, extract, PUBLISHED, view } from './views.ts';

const textsOf = ({ components: [container] }: DiscordBody): string[] =>
  container.components.flatMap((component) => ('content' in component ? [component.content] : []));
const contentOf = (body: DiscordBody): string => textsOf(body).join('\n\n');
const drawn = (blocks: View['blocks'], changes: Partial<View> = {}) => contentOf(discordMessage(view(blocks, changes)));

const everyView = (promise: (answer: View, body: DiscordBody) => void): void =>
  fc.assert(
    fc.property(anyView, (answer) => promise(answer, discordMessage(answer))),
    { numRuns: 60 },
  );

describe('a message', () => {
  it('has a heading, sections, each extract with its place, and the sources of what it draws', () => {
    const other = citation(2, {
      article: articleId('a2'),
      title: null,
      publisher: null,
      published: null,
      file: '001.txt',
      paragraph: 0,
      truncated: true,
    });
    const blocks = [
      { kind: 'heading', text: 'In their words' },
      extract(1, 'Time to *change* it', {
        item: 'quotation',
        speaker: 'Alaksandar Łukašenka',
        cue: 'he stressed',
        date: PUBLISHED,
        moreCitations: [citation(3)],
      }),
      { kind: 'heading', text: 'Days' },
      extract(2, 'A letter came.', {
        citation: other,
        date: {
          value: '2025-06-21',
          certain: ['year', 'month', 'day'],
          implied: [],
          basis: 'printed',
          printed: 'June 21',
        },
        notes: ['planned'],
      }),
    ] as const;
    const body = discordMessage(view(blocks, { omitted: 'Left out: 3 undated.', hint: '/who has more.' }));
    expect(body.flags).toBe(32768);
    expect(body.allowed_mentions).toEqual({ parse: [] });
    expect(textsOf(body)).toEqual([
      '## Prisoners\n-# Archive as of 18 July 2025',
      [
        '### In their words',
        'Alaksandar Łukašenka (“he stressed”)',
        '> “Time to \\*change\\* it”',
        '-# \\[1\\] \\[3\\] Pozirk · 4 July 2025 (year inferred) · ¶2',
      ].join('\n'),
      [
        '### Days',
        '**21 June 2025**',
        '> A letter came.',
        '-# \\[2\\] 001.txt · undated · heading · cut off · planned',
      ].join('\n'),
      [
        '### Sources',
        '-# \\[1\\] \\[3\\] “A message on July 4” · Pozirk · 4 July 2025 (year inferred) · 000.txt',
        '-# \\[2\\] untitled · publisher unknown · undated · cut off · 001.txt',
      ].join('\n'),
      '-# Left out: 3 undated.\n-# \\/who has more.',
    ]);
  });

  it('draws as many extracts as a heading shows, and says how many more there are', () => {
    const blocks = [
      { kind: 'heading', text: 'Days', show: 2 } as const,
      ...Array.from({ length: 9 }, (_, n) => extract(n, `No. ${n}`)),
    ];
    expect(drawn(blocks)).toContain('No. 1');
    expect(drawn(blocks)).not.toContain('No. 2');
    expect(drawn(blocks)).toContain('-# … and 7 more');
    expect(drawn(blocks)).not.toContain('not shown');
  });

  it('leaves out headings with nothing under them', () => {
    expect(
      drawn([{ kind: 'heading', text: 'Empty' }, { kind: 'heading', text: 'Days' }, extract(1, 'One.')]),
    ).not.toContain('Empty');
  });

  it('links only to pages of the web, without a preview', () => {
    const at = (url: string) => drawn([extract(1, 'One.', { citation: citation(1, { url }) })]);
    expect(at('https://example.org/a_b?c=d')).toContain('<https://example.org/a_b?c=d>');
    for (const url of [
      'javascript:alert(1)',
      'no address',
      'ftp://example.org/',
      `https://example.org/${'a'.repeat(400)}`,
    ])
      expect(at(url)).toMatch(/· 000\.txt$/u);
    expect(at('https://example.org/> @everyone <x')).toContain('<https://example.org/%3E%20@everyone%20%3Cx>');
  });

  it('calls nothing unknown that is only too long to show', () => {
    const name = 'x'.repeat(2000);
    const content = drawn([extract(1, 'One.', { citation: citation(1, { title: name, publisher: name }) })]);
    expect(content).toContain('-# \\[1\\] 000.txt · 4 July');
    expect(content).toContain('-# \\[1\\] title too long to show · publisher too long to show · 4 July');
  });

  it('draws ways on as words', () => {
    expect(drawn([{ kind: 'offer', label: 'John Coale', command: '/who name:"John Coale"' }])).toContain(
      'John Coale: **\\/who name\\:"John Coale"**',
    );
  });
});

describe('what does not fit', () => {
  const long = (n: number) =>
    extract(n, `${n} ${'sentence '.repeat(60)}`, { citation: citation(n, { article: articleId(`a${n}`) }) });

  it('is left out whole, and counted with its sources', () => {
    const content = drawn(Array.from({ length: 40 }, (_, n) => long(n + 1)));
    const shown = content.match(/^> /gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(3);
    expect(content).toContain(
      `-# … ${40 - shown} more extracts and ${40 - shown} sources not shown; narrow with since\\: or person\\:`,
    );
  });

  it('counts no source that the message lists', () => {
    const content = drawn(Array.from({ length: 40 }, (_, n) => extract(n, 'sentence '.repeat(60))));
    expect(content).toMatch(/-# … \d+ more extracts not shown;/u);
  });

  it('goes to the end: no later extract takes the place of an earlier one', () => {
    const content = drawn([...Array.from({ length: 20 }, (_, n) => long(n)), extract(99, 'Short.')]);
    expect(content).not.toContain('Short.');
  });

  it('leaves a single extract that is too long for any message out whole, and says where it stands', () => {
    const content = drawn([extract(1, 'One.'), extract(2, 'x'.repeat(10_240)), extract(3, 'Three.')]);
    expect(content).toContain('> One.');
    expect(content).not.toContain('xx');
    expect(content).toContain(
      '-# \\[2\\] Pozirk · 4 July 2025 (year inferred) · ¶2 · 10,240 characters, too long for a message, left out whole',
    );
    expect(content).toContain('> Three.');
    expect(content).not.toContain('not shown');
  });

  it('never is a notice, while there is room for it', () => {
    const content = drawn([
      ...Array.from({ length: 40 }, (_, n) => long(n)),
      { kind: 'notice', text: 'Two sources disagree.' },
    ]);
    expect(content).toContain('Two sources disagree.');
  });

  it('counts lines of our own too', () => {
    const fields = Array.from({ length: 300 }, (_, n) => ({ name: `Field ${n}`, value: 'a value' }));
    expect(drawn([{ kind: 'fields', fields }])).toMatch(/-# … \d+ more lines not shown/u);
  });

  it('are sections, where there are more than components', () => {
    const blocks = Array.from({ length: 60 }, (_, n) => [
      { kind: 'heading', text: `H${n}` } as const,
      extract(n, `E${n}.`),
    ]).flat();
    const body = discordMessage(view(blocks));
    expect(body.components[0].components.length).toBe(39);
    expect(contentOf(body)).toMatch(/-# … \d+ more extracts not shown/u);
  });
});

describe('any answer, however hostile', () => {
  it('is within Discord’s limits', () => {
    everyView((_, body) => {
      const texts = textsOf(body);
      expect(texts.join('').length).toBeLessThanOrEqual(4000);
      expect(1 + body.components[0].components.length).toBeLessThanOrEqual(40);
      for (const text of texts) expect(text.trim()).not.toBe('');
    });
  });

  it('is as Discord’s own description demands', () => {
    everyView((_, body) => {
      expect(MessageCreateRequestSchema.safeParse(body).error).toBeUndefined();
      expect(CreateMessageInteractionCallbackRequestSchema.safeParse({ type: 4, data: body }).error).toBeUndefined();
    });
  });

  it('pings nobody and draws no markup but our own', () => {
    const own = new Set(['emphasis', 'heading', 'small print', 'quote', 'autolink', 'url']);
    everyView((_, body) => {
      expect(body.allowed_mentions).toEqual({ parse: [] });
      for (const text of textsOf(body))
        expect(drawnByDiscord(text).markup.filter((name) => !own.has(name))).toEqual([]);
      const links = contentOf(body).match(/(?<!\\)<[^>]*>/gu) ?? [];
      for (const link of links) expect(link).toMatch(/^<https?:\/\/[^\s<>]+>$/u);
    });
  });

  it('draws the words of an extract character for character, or none of them', () => {
    // Marked, so that a title with the same words is not taken for the extract.
    const alone = anyExtract.map((only) => ({ ...only, text: `Ж${only.text}` })).filter(({ text }) => text.length > 20);
    fc.assert(
      fc.property(alone, (only) => {
        const content = drawn([only]);
        if (/too long for a message|not shown/u.test(content)) expect(content).not.toContain(only.text.slice(0, 20));
        else expect(unescapeMarkdown(content)).toContain(only.text);
      }),
    );
  });

  it('accounts for every extract: drawn, past what its heading shows, too long, or not shown', () => {
    const extracts = fc.array(fc.record({ length: fc.integer({ min: 1, max: 600 }), article: fc.nat(5) }), {
      maxLength: 60,
    });
    const sections = fc.array(fc.record({ show: fc.nat(20), extracts }), { maxLength: 5 });
    fc.assert(
      fc.property(sections, fc.nat(6000), (parts, longest) => {
        const all = parts.flatMap(({ show, extracts: of }, at) => [
          { kind: 'heading', text: `Section ${at}`, show } as const,
          ...of.map(({ length, article }, n) => {
            const place = citation(n, { article: articleId(`a${article}`) });
            return extract(n, '=word'.repeat(length > 580 ? longest : length), { citation: place });
          }),
        ]);
        const content = drawn(all);
        const count = (pattern: RegExp) =>
          [...content.matchAll(pattern)].reduce((sum, [, number = '1']) => sum + Number(number), 0);
        const told =
          count(/^> (?==|$)/gmu) +
          count(/too long for a message/gu) +
          count(/… and (\d+) more$/gmu) +
          count(/… (\d+) more extract/gu);
        expect(told).toBe(all.filter(({ kind }) => kind === 'extract').length);
      }),
      { numRuns: 60 },
    );
  });
});
