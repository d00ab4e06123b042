import { isCalendarName } from './calendar-names.ts';
import { ABBREVIATIONS, type Entry, LEXICON, type WordClass } from './lexicon.ts';
import { readNumeral } from './numerals.ts';

/** One word, number or mark of a sentence, with what it may be in a day expression. Offsets are the text's own. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly class: WordClass;
  readonly value: number;
  /** EDTF of a token that is a date of its own: `2025-06-21`, `2021/2024`; else the empty string. */
  readonly date: string;
}

/** A date with its clock time; "'90s"; "’94"; digits with what joins digits; letters; any other mark. */
const TOKEN =
  /['’]\d0s(?!\p{L})|(?<![\p{L}\d])['’]\d\d(?![\p{L}\d])|\d{4}-\d\d-\d\dT[\d:.]{4,12}(?:Z|[+-]\d\d:?\d\d)?|\d(?:[\d.:/–—-]|,(?=\d{3}(?!\d))){0,30}\d(?:st|nd|rd|th|s|-?(?:го|ого|х|га|м|й|ым|ом|е|я|ых|ыя))?(?![\p{L}\d])|\d(?:st|nd|rd|th|-?(?:го|га))(?!\p{L})|\d+|q[1-4](?!\p{L})|[\p{L}\p{M}]+|\S/giu;

const MARKS: ReadonlyMap<string, WordClass> = new Map([
  [',', 'comma'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['—', 'dash'],
]);

/** "2020 года": after a number that may be a year, the word that makes it one. */
const YEAR_WORD =
  /^(?:г|гг|р|год|года|году|годе|годы|годах|годов|годам|годзе|гады|гадах|гадоў|гадам|року|році|роках|roku|hod|hoda|hodu|hodzie|hady|hadach|hadoŭ)$/iu;

const NUMBERS_OF_YEARS: ReadonlySet<WordClass> = new Set(['year', 'years', 'decade', 'shortdecade']);

const NOTHING: Entry = { class: 'x', value: 0 };

function entryOf(text: string): Entry {
  const mark = MARKS.get(text);
  if (mark) return { class: mark, value: 0 };
  const entry = LEXICON.get(text.toLowerCase()) ?? NOTHING;
  return (entry.class === 'month' || entry.class === 'weekday') && !isCalendarName(text) ? NOTHING : entry;
}

/** Cuts a stretch of text; `offset` is where it stands in the whole. */
export function tokensOf(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const start = index + offset;
    const last = tokens.at(-1);
    if (word === '.' && last?.end === start && ABBREVIATIONS.has(last.text.toLowerCase())) {
      tokens[tokens.length - 1] = { ...last, end: start + 1 };
      continue;
    }
    const read = /^['’]?\d/u.test(word) ? readNumeral(word) : { ...entryOf(word), date: '' };
    const isYearWord = NUMBERS_OF_YEARS.has(last?.class ?? 'x') && YEAR_WORD.test(word);
    tokens.push({ start, end: start + word.length, text: word, ...read, ...(isYearWord ? { class: 'yearword' } : {}) });
  }
  return tokens;
}
