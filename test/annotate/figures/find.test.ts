import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/annotate/annotate.ts';
import { findDays } from '../../../src/annotate/days/find.ts';
import { findFigures } from '../../../src/annotate/figures/find.ts';

const whole = (text: string) => [{ start: 0, end: text.length }];
const figures = (text: string) => findFigures(text, whole(text), findDays(text, whole(text)));

/** The first figure: its words, value, qualifier, unit and what it counts. */
function first(text: string) {
  const [figure] = figures(text);
  return figure && [text.slice(figure.start, figure.end), figure.value, figure.qualifier, figure.unit, figure.of];
}

describe('a figure has its qualifier, unit and noun', () => {
  it.each([
    [
      'where at least 1,160 other regime critics are held',
      'at least 1,160 other regime critics',
      1160,
      'at least',
      'people',
      'other regime critics',
    ],
    ['and 13 other prisoners were released', '13 other prisoners', 13, 'other', 'people', 'prisoners'],
    ['Kellogg and 13 others', '13 others', 13, 'other', 'people', 'others'],
    [
      'the release of 14 political prisoners from jail',
      '14 political prisoners',
      14,
      'exactly',
      'people',
      'political prisoners',
    ],
    [
      'помиловал 12 рурских и иностранных гражданина',
      '12 рурских и иностранных гражданина',
      12,
      'exactly',
      'people',
      'рурских и иностранных гражданина',
    ],
    ['52 осуждённых вышли', '52 осуждённых', 52, 'exactly', 'people', 'осуждённых'],
    ['14 політичних в’язнів', '14 політичних в’язнів', 14, 'exactly', 'people', 'політичних в’язнів'],
    ['один журналист вышел', 'один журналист', 1, 'exactly', 'people', 'журналист'],
    ['between two member states', 'two member states', 2, 'exactly', null, 'member states'],
    ['ten and eleven years', 'eleven years', 11, 'exactly', 'years', 'years'],
    ['one journalist was freed', 'one journalist', 1, 'exactly', 'people', 'journalist'],
    ['1 160 prisoners', '1 160 prisoners', 1160, 'exactly', 'people', 'prisoners'],
    ['1.160 prisoners', '1.160 prisoners', 1160, 'exactly', 'people', 'prisoners'],
    [
      'не менее 1160 политзаключённых',
      'не менее 1160 политзаключённых',
      1160,
      'at least',
      'people',
      'политзаключённых',
    ],
    ['больш за 1 100 палітвязняў', 'больш за 1 100 палітвязняў', 1100, 'more than', 'people', 'палітвязняў'],
    [
      'Over 1,200 political prisoners',
      'Over 1,200 political prisoners',
      1200,
      'more than',
      'people',
      'political prisoners',
    ],
    ['fewer than 50 detainees', 'fewer than 50 detainees', 50, 'less than', 'people', 'detainees'],
    ['up to 2,000 Russian troops', 'up to 2,000 Russian troops', 2000, 'at most', 'troops', 'Russian troops'],
    ['some 300 people', 'some 300 people', 300, 'about', 'people', 'people'],
    ['two hundred and fifty people', 'two hundred and fifty people', 250, 'exactly', 'people', 'people'],
    ['two dozen opposition figures', 'two dozen opposition figures', 24, 'exactly', 'people', 'opposition figures'],
    ['300 prisoners of war', '300 prisoners of war', 300, 'exactly', 'people', 'prisoners of war'],
    ['two dozen steel figures', 'two dozen steel figures', 24, 'exactly', null, 'steel figures'],
    ['half a million people', 'half a million people', 500_000, 'exactly', 'people', 'people'],
    ['rise by nearly 17 percent in Belarus', 'nearly 17 percent', 17, 'nearly', 'percent', ''],
    ['17% of voters', '17% of voters', 17, 'exactly', 'percent', 'voters'],
    ['a $40 billion contract', '$40 billion', 40e9, 'exactly', 'USD', ''],
    ['€5m', '€5m', 5e6, 'exactly', 'EUR', ''],
    ['500 Belarusian rubles', '500 Belarusian rubles', 500, 'exactly', 'BYN', 'Belarusian rubles'],
    ['5 млрд долларов', '5 млрд долларов', 5e9, 'exactly', 'USD', 'долларов'],
    ['4 million tonnes of potash', '4 million tonnes', 4e6, 'exactly', 'tonnes', 'tonnes'],
    ['sentenced to 12 years in prison', '12 years', 12, 'exactly', 'years', 'years'],
    ['approximately six and a half hours', 'approximately six and a half hours', 6.5, 'about', 'hours', 'hours'],
    ['three NATO countries and Ukraine', 'three NATO countries', 3, 'exactly', null, 'NATO countries'],
  ])('“%s”', (text, ...expected) => expect(first(text)).toEqual(expected));

  it.each([
    ['20 to 30 activists', 20, 30],
    ['20–30 activists', 20, 30],
    ['between 20 and 30 journalists', 20, 30],
    ['six or seven global conflicts', 6, 7],
    ['$5 to $10 million', 5e6, 10e6],
  ])('a range has two ends: “%s”', (text, value, upTo) => expect(figures(text)).toMatchObject([{ value, upTo }]));
});

describe('no figure', () => {
  it.each([
    'the July 4 message',
    'in February 2022, he',
    'at 18:03',
    'won 2-1',
    'the 21st prisoner',
    'one of the prisoners',
    'a T20I benchmark',
    'the “E-Points” system',
    'Article 361 of the code',
    'Boeing 777 jets',
    'F-16 jets',
    'a 10-year sentence',
    'Lukashenko, 70, said',
    'No. 5',
    'one in three voters',
  ])('is seen in “%s”', (text) => expect(figures(text)).toEqual([]));
});

describe('the seeds', () => {
  interface Gold {
    readonly figures: readonly {
      readonly value: number;
      readonly qualifier?: string;
      readonly of: string;
      readonly from: readonly string[];
    }[];
  }
  const gold: Gold = JSON.parse(readFileSync('test/gold/seeds.json', 'utf8'));
  const files: Record<string, string> = {
    '000': '000_bf7b2d2c899e18c9.txt',
    '002': '002_ce094ad9c3e1acfc.txt',
    '003': '003_847fa0f9ff687019.txt',
    '004': '004_4198fd65b7220080.txt',
  };
  it.each(gold.figures.flatMap((figure) => figure.from.map((file) => ({ ...figure, file }))))(
    'count $value $of in $file',
    ({ value, qualifier = 'exactly', file }) => {
      const text = readFileSync(`seeds/${files[file]}`, 'utf8');
      const lines = linesOf(text);
      expect(findFigures(text, lines, findDays(text, lines))).toContainEqual(
        expect.objectContaining({ value, qualifier, unit: 'people' }),
      );
    },
  );
});

describe('any text', () => {
  it('gives figures inside their sentence, in order, none of them a day', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '1,160',
            '14',
            'prisoners',
            'June',
            '2025',
            'and',
            'to',
            'one',
            'million',
            '$',
            '%',
            '-',
            'at least',
            '.',
          ),
          { maxLength: 25 },
        ),
        (list) => {
          const text = list.join(' ');
          const days = findDays(text, whole(text));
          let last = 0;
          for (const { start, end } of findFigures(text, whole(text), days)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
    ));
});
