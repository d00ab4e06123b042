import type { Person } from '../../model/annotation.ts';
import { type PersonId, personId, type Range } from '../../model/span.ts';
import type { FoundMention } from './find.ts';
import { foldName, foldToken } from './fold.ts';
import { type OtherName, otherName, surnamesOf, tableName } from './full-names.ts';
import { givenNames, isListedGiven, isWeakGiven } from './given/given.ts';
import { nominatives } from './inflection.ts';
import { bearerOf, tablePerson } from './lookup.ts';
import { honorifics, sexOfOffice } from './name-words.ts';
import { ordinaryWords } from './ordinary.ts';
import { sameName } from './same.ts';
import { isHeadline, type NameWord, type Segment, segmentsOf } from './segments.ts';
import type { TablePerson } from './table.ts';
import type { ReadSentence } from './tokens.ts';

/** Somebody whom the text introduces by a full name. */
interface Introduced {
  readonly id: PersonId;
  name: string;
  /** Whether `name` stands in another case than the nominative: then the first nominative takes its place. */
  oblique: boolean;
  readonly surname: string;
  gender: 'm' | 'f' | null;
  readonly spellings: Set<string>;
  readonly first: number;
  times: number;
}

interface Site {
  readonly segment: Segment;
  readonly headline: boolean;
}

const rangeOf = (words: readonly NameWord[]): Range => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
});

const readAs = (words: readonly NameWord[]): string => words.map(({ text }) => text).join(' ');

/** "Trump-Putin" as two words. */
const partsOf = ({ parts }: NameWord): NameWord[] =>
  parts.map((part) => ({ start: part.start, end: part.end, text: part.text, initial: false, parts: [part] }));

const isCyrillic = /^[Ѐ-ӿ]/u;

/** More people of one surname are not told apart. */
const NAMESAKES = 50;

/** How many times as often as its namesakes somebody must be named in full for the surname alone to mean them. */
const DOMINATES = 2;

class Names {
  readonly mentions: FoundMention[] = [];
  readonly persons = new Map<PersonId, Introduced>();
  private readonly bySurname = new Map<string, Introduced[]>();
  /** Surnames that stand only in a misspelled name of the table. */
  private readonly misspelled = new Set<string>();
  private readonly text: string;
  private readonly isOrdinary: (word: string) => boolean;

  constructor(text: string) {
    this.text = text;
    this.isOrdinary = ordinaryWords(text);
  }

  private introduceTable({ id, name, gender }: TablePerson, surname: string, first: number): Introduced {
    return this.introduce({ id, name, oblique: false, surname, gender, spellings: new Set(), first });
  }

  private introduce(person: Omit<Introduced, 'times'>): Introduced {
    const bearers = this.bySurname.get(person.surname) ?? [];
    const known = bearers.find((each) => each.id === person.id);
    if (known) {
      known.times += 1;
      return known;
    }
    const introduced = this.persons.get(person.id) ?? { ...person, times: 1 };
    this.persons.set(person.id, introduced);
    if (bearers.length < NAMESAKES) bearers.push(introduced);
    this.bySurname.set(person.surname, bearers);
    return introduced;
  }

  private mention(
    words: readonly NameWord[],
    person: PersonId | null,
    via: FoundMention['via'] = 'name',
    oblique = false,
  ): void {
    this.mentions.push({ ...rangeOf(words), person, via, oblique });
  }

  /** Takes the full names of the table out of a segment; what is left of it is read again. */
  table(segment: Segment): readonly Segment[] {
    const left: Segment[] = [];
    let at = 0;
    for (let name = tableName(segment, at); name; name = tableName(segment, at)) {
      const words = segment.words.slice(name.from, name.to);
      const { person, misspelled, oblique } = name;
      const leading = segment.words.slice(at, name.from);
      // «представитель Линда Анна Берг»: Cyrillic puts a genitive right before a name.
      if (leading.length === 1 && isCyrillic.test(leading[0]?.text ?? '')) {
        left.push({ ...segment, words: leading, title: null, evidence: null });
      }
      at = name.to;
      if (!person) {
        this.mention(words, null);
        continue;
      }
      this.introduceTable(person, name.surname, rangeOf(words).start);
      if (misspelled) this.misspelled.add(name.surname);
      this.mention(words, person.id, misspelled ? 'misspelling' : 'name', oblique);
    }
    if (at === 0) return [segment];
    const rest = segment.words.slice(at);
    if (rest.length > 0) left.push({ ...segment, words: rest, title: null, opensSentence: false });
    return left;
  }

  /** The same person's other full names in this text, or a new person. */
  other(segment: Segment, name: OtherName, onlyKnown: boolean): boolean {
    const words = segment.words.slice(name.from, name.to);
    const range = rangeOf(words);
    const printed = this.text.slice(range.start, range.end);
    const full = [name.given, ...name.middle, name.surname].join(' ');
    const surname = name.surname.split(' ').map(foldToken).join(' ');
    const namesakes = this.bySurname.get(surname) ?? [];
    const ends = namesakes.filter((each) => each.name.endsWith(` ${printed}`));
    const spellings = new Set([full, printed]);
    const alike = namesakes.filter((each) => [...spellings].some((spelling) => sameName(each.name, spelling).same));
    const [known] =
      ends.length === 1
        ? ends
        : [alike.find((each) => each.spellings.has(printed)), ...alike].filter((each) => each !== undefined);
    if (!known && onlyKnown) return false;
    const gender = name.gender ?? this.genderBefore(segment);
    const shown = name.oblique && name.certain && isCyrillic.test(printed) ? full : null;
    const person =
      known ??
      this.introduce({
        id: personId(`~${foldName(full).join('-')}`),
        name: shown ?? printed,
        oblique: name.oblique && shown === null,
        surname,
        gender,
        spellings: new Set(),
        first: range.start,
      });
    if (known) known.times += 1;
    if (person.id.startsWith('~')) {
      person.spellings.add(printed);
      person.gender ??= gender;
      if (!name.oblique && (person.oblique || printed.length > person.name.length)) {
        person.name = printed;
        person.oblique = false;
      }
    }
    this.mention(words, person.id, 'name', name.oblique);
    return true;
  }

  /** A full name that lacks evidence here and had it elsewhere in the text. */
  known({ words }: Segment): boolean {
    if (words.length < 2) return false;
    for (const [declined, surname] of surnamesOf(words.slice(-1)).entries()) {
      const printed = this.text.slice(rangeOf(words).start, rangeOf(words).end);
      const person = this.bySurname.get(surname)?.find((each) => each.spellings.has(printed));
      if (!person) continue;
      person.times += 1;
      this.mention(words, person.id, 'name', declined > 0);
      return true;
    }
    return false;
  }

  /** "Viktar" of "Viktar and Mikałaj Łukašenka": a given name that shares the surname of the full name after it. */
  shared({ words }: Segment, next: Segment | undefined): boolean {
    const [given, more] = words;
    const [other, ...surname] = next?.words ?? [];
    if (!given || more || !other || surname.length === 0 || !AND.test(this.text.slice(given.end, other.start)))
      return false;
    if (givenNames(given.text).size === 0 || givenNames(other.text).size === 0) return false;
    const name =
      tableName({ words: [given, ...surname] }, 0) ?? tableName({ words: [given, ...surname.map(masculine)] }, 0);
    if (!name?.person || name.misspelled) return false;
    this.introduceTable(name.person, name.surname, given.start);
    this.mention([given], name.person.id, 'name', name.oblique);
    return true;
  }

  private genderBefore(segment: Segment): 'm' | 'f' | null {
    return (segment.title !== null && (honorifics[segment.title] ?? sexOfOffice[segment.title])) || null;
  }

  /** Whom a surname alone means at this place of the text. */
  private bearer(surname: string, printed: string, segment: Segment, at: number): Introduced | 'unclear' | null {
    const introduced = this.bySurname.get(surname) ?? [];
    const gender = this.genderBefore(segment);
    const byTable = bearerOf(surname, printed, gender);
    const main =
      byTable?.surnameAlone === 'always' && !introduced.some((each) => each.id === byTable.id) ? byTable : null;
    const alone = introduced.length === 0 || (main && introduced.every((each) => each.first > at));
    if (alone || (main && segment.title === 'president')) {
      if (isListedGiven(printed) || !byTable || (gender && byTable.gender !== gender)) return null;
      return this.introduceTable(byTable, surname, at);
    }
    const fitting = introduced.filter((each) => !gender || !each.gender || each.gender === gender);
    const before = fitting.filter((each) => each.first <= at);
    const candidates = before.length > 0 ? before : fitting;
    const [only] = candidates;
    if (candidates.length === 1 && (!main || gender)) return only ?? null;
    if (candidates.length === 0 || main) return 'unclear';
    const [first, second] = [...candidates].sort((a, b) => b.times - a.times || a.first - b.first);
    const always = candidates.find((each) => tablePerson(each.id)?.surnameAlone === 'always');
    if (always) return always;
    if (first && second && first.times >= DOMINATES * second.times && first.first < second.first) return first;
    return 'unclear';
  }

  /** A surname alone, or after a word that is no given name. */
  surname(segment: Segment, words: readonly NameWord[]): boolean {
    const at = rangeOf(words).start;
    const printed = this.text.slice(at, rangeOf(words).end);
    for (const [declined, surname] of surnamesOf(words).entries()) {
      const bearer = this.bearer(surname, readAs(words), segment, at);
      if (bearer === null) continue;
      const person = bearer === 'unclear' ? null : bearer;
      if (person?.id.startsWith('~')) person.spellings.add(printed);
      this.mention(words, person?.id ?? null, this.misspelled.has(surname) ? 'misspelling' : 'name', declined > 0);
      return true;
    }
    return false;
  }

  /** «сказал Коулу Лукашенко»: two surnames side by side, neither of them a given name. */
  private twoSurnames(segment: Segment): boolean {
    const [one, two, more] = segment.words;
    if (
      !one ||
      !two ||
      more ||
      one.initial ||
      [one, two].some(({ text }) => nominatives(text).some((form) => givenNames(form).size > 0))
    )
      return false;
    const known = [one, two].every((word) =>
      surnamesOf([word]).some((surname) => this.bySurname.has(surname) || bearerOf(surname, word.text)),
    );
    if (!known) return false;
    for (const word of [one, two]) this.surname({ ...segment, words: [word], title: null }, [word]);
    return true;
  }

  /** A segment in which no full name was found: a surname alone at its end, or in it. */
  rest({ segment, headline }: Site): void {
    const { words, opensSentence } = segment;
    const lone = words.length === 1;
    if (this.twoSurnames(segment)) return;
    const [owner, given, more] = words;
    // «жена Трампа Мелания»: a surname, and the given name of another.
    if (owner && given && !more && isCyrillic.test(owner.text) && givenNames(given.text).size > 0) {
      if (this.surname({ ...segment, words: [owner], title: null }, [owner])) return;
    }
    if (lone || this.bySurname.has(surnamesOf(words)[0] ?? '')) {
      if (this.surname(segment, words) || (lone && !words[0]?.text.includes('-'))) return;
    }
    if (headline || words.some((word) => word.text.includes('-'))) {
      for (const word of words.flatMap(partsOf)) this.surname({ ...segment, title: null }, [word]);
      return;
    }
    const last = words.slice(-1);
    const [first] = words;
    const stranger =
      !first ||
      first.initial ||
      (givenNames(first.text).size > 0 && !isWeakGiven(first.text)) ||
      !(opensSentence && this.isOrdinary(first.text));
    if (!stranger) this.surname(segment, last);
    else if (surnamesOf(last).some((surname) => this.bySurname.has(surname))) {
      this.mention(words, null);
    }
  }
}

function personOf({ id, name, spellings }: Introduced): Person {
  const person = tablePerson(id);
  if (person) return { id, name, aliases: person.names };
  return { id, name, aliases: [...spellings].filter((spelling) => spelling !== name) };
}

interface ResolvedNames {
  readonly people: readonly Person[];
  readonly mentions: readonly FoundMention[];
  gender(id: PersonId): 'm' | 'f' | null;
}

/** Cichanoŭskaja is the wife of a Cichanoŭski. */
const masculine = (word: NameWord): NameWord => ({
  ...word,
  text: word.text
    .replace(/(?:aya|aja|ая)$/u, (ending) => (ending === 'ая' ? 'ий' : 'i'))
    .replace(/(?<=[aeoаеоіи][vwnвн])[aа]$/u, ''),
});

const AND = /^ (?:and|&|und|i|ды|и|і|dy) $/u;

/** All names of people in a text: full names first, over the whole of it; then surnames alone, which look to these. */
export function resolveNames(text: string, sentences: readonly ReadSentence[]): ResolvedNames {
  const sites = sentences.flatMap(({ tokens }): Site[] => {
    const headline = isHeadline(text, tokens);
    return segmentsOf(text, tokens).map((segment) => ({ segment, headline }));
  });
  const names = new Names(text);
  const afterTable = sites.flatMap((site): Site[] =>
    names.table(site.segment).map((segment) => ({ ...site, segment })),
  );
  const left: Site[] = [];
  for (const headline of [false, true]) {
    for (const site of afterTable.filter((each) => each.headline === headline)) {
      const name = otherName(site.segment, headline);
      if (!name || !names.other(site.segment, name, headline)) left.push(site);
    }
  }
  left.sort((a, b) => rangeOf(a.segment.words).start - rangeOf(b.segment.words).start);
  const segments = new Map(sites.map(({ segment }, at) => [segment, sites[at + 1]?.segment]));
  for (const site of left) {
    const { segment } = site;
    if (!names.known(segment) && !names.shared(segment, segments.get(segment))) names.rest(site);
  }
  const mentions = [...names.mentions].sort((a, b) => a.start - b.start);
  const named = new Set(mentions.map((mention) => mention.person));
  const introduced = [...names.persons.values()].filter((person) => named.has(person.id));
  return {
    people: introduced.sort((a, b) => a.first - b.first).map(personOf),
    mentions,
    gender: (id) => names.persons.get(id)?.gender ?? null,
  };
}
