import type { Archive } from '../archive/archive.ts';
import { overlaps, type Range, type Span, spanAt } from '../model/span.ts';
import type { Block, View } from '../model/view.ts';
import { type Difference, wordsIn } from './alignment.ts';
import { litExtract, sentencesAround } from './around.ts';
import { type Cite, citer, extractOf } from './cite.ts';
import { plainMessage, quotedLines } from './message.ts';
import { MOST_ASKED, type Nearly, nearly } from './nearly.ts';
import { isIn, type Occurrence, occurrences, type Phrase, partsOf, phraseOf } from './verbatim.ts';

/** Quotations of one message that are checked. */
const MOST_QUOTES = 10;
/** Parts of a quotation with words left out; one with more is looked at up to there. */
export const MOST_PARTS = 8;
/** Places that one quotation is shown in. */
const MOST_PLACES = 12;
const DIFFERENCES_SHOWN = 8;
/** Characters of a heading, and of a difference. */
const HEADING = 120;
const DIFFERENCE = 300;
/** More than stands under any heading: each quotation shares what room there is, and nothing is left out where there is enough. */
const SHARING = 1000;
/** Characters of left-out words that are shown; more are counted. */
const LEFT_OUT = 600;

const COMPARED =
  'Compared word for word, whatever the style of quotation marks, apostrophes, dashes and spaces, a capital at the beginning, and commas and stops at the ends.';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const line = (text: string): Block => ({ kind: 'line', text });

/** As one short line; whole words only. */
export function shortened(text: string, most: number): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  return `${(cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut).replace(/\p{Surrogate}$/u, '')}…`;
}

/** Without one pair of marks around all of it. */
const unmarked = (quote: string): string => /^["“„«]([^"“”„«»]*)["”“»]$/u.exec(quote.trim())?.[1] ?? quote;

const articlesOf = (found: readonly Occurrence[]): string =>
  counted(new Set(found.map(({ record }) => record)).size, 'article');

/** The words of an article between two parts of a quotation, which leaves them out. */
function leftOut({ record, parts }: Occurrence, cite: Cite): Block[] {
  const { id, body } = record.article;
  return parts.slice(1).flatMap((part, i): Block[] => {
    const gap = spanAt(id, body, { start: parts[i]?.end ?? part.start, end: part.start });
    const words = wordsIn(gap.exact);
    const [first, last] = [words.at(0), words.at(-1)];
    if (!first || !last) return [line('No word is left out there.')];
    const range = { start: gap.start + first.start, end: gap.start + last.end };
    return last.end - first.start > LEFT_OUT
      ? [line(`Left out there: ${counted(words.length, 'word')} of the article.`)]
      : [line('Left out there:'), extractOf(cite(spanAt(id, body, range)), { notes: ['left out in the message'] })];
  });
}

interface Stretch {
  readonly words: Span;
  readonly parts: readonly Span[];
}

/** The parts of a quotation that stand in the same sentences, as one stretch of the article. */
export function stretchesOf({ record, parts: [first, ...others] }: Occurrence): readonly Stretch[] {
  const { id, body } = record.article;
  const stretches: Stretch[] = [{ words: first, parts: [first] }];
  for (const part of others) {
    const before = stretches.at(-1);
    if (before && overlaps(sentencesAround(record, before.words), sentencesAround(record, part))) {
      const words = spanAt(id, body, { start: before.words.start, end: part.end });
      stretches.splice(-1, 1, { words, parts: [...before.parts, part] });
    } else stretches.push({ words: part, parts: [part] });
  }
  return stretches;
}

const foundBlocks = (archive: Archive, found: readonly Occurrence[], cite: Cite): Block[] => [
  ...found
    .slice(0, MOST_PLACES)
    .flatMap((occurrence): Block[] => [
      ...stretchesOf(occurrence).map(({ words, parts }) => litExtract(archive, occurrence.record, words, cite, parts)),
      ...leftOut(occurrence, cite),
    ]),
  ...(found.length > MOST_PLACES
    ? [line(`Shown are the first ${MOST_PLACES} of ${found.length} places, in order of day.`)]
    : []),
];

/** A headline is no part of an article's text: it cannot be cited, only opened. */
export function headlines(archive: Archive, phrase: Phrase): Block[] {
  const titled = archive.records.flatMap(({ article: { id, title, sameStoryAs } }) =>
    title && sameStoryAs === null && isIn(phrase, title.value) ? [{ id, title: title.value }] : [],
  );
  if (titled.length === 0) return [];
  return [
    line(`Word for word in the headline of ${counted(titled.length, 'article')}.`),
    ...titled.slice(0, MOST_PLACES).map(
      ({ id, title }): Block => ({
        kind: 'offer',
        label: shortened(title, HEADING),
        command: `/source article:${id}`,
        instead: false,
      }),
    ),
  ];
}

/** With the brackets around it, by which a quoter or a paper marks its own words. */
const withBrackets = (text: string, { start, end }: Range): string =>
  /^[[(<]/u.test(text.slice(start - 1, start)) && /^[\])>]/u.test(text.slice(end))
    ? text.slice(start - 1, end + 1)
    : text.slice(start, end);

function differenceLine(quote: string, body: string, { asked, found, after }: Difference): string {
  const shown = (text: string, range: Range): string => `“${shortened(withBrackets(text, range), DIFFERENCE)}”`;
  const place = after ? ` after ${shown(body, after)}` : '';
  if (asked && found) return `message: ${shown(quote, asked)} · article: ${shown(body, found)}`;
  return asked
    ? `message adds ${shown(quote, asked)}${place}`
    : `message leaves out ${found ? shown(body, found) : ''}${place}`;
}

export function nearlyBlocks(
  archive: Archive,
  quote: string,
  { record, words, differences }: Nearly,
  cite: Cite,
): Block[] {
  const lines = differences.map((difference) => differenceLine(quote, record.article.body, difference));
  const more = lines.length - DIFFERENCES_SHOWN;
  const cut = wordsIn(quote).length > MOST_ASKED;
  return [
    line('Not word for word. No article in the archive has exactly these words; the nearest are:'),
    litExtract(archive, record, words, cite),
    ...(lines.length > 0
      ? [line('The difference:'), ...lines.slice(0, DIFFERENCES_SHOWN).map(line)]
      : [line('The difference: the words are the same; only punctuation, capitals or brackets are not.')]),
    ...(more > 0 ? [line(`… and ${counted(more, 'more difference')}`)] : []),
    ...(cut ? [line(`Only the first ${MOST_ASKED} words were compared.`)] : []),
  ];
}

const offerSearch = (quote: string): Block[] => {
  const words = shortened(quote.replace(/["“”]/gu, ' '), 60).replace(/…$/u, '');
  return [{ kind: 'offer', label: 'Search for its words', command: `/search words:"${words}"`, instead: false }];
};

const nothing = (quote: string): Block[] => [
  { kind: 'notice', text: 'Not found. No article in the archive has these words, nor words much like them.' },
  ...offerSearch(quote),
];

const nearest = (archive: Archive, quote: string, cite: Cite): Block[] => {
  const found = nearly(archive, quote);
  return found ? nearlyBlocks(archive, quote, found, cite) : nothing(quote);
};

/** What becomes of one quotation: word for word, with words left out, nearly, or not found. */
function verdict(archive: Archive, quote: string, cite: Cite): Block[] {
  const whole = phraseOf(quote);
  const found = whole ? occurrences(archive, [whole]) : [];
  if (found.length > 0) return [line(`Word for word in ${articlesOf(found)}.`), ...foundBlocks(archive, found, cite)];
  const titled = whole ? headlines(archive, whole) : [];
  if (titled.length > 0) return titled;
  const all = partsOf(quote);
  const parts = all.slice(0, MOST_PARTS);
  if (parts.length < 2) return nearest(archive, quote, cite);
  const cut = all.length > parts.length ? [line(`Only its first ${MOST_PARTS} parts were checked.`)] : [];
  const inOrder = occurrences(archive, parts);
  if (inOrder.length > 0)
    return [
      ...cut,
      line(`Word for word in ${articlesOf(inOrder)}, with words left out where the message marks it.`),
      ...foundBlocks(archive, inOrder, cite),
    ];
  return [
    ...cut,
    line('No article in the archive has its parts in this order. Each part by itself:'),
    ...parts.flatMap(({ words }): Block[] => {
      const phrase = phraseOf(words);
      const alone = phrase ? occurrences(archive, [phrase]) : [];
      const shown = `“${shortened(words, HEADING)}”`;
      return alone.length > 0
        ? [line(`${shown}: word for word in ${articlesOf(alone)}.`), ...foundBlocks(archive, alone, cite)]
        : [line(`${shown}:`), ...nearest(archive, words, cite)];
    }),
  ];
}

const hasWord = (words: string): boolean => phraseOf(words) !== null;

/** A stretch of quoted lines as a whole, unless it does not stand so and is mostly words in marks: "Berg: “It is time.”" */
async function quotesWithin(archive: Archive, stretch: string, now: Date): Promise<readonly string[]> {
  const whole = phraseOf(stretch);
  if (whole && occurrences(archive, [whole]).length > 0) return [stretch];
  const marked = (await archive.read(stretch, now)).quoted.filter(hasWord);
  return marked.join('').length * 2 > stretch.length ? marked : [stretch];
}

/** What a message quotes: lines that begin with ">" and words in quotation marks; where there is neither, all of it. */
async function quotesIn(archive: Archive, message: string, now: Date): Promise<readonly string[]> {
  const { quoted: lines, others } = quotedLines(message);
  const within = await Promise.all(lines.map((stretch) => quotesWithin(archive, stretch, now)));
  const { quoted: marked } = await archive.read(plainMessage(others), now);
  const quotes = [...new Set([...within.flat(), ...marked])].filter(hasWord);
  return quotes.length > 0 ? quotes : [plainMessage(message)].filter(hasWord);
}

/** "Check this quote": whether the words that a message quotes stand so in an article, where, and who says them there. */
export async function checkQuote(archive: Archive, message: string, now: Date): Promise<View> {
  const quotes = await quotesIn(archive, message, now);
  const cite = citer(archive);
  const checked = quotes.slice(0, MOST_QUOTES);
  const blocks = checked.flatMap((quote): Block[] => [
    { kind: 'heading', text: `“${shortened(unmarked(quote), HEADING)}”`, show: SHARING },
    ...verdict(archive, quote, cite),
  ]);
  return {
    title: 'Check this quote',
    asOf: archive.asOf,
    blocks: blocks.length > 0 ? blocks : [{ kind: 'notice', text: 'This message has no words to check.' }],
    omitted:
      quotes.length > checked.length
        ? `Left out: ${counted(quotes.length - checked.length, 'more quotation')} of the message.`
        : null,
    hint: blocks.length > 0 ? COMPARED : null,
  };
}
