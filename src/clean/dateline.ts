import { LEXICON } from '../annotate/days/lexicon.ts';
import { printedDay } from '../annotate/days/printed.ts';
import type { PrintedDay } from '../model/article.ts';
import { knownOutlet } from './outlets.ts';
import { isKnownPlace } from './places.ts';
import { wordsOf } from './shape.ts';

/** What a dateline says. At least one of the two is there. */
export interface Dateline {
  readonly publisher: string | null;
  readonly day: PrintedDay | null;
}

/** How far into a paragraph a dateline may reach. */
const REACH = 120;
/** Where a dateline may end: a full stop, a dash, a closing bracket or stroke. */
const END = /\.(?=\s)|\s?[–—](?=\s|\p{L})|\s-{1,2}(?=\s|\p{L})|\)(?=\s)|\/\.?(?=\s)/gu;

type Part = { readonly kind: 'day' | 'outlet' | 'place'; readonly words: string };

const PLACE = /^\p{Lu}[\p{L}\p{M}.'’ -]{1,40}$/u;
/** "штат Аляска", "Минская область": what kind of place it is. */
const KIND_OF_PLACE =
  /^(?:штат|провинция|округ|правінцыя|акруга|state of|province of)\s|\s(?:область|край|район|вобласць|раён|oblast|region|district|province|county)$/u;
const isPlace = (printed: string): boolean => {
  const words = printed.replace(KIND_OF_PLACE, '');
  return (
    PLACE.test(words) &&
    wordsOf(words).length <= 4 &&
    wordsOf(words).every((word) => /^(?:\p{Lu}|de$|la$|of$)/u.test(word))
  );
};

const LONGEST_DAY = 30;

/** Whether every word may stand in a day; a quick look before the day is read. */
const mayBeDay = (words: string): boolean =>
  words.length <= LONGEST_DAY &&
  /\d/u.test(words) &&
  !/^(?:on|in|в|у)\s/iu.test(words) &&
  (words.match(/\p{L}+/gu) ?? []).every((word) => LEXICON.has(word.toLowerCase()));

const dayOf = (words: string): string | null => {
  const bare = words.replace(/\s(?:года|год|г|р|року)\.?$/u, '');
  const value = mayBeDay(bare) ? printedDay(bare) : null;
  return value && value.length === 10 ? value : null;
};

/** The longest run of parts from `at` that is one day: "Sept" "11" "2025". */
function dayAt(parts: readonly string[], at: number): { words: string; length: number } | null {
  for (const length of [3, 2, 1]) {
    const words = parts.slice(at, at + length).join(' ');
    if (at + length <= parts.length && dayOf(words)) return { words, length };
  }
  return null;
}

function partsOf(head: string): Part[] | null {
  const pieces = head.split(/[,()/[\]]|\.(?=\s|$)/u).flatMap((piece) => piece.trim() || []);
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const words = (pieces[at] ?? '').replace(/^(?:корр|кор)\.?\s/iu, '');
    const day = dayAt(pieces, at);
    if (day) {
      parts.push({ kind: 'day', words: day.words });
      at += day.length - 1;
    } else if (/^(?:корр|кор)$/iu.test(words)) continue;
    else if (knownOutlet(words)) parts.push({ kind: 'outlet', words });
    else if (isPlace(words)) parts.push({ kind: 'place', words });
    else return null;
  }
  return parts;
}

const BRACKETED = /[(/]\s?([^()/]{2,40})(?:[)/]|$)/u;

/** The agency: one that is known, or one that stands where agencies stand. */
function agencyOf(head: string, end: string, parts: readonly Part[]): string | null {
  const known = parts.find(({ kind }) => kind === 'outlet');
  if (known) return knownOutlet(known.words);
  if (!parts.some(({ kind }) => kind === 'day')) return null;
  const bracketed = BRACKETED.exec(head)?.[1]?.trim();
  const last = parts.at(-1);
  const name =
    bracketed ?? (end.startsWith('.') && parts[0]?.kind === 'day' && parts.length === 2 ? last?.words : undefined);
  return name && isPlace(name) && !isKnownPlace(name) ? name : null;
}

function readHead(head: string, end: string): Dateline | null {
  const parts = partsOf(head);
  if (!parts || parts.length === 0 || parts.length > 5) return null;
  const days = parts.filter(({ kind }) => kind === 'day');
  const [day] = days;
  const hasPlace = parts.some(({ kind }) => kind === 'place');
  const publisher = agencyOf(head, end, parts);
  const bracketed = /[(/]/u.test(head);
  if (days.length > 1 || (publisher ? !day && !bracketed : !day || !hasPlace || !/[–—-]/u.test(end))) return null;
  const value = day ? dayOf(day.words) : null;
  const printed = `${head.trim()}${/^[.)/]/u.test(end) ? end.trim() : ''}`;
  return { publisher, day: value ? { kind: 'dateline', value, printed } : null };
}

/** The dateline that a paragraph opens with: "July 4, Pozirk.", "MINSK, July 4 (Reuters) -", "MINSK (AP) —". */
export function readDateline(paragraph: string): Dateline | null {
  const start = paragraph.slice(0, REACH);
  let found: Dateline | null = null;
  for (const match of start.matchAll(END)) found = readHead(start.slice(0, match.index), match[0]) ?? found;
  return found;
}
