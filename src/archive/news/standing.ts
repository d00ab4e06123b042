import { daysBetween } from '../../annotate/days/shift.ts';
import { isPart } from '../../annotate/figures/part.ts';
import type { DatedFigure } from '../../model/annotation.ts';
import { daysOf, isFullDay } from '../../model/date.ts';
import { overlaps } from '../../model/span.ts';
import type { ArticleRecord } from '../archive.ts';
import { clauseAround } from '../events/clause.ts';
import { countOf } from '../events/counts.ts';
import { type Kind, triggersIn } from '../events/kinds.ts';
import { placesIn } from '../events/places.ts';
import { stemsOf } from '../words.ts';
import {
  AS_OF,
  COMPARED,
  HELD,
  IN_BELARUS,
  NOT_NOW,
  NUMBER_OF,
  ONLY_SOME,
  RECOGNISED,
  STANDS,
} from './standing-words.ts';

/** A number of what is so at the time of writing, not of what has happened. */
export interface StandingFigure {
  readonly figure: DatedFigure;
  readonly record: ArticleRecord;
  /** What it counts, and where: alike for two numbers of the same. */
  readonly counted: string;
  /** The day of its article. */
  readonly day: string;
}

/** To people: what happened to so many is another count each time. */
const HAPPENS: ReadonlySet<Kind> = new Set(['release', 'arrest', 'sentence', 'die', 'elect', 'meet', 'protest']);

/** Fewer may be any part of those who are meant elsewhere. */
const FEWEST = 20;
/** No sentence of a story is longer. */
const LONGEST = 3000;
const TIMES = new Set(['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'decades', 'times']);

/** People whom one noun means wherever they are held; a prisoner may be any. */
const SPECIFIC = new Set([
  'journalists',
  'activists',
  'lawyers',
  'foreigners',
  'migrants',
  'Lithuanians',
  'Latvians',
  'Poles',
  'Germans',
  'Ukrainians',
  'Russians',
  'Americans',
]);
const POLITICAL = 'political prisoners';
const SAYS_BELARUS = /^(?:belarus|byelorus|biełarus|белорус|беларус)/iu;
const SAYS_POLITICAL = /polit|palit|палит|полит|паліт|політ/iu;
/** Who opposes a ruler and is held for it. */
const OPPOSES = new Set(['political', 'regim', 'opposit', 'govern']);

/** Whom it counts, if the words say whom closely enough. */
function people(figure: DatedFigure, clause: string): string | null {
  const count = countOf(figure, 0, 'hold');
  if (!count) return null;
  const { noun, narrowed } = count;
  if (noun === 'people') return RECOGNISED.test(clause) ? POLITICAL : null;
  const isPolitical = SAYS_POLITICAL.test(figure.of);
  const further = [...narrowed].filter((stem) => !SAYS_POLITICAL.test(stem) && !SAYS_BELARUS.test(stem)).sort();
  if (noun === 'prisoners') return isPolitical ? [POLITICAL, ...further].join(' ') : null;
  if (!HELD.test(clause)) return null;
  if (noun === 'opponents' && further.every((stem) => OPPOSES.has(stem))) return POLITICAL;
  return SPECIFIC.has(noun) ? [noun, ...further].sort().join(' ') : null;
}

/** What it counts, people or things; null where the words may mean several. */
function countedBy(figure: DatedFigure, clause: string): string | null {
  if (figure.unit === 'people') return people(figure, clause);
  if (figure.unit !== null) return null;
  const stems = [...new Set(stemsOf(figure.of))].sort();
  return stems.length > 1 ? stems.join(' ') : null;
}

/** Whose number it is: this field's articles mean Belarus where they name no other country. */
function placeOf(clause: string, sentence: string): string | null {
  const named = [placesIn(clause), placesIn(sentence)].find((places) => places.size > 0) ?? new Set();
  // Who says so is in Washington or Brussels as often as not.
  const places = new Set([...named].map((place) => (place === 'minsk' ? 'belarus' : place))).difference(
    new Set(['us', 'eu']),
  );
  if (places.size === 0 || places.has('belarus')) return 'belarus';
  const [place] = places;
  return places.size === 1 ? String(place) : null;
}

/** A figure may be of so many days before its article. */
const OF_THESE_DAYS = 7;

function isOfItsArticle({ date }: DatedFigure, day: string): boolean {
  const days = date?.bound ? null : daysOf(date?.value ?? null);
  if (!days) return date === null || date.value === null;
  return days.first === days.last && days.last <= day && daysBetween(days.last, day) <= OF_THESE_DAYS;
}

/** A figure as one of what is so; null where it is none, or one cannot be sure what it is of. */
function standing(figure: DatedFigure, record: ArticleRecord, day: string): StandingFigure | null {
  const { span, sentence, unit, value, upTo, qualifier } = figure;
  if (upTo !== null || qualifier === 'other' || value < FEWEST || (unit !== null && TIMES.has(unit))) return null;
  if (sentence.exact.length > LONGEST) return null;
  const range = clauseAround(sentence, span);
  const clause = sentence.exact.slice(range.start - sentence.start, range.end - sentence.start);
  const before = sentence.exact.slice(0, span.start - sentence.start);
  const after = sentence.exact.slice(span.end - sentence.start);
  if (isPart(figure) || COMPARED.test(before) || ONLY_SOME.test(after)) return null;
  const isCount = AS_OF.test(clause);
  if (NOT_NOW.test(clause) && !isCount) return null;
  if (triggersIn(clause).some(({ label }) => HAPPENS.has(label))) return null;
  const counted = countedBy(figure, clause);
  if (counted === null) return null;
  const isSo =
    isCount ||
    NUMBER_OF.test(before) ||
    HELD.test(clause) ||
    STANDS.test(clause) ||
    (counted.startsWith(POLITICAL) && (RECOGNISED.test(clause) || IN_BELARUS.test(clause)));
  const place = placeOf(clause, sentence.exact);
  if (!isSo || place === null || !isOfItsArticle(figure, day)) return null;
  return { figure, record, counted: `${unit} ${counted} ${place}`, day };
}

/** The standing figures of an article with a certain day, in the reporter's own words; of two for the same, none. */
export function standingFigures(record: ArticleRecord): StandingFigure[] {
  const { published } = record.article;
  if (!published || published.bound || !isFullDay(published.value)) return [];
  const day = published.value;
  const quoted = record.annotations.quotes.flatMap(({ spans }) => spans);
  const found = record.figures
    .filter(({ span }) => !quoted.some((quote) => overlaps(quote, span)))
    .flatMap((figure) => standing(figure, record, day) ?? []);
  return [...Map.groupBy(found, ({ counted }) => counted).values()].flatMap((same) => {
    const [first] = same;
    return first && same.every(({ figure }) => figure.value === first.figure.value) ? [first] : [];
  });
}
