import anyAscii from 'any-ascii';
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { foldToken } from './fold.ts';
import { genderOf, givenNames } from './given/given.ts';
import { tableMatches } from './lookup.ts';
import { isGeneration, isParticle, withoutTitles } from './name-words.ts';
import type { TablePerson } from './table.ts';

interface Word {
  readonly printed: string;
  readonly folded: string;
}

/** `given` null: a bare surname. */
interface Parts {
  readonly given: Word | null;
  readonly middle: Word | null;
  readonly surname: Word;
  /** "Jr.", "III": as a rule it tells a son from his father. */
  readonly generation: string | null;
}

/** Least likeness of two surnames, and of two given names that no list knows. Measured on names of sanctions lists. */
const SURNAMES_ALIKE = 0.87;
const GIVEN_ALIKE = 0.88;
const PATRONYMICS_ALIKE = 0.8;
/** Below any threshold: the score of names that are alike and yet two people's. */
const TOLD_APART = 0.5;

const patronymic = /(?:[aei]vic|[aei]vna|avna|ic|inicna)$/u;

const word = (printed: string): Word => ({ printed, folded: foldToken(printed) });

function partsOf(name: string): Parts | null {
  const one = withoutTitles(name)
    .replace(/\s*\/\s*[\p{L}'’]+|\([^()]*\)/gu, '')
    .normalize('NFC');
  const printed = one.match(/[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*/gu) ?? [];
  const words = printed.map((each) => word(each.replace(/['’]s$/iu, ''))).filter(({ folded }) => folded !== '');
  const last = words.at(-1);
  const generation = words.length > 1 && last && isGeneration(last.printed) ? last.folded : null;
  if (generation) words.pop();
  const [first, second, third] = words;
  if (!first) return null;
  if (!second) return { given: null, middle: null, surname: first, generation };
  const surnameFirst = /^[^\s,]+,\s*\S/u.test(name);
  const patronymicLast =
    third && words.length === 3 && patronymic.test(third.folded) && !patronymic.test(second.folded);
  const official = patronymicLast || (!third && !isLatin(name) && givenNames(first.printed).size === 0);
  if (surnameFirst || (official && givenNames(second.printed).size > 0)) {
    return { given: second, middle: third ?? null, surname: first, generation };
  }
  const from = words.findIndex(({ printed: each }, at) => at > 0 && isParticle(each.toLowerCase()));
  const surnameAt = from > 0 && from < words.length - 1 ? from : words.length - 1;
  const surname = word(
    words
      .slice(surnameAt)
      .map((each) => each.printed)
      .join(' '),
  );
  return { given: first, middle: surnameAt > 1 ? second : null, surname, generation };
}

const isInitial = ({ printed }: Word): boolean => [...printed].length === 1;

/** Endings by which a surname shows its sex: -ski and -skaja, -aŭ and -ava, -in and -ina. */
const tellsSex = /(?:[td]?sk|[ae]v|in)$/u;

const manAndWoman = (a: string, b: string): boolean =>
  (tellsSex.test(a) && b === `${a}a`) || (tellsSex.test(b) && a === `${b}a`);

/** Names that differ by a woman's ending: Viktar and Viktoryja. */
const feminine = (a: string, b: string): boolean => b === `${a}a` || b === `${a}e` || a === `${b}a` || a === `${b}e`;

/** The endings that Slavic surnames are made with, the longest first: two names with two of them are two. */
const suffix = /(?:enka?|anka|enak|anak|[td]?ska?|[ae]va?|ina?|[ae]vic|ic|c[iu]k|[iua]k|ka|el|ai|ei|e)$/u;

const suffixOf = (surname: string): string | null => suffix.exec(surname)?.[0].replace(/^[ae](?=n|v)/u, '') ?? null;

function surnameLikeness(a: Word, b: Word, western: boolean): number {
  if (western) return plain(a) === plain(b) ? 1 : TOLD_APART;
  if (a.folded === b.folded) return 1;
  if (manAndWoman(a.folded, b.folded) || suffixOf(a.folded) !== suffixOf(b.folded)) return TOLD_APART;
  if (a.folded[0] !== b.folded[0]) return TOLD_APART;
  return jaroWinkler(a.folded, b.folded);
}

function givenLikeness(a: Word, b: Word): number {
  if (isInitial(a) || isInitial(b)) return a.folded[0] === b.folded[0] ? 0.95 : 0;
  const known = givenNames(a.printed);
  const others = givenNames(b.printed);
  if (known.size > 0 && others.size > 0) return [...known].some((name) => others.has(name)) ? 1 : TOLD_APART;
  if (feminine(a.folded, b.folded)) return TOLD_APART;
  const likeness = jaroWinkler(a.folded, b.folded);
  return likeness >= GIVEN_ALIKE ? likeness : Math.min(likeness, TOLD_APART);
}

const stem = (folded: string): string => folded.replace(/(?:[ae]vic|[ae]vna|ic|inicna)$/u, '');

function middleLikeness(a: Word, b: Word): number {
  const first = (each: Word) => [each.folded[0], anyAscii(each.printed)[0]?.toLowerCase()];
  if (isInitial(a) || isInitial(b)) return first(a).some((letter) => first(b).includes(letter)) ? 1 : 0;
  const likeness = jaroWinkler(stem(a.folded), stem(b.folded));
  return likeness >= PATRONYMICS_ALIKE ? 1 : Math.min(likeness, TOLD_APART);
}

const plain = ({ printed }: Word): string =>
  anyAscii(printed)
    .toLowerCase()
    .replace(/[^a-z]/gu, '');

const isLatin = (text: string): boolean => /^[^Ѐ-ӿ]*$/u.test(text);

/** Two western names in Latin script are spelled alike or are two: no romanisation lies between them. */
function isWestern(a: Parts, b: Parts): boolean {
  if (!a.given || !b.given || !isLatin(a.surname.printed) || !isLatin(b.surname.printed)) return false;
  const names = [...givenNames(a.given.printed), ...givenNames(b.given.printed)];
  return names.length > 0 && names.every((name) => !name.east);
}

function likeness(a: Parts, b: Parts): number {
  if (a.generation !== b.generation) return TOLD_APART;
  const surname = surnameLikeness(a.surname, b.surname, isWestern(a, b));
  if (surname < SURNAMES_ALIKE) return Math.min(surname, TOLD_APART);
  const given = a.given && b.given ? givenLikeness(a.given, b.given) : 1;
  const middle = a.middle && b.middle ? middleLikeness(a.middle, b.middle) : 1;
  return Math.min(surname, given, middle);
}

interface ReadName {
  readonly known: readonly TablePerson[];
  readonly parts: Parts | null;
  readonly gender: 'm' | 'f' | null;
}

function readAfresh(name: string): ReadName {
  const parts = partsOf(name);
  return { known: tableMatches(name), parts, gender: parts?.given ? genderOf(givenNames(parts.given.printed)) : null };
}

const memo = new Map<string, ReadName>();
const MEMO_SIZE = 5_000;

/** What one name says; a text compares each of its names with many. */
function readName(name: string): ReadName {
  const known = memo.get(name);
  if (known) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const read = readAfresh(name);
  memo.set(name, read);
  return read;
}

/**
 * Whether two spellings, in any script and romanisation, can be one person's: `score` is the least likeness of their
 * words, from 0 to 1. Patronymics and middle names may be left out, but not differ. People of the table are known by
 * any of their spellings, also by what machine translation makes of them.
 */
export function sameName(a: string, b: string): { same: boolean; score: number } {
  const [one, two] = [readName(a), readName(b)];
  if (one.known.length === 1 && two.known.length === 1) {
    const same = one.known[0] === two.known[0];
    return { same, score: same ? 1 : 0 };
  }
  if (!one.parts || !two.parts) return { same: false, score: 0 };
  const score = one.gender && two.gender && one.gender !== two.gender ? 0 : likeness(one.parts, two.parts);
  return { same: score >= SURNAMES_ALIKE, score };
}
