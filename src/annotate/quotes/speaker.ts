import type { PersonId, Range } from '../../model/span.ts';
import { asksIn, repliesBeside } from './asking.ts';
import { callingsIn } from './callings.ts';
import { cueAt } from './cues.ts';
import { isDependent, isObliqueAfter, isObliqueName } from './dependent.ts';
import type { QuoteInput } from './find.ts';
import { isSlavic } from './lacinka.ts';
import { type Phrase, subjectBefore } from './phrase.ts';
import { HYPERNYMS, KIN, OFFICES, TEXTS, TRADES } from './roles.ts';
import { sourceAfterPhrase } from './rules/according-to.ts';
import { openingSubject } from './rules/clause-subject.ts';
import { sending } from './rules/sent-message.ts';
import {
  afterOffice,
  afterVerb,
  genderOf,
  headOf,
  indexWithin,
  isHeadOfState,
  isOffice,
  isSlavicStart,
  OWNERS,
  PRESIDENTS,
} from './source.ts';
import type { Token } from './tokens.ts';
import { CONJUNCTIONS, DETERMINERS } from './words.ts';

type Gender = 'm' | 'f';
type Named = QuoteInput['mentions'][number];

/** What a sentence leaves for the next: who acts in it, who speaks, and whether somebody unknown does. */
interface Heard {
  readonly subject: PersonId | null;
  readonly speaker: PersonId | null;
  readonly stranger: boolean;
  readonly people: readonly PersonId[];
  readonly block: number;
  /** Whether it asks something. */
  readonly asks: boolean;
}

/** A pronoun looks back over no more sentences than this, and a description over no more than the second. */
const PRONOUN_REACH = 3;
const DESCRIPTION_REACH = 8;
/** More people than this in one sentence leave a pronoun unclear anyhow. */
const MANY = 50;
/** In how many tokens of a sentence its speaker is looked for. */
const LONGEST = 120;

/**
 * Tells who a source is. Asked in the order of the text: pronouns and descriptions look back at what was heard.
 * Where two people fit, or somebody unknown has spoken since, it answers null.
 */
export class Speakers {
  private readonly input: QuoteInput;
  private readonly heardSoFar: Heard[] = [];
  /** The block of the sentence that is being read. */
  private block = 0;
  /** Who wrote the texts that were told of, by the noun: "message". */
  private readonly authors = new Map<string, PersonId | null>();
  /** Whom the text calls by a noun, in its positions. */
  private readonly called = new Map<string, Set<PersonId>>();

  constructor(input: QuoteInput) {
    this.input = input;
    for (const { person, start, end } of input.positions) {
      for (const word of callingsIn(input.text.slice(start, end).toLowerCase()))
        this.called.set(word, (this.called.get(word) ?? new Set()).add(person));
    }
  }

  /** To be told of each sentence's block before anything of the sentence is asked. */
  enter(block: number): void {
    this.block = block;
  }

  /** Who the words of `source` in a sentence mean. */
  of(tokens: readonly Token[], source: Phrase): PersonId | null {
    const head = headOf(tokens, source);
    const first = tokens[head.from];
    if (!first) return null;
    const alone = head.to - head.from === 1;
    const gender = genderOf(first) ?? (alone ? genderOf({ word: OWNERS[first.word] ?? '' }) : null);
    if (gender && alone) return this.pronoun(gender, tokens, source.from);
    const named =
      this.named(tokens, head) ?? this.named(tokens, afterOffice(tokens, source)) ?? this.apposed(tokens, head);
    if (named !== undefined) return named;
    return this.described(tokens, head);
  }

  /** The person whom a phrase names as a whole; null where it is unclear who, undefined where it holds no such name. */
  private named(tokens: readonly Token[], { from, to }: Phrase): PersonId | null | undefined {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (!first || !last) return undefined;
    const inside = this.mentionsIn({ start: first.start, end: last.end }).filter(
      ({ via }) => via !== 'pronoun' && via !== 'description',
    );
    const whole = inside.filter((mention) => mention.end === last.end || isSlavicStart(tokens, from, mention.start));
    const [only, ...more] = this.subjectsOf(tokens, from, whole);
    if (!only) return undefined;
    if (inside.length === 1 && this.belongsToAnother(tokens, from, only)) return null;
    const joined = tokens.slice(from, to).some(({ word }) => CONJUNCTIONS.has(word));
    return more.some(({ person }) => person !== only.person) || (joined && inside.length > 1) || last.possessive
      ? null
      : only.person;
  }

  /** «сказал Коулу Лукашенко»: of two names, the one in the nominative speaks, to the other. */
  private subjectsOf(tokens: readonly Token[], from: number, names: readonly Named[]): readonly Named[] {
    if (new Set(names.map(({ person }) => person)).size < 2 || isObliqueAfter(tokens, from)) return names;
    const nominative = names.filter((name) => !isObliqueName(this.input.text, name));
    return nominative.length > 0 ? nominative : names;
  }

  private belongsToAnother(tokens: readonly Token[], from: number, name: Named): boolean {
    const at = indexWithin(tokens, { from, to: tokens.length }, ({ end }) => end > name.start);
    const gender = name.person && this.input.gender(name.person);
    return isDependent(this.input.text, tokens, { from, at }, name, gender);
  }

  /** Who does what a sentence tells, by what the sentence begins with. Its verb may be any word, so a name counts up to its own end. */
  private acting(tokens: readonly Token[], phrase: Phrase): PersonId | null {
    const first = tokens[phrase.from];
    const last = tokens[phrase.to - 1];
    if (!first || !last) return null;
    const gender = genderOf(first);
    if (gender) return this.pronoun(gender, tokens, phrase.from);
    const apposed = this.apposed(tokens, phrase);
    if (apposed !== undefined) return apposed;
    const mentions = this.mentionsIn({ start: first.start, end: last.end }).filter(({ via }) => via !== 'pronoun');
    for (const mention of mentions) {
      const to = indexWithin(tokens, phrase, ({ end }) => end >= mention.end);
      const next = tokens[to + 1];
      if (tokens[to]?.possessive || (next && TRADES.has(next.word))) continue;
      if (this.belongsToAnother(tokens, phrase.from, mention)) continue;
      const opens = tokens
        .slice(phrase.from, to)
        .every((token) => token.kind === 'word' && (token.capital || DETERMINERS.has(token.word) || isOffice(token)));
      return opens && !CONJUNCTIONS.has(next?.word ?? '') ? mention.person : null;
    }
    const noun = indexWithin(tokens, phrase, (token) => isOffice(token) || TEXTS.has(token.word));
    return noun < 0 || mentions.length > 0 ? null : this.described(tokens, { from: phrase.from, to: noun + 1 });
  }

  /** "Lind’s spokeswoman, Anna Berg, said": an office, then between commas who holds it. */
  private apposed(tokens: readonly Token[], { to }: Phrase): PersonId | null | undefined {
    const noun = tokens[to - 1];
    if (tokens[to]?.word !== ',' || !(isOffice(noun) || KIN.has(noun?.word ?? ''))) return undefined;
    const end = indexWithin(tokens, { from: to + 1, to: to + 6 }, ({ word }) => /^[,.]$/u.test(word));
    return end < 0 && tokens.length > to + 6
      ? undefined
      : this.named(tokens, { from: to + 1, to: end < 0 ? tokens.length : end });
  }

  private mentionsIn({ start, end }: Range): Named[] {
    const { mentions } = this.input;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const inside: Named[] = [];
    for (let mention = mentions[low]; mention && mention.start < end; mention = mentions[low]) {
      if (mention.end <= end) inside.push(mention);
      low += 1;
    }
    return inside;
  }

  private fits(person: PersonId | null, gender: Gender): boolean {
    if (person === null) return false;
    const known = this.input.gender(person);
    return known === null || known === gender;
  }

  /** "he said": who acts earlier in the sentence, else who spoke or acted last, unless somebody else could be meant. */
  private pronoun(gender: Gender, tokens: readonly Token[], from: number): PersonId | null {
    const subject = from > 1 ? openingSubject(tokens, from) : null;
    const own = subject && subject.from < from && !genderOf(tokens[subject.from]) ? this.acting(tokens, subject) : null;
    const objects = this.namedBehind(tokens, from);
    if (own && this.fits(own, gender)) {
      const rival = this.spokeJustBefore(this.heardSoFar.at(-1), this.block, own, gender);
      return rival || objects.has(own) || this.othersBetween(own, gender, tokens, from) ? null : own;
    }
    const recent = this.heardSoFar.slice(-PRONOUN_REACH).reverse();
    for (const [i, heard] of recent.entries()) {
      const person = [heard.speaker, heard.subject].find((each) => this.fits(each ?? null, gender));
      if (person) {
        if (heard.asks && this.mayAnswer(heard, person, gender, tokens, from)) return null;
        const rival = person !== heard.speaker && this.spokeJustBefore(recent[i + 1], heard.block, person, gender);
        return rival || objects.has(person) || this.othersBetween(person, gender, tokens, from) ? null : person;
      }
      if (heard.stranger || heard.people.some((each) => this.fits(each, gender))) return null;
    }
    return null;
  }

  /** “…?” Berg asked Lind. “…,” he said. It is not the asker who answers, where anybody else could. */
  private mayAnswer(heard: Heard, asker: PersonId, gender: Gender, tokens: readonly Token[], from: number): boolean {
    return repliesBeside(tokens, from) || heard.people.some((each) => each !== asker && this.fits(each, gender));
  }

  /** “…,” said Berg. Lind nodded. “…,” he said. Either may be meant. */
  private spokeJustBefore(before: Heard | undefined, block: number, person: PersonId, gender: Gender): boolean {
    const speaker = before?.block === block ? before.speaker : null;
    return speaker !== null && speaker !== person && this.fits(speaker, gender);
  }

  /** Whom the clause of a pronoun names behind it: in "he called Lind “a friend”" he is not Lind. */
  private namedBehind(tokens: readonly Token[], from: number): ReadonlySet<PersonId | null> {
    let to = from + 1;
    while (to < Math.min(tokens.length, from + 12) && tokens[to]?.kind === 'word') to += 1;
    const range = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    return new Set(this.mentionsIn(range).map(({ person }) => person));
  }

  /** Whether a sentence names somebody else before a pronoun whom that could mean as well. */
  private othersBetween(own: PersonId, gender: Gender, tokens: readonly Token[], from: number): boolean {
    const near = tokens.slice(Math.max(0, from - LONGEST), from);
    const range = { start: near[0]?.start ?? 0, end: near.at(-1)?.end ?? 0 };
    const others = this.peopleOutsideQuotes(near, range).filter((person) => person !== own);
    return others.some((person) => this.input.gender(person) === gender);
  }

  /** "the politician", "the message": only where one person can be meant. */
  private described(tokens: readonly Token[], { from, to }: Phrase): PersonId | null {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (!first || !last) return null;
    const known = this.mentionsIn({ start: first.start, end: last.end }).find(
      ({ via, end }) => (via === 'office' || via === 'description') && end === last.end,
    );
    if (known) return known.person;
    if (isHeadOfState(tokens, { from, to })) return this.onlyOne(PRESIDENTS);
    if (to - from === 1 && PRESIDENTS.includes(last.word) && isSlavic(last.word))
      return this.ifAlone(this.onlyOne(PRESIDENTS));
    const [owned] = this.mentionsIn({ start: first.start, end: last.end });
    if (TEXTS.has(last.word) && owned && tokens[to - 2]?.possessive)
      return owned.end >= (tokens[to - 2]?.start ?? 0) ? owned.person : null;
    const owner = genderOf({ word: OWNERS[first.word] ?? '' });
    if (TEXTS.has(last.word)) return owner ? this.pronoun(owner, tokens, from) : this.authorOf(first.word, last.word);
    const bare = to - from === 1 && isSlavic(last.word);
    return (first.word === 'the' || bare) && HYPERNYMS.has(last.word) ? this.lastSpeaker(last.word) : null;
  }

  /** Whom alone the text calls by one of some nouns. */
  private onlyOne(nouns: readonly string[]): PersonId | null {
    const called = nouns.flatMap((noun) => this.called.get(noun) ?? []);
    const [only] = called.flatMap(([first]) => first ?? []);
    return only && called.every((people) => people.size === 1 && people.has(only)) ? only : null;
  }

  /** Only where nobody else has spoken of late. */
  private ifAlone(person: PersonId | null): PersonId | null {
    const recent = this.heardSoFar.slice(-DESCRIPTION_REACH);
    return recent.every(({ speaker }) => speaker === null || speaker === person) ? person : null;
  }

  private authorOf(article: string, noun: string): PersonId | null {
    return /^(?:the|this|that)$/u.test(article) || article === noun ? (this.authors.get(noun) ?? null) : null;
  }

  /** Who alone has spoken of late, unless the text calls somebody else by the same noun. */
  private lastSpeaker(noun: string): PersonId | null {
    const recent = this.heardSoFar.slice(-DESCRIPTION_REACH);
    const [only, ...others] = new Set(recent.flatMap(({ speaker }) => speaker ?? []));
    if (!only || others.length > 0 || recent.slice(-2).some(({ stranger }) => stranger)) return null;
    const called = this.called.get(noun);
    return called === undefined || (called.size === 1 && called.has(only)) ? only : null;
  }

  /** To be told of every sentence once it has been read, in order, with who speaks by a cue inside its quotations. */
  heard(tokens: readonly Token[], inside: PersonId | null): void {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (!first || !last) return;
    const people = this.peopleOutsideQuotes(tokens, { start: first.start, end: last.end });
    const acting = openingSubject(tokens, tokens.length);
    const subject = acting && this.acting(tokens, acting);
    const asks = asksIn(tokens.slice(0, LONGEST));
    let speaker = inside;
    let stranger =
      (acting !== null && subject === null && this.isStranger(tokens, acting)) ||
      this.mentionsIn({ start: first.start, end: last.end }).some(({ person }) => person === null);
    for (let i = 0; i < Math.min(tokens.length, LONGEST); i += 1) {
      this.noteAuthor(tokens, i);
      const told = sourceAfterPhrase(tokens, i);
      const teller = told && this.of(tokens, told.source);
      if (teller) speaker = teller;
      const cue = cueAt(tokens, i);
      if (cue?.form !== 'finite' || !cue.classes.includes('say')) continue;
      const source = subjectBefore(tokens, cue.subjectEnd) ?? afterVerb(tokens, i);
      const who = source && this.of(tokens, source);
      if (who) speaker = who;
      else if (source && this.isStranger(tokens, source)) stranger = true;
    }
    this.heardSoFar.push({ subject, speaker, stranger, people, block: this.block, asks });
  }

  private peopleOutsideQuotes(tokens: readonly Token[], sentence: Range): readonly PersonId[] {
    const quotes = tokens.filter(({ kind }) => kind === 'quote');
    const people = new Set<PersonId>();
    let next = 0;
    for (const { person, start } of this.mentionsIn(sentence)) {
      while ((quotes[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      if (person !== null && (quotes[next]?.start ?? sentence.end) > start) people.add(person);
    }
    return [...people].slice(0, MANY);
  }

  private noteAuthor(tokens: readonly Token[], at: number): void {
    const sent = sending(tokens, at);
    if (!sent) return;
    const who = this.of(tokens, sent.attribution.source);
    const noun = tokens[sent.text]?.word ?? '';
    this.authors.set(noun, this.authors.has(noun) && this.authors.get(noun) !== who ? null : who);
  }

  /** Somebody, but nobody we know: "a spokesman", a name that is unclear. */
  private isStranger(tokens: readonly Token[], source: Phrase): boolean {
    const head = headOf(tokens, source);
    const first = tokens[head.from];
    const last = tokens[head.to - 1];
    if (!first || !last) return false;
    return (
      HYPERNYMS.has(last.word) ||
      OFFICES.has(last.word) ||
      this.mentionsIn({ start: first.start, end: last.end }).some(
        ({ person, end }) => person === null && end === last.end,
      )
    );
  }
}
