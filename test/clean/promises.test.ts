import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, cleaned, story } from './document.ts';

const PIECES = [
  'Talks on the embassy resume in Minsk',
  'The envoy left the palace after six hours of talks.',
  '“We are ready,” he said.',
  'Share:',
  'Follow us on Telegram',
  'Read also: Envoy lands in Minsk',
  'More on theme',
  'July 4, Pozirk. The envoy has landed.',
  'MINSK, July 4 (Reuters) - The envoy has landed.',
  'Fri Jul 18 2025 08:52:07 GMT+0300',
  'Published: 18 July 2025',
  'By Ann Sample',
  'What next?',
  'He listed three names:',
  '- a name',
  'Europe [operates through] political …',
  '© 2024 Example ltd. All Rights Reserved.',
  'Photo: Ann Sample',
  'Мінск 18:03',
  'Подписывайтесь на наш Telegram-канал',
  '',
  '   ',
  '## Heading',
  '---',
];

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((lines) => lines.join('\n')),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 60 })), { maxLength: 20 })
    .map((lines) => lines.join('\n')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

const word = fc.constantFrom(
  'the',
  'envoy',
  'Minsk',
  'talks',
  'with',
  'prisoners',
  'and',
  'sanctions',
  'on',
  'Friday',
  'of',
  'families',
);
const sentence = fc
  .array(word, { minLength: 7, maxLength: 25 })
  .map((words) => `It was said that ${words.join(' ')} went on.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));

/** A text's letters and digits, each with how often it stands. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

describe('whatever the text', () => {
  it('every span is where it says, in order and without overlap, and the body is its blocks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const result of cleaned(text)) {
          const { article } = result;
          const spans = [...article.paragraphs, ...article.headings].sort((a, b) => a.start - b.start);
          for (const span of spans) {
            expect(article.body.slice(span.start, span.end)).toBe(span.exact);
            expect(span.article).toBe(article.id);
          }
          expect(spans.map(({ exact }) => exact).join('\n\n')).toBe(article.body);
        }
      }),
    );
  });

  it('no character is made up: each paragraph stands in the text as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { article } of cleaned(text))
          for (const { exact } of article.paragraphs) expect(text).toContain(exact);
      }),
    );
  });

  it('nothing is lost: what is not kept as title or body is aside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = cleaned(text).map(
          ({ article, removed }) =>
            `${article.title?.value}\n${article.body}\n${removed.map((part) => part.text).join('\n')}`,
        );
        const there = lettersOf(kept.join('\n'));
        for (const [letter, count] of lettersOf(text)) expect(there.get(letter) ?? 0).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  it('the same text gives the same articles, at least one, with ids of their own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ids = cleaned(text).map(({ article }) => article.id);
        expect(ids[0]).toBe('page');
        expect(new Set(ids).size).toBe(ids.length);
        expect(cleaned(text)).toEqual(cleaned(text));
      }),
    );
  });
});

describe('a plain text', () => {
  it('of ordinary paragraphs comes through unchanged', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\n\n'),
        (paragraphs, gap) => {
          const result = story(paragraphs.join(gap));
          expect(blocksOf(result)).toEqual(paragraphs);
          expect(result.removed).toEqual([]);
          expect(result.article.title).toBeNull();
        },
      ),
    );
  });

  it('with a title above and headings inside keeps them as such', () => {
    const text =
      'Envoy leaves Minsk\n\nThe envoy left Minsk on Friday.\n\nWhat was said\n\nNobody knows what was said in the palace.';
    const result = story(text);
    expect(result.article.title).toEqual({ value: 'Envoy leaves Minsk', basis: 'printed' });
    expect(blocksOf(result)).toEqual([
      'The envoy left Minsk on Friday.',
      '# What was said',
      'Nobody knows what was said in the palace.',
    ]);
  });
});
