import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDays } from '../../../src/annotate/days/find.ts';
import type { DayMeaning } from '../../../src/model/annotation.ts';

const whole = (text: string) => [{ start: 0, end: text.length }];

function inShort(meaning: DayMeaning): string {
  if (meaning.kind === 'absolute') return meaning.value;
  if (meaning.kind === 'offset') return `${meaning.amount} ${meaning.unit}`;
  if (meaning.kind === 'weekday') return `weekday ${meaning.weekday} ${meaning.direction}`;
  if (meaning.kind === 'vague') return 'vague';
  return `${meaning.value}${meaning.weekday === undefined ? '' : ` (${meaning.weekday})`} ${meaning.direction}`;
}

/** What is found, as the words and what they mean in short: `2025-06-21`, `XXXX-06 past`, `weekday 6 past`, `-1 week`. */
const read = (text: string): [string, string][] =>
  findDays(text, whole(text)).map(({ start, end, meaning }) => [text.slice(start, end), inShort(meaning)]);

describe('a day that says it all', () => {
  it.each([
    ['He came on 21 June 2025.', 'on 21 June 2025', '2025-06-21'],
    ['On June 21, 2025, he came.', 'On June 21, 2025', '2025-06-21'],
    ['on Saturday, June 21, 2025', 'on Saturday, June 21, 2025', '2025-06-21'],
    ['Fri Jul 18 2025 08:52:07', 'Fri Jul 18 2025', '2025-07-18'],
    ['signed 2025-06-21 in Minsk', '2025-06-21', '2025-06-21'],
    ['21.06.2025', '21.06.2025', '2025-06-21'],
    ['06/21/2025', '06/21/2025', '2025-06-21'],
    ['09/11/2025', '09/11/2025', '2025'], // which of the two is the month, nobody can tell
    ['9/9/2025', '9/9/2025', '2025-09-09'],
    ['21 червня 2025 року', '21 червня 2025 року', '2025-06-21'],
    ['4 lipca 2025 roku', '4 lipca 2025 roku', '2025-07-04'],
    ['21 červienia 2025 hoda', '21 červienia 2025 hoda', '2025-06-21'],
    ['21 июня 2025 года', '21 июня 2025 года', '2025-06-21'],
    ['9 жніўня 2020 года', '9 жніўня 2020 года', '2020-08-09'],
    ['March 12,1999', 'March 12,1999', '1999-03-12'],
    ['In February 2022, Russia', 'February 2022', '2022-02'],
    ['у чэрвені 2025 года', 'чэрвені 2025 года', '2025-06'],
    ['in power since 1994', '1994', '1994'],
    ['the disputed 2020 election', '2020', '2020'],
    ['his 2020 re-election', '2020', '2020'],
    ['у 1994-м стаў прэзідэнтам', '1994-м', '1994'],
    ['в 2020 году', '2020 году', '2020'],
    ['presidency in 2021-2024', '2021-2024', '2021/2024'],
    ['in 2021–24', '2021–24', '2021/2024'],
    ['August 9-12, 2020', 'August 9-12, 2020', '2020-08-09/2020-08-12'],
    ['the early 1990s', 'the early 1990s', '1990/1999'],
    ['in mid-2020', 'mid-2020', '2020'],
    ['the first quarter of 2025', 'the first quarter of 2025', '2025-01/2025-03'],
    ['the summer of 2020', 'the summer of 2020', '2020-06/2020-08'],
    ['the ’90s', 'the ’90s', '1990/1999'],
    ['at 1989 levels', '1989', '1989'],
    ['was worse than 1989.', '1989', '1989'],
    ['in fiscal-1989 terms', '1989', '1989'],
    ['in the spring of ’94', 'the spring of ’94', '1994-03/1994-05'],
    ['moved there in ’88 and', 'in ’88', '1988'],
    ['the second half of 2025', 'the second half of 2025', '2025-07/2025-12'],
    ['в первом полугодии 2025 года', 'первом полугодии 2025 года', '2025-01/2025-06'],
    ['the 2025 second quarter', 'the 2025 second quarter', '2025-04/2025-06'],
  ])('is read in “%s”', (text, words, value) => expect(read(text)).toEqual([[words, value]]));
});

describe('a day that hangs on the article’s own', () => {
  it.each([
    ['were released on June 21', 'on June 21', 'XXXX-06-21 past'],
    ['on Saturday, June 21', 'on Saturday, June 21', 'XXXX-06-21 (6) nearest'],
    ['talks will begin on June 21', 'on June 21', 'XXXX-06-21 future'],
    ['the Jan. 14 deadline was kept', 'Jan. 14', 'XXXX-01-14 nearest'],
    ['21 чэрвеня', '21 чэрвеня', 'XXXX-06-21 nearest'],
    ['у четвер, 19 березня', 'у четвер, 19 березня', 'XXXX-03-19 (4) nearest'],
    ['the father would be traveling to the United States Thursday', 'Thursday', 'weekday 4 future'],
    ['On Friday, when she set aside her plans', 'On Friday', 'weekday 5 past'],
    ['On Friday, when she is set to travel', 'On Friday', 'weekday 5 future'],
    ['was arrested in late June', 'late June', 'XXXX-06 past'],
    ['in June 14 prominent political prisoners were freed', 'June', 'XXXX-06 past'],
    ['in June 14 prisoners were freed', 'June', 'XXXX-06 past'],
    ['The March accession', 'March', 'XXXX-03 nearest'],
    ['was freed in May', 'May', 'XXXX-05 past'],
    ['met on Saturday', 'on Saturday', 'weekday 6 past'],
    ['will meet on Saturday', 'on Saturday', 'weekday 6 future'],
    ['is due to meet on Saturday', 'on Saturday', 'weekday 6 future'],
    ['said on Friday that talks will go on', 'on Friday', 'weekday 5 past'],
    ['на встрече в субботу', 'в субботу', 'weekday 6 past'],
    ['сказал вчера', 'вчера', '-1 day'],
    ['учора', 'учора', '-1 day'],
    ['сёння', 'сёння', '0 day'],
    ['летась', 'летась', '-1 year'],
    ['Just last week, a representative', 'last week', '-1 week'],
    ['на прошлой неделе', 'прошлой неделе', '-1 week'],
    ['earlier this month', 'earlier this month', '0 month'],
    ['next year', 'next year', '1 year'],
    ['a year ago', 'a year ago', '-1 year'],
    ['тры дні таму', 'тры дні таму', '-3 day'],
    ['the day before yesterday', 'the day before yesterday', '-2 day'],
    ['this morning he came', 'this morning', '0 day'],
    ['He died last night.', 'last night', '-1 day'],
    ['By the end of the year it will open', 'By the end of the year', '0 year'],
    ['has until 9 a.m. Tuesday to sign', 'Tuesday', 'weekday 2 future'],
    ['five years ago, on August 9, he left', 'five years ago, on August 9', 'XXXX-08-09 past'],
    ['in a July 4 message', 'July 4', 'XXXX-07-04 nearest'],
    ['in July 4 message', 'July 4', 'XXXX-07-04 nearest'],
    ['under a June agreement with him', 'June', 'XXXX-06 nearest'],
    ['orders for December delivery rose', 'December', 'XXXX-12 nearest'],
    ['has been ill through August', 'August', 'XXXX-08 past'],
    ['on Saturday (June 21) he was freed', 'on Saturday (June 21)', 'XXXX-06-21 (6) past'],
    ['was freed on June 21, a Saturday.', 'on June 21, a Saturday', 'XXXX-06-21 (6) past'],
    ['was freed on June the 21st', 'on June the 21st', 'XXXX-06-21 past'],
    ['this coming Sunday we leave', 'this coming Sunday', 'weekday 0 future'],
    ['this past Sunday we left', 'this past Sunday', 'weekday 0 past'],
    ['in the current year', 'current year', '0 year'],
    ['in the last fiscal year', 'last fiscal year', '-1 year'],
    ['was freed a year ago today', 'a year ago today', '-1 year'],
    ['two years from now', 'two years from now', '2 year'],
    ['since the start of the year', 'since the start of the year', '0 year'],
    ['с начала года', 'с начала года', '0 year'],
    ['will leave by year-end', 'by year-end', '0 year'],
    ['will leave at year’s end', 'at year’s end', '0 year'],
    ['as of today, all are free', 'today', '0 day'],
    ['one of yesterday’s visitors', 'yesterday', '-1 day'],
    ['a hearing the week of March 6', 'the week of March 6', 'XXXX-03 nearest'],
  ])('is told apart in “%s”', (text, words, meaning) => expect(read(text)).toEqual([[words, meaning]]));

  it('may be told from the day named before it', () =>
    expect(read('He came on 21 June 2025. Two days later he left.')).toEqual([
      ['on 21 June 2025', '2025-06-21'],
      ['Two days later', '2025-06-23'],
    ]));

  it.each([
    'He left in 2020. More than a year later she left.',
    'He left on June 21, ten days before the vote.',
    'He left on June 21, three days later than planned.',
  ])('is not counted from a day named before where the words are loose or count from another: %s', (text) =>
    expect(read(text).at(-1)?.[1]).toBe('vague'),
  );

  it('counts in any text, however many days a sentence has', () => {
    const text = 'yesterday '.repeat(30_000);
    expect(findDays(text, whole(text))).toHaveLength(30_000);
  });

  it.each(['He left more than two years ago.', 'He left half a year ago.', 'It was two or three years ago.'])(
    'has no value where its count is loose: %s',
    (text) => expect(read(text).map(([, meaning]) => meaning)).toEqual(['vague']),
  );

  it('may be of a year named before it', () =>
    expect(read('He won in 1994, and in July of that year took office.').at(-1)).toEqual([
      'July of that year',
      '1994-07',
    ]));

  it('is told back from a weekday by the words alone: only the article’s own day tells which', () =>
    expect(read('They met on Saturday. Two days earlier he had left.').at(-1)).toEqual([
      'Two days earlier',
      'weekday 6 past',
    ]));

  it.each([
    ['The next day, 21 June 2025, he left. The day after, she did.', '2025-06-22'],
    ['He won in 1994. That same year she lost.', '1994'],
    ['In 2021 they fled. In the first half of the year it was forty.', '2021'],
    ['Early in the year he fled.', '0 year'],
    ['In the first nine months of the year forty fled.', '0 year'],
  ])('may be of a time told before, or else of the one that runs: %s', (text, meaning) =>
    expect(read(text).at(-1)?.[1]).toBe(meaning),
  );

  it('may share its month with another', () =>
    expect(read('held on April 24 and 25.').map(([, value]) => value)).toEqual(['XXXX-04-24 past', 'XXXX-04-25 past']));
});

it.each([
  ['two flights leave on Monday and Tuesday nights', ['vague', 'vague']],
  ['a train leaves each Thursday from August 6', ['vague', 'XXXX-08-06 nearest']],
  ['came in March, April and May', ['XXXX-03 past', 'XXXX-04 past', 'XXXX-05 past']],
  ['rose this year and last.', ['0 year', '-1 year']],
  ['rises this year or next.', ['0 year', '1 year']],
  ['rose this year and last in line.', ['0 year']],
  ['left the year before last.', ['-2 year']],
  ['came in March or April', ['XXXX-03 past', 'XXXX-04 past']],
])('what comes again and what is listed is told apart in “%s”', (text, meanings) =>
  expect(read(text).map(([, meaning]) => meaning)).toEqual(meanings),
);

describe('a time without a calendar value', () => {
  it.each([
    'recently',
    'now',
    'in recent years',
    'for five years',
    'in the past three years',
    'at the moment',
    'several months ago',
    'years ago',
    'the Sept. 11 attacks',
    'every Friday',
    'the following Monday',
    'today’s youth',
    'the people of tomorrow',
    'many of today’s computers',
    'in today’s Norland',
    'on Monday nights',
    'a week from Friday',
    '$360 million a year ago',
    '42 cents a share, a year ago',
    '42 cents a share, a year earlier',
    'since year-end',
  ])('is vague: “%s”', (text) => expect(read(text).map(([, meaning]) => meaning)).toEqual(['vague']));
});

describe('no day', () => {
  it.each([
    '2,020 people attended',
    'at least 1,160 critics',
    '2000 troops were sent',
    'about 2000 people',
    'in 2000 people’s homes',
    'Article 2024 of the code',
    'UN resolution 1973',
    '$2020',
    'at 2030 GMT',
    'call +375 29 202 2020',
    'won 3-2',
    'Minsk 18:03',
    'It may rain',
    'Theresa May said',
    'the March on Washington',
    'they march',
    'a second later',
    'the sun sat down',
    'April Smith',
    'the Sunday Times',
    'Good Friday',
    'on 30 February',
    'toString constructor __proto__',
    'a ten-year sentence',
    'in the 1989 period',
    'more than 2000.',
    'worse than 2000 others',
    'it costs ’21 roubles',
    'the fifth quarter',
    'in ’25 people',
    'Maja Kowalska said',
    'the wife of Jan Kowal',
    'Decree No. 1 of 2024',
    'the maj of the palace',
  ])('is seen in “%s”', (text) => expect(read(text)).toEqual([]));
});

describe('any text', () => {
  const words = fc.constantFrom(
    'June',
    'May',
    '21',
    '2025',
    ',',
    'and',
    'last',
    'week',
    'on',
    'Friday',
    '-',
    'the',
    '.',
    'years',
    '1,160',
    'вчера',
    '“',
  );
  it('gives spans in order that do not overlap and do not begin or end in white space', () =>
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        let last = 0;
        for (const { start, end } of findDays(text, whole(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    ));
});
