import type { Qualifier } from '../../model/annotation.ts';
import { overlaps, type Range } from '../../model/span.ts';
import { nounAfter, STOPS } from './noun.ts';
import { NUMBER, valueOfNumber } from './number.ts';
import { qualifierBefore } from './qualifier.ts';
import { CURRENCIES, unitOfNoun } from './unit.ts';

export interface FoundFigure extends Range {
  readonly sentence: Range;
  readonly value: number;
  readonly upTo: number | null;
  readonly qualifier: Qualifier;
  readonly unit: string | null;
  readonly of: string;
}

const MONEY = '(?:US\\$|\\$|€|£|₽|(?<!\\p{L})(?:Rs\\.?|Br)) ?';

const PERCENT = ' ?%| per ?cent(?!\\p{L})| процент\\p{L}{0,3}| працэнт\\p{L}{0,3}';

/** A number or a range of them, with a currency before or a percent sign after. */
const FIGURE = new RegExp(
  [
    '(?<![\\p{L}\\p{N}_#№@]|[\\p{N}][.,:/-]|[\\p{L}]-)',
    `(?:between (?<money>${MONEY})?(?<from>${NUMBER}) and (?:${MONEY})?(?<to>${NUMBER})`,
    `|(?<money>${MONEY})?(?<from>${NUMBER})(?:(?: to | or | ?[–-] ?)(?:${MONEY})?(?<to>${NUMBER}))?)`,
    `(?<percent>${PERCENT})?`,
    '(?![\\p{L}\\p{N}]|[.,:/][\\p{N}]|[-–][\\p{L}\\p{N}])',
  ].join(''),
  'giu',
);

/** What a number after it names: "Article 361", "No. 5"; or a share: "one in three". */
const NUMBERED =
  /(?:^|[^\p{L}])(?:articles?|section|resolution|decree|law|no|nos|number|room|flight|page|channel|route|bill|case|day|chapter|part|phase|age|aged|level|grade|group|stat\p{L}*|статья|статьи|ст|№|номер|дело|(?:one|two|three|four|\d{1,3}) (?:in|out of))\.?\s$/iu;

/** The word before a number, if it has a capital: "Boeing 777 jets". */
const NAME_BEFORE = /(?<![\p{L}-])(?<name>\p{Lu}[\p{L}\p{M}-]{0,30})\s$/u;

/** What may follow a number that counts what was named before: "14 were released", "40 of them". */
const GOES_ON = /^\s(?:were|was|are|have|had|of (?:them|whom|those))(?!\p{L})/iu;

/** "17 percent of voters": what the share is of. */
const OF = /^ of (?:the |all )?/u;

interface Reading {
  readonly match: RegExpExecArray;
  readonly text: string;
  readonly sentence: Range;
}

const groupOf = ({ match }: Reading, name: string): string | null => match.groups?.[name] ?? null;

/** A number that belongs to a name. A sum, a share or a count of people never does. */
function isOfName(reading: Reading, unit: string | null): boolean {
  const { match, text, sentence } = reading;
  const before = text.slice(Math.max(sentence.start, match.index - 40), match.index);
  if (NUMBERED.test(before)) return true;
  if (groupOf(reading, 'money') || groupOf(reading, 'percent') || unit === 'people') return false;
  const name = NAME_BEFORE.exec(before)?.groups?.['name'];
  return /^\d/u.test(match[0]) && name !== undefined && !STOPS.test(name);
}

/** What is counted, and where it ends: a noun phrase, after "of" for a share, alone after "one". */
function countedBy(reading: Reading, at: number): { end: number; phrase: string } | null {
  const { text, sentence } = reading;
  const linked = groupOf(reading, 'percent') ? (OF.exec(text.slice(at, at + 12))?.[0] ?? '') : '';
  const isOne =
    /^(?:one|1|один|одна|одно|одного|одной|одну|одном|адзін|адна|адно|аднаго|адной|адну)$/iu.test(
      groupOf(reading, 'from') ?? '',
    ) && !groupOf(reading, 'to');
  const from = at + Math.max(0, linked.length - 1);
  const noun = nounAfter(text, from, sentence.end, isOne ? (word) => unitOfNoun(word) === 'people' : undefined);
  return noun && { end: noun.end, phrase: text.slice(from, noun.end).trim() };
}

/** "3 to 5 million": the scale is said once, for both. */
function lowerOf(from: string, upper: string | null): number {
  const scale = upper && /^[\d.,]+$/u.test(from) ? /(?<=\d) ?\p{L}+\.?$/u.exec(upper)?.[0] : null;
  return valueOfNumber(scale ? from + scale : from);
}

/** "1.160 prisoners": nobody counts a part of a person, so the stop parts thousands. */
const thousands = (number: string, unit: string | null): string =>
  unit === 'people' && /^\d{1,3}\.\d{3}$/u.test(number) ? number.replace('.', '') : number;

function readFigure(reading: Reading): FoundFigure | null {
  const { match, text, sentence } = reading;
  const numberEnd = match.index + match[0].length;
  const counted = countedBy(reading, numberEnd);
  const phrase = counted?.phrase ?? '';
  const money = groupOf(reading, 'money')?.trim();
  const currency = money ? (CURRENCIES[money] ?? CURRENCIES[money.toUpperCase()] ?? null) : null;
  const unit = groupOf(reading, 'percent') ? 'percent' : (currency ?? unitOfNoun(phrase));
  const isMeasured = unit === 'percent' || currency !== null;
  if (isOfName(reading, unit)) return null;
  if (!counted && !isMeasured && !GOES_ON.test(text.slice(numberEnd, numberEnd + 20))) return null;
  if (!counted && /^(?:one|од\p{L}{1,4}|ад\p{L}{1,4})$/iu.test(match[0])) return null;
  const upper = groupOf(reading, 'to');
  const value = lowerOf(thousands(groupOf(reading, 'from') ?? '', unit), upper);
  const upTo = upper === null ? null : valueOfNumber(thousands(upper, unit));
  if (!Number.isFinite(value) || (upTo !== null && !(upTo > value))) return null;
  const said = qualifierBefore(text, sentence.start, match.index);
  const isOther = !said && /^others?(?!\p{L})/iu.test(phrase);
  return {
    start: said?.start ?? match.index,
    end: counted?.end ?? numberEnd,
    sentence,
    value,
    upTo,
    qualifier: said?.qualifier ?? (isOther ? 'other' : 'exactly'),
    unit,
    of: isOther ? phrase.replace(/^other\s+/iu, '') : phrase,
  };
}

/** Whether an ordered list of ranges, walked once, has one that overlaps. */
function overlapper(ranges: readonly Range[]): (range: Range) => boolean {
  let next = 0;
  return (range) => {
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= range.start) next += 1;
    const day = ranges[next];
    return day !== undefined && overlaps(day, range);
  };
}

/**
 * The numbers of a text that count or measure something, with their qualifier and the noun phrase that they count.
 * `days` in order: what is part of a day is no figure. Neither are ordinals, clock times and numbers in names.
 */
export function findFigures(text: string, sentences: readonly Range[], days: readonly Range[]): FoundFigure[] {
  const isDay = overlapper(days);
  return sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const found: FoundFigure[] = [];
    // Not matchAll, which makes the pattern anew for each sentence.
    FIGURE.lastIndex = 0;
    for (let match = FIGURE.exec(words); match; match = FIGURE.exec(words)) {
      match.index += sentence.start;
      const isTaken = match.index < (found.at(-1)?.end ?? 0);
      if (isTaken || isDay({ start: match.index, end: match.index + match[0].length })) continue;
      const figure = readFigure({ match, text, sentence });
      if (figure) found.push(figure);
    }
    return found;
  });
}
