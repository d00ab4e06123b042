import { cueAfterQuote } from '../quotes/cue-after.ts';
import {
  AFTER_NUMBER,
  BEFORE_NUMBER,
  ENDS_SLAVIC,
  MAY_END,
  MAY_END_CAPITAL,
  MONTHS,
  STARTERS,
  TITLES,
} from './abbreviations.ts';
import { type Boundary, type BoundaryRule, beginsLikeSentence, firstWord } from './boundary.ts';
import { isDateline } from './dateline.ts';

const startsAnew = ({ after }: Boundary): boolean => {
  const word = firstWord(after);
  return /^\p{Lu}/u.test(word) && STARTERS.has(word.toLowerCase());
};

const known = (table: ReadonlySet<string>, word: string): boolean => table.has(word.toLowerCase());

/** "complex. . . know": only a capital or a figure begins a sentence. */
const lowerCaseFollows: BoundaryRule = ({ after }) => (beginsLikeSentence(after) ? null : 'join');

/** "(Smith 55)." after a stop belongs to the sentence before; so does "(AP) —". */
const sourceInBrackets: BoundaryRule = ({ after, closes }) =>
  closes && /^\([^()]{1,40}\)\s*[.—–-]/u.test(after) ? 'join' : null;

/** "July 4, Pozirk. Alaksandar Łukašenka has sent …": what opens a wire story is no sentence of its own. */
const dateline: BoundaryRule = ({ text, start, stop, stops }) =>
  stops === '.' && isDateline(text.slice(start, Math.min(stop.start, start + 81))) ? 'join' : null;

/** “Why?” Lind asked. A quotation that a full stop ends has no cue after it; a comma would stand there. */
const cueFollowsQuote: BoundaryRule = (boundary) =>
  boundary.closes && boundary.stops !== '.' && !startsAnew(boundary) && cueAfterQuote(boundary.after) ? 'join' : null;

/** "Aleksandr G. Lukashenko", "А. Г. Лукашенко"; but "you and I. Did you …". */
const initial: BoundaryRule = (boundary) => {
  const { word, before, stops, closes } = boundary;
  if (stops !== '.' || closes || !/^(?:\p{Lu}|Дз|Дж|Yu|Ju)$/u.test(word)) return null;
  const previous = /(\S+)\s*$/u.exec(before.slice(-40))?.[1] ?? '';
  if (word === 'I' && /^\p{Ll}/u.test(previous)) return 'split';
  return startsAnew(boundary) ? 'split' : 'join';
};

/** "Lt. Gen. Keith Kellogg": a title is never the end. */
const title: BoundaryRule = ({ word, stops, closes, after }) =>
  stops === '.' && !closes && known(TITLES, word) && /^[“"«(]?[\p{Lu}\p{N}]/u.test(after) ? 'join' : null;

/** In Russian and Belarusian such words stand before names as well: «ул. Кирова», "vuł. Kirava". */
const BEFORE_NAME = /\p{Script=Cyrillic}|^(?:vuł|vob|h)$/u;

/** A brand that ends in a mark: "Yahoo! News reported". */
const brand: BoundaryRule = (boundary) =>
  boundary.stops === '!' && /^(?:Yahoo|Jeopardy|E|Guess)$/u.test(boundary.word) && !startsAnew(boundary)
    ? 'join'
    : null;

/** "p. 55", "No. 7", "ст. 130", "Sept. 28"; "ул. Кирова". */
const beforeNumber: BoundaryRule = ({ word, before, stops, closes, after }) => {
  if (stops !== '.' || closes || !known(BEFORE_NUMBER, word.replace(/°$/u, '°'))) return null;
  // "He said no. 14 people left": an answer, not a number.
  const answer = word === 'no' && /(?:sa(?:id|ys?)|answer(?:ed|s)?|replie[ds]|voted?)\s*$/u.test(before);
  if (/^(?:[\p{N}№]|[IVXLC]+\b)/u.test(after)) return answer ? null : 'join';
  // «і г. д. Потым …»: the letters of an abbreviation that ends a list, not a house or a page.
  if (/^[дп]$/u.test(word) && /(?:^|\s)[тг]\.\s?$/u.test(before)) return null;
  return BEFORE_NAME.test(word) && /^[«“"]?\p{Lu}/u.test(after) ? 'join' : null;
};

/** Words that only say when, at the start of a sentence. */
const OPENING_TIME =
  /^(?:At|By|In|On|Around|Before|After|Since|Until|From|About|В|У|К|С|До|После|Да|Пасля|З)(?:\s\S{1,12}){0,3}\s*$/u;

const DAY_OR_ZONE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b|Eastern|Central|Pacific|Moscow|Minsk|Kyiv|local)/u;

/** "At 5 a.m. Mr. Smith went", but "left at 6 p.m. Mr. Smith then": a time that opens a sentence does not end it. */
const clockTime: BoundaryRule = ({ word, before, stops, after }) => {
  if (stops !== '.' || !/^[ap]\.m$/iu.test(word)) return null;
  return OPENING_TIME.test(before) || DAY_OR_ZONE.test(after) || known(MONTHS, firstWord(after).replace('.', ''))
    ? 'join'
    : 'split';
};

/** "У 2020 г. Лукашэнка перамог", but "Гэта было ў 2020 г. Лукашэнка …". */
const yearWord: BoundaryRule = ({ word, before, stops, after }) => {
  if (/^\p{N}/u.test(after)) return null; // «по ч. 1 ст. 130»
  if (stops !== '.' || !known(AFTER_NUMBER, word) || !/[\dIVXLC]\s*$/u.test(before)) return null;
  return OPENING_TIME.test(before) ? 'join' : 'split';
};

/** "the U.S. Government" goes on, "in the U.S. They left" does not. */
const abbreviation: BoundaryRule = (boundary) => {
  const { word, stops, closes } = boundary;
  if (stops !== '.' || closes) return null;
  const mayEnd = known(MAY_END, word) || (/^\p{Lu}/u.test(word) && known(MAY_END_CAPITAL, word));
  if (known(ENDS_SLAVIC, word) && /^[«“"—–]?\s?\p{Lu}\p{Ll}/u.test(boundary.after)) return 'split';
  if (!mayEnd && !/^(?:\p{L}\.){1,4}\p{L}$/u.test(word)) return null;
  return startsAnew(boundary) || /^["“«]/u.test(boundary.after) ? 'split' : 'join';
};

/** "He waited … I stayed": a thought that breaks off goes on with "I", which is a capital anywhere. */
const thoughtGoesOn: BoundaryRule = ({ stops, closes, before, word, after }) =>
  !closes && /^(?:…|\.\s?\.\s?\.)$/u.test(stops) && /\p{Ll}\s?$/u.test(before + word) && /^I(?:['’\s]|$)/u.test(after)
    ? 'join'
    : null;

/** "1. The first item": the number of a list's item is no sentence. */
const listNumber: BoundaryRule = ({ text, start, stop }) =>
  /^[•⁃\-*]?\s?(?:\d{1,3}|[a-zQA])\.?\)?$/u.test(text.slice(start, Math.min(stop.end, start + 12))) ? 'join' : null;

/** In order: the first that answers decides; where none does, the sentence ends. */
export const rules: readonly BoundaryRule[] = [
  listNumber, // before the word that follows is looked at: an item may begin with anything
  lowerCaseFollows,
  thoughtGoesOn,
  dateline, // before titles and initials: "Pozirk." is neither
  sourceInBrackets,
  cueFollowsQuote,
  brand,
  initial,
  title,
  yearWord, // before numbers: it stands after one
  beforeNumber,
  clockTime, // before other abbreviations, of which it is one
  abbreviation,
];
