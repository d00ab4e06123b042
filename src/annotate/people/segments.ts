import type { Range } from '../../model/span.ts';
import { givenNames, isWeakGiven } from './given/given.ts';
import { nominatives } from './inflection.ts';
import {
  cyrillicOffices,
  firms,
  functionWords,
  honorifics,
  institutions,
  isGeneration,
  isParticle,
  namedThings,
  nonNames,
  offices,
  ofPerson,
  shortTitles,
  speechVerbs,
  surnamesToo,
} from './name-words.ts';
import { joins, type Token } from './tokens.ts';

/** A word of a name: a token, or several that hyphens join. `text`: Łacinka is read as Cyrillic. */
export interface NameWord extends Range {
  readonly text: string;
  readonly initial: boolean;
  /** The tokens that hyphens join. */
  readonly parts: readonly Token[];
}

/** Capitalised words side by side that may be a name, and what stands around them. */
export interface Segment {
  readonly words: readonly NameWord[];
  /** The office, rank or "Mrs." directly before, in small letters. */
  readonly title: string | null;
  readonly opensSentence: boolean;
  /** Said to speak, or described as people are. */
  readonly evidence: 'person' | 'speech' | null;
}

const isTitle = (small: string): boolean => offices.has(small) || shortTitles.has(small) || small in honorifics;

const isCapital = (token: Token): boolean => token.shape === 'capital' || token.shape === 'upper';

/** Whether a capitalised word can be part of a name. `before`: the word of the name before it. */
function isNameWord(token: Token, before: Token | null): boolean {
  if (token.shape === 'small') return false;
  if (token.shape === 'initial') return before !== null || !/^[AI\u0400-\u04ff]$/u.test(token.text);
  const known =
    functionWords.has(token.small) ||
    nonNames.has(token.small) ||
    institutions.has(token.small) ||
    isTitle(token.small) ||
    (before === null && cyrillicOffices.test(token.small) && !/(?:[оеё]в|ин|[оеё]ва|ина)$/u.test(token.small));
  const acronym = token.shape === 'upper' && token.text.length < 4 && before === null;
  if (!known) return !acronym || givenNames(token.text).size > 0;
  return (
    before !== null && surnamesToo.has(token.small) && givenNames(before.text).size > 0 && !isWeakGiven(before.text)
  );
}

const AFTER_ABBREVIATION = /^\. $/u;

function joined(before: Token, token: Token): boolean {
  if (joins(token.gap) || token.gap === '-') return !before.possessive;
  if (before.shape === 'initial') return token.gap === '' || AFTER_ABBREVIATION.test(token.gap);
  return token.gap === ', ' && isGeneration(token.text);
}

/** The index after the last token of the name that begins at `from`. */
function endOfName(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (;;) {
    const [before, token, next] = [tokens[to - 1], tokens[to], tokens[to + 1]];
    if (!before || !token || to - from > 6 || !joined(before, token)) return to;
    if (isNameWord(token, before) || isGeneration(token.text)) to += 1;
    else if (isParticle(token.text) && next && joined(token, next) && (isCapital(next) || isParticle(next.text)))
      to += 1;
    else return to;
  }
}

function wordsOf(tokens: readonly Token[]): NameWord[] {
  const words: Token[][] = [];
  for (const token of tokens) {
    const last = words.at(-1);
    if (last && (token.gap === '-' || token.gap === '')) last.push(token);
    else words.push([token]);
  }
  return words.map((parts) => {
    const word = parts.map(({ gap, text }, at) => (at === 0 ? text : gap + text)).join('');
    return {
      start: parts[0]?.start ?? 0,
      end: parts.at(-1)?.end ?? 0,
      text: word,
      initial: /^(?:\p{Lu}\.?){1,3}$/u.test(word) && word.length < 5,
      parts,
    };
  });
}

const AGE = /^, (?:aged? )?\d{1,3}[,.]/u;
const DESCRIBED =
  /^, (?:(?:who|whose)\b|(?:a|an|the|one of|his|her|their|its|former|ex-|\p{L}{2,20}['’]s )[^,.;:]{0,60}?)/u;
const SOMEBODY = /\b\p{L}+\b/gu;

function evidenceOf(text: string, tokens: readonly Token[], from: number, to: number): Segment['evidence'] {
  const last = tokens[to - 1];
  if (!last) return null;
  const after = text.slice(last.end, last.end + 90);
  if (AGE.test(after) || /^, who(?:se)?\b/u.test(after)) return 'person';
  if (DESCRIBED.test(after)) {
    const phrase = /^, [^,.;:]{0,90}/u.exec(after)?.[0] ?? '';
    if ((phrase.match(SOMEBODY) ?? []).some((word) => offices.has(word.toLowerCase()))) return 'person';
  }
  const around = [tokens[from - 1]?.small, tokens[to]?.small];
  return around.some((word) => word !== undefined && speechVerbs.has(word)) ? 'speech' : null;
}

function titleBefore(tokens: readonly Token[], from: number): string | null {
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (!before || !first || before.possessive) return null;
  if (!joins(first.gap) && !AFTER_ABBREVIATION.test(first.gap)) return null;
  return isTitle(before.small) ? before.small : null;
}

/** A name before "Foundation" or "University" is the institution's; before "administration" it is still the person's. */
function isInstitution(tokens: readonly Token[], to: number): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (!last || !next || last.possessive || !joins(next.gap) || next.shape === 'small') return false;
  return institutions.has(next.small) && !ofPerson.has(next.small);
}

/** «У Вільні Ціханоўская сказала»: after a preposition of place a word that is no given name is a place. */
function isPlace(tokens: readonly Token[], from: number): boolean {
  const [before, first, next] = tokens.slice(Math.max(0, from - 1), from + 2);
  return (
    from > 0 &&
    /^(?:в|во|у|ў|на|из|із)$/u.test(before?.small ?? '') &&
    first?.shape === 'capital' &&
    next?.gap === ' ' &&
    [first, next].every(({ text }) => nominatives(text).every((form) => givenNames(form).size === 0))
  );
}

/** Eli Lilly, «улица Максима Богдановича», USS Abraham Lincoln. */
function isNamedThing(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, first] = [tokens[from - 1], tokens[from]];
  const whole = tokens.slice(from, to).map(({ small }) => small);
  return (
    firms.has(whole.join(' ')) ||
    (before !== undefined && first !== undefined && namedThings.has(before.small) && /^\.?\s$/u.test(first.gap))
  );
}

/** The parts of a sentence that may be names, in order. */
export function segmentsOf(text: string, tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from];
    if (!token || !isNameWord(token, null)) continue;
    const to = isPlace(tokens, from) ? from + 1 : endOfName(tokens, from);
    const lone = to === from + 1 && token.shape === 'initial';
    if (!lone && !isInstitution(tokens, to) && !isNamedThing(tokens, from, to)) {
      segments.push({
        words: wordsOf(tokens.slice(from, to)),
        title: titleBefore(tokens, from),
        opensSentence: from === 0,
        evidence: evidenceOf(text, tokens, from, to),
      });
    }
    from = to - 1;
  }
  return segments.map((segment, at) => {
    const listed = [segments[at - 1], segments[at + 1]].some((other) => other && areListed(text, segment, other));
    return segment.evidence === null && listed ? { ...segment, evidence: 'person' } : segment;
  });
}

/** "Ivan Verasau, Mark Lind and others": a full name beside it in a list makes a name of words that prove nothing. */
function areListed(text: string, one: Segment, two: Segment): boolean {
  const [first, second] = rangeOf(one).start < rangeOf(two).start ? [one, two] : [two, one];
  const gap = text.slice(rangeOf(first).end, Math.min(rangeOf(second).start, rangeOf(first).end + 6));
  const [given] = two.words;
  const [weak] = one.words;
  return (
    /^(?:, | and | и | і | i )$/u.test(gap) &&
    [one, two].every(({ words }) => words.length > 1) &&
    [weak, given].every((word) => word !== undefined && givenNames(word.text).size > 0) &&
    !isWeakGiven(given?.text ?? '')
  );
}

const rangeOf = ({ words }: Segment): Range => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });

/**
 * A headline in capitals, or With Most Words Capitalised: capitals prove nothing in it. Given names and the words after
 * them do not count, so that a sentence full of names is none.
 */
export function isHeadline(text: string, tokens: readonly Token[]): boolean {
  const long = tokens.filter((token, at) => token.text.length > 3 && !isNamed(token) && !isNamed(tokens[at - 1]));
  const capital = long.filter((token) => token.shape !== 'small');
  const end = tokens.at(-1)?.end ?? 0;
  const stops = /^["”’»)]{0,2}\./u.test(text.slice(end, end + 3));
  if (stops && tokens.some(({ shape, small }) => shape === 'small' && !smallInHeadlines.test(small))) return false;
  return long.length > 3 && capital.length / long.length > HEADLINE;
}

const smallInHeadlines =
  /^(?:.{1,2}|and|the|for|but|nor|with|from|into|over|amid|after|before|than|via|per|что|как|для|або|але|при|пра|про)$/u;

/** Share of capitalised words. */
const HEADLINE = 0.75;

const isNamed = (token: Token | undefined): boolean =>
  token?.shape === 'capital' && givenNames(token.text).size > 0 && !isWeakGiven(token.text);
