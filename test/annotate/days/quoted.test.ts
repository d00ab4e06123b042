import { describe, expect, it } from 'vitest';
import { findDays, readAlone } from '../../../src/annotate/days/find.ts';
import { resolveDay } from '../../../src/annotate/days/resolve.ts';
import { quotedRanges } from '../../../src/annotate/marks.ts';
import { splitSentences } from '../../../src/annotate/sentences/split.ts';
import type { PartialDate } from '../../../src/model/date.ts';

/** A Friday. */
const PUBLISHED: PartialDate = { value: '2025-07-04', certain: [], implied: [], basis: 'printed', printed: '4 July' };

/** The value of the first time in a text. */
function first(text: string): string | null | undefined {
  const [day] = readAlone(text);
  return day && resolveDay({ meaning: day.meaning, printed: text.slice(day.start, day.end) }, PUBLISHED).value;
}

describe('a relative day in a quotation', () => {
  it.each([
    ['“I saw him today,” she said on Tuesday.', '2025-07-01'],
    ['“We will meet tomorrow,” she said on 3 May 2024.', '2024-05-04'],
    ['«Я видел его вчера», — сказал он 1 июля.', '2025-06-30'],
    ['“I saw him yesterday,” she said.', '2025-07-03'],
  ])('counts from the day of speech, or else the article’s: %s', (text, value) => expect(first(text)).toBe(value));

  it.each([
    '“I saw him yesterday,” she told a channel in 2023.',
    '“I saw him yesterday,” she said on Tuesday.', // the article's day may lie between the two weekdays
    '“We will meet tomorrow,” she said on Saturday.',
  ])('has no value where that day cannot be counted from: %s', (text) => expect(first(text)).toBeNull());

  it('outside the marks is the article’s own', () =>
    expect(first('Yesterday she said on television: “We met on Tuesday.”')).toBe('2025-07-03'));
});

/** The values of a text of several sentences. */
function values(text: string): (string | null)[] {
  const blocks = [{ start: 0, end: text.length }];
  const quoted = quotedRanges(text, blocks);
  return findDays(text, splitSentences(text, blocks, quoted), quoted).map(
    ({ meaning, start, end }) => resolveDay({ meaning, printed: text.slice(start, end) }, PUBLISHED).value,
  );
}

describe('a relative day in a quotation of several sentences', () => {
  it.each([
    ['“We leave tomorrow. All is ready,” she said on 1 May.', ['2025-05-02', '2025-05-01']],
    [
      'On 1 May she said: “All is ready. We leave tomorrow.” He left today.',
      ['2025-05-01', '2025-05-02', '2025-07-04'],
    ],
    ['«Сегодня я свободен. Спасибо всем», — сказал он 21 июня.', ['2025-06-21', '2025-06-21']],
  ])('counts from the day of speech: %s', (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
    ['“We leave tomorrow. All is ready,” she said.', ['2025-07-05']],
    ['“We leave tomorrow. All is ready,” read a poster found on 1 May.', ['2025-07-05', '2025-05-01']],
    ['“All is ready. We go,” she said on 1 May. Tomorrow he leaves.', ['2025-05-01', '2025-07-05']],
  ])('or else from the article’s: %s', (text, expected) => expect(values(text)).toEqual(expected));
});
