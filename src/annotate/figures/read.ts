import type { Qualifier } from '../../model/annotation.ts';
import type { Range } from '../../model/span.ts';
import { countedBefore } from './before.ts';
import {
  followsName,
  isClock,
  isNobody,
  isNumbered,
  isNumberInName,
  isRate,
  isThePair,
  isWrittenToNext,
  isYear,
} from './guards.ts';
import { moneyAfter, moneyBefore, percentAfter } from './measure.ts';
import { type Count, isStop, massAfter, nounAfter } from './noun.ts';
import { readNumeral } from './number.ts';
import { qualifierAfter, qualifierBefore } from './qualifier.ts';
import { opensRange, readSpan, type Span } from './range.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { unitOfNoun } from './unit.ts';

/** A sentence as it is read, and the tokens of that. */
export interface Sentence {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** Whether a token is part of a day. */
  readonly isDay: (token: Token) => boolean;
}

/** A figure in the offsets of its sentence's reading. */
export interface Read extends Range {
  readonly value: number;
  readonly upTo: number | null;
  readonly qualifier: Qualifier;
  readonly unit: string | null;
  /** Where what is counted stands; null where nothing near says it. */
  readonly of: Range | null;
  /** Index of the first token after its number. */
  readonly next: number;
}

/** The number of a figure with what is written to it. */
interface Numbered {
  readonly sentence: Sentence;
  readonly at: number;
  readonly first: Token;
  readonly span: Span;
  readonly count: Count;
  /** Where it begins with its qualifier, and where it ends with its sign and what loosens it. */
  readonly start: number;
  readonly end: number;
  readonly qualifier: Qualifier;
  readonly isQualified: boolean;
  /** A currency or percent. */
  readonly measure: string | null;
  /** The words just before the bare number. */
  readonly before: string;
}

/** What is counted and its unit; where the figure begins and ends with it. */
type Counted = Pick<Read, 'of' | 'unit' | 'start' | 'end'> & { readonly isOther?: boolean };

/** "17 percent of voters": what the share is of. */
const OF = /^ of (?:(?:the|all|its|their) )?/u;

/** What may follow a number that counts what was named before: "14 were released", «52 вышли». */
const GOES_ON =
  /^[\s\u00a0](?:(?:were|was|are|have|had|who)(?!\p{L})|(?:были|былі|вышли|выйшлі|находятся|знаходзяцца|остаются|застаюцца)(?!\p{L})|\p{L}{3,20}(?:ены|аны|еныя|аныя)(?!\p{L}))/iu;

/** "Three of them", «трое из них»: a part of those named before. */
const OF_THEM = /^[\s\u00a0](?:of|из|з|са|со|сярод) (?<them>them|whom|those|us|you|них|нас|которых|іх|якіх)(?!\p{L})/iu;

/** "14 of the 52", «14 из 52»: the number goes with the noun of the whole. */
const OF_WHOLE =
  /^[\s\u00a0](?:(?:out )?of (?:(?:the|all|those|these|its|a total of) )?|из |з |са |со )(?=[\p{L}\d])/iu;

/** "13 other prisoners", «13 других заключённых»: these come on top of those already told. */
const OTHER =
  /^(?:other|more|additional|further|extra|других|друг[ие]{2}|иных|іншых|іншыя|дополнительных|дадатковых)[\s\u00a0]+(?=\p{L})/iu;
const OTHERS = /^others$/iu;

/** Nouns that leave open whom they count, where "the number of" says it. */
const ANYBODY = /^(?:people|persons?|individuals|человека?|чел|чалавека?|чалавекі|асоб[аы]?|осіб)$/iu;

const ENGLISH_MANY = /^(?:tens|dozens|scores|hundreds|thousands|millions|billions)$/u;

/** "A row over millions of euros": before a vague plural these words are prepositions. */
const PLACE = /^(?:over|under|above|below|around|about)\s$/iu;

function countOf(at: number, { value, upTo, next }: Span): Count {
  if (value === 1 && upTo === null && next === at + 1) return 'one';
  return upTo === null && value % 10 === 1 && value % 100 !== 11 ? 'ending in one' : 'several';
}

/** Whether the number itself cannot be a count, whatever follows. */
function isNoCount({ reading: { words }, tokens }: Sentence, at: number, span: Span): boolean {
  const start = tokens[at]?.start ?? 0;
  const before = words.slice(Math.max(0, start - 40), start);
  return (
    isWrittenToNext(tokens, span.next) ||
    isNumbered(before) ||
    isNumberInName(tokens, at, span.next) ||
    (span.value === 1 && span.upTo === null && isNobody(before))
  );
}

/** The number at a token with its currency, percent sign and qualifier; null where it cannot be a count. */
function numberAt(sentence: Sentence, at: number, from: number): Numbered | null {
  const { tokens, reading } = sentence;
  const { words } = reading;
  const first = tokens[at];
  const span = first && readSpan(tokens, at, reading, sentence.isDay);
  if (!first || !span || isNoCount(sentence, at, span)) return null;
  const sum = moneyBefore(tokens, at);
  const paid = sum && sum.start >= from ? sum : null;
  const paidAfter = paid ? null : moneyAfter(tokens, span.next);
  const numberEnd = tokens[(paidAfter?.next ?? span.next) - 1]?.end ?? first.end;
  const percent = percentAfter(words, numberEnd);
  const after = percent ? null : qualifierAfter(words, numberEnd);
  const opening = tokens[paid ? at - 2 : at - 1];
  const opened = span.upTo !== null && opening && opensRange(opening) && opening.start >= from ? opening : null;
  const start = opened?.start ?? paid?.start ?? first.start;
  const told = opened ? null : qualifierBefore(words, from, start);
  const isPlace = told !== null && span.form === 'many' && PLACE.test(words.slice(told.start, start));
  const said = isPlace ? null : told;
  const isMany = span.form === 'many' && (!said || said.qualifier === 'other');
  return {
    sentence,
    at,
    first,
    span,
    count: countOf(at, span),
    start: said?.start ?? start,
    end: percent?.end ?? after?.end ?? numberEnd,
    qualifier: said?.qualifier ?? after?.qualifier ?? (isMany ? 'at least' : 'exactly'),
    isQualified: said !== null || after !== null,
    measure: percent?.unit ?? paid?.currency ?? paidAfter?.currency ?? null,
    before: words.slice(Math.max(0, start - 40), start),
  };
}

/** The noun phrase after a number: after "of" for a share and for "hundreds". */
function nounOf({ sentence, span, count, measure, end }: Numbered): Range | null {
  const { words } = sentence.reading;
  const isMany = span.form === 'many' && ENGLISH_MANY.test(sentence.tokens[span.next - 1]?.word ?? '');
  const isShare = measure === 'percent';
  const of = isShare || isMany ? OF.exec(words.slice(end, end + 14))?.[0] : undefined;
  if (of === undefined) return isMany ? null : nounAfter(words, end, words.length, count);
  const from = end + of.length - 1;
  return nounAfter(words, from, words.length) ?? (isShare ? massAfter(words, from, words.length) : null);
}

/** Whether number and noun together are no count: "Boeing 777 jets", «в 10 часов», "the two countries". */
function isNoFigure({ first, isQualified, before, sentence }: Numbered, noun: Range, unit: string | null): boolean {
  const { words } = sentence.reading;
  const phrase = words.slice(noun.start, noun.end);
  if (unit === 'hours') return isClock(before, words.slice(noun.end, noun.end + 12));
  if (isThePair(before, first.text, phrase) || isRate(before, phrase)) return true;
  if (unit !== null || isQualified) return false;
  const isLongCode = /^\d{5,}$/u.test(first.text) && /^\p{Lu}/u.test(phrase);
  return isYear(first.text) || isLongCode || (/^\d/u.test(first.text) && followsName(before, isStop));
}

const unitIn = ({ sentence: { reading } }: Numbered, { start, end }: Range): string | null =>
  unitOfNoun(reading.words.slice(start, end));

/** "The number of prisoners reached 14", "Prisoners: 14". */
function countedEarlier(number: Numbered, noun: Range | null, from: number): Counted | null {
  const { words } = number.sentence.reading;
  const end = noun?.end ?? number.end;
  if (number.measure || number.count === 'one' || (noun && !ANYBODY.test(words.slice(noun.start, noun.end))))
    return null;
  const of = countedBefore(words, number.start, /^ ?(?:[.;,!)—–-]|$)/u.test(words.slice(end, end + 2)));
  return of && of.start >= from ? { of, unit: unitIn(number, of), start: of.start, end } : null;
}

/** "13 other prisoners". */
function countedByNoun(number: Numbered, noun: Range): Counted | null {
  const unit = number.measure ?? unitIn(number, noun);
  if (!number.measure && isNoFigure(number, noun, unit)) return null;
  const phrase = number.sentence.reading.words.slice(noun.start, noun.end);
  const other = OTHER.exec(phrase)?.[0].length ?? 0;
  const isOther = !number.isQualified && (other > 0 || OTHERS.test(phrase));
  const of = isOther ? { start: noun.start + other, end: noun.end } : noun;
  const isMarked = /[("“«„‘[]/u.test(number.sentence.reading.words.charAt(noun.start - 1));
  return { of, unit, start: number.start, end: noun.end + (isMarked ? 1 : 0), isOther };
}

/** The noun of a whole of which a number is a part: "14 of the 52 prisoners". */
function countedInWhole(number: Numbered): Counted | null {
  const { end, span, start } = number;
  const { tokens, reading } = number.sentence;
  const of = OF_WHOLE.exec(reading.words.slice(end, end + 24))?.[0];
  if (of === undefined) return null;
  const next = tokens.slice(span.next, span.next + 6).findIndex((token) => token.start >= end + of.length);
  const whole = next < 0 ? null : readNumeral(tokens, span.next + next, reading.script);
  const last = whole && tokens[whole.next - 1];
  const noun = last ? nounAfter(reading.words, last.end, reading.words.length) : null;
  return noun && { of: noun, unit: unitIn(number, noun), start, end };
}

/** "Three of them", "14 were released", «пятеро вышли»: what is counted was named before. */
function countedElsewhere({ sentence, first, span, start, end, before }: Numbered): Counted | null {
  const after = sentence.reading.words.slice(end, end + 40);
  const them = OF_THEM.exec(after);
  if (them) {
    const until = end + them[0].length;
    const of = { start: until - (them.groups?.['them'] ?? '').length, end: until };
    return { of, unit: span.form === 'collective' ? 'people' : null, start, end: until };
  }
  if (!GOES_ON.test(after) || isYear(first.text) || /(?:^|\s)(?:the|of)\s$/iu.test(before)) return null;
  const isPeople = span.form === 'collective' || /^\swho/iu.test(after);
  return { of: null, unit: isPeople ? 'people' : null, start, end };
}

/** Its value, where what looks like a fraction of people parts thousands: "1.160 prisoners". */
function valueIn({ sentence, at, first, span }: Numbered, unit: string | null): Pick<Span, 'value' | 'upTo'> {
  if (unit !== 'people' || span.upTo !== null || !/^\d{1,3}[.,]\d{3}$/u.test(first.text)) return span;
  return { value: readNumeral(sentence.tokens, at, sentence.reading.script, true)?.value ?? span.value, upTo: null };
}

/** The figure whose number begins at a token, no part of it before `from`; null where none does. */
export function readFigure(sentence: Sentence, at: number, from: number): Read | null {
  const number = numberAt(sentence, at, from);
  if (!number) return null;
  const noun = nounOf(number);
  const earlier = countedEarlier(number, noun, from);
  if (!earlier && sentence.isDay(number.first)) return null;
  const counted = earlier ?? (noun ? countedByNoun(number, noun) : countedWithoutNoun(number));
  if (!counted) return null;
  const { value, upTo } = valueIn(number, counted.unit);
  const late =
    noun && !number.isQualified && counted.end >= noun.end ? qualifierAfter(sentence.reading.words, counted.end) : null;
  return {
    value,
    upTo,
    qualifier: counted.isOther ? 'other' : (late?.qualifier ?? number.qualifier),
    unit: counted.unit,
    of: counted.of,
    start: counted.start,
    end: late?.end ?? counted.end,
    next: number.span.next,
  };
}

function countedWithoutNoun(number: Numbered): Counted | null {
  const { measure, start, end, count } = number;
  if (measure) return { of: null, unit: measure, start, end };
  return count === 'one' ? null : (countedInWhole(number) ?? countedElsewhere(number));
}
