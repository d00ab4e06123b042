import type { Archive, ArticleRecord } from '../archive/archive.ts';
import { type Range, type Span, spanAt } from '../model/span.ts';
import { type PlainText, plainText } from './plain-text.ts';

/** Marks, dashes and stops at the ends of words that were cut out of a text. A mark that changes the sense (!, ?) stays. */
const AT_ENDS = /[\s.,;:…\-‐‑‒–—―−“”„‟«»"'’‘ʼ‚‹›`]/u;

/** Step by step, since a pattern for a run at the end would start at each character of every run. */
function withoutEnds(text: string): { readonly words: string; readonly after: string } {
  let [start, end] = [0, text.length];
  while (start < end && AT_ENDS.test(text.charAt(start))) start++;
  while (end > start && AT_ENDS.test(text.charAt(end - 1))) end--;
  return { words: text.slice(start, end), after: text.slice(end) };
}

/** A full stop, and no mark that words are left out: what ends so was no question. */
const STATED = /^\.(?!\s{0,2}\.)/u;
const ASKED_OR_CALLED = /[?!]/u;

const WORD = /[\p{L}\p{N}]/u;

/** Words to be found as they stand, whatever the style of marks, dashes and spaces, and the case of their first letter. */
export interface Phrase {
  readonly words: string;
  /** Where they first stand in a text at or after an offset, both in its plain characters. */
  readonly find: (text: string, from: number) => Range | null;
}

/** Whether words stand at a place, not in the middle of a longer word or number. */
function standsApart(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  if (WORD.test(first) && /[\p{L}\p{N}]$/u.test(before)) return false;
  if (WORD.test(last) && /^[\p{L}\p{N}\p{M}]/u.test(after)) return false;
  return !(/\d/u.test(first) && /\d[.,]$/u.test(before)) && !(/\d/u.test(last) && /^[.,]\d/u.test(after));
}

/** The first place of either at or after an offset; -1: none. */
function firstOf(text: string, either: readonly string[], from: number): number {
  const places = either.map((words) => text.indexOf(words, from)).filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** null for what holds no word. */
export function phraseOf(text: string): Phrase | null {
  const { words, after } = withoutEnds(text.normalize('NFC'));
  const { text: plain } = plainText(words);
  const stated = STATED.test(after);
  if (!WORD.test(plain)) return null;
  const first = String.fromCodePoint(plain.codePointAt(0) ?? 0);
  const rest = plain.slice(first.length);
  const either = [...new Set([first.toLowerCase(), first.toUpperCase()])].map((letter) => letter + rest);
  return {
    words,
    find: (text, from) => {
      for (let start = firstOf(text, either, from); start >= 0; start = firstOf(text, either, start + 1)) {
        const end = start + plain.length;
        const otherwise = stated && ASKED_OR_CALLED.test(text.charAt(end));
        if (!otherwise && standsApart(text, start, end)) return { start, end };
      }
      return null;
    },
  };
}

const plainBodies = new WeakMap<ArticleRecord, PlainText>();

/** Made once: every quotation is looked for in every article. */
function plainBody(record: ArticleRecord): PlainText {
  const known = plainBodies.get(record) ?? plainText(record.article.body);
  plainBodies.set(record, known);
  return known;
}

/** "…" and "...", alone or in brackets: [], (), and <> as in Russian and Belarusian papers. */
const LEFT_OUT =
  /\[\s?(?:…|\.\s{0,2}\.\s{0,2}\.)\s?\]|\(\s?(?:…|\.\s{0,2}\.\s{0,2}\.)\s?\)|<\s?(?:…|\.\s{0,2}\.\s{0,2}\.)\s?>|…|\.\s{0,2}\.\s{0,2}\.{1,2}/gu;

/** The parts of a quotation between the marks that words are left out. */
export const partsOf = (quote: string): readonly Phrase[] =>
  quote.split(LEFT_OUT).flatMap((part) => phraseOf(part) ?? []);

/** Where all parts of a quotation stand in one article, in order. */
export interface Occurrence {
  readonly record: ArticleRecord;
  readonly parts: readonly [Span, ...Span[]];
}

/** The same words stand so often in one article at most; more say nothing new. */
const MOST_IN_ONE = 3;

interface Found {
  readonly occurrence: Occurrence;
  /** In the plain text of the article. */
  readonly end: number;
}

function inOrder(record: ArticleRecord, phrases: readonly Phrase[], from: number): Found | null {
  const { id, body } = record.article;
  const plain = plainBody(record);
  const parts: Span[] = [];
  let end = from;
  for (const phrase of phrases) {
    const range = phrase.find(plain.text, end);
    if (!range) return null;
    parts.push(spanAt(id, body, plain.printed(range)));
    end = range.end;
  }
  const [first, ...others] = parts;
  return first ? { occurrence: { record, parts: [first, ...others] }, end } : null;
}

/** Every article that has the phrases in this order; a story that repeats another is passed over. */
export function occurrences(archive: Archive, phrases: readonly Phrase[]): readonly Occurrence[] {
  if (phrases.length === 0) return [];
  return archive.records.flatMap((record) => {
    if (record.article.sameStoryAs !== null) return [];
    const found: Occurrence[] = [];
    for (let next = inOrder(record, phrases, 0); next && found.length < MOST_IN_ONE; ) {
      found.push(next.occurrence);
      next = inOrder(record, phrases, next.end);
    }
    return found;
  });
}

/** Whether a line of text, such as a headline, has the words. */
export const isIn = (phrase: Phrase, text: string): boolean => phrase.find(plainText(text).text, 0) !== null;
