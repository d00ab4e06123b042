import { CreateMessageInteractionCallbackRequestSchema, MessageCreateRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../../src/model/date.ts';
import { articleId } from '../../src/model/span.ts';
import type { Block, Extract, View } from '../../src/model/view.ts';
import { type DiscordBody, discordMessage } from '../../src/render/discord.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import { extractsIn } from '../../src/render/extract.ts';
import { drawnByDiscord } from './discord-reader.ts';
import { anyEvent, anyExtract, anyView, citation, event, extract, OFFICES, PUBLISHED, VISIT, view } from './views.ts';

const textsOf = ({ components: [container] }: DiscordBody): string[] =>
  container.components.flatMap((component) => ('content' in component ? [component.content] : []));
const contentOf = (body: DiscordBody): string => textsOf(body).join('\n\n');
const drawn = (blocks: View['blocks'], changes: Partial<View> = {}) => contentOf(discordMessage(view(blocks, changes)));

const day = (printed: string): PartialDate => ({ value: null, certain: [], implied: [], basis: 'printed', printed });

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

  it('tells an event as one, each statement with its place, then where they disagree', () => {
    expect(textsOf(discordMessage(view([{ kind: 'heading', text: 'Days' }, VISIT, OFFICES])))[1]).toBe(
      `### Days
**21 June 2025 (year inferred from the article’s day)** · told by 3 articles
> Lind came on June 21.
-# \\[1\\] Pozirk · 4 July 2025 (year inferred) · ¶2
21 June 2025 (inferred from another article)
> Lind came on Saturday.
-# \\[2\\] Wire · page seen 18 July 2025 · ¶2
> Lind came last week.
-# \\[3\\] 002.txt · undated · ¶2 · no day of its own: “last week” · planned
> Lind came.
-# \\[4\\] 002.txt · undated · ¶2 · no day of its own
**Doubtful day**
> “on June 21” \\[5\\] · article of 4 July 2025 (year inferred)
> “on Saturday” \\[6\\] · page seen 18 July 2025

**Contradiction: both cannot be true** · Ada Lind
> “the envoy” \\[7\\] · article of 4 July 2025 (year inferred)
> “a lawyer” \\[8\\] · article of 4 July 2025 (year inferred) · Max Berg · misspelling`,
    );
  });

  it('lists the sources of all that an event tells', () => {
    expect(drawn([VISIT])).toContain('-# \\[2\\] \\[6\\] untitled · Wire');
  });

  it('counts an event and a disagreement as one each of what a heading shows', () => {
    const content = drawn([{ kind: 'heading', text: 'Days', show: 1 }, VISIT, OFFICES, extract(9, 'One.')]);
    expect(content).toContain('page seen 18 July 2025\n\n-# … and 2 more');
    expect(content).not.toContain('the envoy');
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
    expect(drawn([{ kind: 'offer', label: 'John Coale', command: '/who name:"John Coale"', instead: true }])).toContain(
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

  const told = (statements: number, words = 'sentence '.repeat(20)) => {
    const [first, ...others] = Array.from({ length: statements }, (_, n) =>
      extract(n, `S${n} ${words}`, { item: 'statement', date: PUBLISHED }),
    );
    return first ? event(PUBLISHED, [first, ...others], VISIT.disagreements) : VISIT;
  };

  it('never is a part of an event that would fit alone', () => {
    const content = drawn([...Array.from({ length: 3 }, () => told(6)), OFFICES]);
    expect(content.match(/^> S\d/gmu)).toHaveLength(12);
    expect(content).toContain('-# … 1 more event and 1 more disagreement not shown;');
    expect(content).not.toContain('more statement');
  });

  it('is the end of an event that is too long for any message: its first statements are drawn, and where it disagrees', () => {
    const content = drawn([{ kind: 'heading', text: 'Days' }, told(100), extract(200, 'One.')]);
    const shown = content.match(/^> S\d/gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(3);
    expect(content).toContain(`\n-# … and ${100 - shown} more statements\n**Doubtful day**\n> “on June 21”`);
    expect(content).toContain('told by 1 article\n> S0 ');
    expect(content).not.toContain(`[${shown}\\]`);
    expect(content).toContain('> One.');
  });

  it('is all of an event but its beginning and where it disagrees, where sections share the room', () => {
    const sections = ['What happened', 'Figures'].flatMap((text): Block[] => [
      { kind: 'heading', text, show: 2 },
      told(9),
    ]);
    const content = drawn(sections);
    expect(content.match(/> S0/gu)).toHaveLength(2);
    expect(content.match(/more statements\n\*\*Doubtful day/gu)).toHaveLength(2);
    expect(content).not.toContain('not shown');
  });

  it('is every statement of an event, where not even the first has room', () => {
    const content = drawn([told(3, 'x'.repeat(5000)), extract(9, 'One.')]);
    expect(content).toContain('told by 1 article\n-# … and 3 more statements and 1 more disagreement');
    expect(content).not.toContain('xx');
    expect(content).toContain('> One.');
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

  it('draws the words of an event’s statements and sides character for character, or none of them', () => {
    fc.assert(
      fc.property(anyEvent, (only) => {
        let marks = 0;
        const mark = (part: Extract) => ({ ...part, text: `Ж${marks++}Ж${part.text}` });
        const [first, ...others] = only.statements;
        const marked = event(
          only.date,
          [mark(first), ...others.map(mark)],
          only.disagreements.map((block) => ({ ...block, sides: block.sides.map(mark) })),
        );
        const content = unescapeMarkdown(drawn([marked]));
        for (const [at, { text }] of extractsIn(marked).entries())
          if (content.includes(`Ж${at}Ж`)) expect(content).toContain(text);
      }),
    );
  });

  it('accounts for every extract and event: drawn, past what its heading shows, too long, or not shown', () => {
    const units = fc.array(
      fc.record({
        length: fc.integer({ min: 1, max: 600 }),
        article: fc.nat(5),
        statements: fc.oneof(
          { weight: 4, arbitrary: fc.constant(null) },
          fc.integer({ min: 2, max: 6 }),
          fc.integer({ min: 2, max: 60 }),
        ),
      }),
      { maxLength: 60 },
    );
    const sections = fc.array(fc.record({ show: fc.nat(20), units }), { maxLength: 5 });
    fc.assert(
      fc.property(sections, fc.integer({ min: 1, max: 6000 }), (parts, longest) => {
        const all = parts.flatMap(({ show, units: of }, at) => [
          { kind: 'heading', text: `Section ${at}`, show } as const,
          ...of.map(({ length, article, statements }, n) => {
            const place = { citation: citation(n, { article: articleId(`a${article}`) }) };
            if (!statements) return extract(n, '=word'.repeat(length > 580 ? longest : length), place);
            const told = Array.from({ length: statements - 1 }, () =>
              extract(n, '%word'.repeat(Math.ceil(length / 10)), place),
            );
            return event(day(`E${at}-${n}`), [extract(n, '%word'.repeat(Math.ceil(length / 5)), place), ...told]);
          }),
        ]);
        const content = drawn(all);
        const count = (pattern: RegExp, text = content) =>
          [...text.matchAll(pattern)].reduce((sum, [, number = '1']) => sum + Number(number), 0);
        const accounted =
          count(/^> (?==)/gmu) +
          count(/told by/gu) +
          count(/too long for a message/gu) +
          count(/… and (\d+) more$/gmu) +
          count(/(\d+) more (?:event|extract)/gu);
        expect(accounted).toBe(all.filter(({ kind }) => kind !== 'heading').length);

        const pieces = content.split('**“').slice(1);
        expect(pieces).toHaveLength(count(/told by/gu));
        for (const piece of pieces) {
          const [, name] = /^(E\d+-\d+)/u.exec(piece) ?? [];
          const told = all.find((block) => block.kind === 'event' && block.date?.printed === name);
          const statements =
            count(/^> (?=%)/gmu, piece.split('### ')[0]) + count(/… and (\d+) more statement/gu, piece);
          expect(told?.kind === 'event' && told.statements.length).toBe(statements);
        }
      }),
      { numRuns: 60 },
    );
  });
});
