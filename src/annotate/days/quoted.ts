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

/**
 * “I saw him yesterday,” she said on Tuesday: what is relative in a quotation counts from the day of speech, where the
 * same sentence names it.
 */
export function readQuoted<T extends Found>(text: string, { start, end }: Range, found: readonly T[]): readonly T[] {
  const isRelative = ({ meaning }: Found): boolean => meaning.kind === 'offset' && meaning.unit === 'day';
  if (found.length < 2 || end - start > LONGEST || !found.some(isRelative)) return found;
  const quotes = [...text.slice(start, end).matchAll(IN_MARKS)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const isInside = (day: Range): boolean => quotes.some((quote) => overlaps(quote, day));
  const speech = found.find(
    (day) =>
      !isInside(day) && SPEECH.test(text.slice(Math.max(start, day.start - NEAR), Math.min(end, day.end + NEAR))),
  );
  if (!speech) return found;
  return found.map((day) =>
    day.meaning.kind === 'offset' && isRelative(day) && isInside(day)
      ? { ...day, meaning: fromSpeech(speech.meaning, day.meaning.amount) }
      : day,
  );
}
