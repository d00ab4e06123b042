import { CreateMessageInteractionCallbackRequestSchema, MessageCreateRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageProblems } from '../../src/emulator/check/message.ts';
import type { TextFile } from '../../src/model/briefing.ts';
import type { PartialDate } from '../../src/model/date.ts';
import { articleId, checkOf } from '../../src/model/span.ts';
import type { Block, View } from '../../src/model/view.ts';
import { pressOf } from '../../src/render/custom-id.ts';
import { type DiscordBody, type DiscordMessage, discordMessage } from '../../src/render/discord.ts';
import { unescapeMarkdown } from '../../src/render/escape.ts';
import { extractsIn } from '../../src/render/extract.ts';
import { buttonsOf, choicesOf, componentsOf, textsOf as textsIn } from '../discord/sent.ts';
import { drawnByDiscord, ownTimestamps } from './discord-reader.ts';
import {
  anyEvent,
  anyView,
  citation,
  event,
  extract,
  numbered,
  numbersIn,
  OFFICES,
  PUBLISHED,
  VISIT,
  view,
} from './views.ts';

const LINE = '/brief topic:prisoners';
const message = (answer: View, number = 1, reader: string | null = null): DiscordMessage =>
  discordMessage(answer, { line: LINE, page: number, reader });
const page = (answer: View, number = 1, reader: string | null = null): DiscordBody =>
  message(answer, number, reader).body;
const textsOf = (body: DiscordBody): string[] => textsIn({ ...body });
const contentOf = (body: DiscordBody): string => textsOf(body).join('\n\n');
const drawn = (blocks: View['blocks'], changes: Partial<View> = {}) => contentOf(page(view(blocks, changes)));

/** All pages of an answer, as one turns them. */
function pagesOf(answer: View): DiscordBody[] {
  const pages = [page(answer)];
  for (;;) {
    const on = buttonsOf({ ...pages.at(-1) }).find(({ label }) => label === 'More');
    if (!on || on.disabled) return pages;
    pages.push(page(answer, pages.length + 1));
  }
}

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
    const body = page(view(blocks, { omitted: 'Left out: 3 undated.', hint: '/who has more.' }));
    expect(body.flags).toBe(32768);
    expect(body.allowed_mentions).toEqual({ parse: [] });
    expect(textsOf(body)).toEqual([
      '## Prisoners\n-# Archive as of 18 July 2025',
      [
        '### In their words',
        'Alaksandar Łukašenka (“he stressed”)',
        '> “Time to \\*change\\* it”',
        '-# \\[1\\] \\[3\\] Pozirk · 4 July 2025 *(year inferred)* · ¶2',
      ].join('\n'),
      [
        '### Days',
        '**<t:1750500000:D>**',
        '> A letter came.',
        '-# \\[2\\] 001.txt · *undated* · heading · *cut off* · *planned*',
      ].join('\n'),
      [
        '### Sources',
        '-# \\[1\\] \\[3\\] “A message on July 4” · 000.txt',
        '-# \\[2\\] untitled · *cut off* · 001.txt',
      ].join('\n'),
      '-# Left out: 3 undated.\n-# \\/who has more.',
    ]);
  });

  it('tells an event as one, each statement with its place, then where they disagree', () => {
    expect(textsOf(page(view([{ kind: 'heading', text: 'Days' }, VISIT, OFFICES])))[1]).toBe(
      `### Days
**21 June 2025** *(year inferred from the article’s day)* · told by 3 articles
> Lind came on June 21.
-# \\[1\\] Pozirk · 4 July 2025 *(year inferred)* · ¶2
21 June 2025 *(inferred from another article)*
> Lind came on Saturday.
-# \\[2\\] Wire · *page seen 18 July 2025* · ¶2
> Lind came last week.
-# \\[3\\] 002.txt · *undated* · ¶2 · *no day of its own: “last week”* · *planned*
> Lind came.
-# \\[4\\] 002.txt · *undated* · ¶2 · *no day of its own*
⚠️ **Doubtful day**
> “on June 21” \\[5\\] · article of 4 July 2025 *(year inferred)*
> “on Saturday” \\[6\\] · *page seen 18 July 2025*

⚠️ **Contradiction: both cannot be true** · Ada Lind
> “the envoy” \\[7\\] · article of 4 July 2025 *(year inferred)*
> “a lawyer” \\[8\\] · article of 4 July 2025 *(year inferred)* · Max Berg · misspelling`,
    );
  });

  it('lists the sources of all that an event tells', () => {
    expect(drawn([VISIT])).toContain('-# \\[2\\] \\[6\\] untitled · 001.txt');
  });

  it('counts an event and a disagreement as one each of what a heading shows', () => {
    const content = drawn([{ kind: 'heading', text: 'Days', show: 1 }, VISIT, OFFICES, extract(9, 'One.')]);
    expect(content).toContain('*page seen 18 July 2025*\n-# … and 2 more');
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
    expect(content).toContain('-# \\[1\\] title too long to show · 000.txt');
  });

  it('draws a day as a time stamp where its source gives it whole, and in words where it does not', () => {
    const dated = (changes: Partial<PartialDate>) =>
      drawn([
        extract(1, 'One.', { date: { ...PUBLISHED, certain: ['year', 'month', 'day'], implied: [], ...changes } }),
      ]);
    expect(dated({ value: '2025-06-21' })).toContain('**<t:1750500000:D>**\n> One.');
    expect(dated({ value: '2025-06-21', implied: ['year'] })).toContain('**21 June 2025** *(year inferred');
    expect(dated({ value: '2025-06' })).toContain('**June 2025**');
    expect(dated({ value: '2021/2024' })).toContain('**2021–2024**');
    expect(dated({ value: '2025-06-21', bound: 'not after', basis: 'page stamp' })).toContain('page seen 21 June 2025');
    expect(dated({ value: '2025-02-31' })).not.toContain('<t:');
  });

  it('says by its colour whether it answers, asks back, or found nothing', () => {
    const colour = (blocks: View['blocks']) => componentsOf({ ...page(view(blocks)) })[0]?.['accent_color'];
    const notice = { kind: 'notice', text: 'None.' } as const;
    const offer = { kind: 'offer', label: 'John Coale', command: '/who name:Coale', instead: true } as const;
    expect(new Set([colour([notice]), colour([notice, offer]), colour([notice, extract(1, 'One.')])]).size).toBe(3);
  });

  it('lights up the words of a passage that it is shown for', () => {
    const lit = { ...citation(1).span, start: 14, end: 17, exact: 'to.' };
    expect(drawn([extract(1, 'Time _to._', { lit: { ...lit, start: 15, end: 19 } })])).toContain(
      '> Time __\\_to.__\\_',
    );
  });
});

describe('the buttons of a message', () => {
  const idsOf = (body: DiscordBody): string[] => buttonsOf({ ...body }).map(({ id }) => id);

  it('open each extract in its context, under its section, by the number that it has in the text', () => {
    const body = page(view([VISIT, extract(9, 'One.')]));
    const opened = buttonsOf({ ...body }).map(({ label, id }) => [label, pressOf(id)?.kind]);
    expect(opened).toEqual([1, 2, 3, 4, 5, 6, 9].map((n) => [`[${n}]`, 'passage']));
  });

  it('turn the pages of a long answer, as long as a button can hold the question', () => {
    const many = view(Array.from({ length: 40 }, (_, n) => extract(n, 'sentence '.repeat(40))));
    const turns = buttonsOf({ ...page(many, 2) }).filter(({ id }) => id.startsWith('page'));
    expect(turns).toEqual([
      { label: 'Back', id: `page 1 ${LINE}`, disabled: false },
      { label: 'More', id: `page 3 ${LINE}`, disabled: false },
    ]);
    const line = `/brief topic:"${'x'.repeat(90)}"`;
    const whole = discordMessage(many, { line, page: 2, reader: null }).body;
    expect(idsOf(whole).filter((id) => id.startsWith('page'))).toEqual([]);
    expect(contentOf(whole)).toMatch(/more extracts not shown; narrow with since/u);
    expect(contentOf(whole)).not.toContain('page 2');
  });

  it('are none for pages where there is one', () => {
    expect(idsOf(page(view([extract(1, 'One.')]))).filter((id) => id.startsWith('page'))).toEqual([]);
  });

  it('lead from a passage to its article’s page and to the original', () => {
    const lit = citation(1).span;
    const shown = view([extract(1, 'Time to.', { lit, citation: citation(1, { url: 'https://example.org/a' }) })]);
    const urls = (reader: string | null) => componentsOf({ ...page(shown, 1, reader) }).flatMap(({ url }) => url ?? []);
    expect(urls('https://r.example')).toEqual([
      `https://r.example/articles/a1?at=10-18-${checkOf('Time to.')}#p2`,
      'https://example.org/a',
    ]);
    expect(urls(null)).toEqual(['https://example.org/a']);
    expect(urls('http://127.0.0.1:4170')).toHaveLength(2);
    // Discord takes no message with such a button.
    expect(urls('http://localhost:4170')).toEqual(['https://example.org/a']);
  });

  it('are a select where one of several has to be chosen, and one each for what may be asked besides', () => {
    const names = ['John Coale', 'John Cole'];
    const choices = names.map(
      (label) => ({ kind: 'offer', label, command: `/who name:"${label}"`, instead: true }) as const,
    );
    const besides = { kind: 'offer', label: 'What is said', command: '/brief person:Coale', instead: false } as const;
    const body = page(view([{ kind: 'notice', text: 'Two fit.' }, ...choices, besides]));
    expect(choicesOf({ ...body })).toEqual([
      { id: 'choose 0', values: names.map((name) => `put /who name:"${name}"`) },
    ]);
    expect(buttonsOf({ ...body }).map(({ id }) => id)).toEqual(['ask /brief person:Coale']);
    expect(contentOf(body)).toContain('**\\/brief person\\:Coale**\nWhat is said');
  });

  it('give way to words, where a question is too long for them', () => {
    const command = `/who name:"${'x'.repeat(100)}"`;
    const body = page(view([{ kind: 'offer', label: 'Long', command, instead: true }]));
    expect(buttonsOf({ ...body })).toEqual([]);
    expect(choicesOf({ ...body })).toEqual([]);
    expect(contentOf(body)).toContain('**\\/who name');
  });
});

it('leans with other marks what has a star, since Discord ends leaning words at an escaped one', () => {
  const words = contentOf(page(view([extract(1, 'One.', { notes: ['starred * there', 'plain'] })])));
  expect(words).toContain('· _starred \\* there_ · *plain*');
});

describe('a file', () => {
  const file = (name: string, text = '{}') => ({ kind: 'file', name, text }) as const;
  const shownIn = (body: DiscordBody): unknown[] => componentsOf({ ...body }).flatMap(({ file: shown }) => shown ?? []);

  it('goes along with the message, and is shown below all else under its heading', () => {
    const { body, files } = message(view([{ kind: 'heading', text: 'What is kept' }, file('kept.json', '{"a":1}')]));
    expect(files).toEqual([{ name: 'kept.json', text: '{"a":1}' }]);
    expect(body.components.at(-1)).toEqual({ type: 13, file: { url: 'attachment://kept.json' } });
    expect(contentOf(body)).toContain('### What is kept');
    expect(contentOf(body)).not.toContain('{"a":1}');
  });

  it('is on one page only, nine on each, and none beside another of its name', () => {
    const names = Array.from({ length: 11 }, (_, n) => `${n}.txt`);
    const answer = view([...names, '1.txt'].map((name) => file(name)));
    const all = pagesOf(answer).map((_, at) => message(answer, at + 1));
    expect(all.map(({ files }) => files.map(({ name }) => name))).toEqual([
      names.slice(0, 9),
      ['9.txt', '10.txt', '1.txt'],
    ]);
    for (const { body, files } of all) expect(shownIn(body)).toHaveLength(files.length);
    expect(contentOf(page(answer))).toContain('… 3 more files on the next pages');
  });
});

describe('what does not fit', () => {
  const long = (n: number) =>
    extract(n, `${n} ${'sentence '.repeat(60)}`, { citation: citation(n, { article: articleId(`a${n}`) }) });

  it('is on the next pages, and counted', () => {
    const answer = view(Array.from({ length: 40 }, (_, n) => long(n + 1)));
    const shown = contentOf(page(answer)).match(/^> /gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(3);
    expect(contentOf(page(answer))).toContain(`-# … ${40 - shown} more extracts on the next pages`);
    expect(contentOf(page(answer, 2))).toContain('-# Archive as of 18 July 2025 · page 2\n\n');
    const last = pagesOf(answer).length;
    expect(page(answer, last + 7)).toEqual(page(answer, last));
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
      '-# \\[2\\] Pozirk · 4 July 2025 *(year inferred)* · ¶2 · 10,240 characters, too long for a message, left out whole',
    );
    expect(content).toContain('> Three.');
    expect(content).not.toContain('on the next pages');
  });

  const told = (statements: number, words = 'sentence '.repeat(20)) => {
    const [first, ...others] = Array.from({ length: statements }, (_, n) =>
      extract(n, `S${n} ${words}`, { item: 'statement', date: PUBLISHED }),
    );
    return first ? event(PUBLISHED, [first, ...others], VISIT.disagreements) : VISIT;
  };

  it('is what has more bytes than Discord can bear, where letters have three each', () => {
    const [first, ...others] = pagesOf(view([extract(1, 'One.'), extract(2, '語'.repeat(3400)), extract(3, 'Three.')]));
    expect(others).toEqual([]);
    expect(contentOf(first ?? page(view([])))).toContain('3,400 characters, too long for a message, left out whole');
  });

  it('never is a part of an event that a page of its own has room for', () => {
    const content = drawn([...Array.from({ length: 3 }, () => told(5)), OFFICES]);
    expect(content.match(/^> S\d/gmu)).toHaveLength(10);
    expect(content).not.toContain('more statement');
  });

  it('is the end of an event that is too long for any page; the next go on with it', () => {
    const answer = view([{ kind: 'heading', text: 'Days' }, told(100), extract(200, 'One.')]);
    const content = contentOf(page(answer));
    const shown = content.match(/^> S\d/gmu)?.length ?? 0;
    expect(shown).toBeGreaterThan(3);
    expect(content).toContain(`\n-# … and ${100 - shown} more statements\n⚠️ **Doubtful day**\n> “on June 21”`);
    expect(content).toContain('told by 1 article\n> S0 ');
    expect(contentOf(page(answer, 2))).toContain(`told by 1 article\n> S${shown} `);
  });

  it('is all of an event but its beginning and where it disagrees, where sections share the room', () => {
    const sections = ['What happened', 'Figures'].flatMap((text): Block[] => [
      { kind: 'heading', text, show: 2 },
      told(9),
    ]);
    const content = drawn(sections);
    expect(content.match(/> S0/gu)).toHaveLength(2);
    expect(content.match(/more statements\n⚠️ \*\*Doubtful day/gu)).toHaveLength(2);
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
    expect(drawn([{ kind: 'fields', fields }])).toMatch(/-# … \d+ more lines on the next pages/u);
  });
});

describe('turning all pages of any answer', () => {
  it('shows every extract, statement and side once, whole, or says that it is too long', () => {
    fc.assert(
      fc.property(anyView, (answer) => {
        const { blocks, count } = numbered(answer.blocks);
        const pages = pagesOf({ ...answer, blocks });
        const content = pages.map(contentOf).join('\n');
        const met = numbersIn(content);
        expect(new Set(met).size).toBe(met.length);
        const all = unescapeMarkdown(content);
        const extracts = blocks.flatMap(extractsIn);
        for (const n of met) expect(all).toContain(extracts.find(({ text }) => text.startsWith(`Ж${n}Ж`))?.text);
        if (met.length < count) expect(content).toContain('too long for a message');
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('keeps the order of the answer from the second page on', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 3, maxLength: 12 }), (events) => {
        const pages = pagesOf(view(numbered(events).blocks)).slice(1);
        const met = pages.flatMap((body) => numbersIn(contentOf(body)));
        expect(met).toEqual(met.toSorted((a, b) => a - b));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe('every page of any answer, however hostile', () => {
  const everyPage = (promise: (body: DiscordBody, files: readonly TextFile[]) => void): void =>
    fc.assert(
      fc.property(anyView, fc.constantFrom(null, 'https://reader.example'), (answer, reader) => {
        for (const [at] of pagesOf(answer).entries()) {
          if (at >= 4) break;
          const { body, files } = message(answer, at + 1, reader);
          promise(body, files);
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );

  it('is within Discord’s limits', () => {
    everyPage((body) => {
      const texts = textsOf(body);
      expect(texts.join('').length).toBeLessThanOrEqual(4000);
      expect(componentsOf({ ...body }).length).toBeLessThanOrEqual(40);
      for (const text of texts) expect(text.trim()).not.toBe('');
      const ids = [...buttonsOf({ ...body }), ...choicesOf({ ...body })].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('is as Discord’s own description demands', () => {
    everyPage((body, files) => {
      expect(MessageCreateRequestSchema.safeParse(body).error).toBeUndefined();
      expect(CreateMessageInteractionCallbackRequestSchema.safeParse({ type: 4, data: body }).error).toBeUndefined();
      expect(messageProblems({ ...body }, { flags: 0, files: files.map(({ name }) => name) })).toEqual([]);
    });
  });

  it('has only buttons that this bot understands', () => {
    everyPage((body) => {
      const asked = [
        ...buttonsOf({ ...body }).map(({ id }) => id),
        ...choicesOf({ ...body }).flatMap(({ values }) => values),
      ];
      for (const id of asked) expect(pressOf(id)).not.toBeNull();
    });
  });

  it('pings nobody and draws no markup but our own', () => {
    const own = new Set(['emphasis', 'heading', 'small print', 'quote', 'autolink', 'url', 'timestamp', 'link']);
    everyPage((body) => {
      expect(body.allowed_mentions).toEqual({ parse: [] });
      for (const text of textsOf(body)) {
        expect(drawnByDiscord(text).markup.filter((name) => !own.has(name))).toEqual([]);
        expect(ownTimestamps(text)).toBe(true);
      }
      const links = contentOf(body).match(/(?<!\\)<(?!t:)[^>]*>/gu) ?? [];
      for (const link of links) expect(link).toMatch(/^<https?:\/\/[^\s<>]+>$/u);
      const named = [...contentOf(body).matchAll(/(?<!\\)\[([^\]]*)\]\(([^)]*)\)/gu)];
      for (const [, words, url] of named) {
        expect(words).toMatch(/^(?:article|heading|¶\d+)$/u);
        expect(url).toMatch(/^https:\/\/reader\.example\/articles\//u);
      }
    });
  });
});
