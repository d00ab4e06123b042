import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/model/span.ts';
import { terminalSafe, terminalText } from '../../src/render/terminal.ts';
import { anyView, articleText, citation, event, extract, OFFICES, PUBLISHED, VISIT, view } from './views.ts';

const SHOWN = /^[^\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*$/u;
const visible = (text: string) => text.replaceAll('\n', '').replaceAll('\t', '');

describe('an answer in the terminal', () => {
  it('has the title, the day of the archive, sections, words with their place, and the sources', () => {
    const second = citation(2, {
      article: articleId('a2'),
      title: null,
      publisher: null,
      published: null,
      file: '001.txt',
      paragraph: 0,
      url: 'https://example.org/a',
      truncated: true,
    });
    const blocks = [
      { kind: 'notice', text: 'Two sources disagree.' },
      { kind: 'heading', text: 'In their words' },
      extract(1, 'Time to change it', {
        item: 'quotation',
        speaker: 'Alaksandar Łukašenka',
        cue: 'he stressed',
        date: PUBLISHED,
        notes: ['misspelling'],
        moreCitations: [citation(3, { paragraph: 5 })],
      }),
      { kind: 'heading', text: 'Nothing here' },
      { kind: 'heading', text: 'Days' },
      extract(2, 'A letter came.', { citation: second }),
      {
        kind: 'fields',
        fields: [
          { name: 'Articles', value: '2' },
          { name: 'Days', value: '1' },
        ],
      },
      { kind: 'offer', label: 'John Coale', command: '/who name:"John Coale"', instead: true },
    ] as const;
    expect(terminalText(view(blocks, { omitted: 'Left out: 3 undated.', hint: 'Ask /who.' }))).toBe(`Prisoners
Archive as of 18 July 2025.

  Two sources disagree.

In their words
  4 July 2025 (year inferred) · Alaksandar Łukašenka (“he stressed”)
    “Time to change it” [1] [3] (misspelling)

Days
  A letter came. [2]

  Articles: 2
  Days: 1
  John Coale: /who name:"John Coale"

Left out: 3 undated.

Sources
  [1] [3] “A message on July 4” · Pozirk · 4 July 2025 (year inferred) · ¶2, 5 · 000.txt
  [2] untitled · publisher unknown · undated · heading · cut off · 001.txt · https://example.org/a

Ask /who.`);
  });

  it('has the notes of a briefing under its title, and its mark at the end', () => {
    const mark = 'Briefing 2025-07-04 08:00 · A1B2';
    const envelope = { mark, day: '4 July 2025', role: '1', notes: ['Late.', 'So it is.'], place: 'thread' } as const;
    const text = terminalText(view([extract(1, 'One.')], { hint: 'Ask.', envelope }));
    expect(text).toMatch(/^Prisoners\nArchive as of 18 July 2025\.\nLate\.\nSo it is\.\n\n {2}One\. \[1\]\n/u);
    expect(text.endsWith(`\n\nAsk.\n\n${mark}`)).toBe(true);
  });

  it('has a file as it is, between lines, so that it can be copied', () => {
    const json = '{\n  "a": "a long line of many words"\n}';
    const text = terminalText(view([{ kind: 'file', name: 'kept.json', text: `${json}\u001b[31m` }]), { width: 20 });
    expect(text).toContain(`\n--- kept.json ---\n${json}[31m\n---`);
  });

  it('draws as many extracts of a section as its heading shows, counts the others, and cites only what is drawn', () => {
    const other = citation(3, { article: articleId('a3'), title: 'Hidden' });
    const blocks = [extract(1, 'One.'), extract(2, 'Two.'), extract(3, 'Three.', { citation: other })];
    const text = terminalText(view([{ kind: 'heading', text: 'Days', show: 2 }, ...blocks]));
    expect(text).toContain('Two. [2]\n\n  … and 1 more');
    expect(text).not.toContain('Three.');
    expect(text).not.toContain('Hidden');
  });

  it('tells an event with its day, each statement with what its own day rests on, then where they disagree', () => {
    expect(terminalText(view([VISIT, OFFICES, extract(9, 'More.')]))).toContain(`
  21 June 2025 (year inferred from the article’s day) · told by 3 articles
    Lind came on June 21. [1]

    21 June 2025 (inferred from another article)
      Lind came on Saturday. [2]

    Lind came last week. [3] (no day of its own: “last week”; planned)

    Lind came. [4] (no day of its own)

    Doubtful day
      “on June 21” [5] · article of 4 July 2025 (year inferred)
      “on Saturday” [6] · page seen 18 July 2025

  Contradiction: both cannot be true · Ada Lind
    “the envoy” [7] · article of 4 July 2025 (year inferred)
    “a lawyer” [8] · article of 4 July 2025 (year inferred) · Max Berg · misspelling

  More. [9]

Sources
  [1] [5] [7] [8] [9] `);
  });

  it('says of an event without a day that it has none, and so of none of its statements', () => {
    const twice = event(null, [extract(1, 'Lind came.'), extract(2, 'She came.')]);
    expect(terminalText(view([twice]))).toContain(`
  undated · told by 1 article
    Lind came. [1]

    She came. [2]

Sources`);
  });

  it('says of words that have no day whether their article has one', () => {
    const date = { value: null, certain: [], implied: [], basis: 'printed', printed: 'last week' } as const;
    const told = (published: typeof PUBLISHED | null) =>
      terminalText(view([extract(1, 'Lind came last week.', { date, citation: citation(1, { published }) })]));
    expect(told(null)).toContain('  “last week”, as the undated article has it\n');
    expect(told(PUBLISHED)).toContain('  “last week” (no day known)\n');
  });

  it('counts an event and a disagreement as one each, and draws them whole or not', () => {
    const blocks = [extract(9, 'One.'), VISIT, OFFICES, extract(10, 'Two.')];
    const text = terminalText(view([{ kind: 'heading', text: 'Days', show: 2 }, ...blocks]));
    expect(text).toContain('“on Saturday” [6] · page seen 18 July 2025\n\n  … and 2 more');
    expect(text).not.toContain('[7]');
    expect(text).not.toContain('Two.');
    expect(terminalText(view([{ kind: 'heading', text: 'Days', show: 1 }, ...blocks]))).not.toContain('Lind');
  });

  it('says that nothing is dated where nothing is', () => {
    expect(terminalText(view([], { asOf: null }))).toBe('Prisoners\nNo article in the archive is dated.');
  });

  it('wraps at the width asked for, between words', () => {
    const text = terminalText(view([extract(1, 'word '.repeat(60).trim())]), { width: 50 });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
    expect(text.match(/\bword\b/gu)).toHaveLength(60);
  });

  it('leaves the words of a source on one line, unchanged, where no width is given', () => {
    const words = 'It’s  time to *change* it: “now” — '.repeat(40);
    expect(terminalText(view([extract(1, words)]))).toContain(`  ${words} [1]\n`);
  });

  it('has colour only where it is asked for', () => {
    const answer = view([extract(1, 'One.', { date: PUBLISHED })]);
    expect(terminalText(answer)).not.toContain('\u001b');
    expect(terminalText(answer, { color: true })).toContain('\u001b[1mPrisoners\u001b[22m');
  });
});

describe('nothing in a source can command a terminal', () => {
  for (const [what, text, safe] of [
    ['colours', '\u001b[31mred', '[31mred'],
    ['a title for the window', '\u001b]0;owned\u0007', ']0;owned'],
    ['C1 controls', 'a\u009b2Jb', 'a2Jb'],
    ['overwriting a line', 'good\rbad', 'goodbad'],
    ['deleting', 'ab\u0008\u007fc', 'abc'],
    ['turning text round', 'a\u202ecba\u2066\u200f', 'acba'],
    ['invisible characters', 'p\u200bri\u2060so\ufeffner', 'prisoner'],
    ['halves of characters', 'a\ud83db', 'ab'],
  ] as const)
    it(what, () => expect(terminalSafe(text)).toBe(safe));

  it('while what people read stays', () => {
    const text = 'Śviatłana\tЛукашэнка\n“Don’t” — 5 % 日本 😀 e\u0301';
    expect(terminalSafe(text)).toBe(text);
  });

  it('whatever the text', () => {
    fc.assert(fc.property(articleText, (text) => void expect(visible(terminalSafe(text))).toMatch(SHOWN)));
  });

  it('whatever the answer', () => {
    fc.assert(fc.property(anyView, (answer) => void expect(visible(terminalText(answer))).toMatch(SHOWN)));
    fc.assert(
      fc.property(anyView, (answer) => void expect(visible(terminalText(answer, { width: 80 }))).toMatch(SHOWN)),
    );
  });
});
