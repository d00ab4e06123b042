import { nounAfter } from './noun.ts';
import { unitOfNoun } from './unit.ts';

/** "The number of": what follows is counted by the number that the verb gives. */
const NUMBER_OF =
  /(?<!\p{L})(?:(?:total |overall |current )?(?:number|tally|count|total) of|(?:общее |общая )?(?:числ[оа]|количеств[оа]|численность)|(?:агульная |агульны )?(?:колькасць|колькасці|лік)|кількість|число)(?=\s)/giu;

/** What leads from the counted to its number. */
const LEADS = new RegExp(
  `^(?<where>(?: [^.;:!?\\d]{0,60})?) ?(?:${[
    'reach(?:ed|es)|hit|(?:rose|risen|grew|grown|increased|climbed|jumped|fell|fallen|dropped|declined|decreased|shrank|came|comes) to',
    'stands? at|stood at|is|was|are|were|being|remains?|remained|total(?:s|led|ed)?|topped|tops|pass(?:ed|es)|surpass(?:ed|es)|at|exceed(?:ed|s)',
    '(?:достиг(?:л[оаи])?|достигает|составил[оаи]?|составля(?:ет|ло|ла)|равн(?:о|яется|ялось)|было|оценивается в|насчитывает|превы(?:сил[оаи]|шает))',
    '(?:вырос(?:л[оаи])?|возросл[оаи]|увеличил(?:ось|ась|ся|и)|сократил(?:ось|ась)|снизил(?:ось|ась)|уменьшил(?:ось|ась)|упал[оа]) до',
    'дасягнул[аоі]|дасягнуў|дасягае|склал[ао]|склаў|складае|складала|роўная|перавы(?:сіл[аі]|сіў|шае)|было|ацэньваецца ў',
    '(?:вырасл[ао]|вырас|узрасл[ао]|узрос|павялічылася|павялічыўся|скарацілася|зменшылася|знізілася|упала) да',
  ].join('|')})(?: (?:now|already|currently|still|then|уже|сейчас|теперь|цяпер|ужо|зараз))?\\s$`,
  'iu',
);
/** A verb that is the number's qualifier too: "exceeded 1,000". */
const SAYS_MORE = /^(?:exceed|превы|перавы)/iu;
const DASH_ONLY = /^ ?[—–-] $/u;

/** Words between the people counted and their number: "political prisoners now number", «политзаключённых — ». */
const PEOPLE_LEAD =
  /(?: (?:now|currently|today|already|still))? (?:number(?:ed|s)?|total(?:l?ed)?|numbering)\s$|(?: (?:сейчас|теперь|уже|всего|цяпер|зараз|ужо|ўжо|усяго))?(?: [—–-]| (?:насчитывается|насчитывалось|налічваецца|стало|стала|было))\s$/iu;

/** "Freed: ", at the beginning of its line. */
const LABEL = /^(?<noun>[\p{L}’'-]{2,30}(?: [\p{L}’'-]{2,30}){0,3})(?: in total| today)?: ?$/u;

const LOOK = 140;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The last match of a global pattern. */
function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match;
  return last;
}

/** "The number of political prisoners reached …": the range of what is counted. */
function afterNumberOf(text: string, from: number, at: number, isVerbSaid: boolean): Range | null {
  const area = text.slice(from, at);
  const number = lastMatch(NUMBER_OF, area);
  if (!number) return null;
  const noun = nounAfter(text, from + number.index + number[0].length, at);
  if (!noun) return null;
  const between = text.slice(noun.end, at);
  const leads = isVerbSaid ? /^[^.;:!?\d]{0,60}$/u.test(between) : LEADS.test(between) || DASH_ONLY.test(between);
  return leads ? noun : null;
}

/** Words back from `end`, at most three: the people that they name, if they do. */
function peopleBefore(text: string, from: number, end: number): Range | null {
  const words = /(?:[\p{L}’'-]{2,30} ){0,2}[\p{L}’'-]{2,30}$/u.exec(text.slice(Math.max(from, end - 95), end));
  if (!words) return null;
  const start = end - words[0].length;
  for (let at = start; at < end; ) {
    const noun = nounAfter(text, at, end);
    if (noun?.end === end && unitOfNoun(text.slice(noun.start, noun.end)) === 'people') return noun;
    const space = text.indexOf(' ', at);
    if (space < 0 || space >= end) return null;
    at = space + 1;
  }
  return null;
}

/**
 * What a number counts that follows its noun: "the number of political prisoners in Belarus reached 1,187",
 * «политзаключённых — 1187», "Prisoners: 14". `at`: where the number begins with its qualifier.
 */
export function countedBefore(text: string, at: number, isLast: boolean): Range | null {
  const from = Math.max(0, at - LOOK);
  const counted = afterNumberOf(text, from, at, SAYS_MORE.test(text.slice(at, at + 12)));
  if (counted) return counted;
  const label = isLast && at < LOOK ? LABEL.exec(text.slice(0, at)) : null;
  if (label) return peopleBefore(text, 0, text.slice(0, at).lastIndexOf(':'));
  const lead = isLast ? PEOPLE_LEAD.exec(text.slice(Math.max(0, at - 40), at)) : null;
  return lead ? peopleBefore(text, from, at - lead[0].length) : null;
}
