import type { DayMeaning } from '../../model/annotation.ts';
import { overlaps, type Range } from '../../model/span.ts';
import { fromMeaning } from './shift.ts';

/** Words in quotation marks, as far as a sentence holds both marks. */
const IN_MARKS = /“[^”“]{1,2000}”|«[^»«]{1,2000}»|„[^“”„]{1,2000}[“”]|"[^"]{1,2000}"|``[^`']{1,2000}''/gu;

const SPEECH =
  /(?<!\p{L})(?:said|says|told|added|wrote|announced|stated|stressed|noted|tweeted|posted|interview|сказа\p{L}{1,4}|заяви\p{L}{1,4}|сообщи\p{L}{1,4}|написа\p{L}{1,4}|отмети\p{L}{1,4}|рассказа\p{L}{1,4}|заяві\p{L}{1,4}|паведамі\p{L}{1,4}|напіса\p{L}{1,4}|адзначы\p{L}{1,4})(?!\p{L})/iu;

/** Longer sentences are no sentences, and are not looked at. */
const LONGEST = 5000;

/** How far from a day outside the marks its verb of speech may stand. */
const NEAR = 30;

type Found = Range & { readonly meaning: DayMeaning };

/** "yesterday" from a day of speech. A weekday ahead of one may lie on either side of the article's day. */
function fromSpeech(speech: DayMeaning, amount: number): DayMeaning {
  if (speech.kind === 'weekday' && amount > 0) return { kind: 'vague' };
  return fromMeaning(speech, { kind: 'from previous', amount, unit: 'day' });
}

const isRelative = ({ meaning }: Found): boolean => meaning.kind === 'offset' && meaning.unit === 'day';

/** Whether a verb of speech stands beside a day, within the words given. */
const isOfSpeech = (text: string, { start, end }: Range, day: Range): boolean =>
  SPEECH.test(text.slice(Math.max(start, day.start - NEAR), Math.min(end, day.end + NEAR)));

const fromDayOfSpeech = <T extends Found>(day: T, speech: DayMeaning): T =>
  day.meaning.kind === 'offset' && isRelative(day) ? { ...day, meaning: fromSpeech(speech, day.meaning.amount) } : day;

/**
 * “I saw him yesterday,” she said on Tuesday: what is relative in a quotation counts from the day of speech, where the
 * same sentence names it.
 */
export function readQuoted<T extends Found>(text: string, { start, end }: Range, found: readonly T[]): readonly T[] {
  if (found.length < 2 || end - start > LONGEST || !found.some(isRelative)) return found;
  const quotes = [...text.slice(start, end).matchAll(IN_MARKS)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const isInside = (day: Range): boolean => quotes.some((quote) => overlaps(quote, day));
  const speech = found.find((day) => !isInside(day) && isOfSpeech(text, { start, end }, day));
  if (!speech) return found;
  return found.map((day) => (isInside(day) ? fromDayOfSpeech(day, speech.meaning) : day));
}

/** The first range of an ordered list that ends after each of some ordered places; by one walk through both. */
function holding(ranges: readonly Range[], places: readonly number[]): (Range | undefined)[] {
  let next = 0;
  return places.map((place) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next += 1;
    return ranges[next];
  });
}

/**
 * “We leave tomorrow. All is ready,” she said on Tuesday: the same where a quotation is of several sentences, of which
 * the first or the last holds the day of speech. `quoted`, `sentences` and `found` in order.
 */
export function readAcross<T extends Found>(
  text: string,
  sentences: readonly Range[],
  quoted: readonly (Range & { readonly closed: boolean; readonly depth: number })[],
  found: readonly T[],
): T[] {
  const whole = quoted.filter(({ closed, depth, start, end }) => closed && depth === 0 && end - start <= LONGEST);
  const firsts = holding(
    sentences,
    whole.map(({ start }) => start),
  );
  const lasts = holding(
    sentences,
    whole.map(({ end }) => end - 1),
  );
  const read = [...found];
  let next = 0;
  for (const [n, quote] of whole.entries()) {
    const [first, last] = [firsts[n], lasts[n]];
    if (!first || !last || first === last) continue;
    while ((read[next]?.end ?? Number.POSITIVE_INFINITY) <= first.start) next += 1;
    let past = next;
    while ((read[past]?.start ?? Number.POSITIVE_INFINITY) < last.end) past += 1;
    const near = read.slice(next, past);
    const speech = near.find(
      (day) =>
        !overlaps(day, quote) &&
        isOfSpeech(text, day.start < quote.start ? { ...first, end: quote.start } : { ...last, start: quote.end }, day),
    );
    if (!speech) continue;
    for (const [place, day] of near.entries())
      if (overlaps(day, quote)) read[next + place] = fromDayOfSpeech(day, speech.meaning);
  }
  return read;
}
