import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Text {
  readonly name: string;
  readonly of: (size: number) => string;
}

const filled = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);

const repeated = (part: string): Text => ({ name: JSON.stringify(part), of: (size) => filled(part, size) });

/** One long run with a word on either side, so that no trimming takes it away. */
const between = (part: string): Text => ({
  name: `${JSON.stringify(part)} between words`,
  of: (size) => `It${filled(part, size - 4)}is`,
});

/** Parts that differ, each made of its number. */
const numbered = (name: string, part: (n: number) => string): Text => ({
  name,
  of: (size) => {
    const parts: string[] = [];
    for (let n = 0, length = 0; length < size; n++) {
      const next = part(n);
      parts.push(next);
      length += next.length;
    }
    return parts.join('').slice(0, size);
  },
});

const SYLLABLES = ['ba', 'de', 'ki', 'lo', 'mu', 'na', 'ro', 'si', 'ta', 'vu', 'ze', 'po', 'ga', 'fe', 'hi', 'cu'];

/** A word with a capital for each number below 16 ** 4, no two alike. */
function wordOf(n: number): string {
  const word = [0, 4, 8, 12].map((shift) => SYLLABLES[(n >> shift) & 15]).join('');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

const SEEDS = join(import.meta.dirname, '../../seeds');

/** The seeds, over and over. */
export const PROSE: Text = {
  name: 'prose',
  of: (size) => {
    const articles = readdirSync(SEEDS)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => `${readFileSync(join(SEEDS, file), 'utf8').trim()}\n\n`);
    return filled(articles.join(''), size);
  },
};

/** What nobody writes: texts in which a step that looks ahead or back without a bound looks far each time. */
export const HOSTILE: readonly Text[] = [
  // Quotation marks: open, closed, inside one another; words that tell of speech
  ...['“', '"', "a' ", '„', '“ «', '“a ”', '“Q.\n', '"A." ', '“A,” Lind said. ', '“X” Y “Z” ', '«А, — сказал Б, — '],
  ...['“A,” he said, “b. ', 'He said: “A.” “B.” ', '“A.”\n', ', and he said that ', 'X, who said, ', 'according to '],
  // Brackets and stops
  ...['(()', '( a ', '[', '[a](', '—', '- ', '. ', '…', '?! ', ', ', 'A. ', 'U.S. '],
  // Digits, days, figures
  ...['1', '1 ', '1-', '1,', '1. ', '2025 ', 'June ', 'June 21 ', '21 June 2025, ', 'Friday, ', 'in the last '],
  ...['two days earlier ', 'one ', 'at least ', 'one hundred ', '$1 ', '5 percent ', '14 of the '],
  // Letters, capitals, names, offices
  ...['a', 'Я', 'a ', 'Word ', 'AA ', 'Anna Berg, ', 'Anna Berg. ', 'Berg ', 'Лукашенко ', 'Anna-', 'O’', 'Mr. '],
  ...['President Anna Berg, ', 'Anna Berg, president of ', 'the president ', 'he ', 'the envoy of Minsk, '],
  // Lines: headlines, labels, datelines, colons and bullets
  ...['\n', 'A\n', '- a:\n', 'a: ', 'Share:\n', 'Photo: Ann Sample\n', '## A\n', 'July 4, Pozirk. ', '18 July 2025\n'],
  ...['Talks on the embassy resume in Minsk\n', 'Related news\nThe envoy left on Friday.\n', 'MINSK, July 4 (AP) - '],
  'Title of a story\nJuly 4, Pozirk. The envoy has landed in the capital. He will stay.\n',
  // Markup and characters that are not shown
  ...['*', '<a ', 'http://a ', '\r \u2028- 1', '\u0000', '\ud83d'],
].map(repeated);

export const RUNS: readonly Text[] = [' ', '\u00a0', ' \n', '\u200b', '-', '\u0301', '“ '].map(between);

/** People and places, no two of whom are one. */
export const NAMES: readonly Text[] = [
  numbered('new words', (n) => `${wordOf(n)} `),
  numbered('new names', (n) => `${wordOf(n)} ${wordOf(n * 7 + 3)} said that. `),
  numbered('new surnames', (n) => `He met Anna ${wordOf(n)} there.\n`),
  numbered('one surname', (n) => `Envoy ${wordOf(n)} Berg left. Berg said that. `),
  numbered('new offices', (n) => `Envoy Anna ${wordOf(n)}, the president of ${wordOf(n + 9)}, left. `),
  numbered('new speakers', (n) => `“We go,” Anna ${wordOf(n)} said. She said “we stay”.\n`),
  numbered('new headlines', (n) => `${wordOf(n)} meets ${wordOf(n + 5)} in Minsk\n`),
];
