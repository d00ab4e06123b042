import type { PartialDate } from '../model/date.ts';
import type { Citation, DisagreementBlock, EventBlock, Extract } from '../model/view.ts';
import { dateWords } from './date.ts';
import { escapeMarkdown } from './escape.ts';
import { dayOf, eventDay, kindWords, sideFacts, told, toldBy } from './event.ts';
import { counted, marked, speakerWords } from './extract.ts';
import { articlePath, paragraphPath, webAddress } from './html-link.ts';
import type { Part } from './pieces.ts';
import { marks, ownCitations, paragraphWords, publishedBy, type Source, titled } from './sources.ts';

/** Where the reader's pages are (`https://example.org`), or null where nobody serves them. */
export type Reader = string | null;

/** The escaped text, or nothing where it is longer than any honest name: a name is never cut. */
export function short(text: string | null, most: number): string {
  const given = text ?? '';
  if (given.length > most) return '';
  const escaped = escapeMarkdown(given);
  return escaped.length <= most ? escaped : '';
}

/** Our own words, escaped, up to so many characters. */
export function cutText(text: string, most: number): string {
  const escaped = escapeMarkdown(text);
  if (escaped.length <= most) return escaped;
  let kept = text.slice(0, most - 1);
  while (escapeMarkdown(kept).length > most - 1) kept = kept.slice(0, -1);
  return `${escapeMarkdown(kept.replace(/\p{Surrogate}$/u, ''))}…`;
}

/** Words that lean must not begin or end with a space, nor go over an end of line. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Our own words in one line. */
export const cutLine = (text: string, most: number): string => cutText(oneLine(text), most);

const dotted = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
const strong = (text: string): string => (text === '' ? '' : `**${text}**`);

/** Small print. */
export const small = (text: string): string => (text === '' ? '' : `-# ${text}`);

/** Ten in the morning in Greenwich is the same day from Hawaii to New Zealand, whatever zone a reader's Discord draws. */
const SAME_DAY_EVERYWHERE = 'T10:00:00Z';
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A day that its source gives whole, so that Discord may draw it in the reader's own way. */
const isExact = ({ value, implied, bound }: PartialDate): boolean =>
  DAY.test(value ?? '') && implied.length === 0 && bound === undefined;

/** Leaning words. Between stars Discord's own rule knows no escaped star, which would end them. */
const lean = (text: string): string => (text.includes('*') ? `_${text}_` : `*${text}*`);

const LONGEST_DAY = 300;

/** "4 July 2025 (year inferred)": what is doubtful of a date leans. */
function leaning(words: string, day: (text: string) => string): string {
  const [, certain = words, doubt = ''] = /^([\s\S]*?)( \([^()]*\))?$/u.exec(words) ?? [];
  return `${day(certain)}${doubt === '' ? '' : ` ${lean(doubt.trim())}`}`;
}

/** A day in the run of a line, where one that is not known leans too. */
const inLine = (words: string): string => (/^(?:undated|page seen)\b/u.test(words) ? lean(words) : words);

/** A date as a time stamp where it is exact; in words, escaped, where it is not. */
function dayText(date: PartialDate | null, words: string, day = inLine): string {
  const seconds = date && isExact(date) ? Date.parse(`${date.value}${SAME_DAY_EVERYWHERE}`) / 1000 : Number.NaN;
  // The engine takes 31 February for 3 March.
  const isDay = !Number.isNaN(seconds) && new Date(seconds * 1000).toISOString().startsWith(`${date?.value}T`);
  if (isDay) return day(`<t:${seconds}:D>`);
  return leaning(short(oneLine(words), LONGEST_DAY) || 'a day in more words than can be shown', day);
}

const publishedText = ({ published }: Citation): string => dayText(published, dateWords(published));

const nameOf = ({ publisher, title, file }: Citation): string =>
  short(publisher && publishedBy(publisher), 100) ||
  short(title && titled(title), 200) ||
  short(file, 100) ||
  'an article';

/** An address to click on, in the form that keeps Discord from drawing a preview. */
function link(url: string | null): string {
  const address = webAddress(url)?.replace(/[<>\s\\]/gu, encodeURIComponent) ?? '';
  return address === '' || address.length > 200 ? '' : `<${address}>`;
}

/** Words of our own as a link to a page of the reader's, since no source's words may stand in one; as they are without pages. */
const linked = (text: string, path: string, reader: Reader): string =>
  reader === null || text === '' ? text : `[${text}](${reader}${path})`;

/** "¶3", which opens the article there. */
const paragraphText = ({ article, paragraph }: Citation, reader: Reader): string =>
  linked(paragraphWords([paragraph]), paragraphPath(article, paragraph), reader);

const numbersOf = (extract: Extract): string => escapeMarkdown(marks(ownCitations(extract).map(({ n }) => n)));

/** So many of the other places of an extract's words a message names. */
const ELSEWHERE_SHOWN = 5;

/** An extract with no more other places than are named. */
export const withFewPlaces = (extract: Extract): Extract =>
  extract.alsoIn ? { ...extract, alsoIn: extract.alsoIn.slice(0, ELSEWHERE_SHOWN) } : extract;

/** "also in Wire [2], “A title” [3] and 4 more"; nothing where the words stand nowhere else. */
function elsewhere({ alsoIn = [] }: Extract): string {
  const named = alsoIn.slice(0, ELSEWHERE_SHOWN);
  const places = named.map((citation) => `${nameOf(citation)} ${escapeMarkdown(marks([citation.n]))}`).join(', ');
  const more = alsoIn.length > named.length ? ` and ${alsoIn.length - named.length} more` : '';
  return named.length === 0 ? '' : `also in ${places}${more}`;
}

function placeText(extract: Extract, notes: readonly string[], reader: Reader): string {
  const { citation } = extract;
  const cutOff = citation.truncated ? '*cut off*' : '';
  const place = paragraphText(citation, reader);
  return dotted(`${numbersOf(extract)} ${nameOf(citation)}`, publishedText(citation), place, cutOff, ...notes);
}

/** A block quote ends with its line: words of several lines stand without. */
const quoted = (words: string): string => (words.includes('\n') ? words : `> ${words}`);

const escapedNotes = ({ notes }: Extract): readonly string[] =>
  notes.map(oneLine).flatMap((note) => (note === '' ? [] : lean(short(note, 300) || 'a note too long to show')));

/** The extract's words, with those lit up that it is shown for. */
function wordsOf(extract: Extract): string {
  const { lit, text, citation } = extract;
  if (lit === undefined) return marked(extract, escapeMarkdown);
  const [from, to] = [lit.start - citation.span.start, lit.end - citation.span.start];
  // Line by line, since no mark-up of Discord's goes over an empty line.
  const underlined = escapeMarkdown(text.slice(from, to)).replace(/\S(?:[^\n]*\S)?/gu, '__$&__');
  return `${escapeMarkdown(text.slice(0, from))}${underlined}${escapeMarkdown(text.slice(to))}`;
}

/** The day above an extract; not where it is its article's, which stands below it anyway. */
function dayAbove(extract: Extract): string {
  const day = dayOf(extract);
  return day === '' || day === dateWords(extract.citation.published) ? '' : dayText(extract.date, day, strong);
}

/** Names, posts and figures: less than a sentence, and many at a time. */
export const isSmall = (part: Part): boolean =>
  part.kind === 'extract' && (part.item === 'mention' || part.item === 'position' || part.item === 'figure');

function extractText(extract: Extract, day: string, reader: Reader): string {
  const words = quoted(wordsOf(extract));
  const place = placeText(extract, [...escapedNotes(extract), elsewhere(extract)], reader);
  const speaker = escapeMarkdown(speakerWords(extract));
  return lines(dotted(day, speaker), words, small(place));
}

/** What draws the eye to a doubt. */
const DOUBT = '⚠️';

/** That a figure has become another leaves no doubt. */
const signOf = ({ disagreement }: DisagreementBlock): string => (disagreement === 'changed figure' ? '' : `${DOUBT} `);

function disagreementText(block: DisagreementBlock, reader: Reader): string {
  const sides = block.sides.map((side) => {
    const words = `“${escapeMarkdown(side.text)}” ${numbersOf(side)}`;
    const place = reader === null ? '' : paragraphText(side.citation, reader);
    return quoted(
      dotted(
        words,
        place,
        ...sideFacts(side).map((fact) => leaning(escapeMarkdown(oneLine(fact)), inLine)),
        elsewhere(side),
      ),
    );
  });
  return lines(`${signOf(block)}${dotted(strong(kindWords(block)), escapeMarkdown(block.about ?? ''))}`, ...sides);
}

/** The line above an event's statements. */
export const eventHead = (event: EventBlock): string =>
  dotted(dayText(event.date, eventDay(event), strong), toldBy(event));

/** What of an event is on other pages. */
export function eventMore(statements: number, disagreements: number): string {
  const left = [counted(statements, 'more statement'), counted(disagreements, 'more disagreement')];
  const some = left.filter((count) => !count.startsWith('0 '));
  return some.length === 0 ? '' : small(`… and ${some.join(' and ')}`);
}

/** A part as Discord draws it; of a source's words it is the whole or, by its caller, nothing. */
export function partText(part: Part, event: EventBlock | null, reader: Reader): string {
  switch (part.kind) {
    case 'extract': {
      if (event === null) return extractText(part, dayAbove(part), reader);
      const { extract, day } = told(part, event);
      return extractText(extract, day === '' ? '' : dayText(part.date, day), reader);
    }
    case 'disagreement':
      return disagreementText(part, reader);
    case 'line':
    case 'notice':
      return escapeMarkdown(part.text.trim());
    case 'fields':
      return part.fields.map(({ name, value }) => `**${escapeMarkdown(name)}** ${escapeMarkdown(value)}`).join('\n');
    case 'offer':
      return lines(strong(escapeMarkdown(part.command)), escapeMarkdown(part.label));
    case 'picture':
      return small(`Picture: ${escapeMarkdown(part.alt)}`);
    case 'file':
      // Discord draws it below all else.
      return '';
  }
}

/** Says of a part that has no room in any message that it is left out, and where it stands. */
export function standIn(part: Part, reader: Reader): string {
  const note = (length: number) => `${counted(length, 'character')}, too long for a message, left out whole`;
  if (part.kind === 'extract') return small(placeText(part, [note(part.text.length)], reader));
  if (part.kind === 'disagreement') {
    const length = part.sides.reduce((sum, { text }) => sum + text.length, 0);
    return `${signOf(part)}${dotted(strong(kindWords(part)), counted(part.sides.length, 'side'), note(length))}`;
  }
  return small('A line is left out: it is too long for a message.');
}

/** One line for an article: its numbers, and what finds it again; its day and publisher stand at each extract. */
export const sourceText = ({ citation, numbers }: Source, reader: Reader): string => {
  const title = citation.title === null ? 'untitled' : short(titled(citation.title), 200) || 'title too long to show';
  const page = reader === null ? '' : linked('article', articlePath(citation.article), reader);
  const file = link(citation.url) || short(citation.file, 100);
  return small(`${escapeMarkdown(marks(numbers))} ${dotted(title, citation.truncated ? '*cut off*' : '', page, file)}`);
};
