import { annotate, linesOf } from '../annotate/annotate.ts';
import { resolveDay } from '../annotate/days/resolve.ts';
import { type QuotedRange, quotedRanges } from '../annotate/marks.ts';
import { foldName } from '../annotate/people/fold.ts';
import type { Annotations, DayExpression, Figure } from '../model/annotation.ts';
import type { PartialDate } from '../model/date.ts';
import { articleId } from '../model/span.ts';
import type { Archive, PersonMatch } from './archive.ts';

/** What a text that is no article names, such as a message; each once, in order, as the text prints it. */
export interface TextReading {
  readonly people: readonly { readonly printed: string; readonly match: PersonMatch }[];
  /** `value`: EDTF; `XXXX-07-04` where the text names no year. Relative days are counted from the reader's own. */
  readonly days: readonly { readonly printed: string; readonly value: string }[];
  readonly figures: readonly Figure[];
  /** Words in quotation marks, without the marks. */
  readonly quoted: readonly string[];
}

type People = Pick<Archive, 'findPerson' | 'person'>;

/** Of those with the same key the first. */
function uniqueBy<T>(all: readonly T[], key: (each: T) => string): T[] {
  const first = new Map<string, T>();
  for (const each of all) if (!first.has(key(each))) first.set(key(each), each);
  return [...first.values()];
}

/** Shorter words that no name table knows are taken for no surname. */
const SHORTEST = 5;

/** Different words of a message without capitals that are looked at: for each all names of the archive are gone through. */
const MOST_WORDS = 150;

/** Surnames in a message that is typed without capitals, of people whom the archive names. */
function namesWithoutCapitals(text: string, archive: People): string[] {
  if (/\p{Lu}/u.test(text)) return [];
  const words = (text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).filter(({ length }) => length >= SHORTEST);
  return [...new Set(words)].slice(0, MOST_WORDS).filter((word) => {
    const match = archive.findPerson(word);
    const [folded] = foldName(word);
    return match.kind === 'one' && folded !== undefined && foldName(match.person.name).at(-1) === folded;
  });
}

const keyOf = ({ printed, match }: TextReading['people'][number]): string =>
  match.kind === 'one' ? match.person.id : printed.toLowerCase();

function peopleIn(text: string, { mentions }: Annotations, archive: People): TextReading['people'] {
  const named = mentions.filter(({ via }) => via === 'name' || via === 'misspelling');
  const found = named.map(({ span: { exact }, person }): TextReading['people'][number] => {
    const known = person === null ? null : archive.person(person);
    return { printed: exact, match: known ? { kind: 'one', person: known } : archive.findPerson(exact) };
  });
  const typed = namesWithoutCapitals(text, archive).map((printed) => ({ printed, match: archive.findPerson(printed) }));
  return uniqueBy([...found, ...typed], keyOf);
}

/** "June 21 last year" */
const SAYS_YEAR = /(?:year|год\p{L}*)$/iu;

function dayValue({ meaning, span: { exact: printed } }: DayExpression, today: PartialDate): string | null {
  if (meaning.kind === 'yearless' && !SAYS_YEAR.test(printed)) return meaning.value;
  return resolveDay({ meaning, printed }, today).value;
}

function daysIn({ days }: Annotations, now: Date): TextReading['days'] {
  const value = now.toISOString().slice(0, 10);
  const today: PartialDate = {
    value,
    certain: ['year', 'month', 'day'],
    implied: [],
    basis: 'printed',
    printed: value,
  };
  const found = days.flatMap((day) => {
    const value = dayValue(day, today);
    return value === null ? [] : [{ printed: day.span.exact, value }];
  });
  return uniqueBy(found, (day) => day.value);
}

/** The outermost words in quotation marks; what one paragraph opens and the next goes on with is one. */
function quotedIn(text: string): string[] {
  const outer = quotedRanges(text, linesOf(text)).filter(({ depth }) => depth === 0);
  const joined: QuotedRange[][] = [];
  for (const range of outer) {
    const before = joined.at(-1)?.at(-1);
    const goesOn = before && !before.closed && /^\s*$/u.test(text.slice(before.end, range.start));
    if (goesOn) joined.at(-1)?.push(range);
    else joined.push([range]);
  }
  const words = joined.map((ranges) => ranges.map(({ inner }) => text.slice(inner.start, inner.end)).join('\n'));
  return uniqueBy(words, (each) => each);
}

/** Reads a text by the rules by which articles are read. Linear in its length. */
export function readText(text: string, now: Date, archive: People): TextReading {
  const annotations = annotate({ article: articleId('text'), body: text, blocks: linesOf(text) });
  return {
    people: peopleIn(text, annotations, archive),
    days: daysIn(annotations, now),
    figures: uniqueBy(
      annotations.figures,
      ({ value, upTo, unit, of }) => `${value} ${upTo} ${unit} ${of.toLowerCase()}`,
    ),
    quoted: quotedIn(text),
  };
}
