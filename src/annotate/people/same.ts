import anyAscii from 'any-ascii';
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { foldToken, otherReadings } from './fold.ts';
import { genderOf, givenNames } from './given/given.ts';
import { tableMatches } from './lookup.ts';
import { isGeneration, isParticle, withoutTitles } from './name-words.ts';
import type { TablePerson } from './table.ts';
import { transcribes } from './transcription.ts';

interface Word {
  readonly printed: string;
  readonly folded: string;
  /** Other forms that it may be folded to. */
  readonly others: readonly string[];
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

const word = (printed: string): Word => ({ printed, folded: foldToken(printed), others: otherReadings(printed) });

const isInitial = ({ printed }: Word): boolean => [...printed].length === 1;

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
  const names = givenNames(second.printed);
  const givenLast =
    !third && givenNames(first.printed).size === 0 && (!isLatin(name) || [...names].some(({ east }) => east));
  const initialsLast = !isInitial(first) && words.slice(1).every(isInitial);
  if (surnameFirst || initialsLast || ((patronymicLast || givenLast) && names.size > 0)) {
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

/** Endings by which a surname shows its sex: -ski and -skaja, -aŭ and -ava, -in and -ina. */
const tellsSex = /(?:[td]?sk|[ae]v|in)$/u;

const manAndWoman = (a: string, b: string): boolean =>
  (tellsSex.test(a) && b === `${a}a`) || (tellsSex.test(b) && a === `${b}a`);

/** Names that differ by a woman's ending: Viktar and Viktoryja. */
const feminine = (a: string, b: string): boolean => b === `${a}a` || b === `${a}e` || a === `${b}a` || a === `${b}e`;

/** The endings that Slavic surnames are made with, the longest first: two names with two of them are two. */
const suffix = /(?:enka?|anka|enak|anak|[td]?ska?|[ae]va?|ina?|[ae]vic|ic|c[iu]k|[iua]k|ka|el|ai|ei|e)$/u;

const suffixOf = (surname: string): string | null => suffix.exec(surname)?.[0].replace(/^[ae](?=n|v)/u, '') ?? null;

/** Of the readings of two words the two that are most alike. */
function likest(a: Word, b: Word, compare: (a: Word, b: Word) => number): number {
  const direct = compare(a, b);
  if (direct === 1 || a.others.length + b.others.length === 0) return direct;
  const readings = (each: Word): readonly Word[] => [each, ...each.others.map((folded) => ({ ...each, folded }))];
  return Math.max(...readings(a).flatMap((one) => readings(b).map((two) => compare(one, two))));
}

/** Consonants that spellings of one name may have or lack: Долгая is Доўгая, Счастная Sčasnaja. */
const skeleton = (folded: string): string =>
  folded
    .replace(/z/gu, 's')
    .replace(/h/gu, 'g')
    .replace(/stn/gu, 'sn')
    .replace(/sc/gu, 's')
    .replace(/l(?=[^aeiou])/gu, 'v')
    .replace(/(?<=[aeiou])v(?=u)/gu, '')
    .replace(/ts?(?=k)/gu, 's')
    .replace(/[vu](?=[^aeiou]|$)/gu, '')
    .replace(/[aeiou]/gu, '');

/** Vowels by place between consonants; only «а» and «е» (and «и») are one another's spellings, «у» is itself. */
const slots = (folded: string): readonly string[] => folded.split(/[^aeiou]+/u).filter((vowels) => vowels !== '');

/** Whether two surnames have other consonants, or one has «у» where the other has «а» or «и»: Павличенко, Павлюченко. */
function differs(a: string, b: string): boolean {
  if (skeleton(a) !== skeleton(b)) return true;
  const [one, two] = [slots(a), slots(b)];
  return one.length === two.length && one.some((vowels, at) => vowels.includes('u') !== (two[at] ?? '').includes('u'));
}

function surnameLikeness(a: Word, b: Word): number {
  if (a.folded === b.folded) return 1;
  if (differs(a.folded, b.folded)) return TOLD_APART;
  if (manAndWoman(a.folded, b.folded) || suffixOf(a.folded) !== suffixOf(b.folded)) return TOLD_APART;
  if (skeleton(a.folded.slice(0, 1)) !== skeleton(b.folded.slice(0, 1))) return TOLD_APART;
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

/** Two names of the lists need no other reading. */
const givenLikest = (a: Word, b: Word): number =>
  givenNames(a.printed).size > 0 && givenNames(b.printed).size > 0 ? givenLikeness(a, b) : likest(a, b, givenLikeness);

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

/**
 * Whether two names are western: then, in Latin letters, they are spelled alike or are two, for no romanisation lies
 * between them; and in Cyrillic they are transcriptions.
 */
function isWestern(a: Parts, b: Parts): boolean {
  if (!a.given || !b.given) return false;
  const cyrillic = [a.given, b.given].filter(({ printed }) => !isLatin(printed));
  const names = (cyrillic.length > 0 ? cyrillic : [a.given, b.given]).flatMap(({ printed }) => [
    ...givenNames(printed),
  ]);
  if (names.length === 0 || names.every((name) => name.east)) return false;
  if (names.every((name) => !name.east)) return true;
  const slavic = [a, b].some(({ surname }) => slavicSurname.test(plain(surname)));
  return cyrillic.length === 0 && !slavic && plain(a.given) === plain(b.given);
}

/** Endings in which surnames of the Slavic east and of Poland are romanised. */
const slavicSurname =
  /(?:sk(?:i|y|ij|yi|aya|aja|a)|[aeo][vu]a?|in|ina|i[ct]|ich|vych|enk[ao]|ank[ao]|[yi]?[ckt]s?[iy]?uk|[yi]ets|ets|[iy]ec|iuk|yuk|chyk|chik)$/u;

/** Fischer and Fisher, Philips and Phillips: slips of the pen. */
const simply = (each: Word): string =>
  plain(each)
    .replace(/sch/gu, 'sh')
    .replace(/([a-z])\1/gu, '$1');

/** Уитакер and Вітакер. */
const asCyrillic = ({ folded }: Word): string => folded.replace(/u/gu, 'v');

/** How alike two surnames of the west are: as spelled, or one in its Cyrillic transcription. */
function westernLikeness(a: Word, b: Word, transcribed: boolean): number {
  const [latin, cyrillic] = isLatin(a.printed) ? [a, b] : [b, a];
  if (isLatin(cyrillic.printed)) return simply(a) === simply(b) ? 1 : TOLD_APART;
  if (!isLatin(latin.printed)) return asCyrillic(a) === asCyrillic(b) ? 1 : TOLD_APART;
  if (
    /^h/iu.test(latin.printed) === /^х/iu.test(cyrillic.printed) &&
    [latin.folded, ...latin.others].includes(cyrillic.folded)
  )
    return 1;
  return transcribed && isLatin(latin.printed) && transcribes(cyrillic.printed, latin.printed) ? 0.95 : TOLD_APART;
}

/** `transcribed`: whether «Коул» may be a Coale. */
function likeness(a: Parts, b: Parts, transcribed: boolean): number {
  if (a.generation !== b.generation) return TOLD_APART;
  const surname = isWestern(a, b)
    ? westernLikeness(a.surname, b.surname, transcribed)
    : likest(a.surname, b.surname, surnameLikeness);
  if (surname < SURNAMES_ALIKE) return Math.min(surname, TOLD_APART);
  const given = a.given && b.given ? givenLikest(a.given, b.given) : 1;
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
  const known = tableMatches(name);
  const [main] = known;
  const bare = parts?.given === null && main?.surnameAlone === 'always';
  return {
    known: bare ? [main] : known,
    parts,
    gender: parts?.given ? genderOf(givenNames(parts.given.printed)) : null,
  };
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
  // Whose transcription «Джон Коул» is, the table says; it is nobody else's.
  const transcribed = one.known.length + two.known.length === 0;
  const score = one.gender && two.gender && one.gender !== two.gender ? 0 : likeness(one.parts, two.parts, transcribed);
  return { same: score >= SURNAMES_ALIKE, score };
}

/** What the surnames of all spellings of one person have in common: a key under which to look for likely ones. */
export const surnameKey = (name: string): string =>
  skeleton(readName(name).parts?.surname.folded ?? '').replace(/v/gu, '');
