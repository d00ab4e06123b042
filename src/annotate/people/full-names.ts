import { foldToken } from './fold.ts';
import { type GivenName, genderOf, givenNames, isListedGiven, isWeakGiven } from './given/given.ts';
import { nominatives } from './inflection.ts';
import { type Entry, entriesOf, namesOf } from './lookup.ts';
import { isGeneration, isParticle } from './name-words.ts';
import type { NameWord, Segment } from './segments.ts';
import type { TablePerson } from './table.ts';

/** A full name of the table in a segment: its first word and the one after its last. */
interface TableName {
  readonly from: number;
  readonly to: number;
  /** null: the name is that of two people of the table. */
  readonly person: TablePerson | null;
  /** Folded. */
  readonly surname: string;
  readonly misspelled: boolean;
  /** Printed in another case than the nominative. */
  readonly oblique: boolean;
}

/** A full name of somebody else. Words are in the nominative, as far as endings tell. */
export interface OtherName {
  readonly from: number;
  readonly to: number;
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
  readonly gender: 'm' | 'f' | null;
  readonly oblique: boolean;
  /** Whether given name and surname are in the nominative for certain, so that together they can be shown. */
  readonly certain: boolean;
}

const foldsOf = (word: string): readonly string[] => nominatives(word).map(foldToken);

/** The folded surnames that words of a segment may be. */
export function surnamesOf(words: readonly NameWord[]): readonly string[] {
  const before = words.slice(0, -1).map((word) => foldToken(word.text));
  return foldsOf(words.at(-1)?.text ?? '').map((last) => [...before, last].join(' '));
}

/** The first letters of a person's middle names and patronymic, where the table has any. */
function middleInitials(surname: string, person: TablePerson): ReadonlySet<string> {
  const entries = namesOf(surname).filter((entry) => entry.person === person);
  return new Set(entries.flatMap((entry) => entry.words.slice(1, -1).map((word) => word[0] ?? '')));
}

const patronymic = /(?:vic|vna|inicna|ic)(?:am|a|u|em|ai)?$/u;

/** Whether a word between a given name and a surname may be left out: it contradicts no middle name of the table. */
function isMiddle(word: NameWord, folded: readonly string[], initials: ReadonlySet<string>): boolean {
  const middle = foldToken(word.text);
  if (word.initial) return initials.size === 0 || initials.has(middle[0] ?? '');
  return patronymic.test(middle) || folded.slice(1, -1).includes(middle);
}

/** The letters that a person's given name may begin with, in any script. */
const initialsOf = (person: TablePerson): ReadonlySet<string> =>
  new Set([person.name, ...person.names].map((name) => name[0] ?? ''));

/** Олександр, Alex: other forms of the given name that the table has. */
function isFormOf(forms: readonly GivenName[], { printed, person }: Entry): boolean {
  if (forms.length === 0) return false;
  const names = givenNames(printed[0] ?? '');
  return forms.some((form) => form.gender === person.gender && names.has(form));
}

/** Whether a word is itself a name of the lists, and not only «Александра», a case of Александр. */
const isNominative = (given: string, { person }: Entry): boolean =>
  isListedGiven(given)
    ? [...givenNames(given)].some((name) => name.gender === person.gender)
    : givenNominative(given) === given;

function tableNameAt(words: readonly NameWord[], from: number, to: number): TableName | null {
  const given = words[from];
  if (!given) return null;
  const givens = foldsOf(given.text);
  const forms = given.initial ? [] : nominatives(given.text).flatMap((form) => [...givenNames(form)]);
  const isGiven = (entry: Entry): boolean => {
    const [first = ''] = entry.words;
    if (given.initial) return first.length > 1 && initialsOf(entry.person).has(given.text[0] ?? '');
    return givens.includes(first) || (entry.person.surnameAlone !== 'never' && isFormOf(forms, entry));
  };
  for (let surnameAt = from + 1; surnameAt < to; surnameAt += 1) {
    const middle = words.slice(from + 1, surnameAt);
    for (const [declined, surname] of surnamesOf(words.slice(surnameAt, to)).entries()) {
      const printed = words
        .slice(surnameAt, to)
        .map((word) => word.text)
        .join(' ');
      const alike = entriesOf(surname, printed).filter((entry) => {
        const initials = middleInitials(surname, entry.person);
        return isGiven(entry) && middle.every((word) => isMiddle(word, entry.words, initials));
      });
      const exact = alike.filter(
        (each) => each.words.slice(1, -1).join(' ') === middle.map((word) => foldToken(word.text)).join(' '),
      );
      const fitting = exact.length > 0 ? exact : alike;
      const [entry] = fitting;
      if (!entry) continue;
      const one = fitting.every((each) => each.person === entry.person);
      const oblique =
        declined > 0 || (!given.initial && givens[0] !== entry.words[0] && !isNominative(given.text, entry));
      return { from, to, person: one ? entry.person : null, surname, misspelled: entry.misspelled, oblique };
    }
  }
  return null;
}

/** "Xi Jinping", "Pope Leo XIV": names that do not end in the surname. */
function wholeNameAt(words: readonly NameWord[], from: number, to: number): TableName | null {
  const whole = words.slice(from, to).map((word) => foldToken(word.text));
  const entry = entriesOf(whole[0] ?? '', words[from]?.text ?? '').find(
    (each) => each.words.join(' ') === whole.join(' '),
  );
  if (!entry) return null;
  return { from, to, person: entry.person, surname: entry.surname, misspelled: entry.misspelled, oblique: false };
}

/** "Lukashenko A. G.", «Лукашенко Александр Григорьевич»: the surname first, as in lists. */
function surnameFirstAt(words: readonly NameWord[], from: number): TableName | null {
  const [surname, given, ...middle] = words.slice(from);
  if (!surname || !given || surname.initial) return null;
  const named = middle.every((word) => word.initial || patronymic.test(foldToken(word.text)));
  const turned = named ? tableNameAt([given, ...middle, surname], 0, middle.length + 2) : null;
  // «Лукашенко Александру сказал», «жена Трампа Мелания»: two cases are two people.
  if (!turned?.person || isGivenName(surname.text)) return null;
  const [surnameDeclined, givenDeclined] = [
    foldToken(surname.text) !== turned.surname,
    givenNominative(given.text) !== given.text,
  ];
  if (!given.initial && surnameDeclined !== givenDeclined) return null;
  return { ...turned, from, to: words.length };
}

/** The first full name of the table in a segment, as long as it goes. */
export function tableName({ words }: Pick<Segment, 'words'>, start: number): TableName | null {
  for (let from = start; from < words.length - 1; from += 1) {
    for (let to = words.length; to > from + 1; to -= 1) {
      const name = tableNameAt(words, from, to) ?? wholeNameAt(words, from, to);
      if (name) return name;
    }
  }
  return words.length - start > 1 ? surnameFirstAt(words, start) : null;
}

function surnameFrom(words: readonly NameWord[], from: number): number {
  const particle = words.findIndex((word, at) => at > from && isParticle(word.text));
  if (particle > 0) return particle;
  const generation = words.length - from > 2 && isGeneration(words.at(-1)?.text ?? '');
  return words.length - (generation ? 2 : 1);
}

/** No surname ends in other consonants than these: «Дубавц» is none, «Берг» is. */
const ENDS = /[аеёіоуыэюяи].?$|[йўь]$|(?:[рлс][тдкгнмсзпбфхчшщ]|н[дтгц]|(?<![ае])нк|йс|[бдт]р)$/iu;

/** The nominative of a surname whose given name stands in another case. */
function surnameBeside(surname: string, oblique: boolean, gender: 'm' | 'f' | null): string {
  if (!oblique) return surname;
  const [, ...others] = nominatives(surname);
  const likely = others.filter((each) => ENDS.test(each));
  // «Ігара Краўчанкі»: the genitive of a man's name in -а.
  if (/[ыиі]$/u.test(surname)) return likely.find((each) => /[ая]$/u.test(each)) ?? likely[0] ?? surname;
  return (
    likely.find((each) => gender === null || /[ая]$/u.test(each) === (gender === 'f') || /[^с]ка$/u.test(each)) ??
    surname
  );
}

/** Surnames that have one form for all cases: in -енко, in -ых, and a woman's that ends in a consonant. */
const indeclinable = (surname: string, gender: 'm' | 'f' | null): boolean =>
  /(?:[оеэиуюі]|[ыи]х)$/iu.test(surname) || (gender === 'f' && /[бвгджзклмнпрстфхцчшщьў]$/iu.test(surname));

const isPatronymic = (word: string): boolean =>
  /(?:[оеёаяі]вич|[оеёаяі]віч|ьич|[оеёаяі]вна|[оеёаяі]ўна|инична)(?:а|у|ем|ам|е|ы|ой|ай)?$/iu.test(word);

/** «Верасов Иван Петрович» as «Иван Петрович Верасов». */
function surnameLast(words: readonly NameWord[]): readonly NameWord[] {
  const [surname, given, middle] = words;
  const turned =
    surname && given && middle && words.length === 3 && isPatronymic(middle.text) && !isPatronymic(given.text);
  return turned && nominatives(given.text).some(isGivenName) ? [given, middle, surname] : words;
}

const isGivenName = (word: string): boolean => givenNames(word).size > 0;

/** A surname that no woman has, in the genitive: «Валерыя Вакульчыка» is a Валерый. */
const manGenitive = /(?:[иіы]ча|ч[иіы]ка|[уюы]ка|[нр]та|ца)$/u;

/** The nominative of a given name, as far as the lists know it. `surname`: what follows it. */
function givenNominative(word: string, surname = ''): string {
  const forms = nominatives(word);
  const men = forms.slice(1).find((form) => isListedGiven(form) && genderOf(givenNames(form)) === 'm');
  if (men && manGenitive.test(surname) && genderOf(givenNames(word)) === 'f') return men;
  return forms.find(isListedGiven) ?? forms.find(isGivenName) ?? word;
}

/** Where the given name of a segment stands, in the nominative or else in another case; −1 where none is known. */
function givenAt(words: readonly NameWord[]): number {
  const before = words.slice(0, -1);
  const nominative = before.findIndex((word) => !word.initial && isGivenName(word.text));
  return nominative >= 0 ? nominative : before.findIndex((word) => nominatives(word.text).some(isGivenName));
}

const isShouted = (word: NameWord): boolean => /^[\p{Lu}'’]{3,}$/u.test(word.text);

/** Whether a segment without a known given name may be a name at all: two or three words, none in capitals. */
const isNameLike = (words: readonly NameWord[], headline: boolean): boolean =>
  !headline && words.length < 4 && !words.some(isShouted);

/**
 * A full name outside the table: a known given name and words after it; or two or three words with an office before
 * them or a description after them. A given name that is also a word needs such evidence too.
 */
export function otherName(segment: Segment, headline: boolean): OtherName | null {
  const { title, evidence, opensSentence } = segment;
  const words = surnameLast(segment.words);
  if (words.length < 2 || words.every((word) => word.initial)) return null;
  const at = givenAt(words);
  const from = Math.max(0, at);
  const first = words[from];
  if (!first || (at < 0 && !isNameLike(words, headline))) return null;
  const proved = title !== null || evidence === 'person';
  const speaks = at >= 0 && evidence === 'speech' && !opensSentence;
  if ((at < 0 || isWeakGiven(first.text)) && !proved && !speaks) return null;
  const surnameAt = surnameFrom(words, from);
  if (surnameAt <= from || words.slice(surnameAt).every((word) => word.initial)) return null;
  const given = givenNominative(first.text, words.at(-1)?.text);
  const gender = genderOf(givenNames(given));
  const surname = words
    .slice(surnameAt)
    .map((word) => word.text)
    .join(' ');
  const oblique = given !== first.text || (/[иоуюэе]$/u.test(given) && /[^аеёиоуыэюя]ом$/u.test(surname));
  const nominative = surnameBeside(surname, oblique, gender);
  return {
    from: words === segment.words ? from : 0,
    to: words.length,
    given,
    middle: words.slice(from + 1, surnameAt).map((word) => word.text),
    surname: nominative,
    gender,
    oblique,
    certain: surnameAt === from + 1 && (nominative !== surname || indeclinable(surname, gender)),
  };
}
