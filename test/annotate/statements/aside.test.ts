import { describe, expect, it } from 'vitest';
import { findDays } from '../../../src/annotate/days/find.ts';
import { findStatements } from '../../../src/annotate/statements/find.ts';

/** The words of the days that a sentence makes a statement of. */
function stated(text: string): string[] {
  const sentences = [{ start: 0, end: text.length }];
  const days = findDays(text, sentences);
  return findStatements({ text, sentences, days, mentions: [], leadDay: false }).flatMap(({ day }) => {
    const range = day === null ? null : days[day];
    return range ? [text.slice(range.start, range.end)] : [];
  });
}

describe('a day that only tells who or what is meant dates no sentence', () => {
  it.each([
    'Jan Kowal, born on 5 May 1980, was held.',
    'Ян Коваль, 1980 года рождения, задержан.',
    'Ян Коваль (1980 г.р.) задержан.',
    'Ён нарадзіўся ў 1980 годзе.',
    'Decree No. 247 of 9 June 2023 says so.',
    'Decree No. 1 of 2024 says so.',
    'Указ № 247 от 9 июня 2023 года действует.',
    'По закону 2021 года его осудили.',
    'The Zapad 2025 drills were small.',
    'He starred in a film (2010) and left.',
  ])('%s', (text) => expect(stated(text)).toEqual([]));

  it.each([
    ['Jan Kowal (born 1980) was held on Friday.', ['on Friday']],
    ['The Constitution of 1994 was amended in 1996.', ['1996']],
    ['The law was adopted in 2021.', ['2021']],
    ['Since 2020 he has been abroad.', ['2020']],
    ['После 2020 года он уехал.', ['2020 года']],
  ])('but others do: %s', (text, days) => expect(stated(text)).toEqual(days));
});
