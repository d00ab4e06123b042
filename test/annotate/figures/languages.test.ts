import { describe, expect, it } from 'vitest';
import { findDays } from '../../../src/annotate/days/find.ts';
import { findFigures } from '../../../src/annotate/figures/find.ts';

const whole = (text: string) => [{ start: 0, end: text.length }];
const figures = (text: string) => findFigures(text, whole(text), findDays(text, whole(text)));
const first = (text: string) => {
  const [figure] = figures(text);
  return figure && [figure.qualifier, figure.value, figure.unit, figure.of];
};

describe('Russian', () => {
  it.each([
    ['Освобождены четырнадцать политзаключённых', 'exactly', 14, 'people', 'политзаключённых'],
    ['В стране не менее 1187 политических заключённых', 'at least', 1187, 'people', 'политических заключённых'],
    ['Более тысячи человек вышли на улицы', 'more than', 1000, 'people', 'человек'],
    ['Тысячи людей вышли на улицы', 'at least', 1000, 'people', 'людей'],
    ['Несколько сотен грузовиков стоят', 'at least', 100, null, 'грузовиков'],
    ['Десятки тысяч людей уехали', 'at least', 10_000, 'people', 'людей'],
    ['ещё 13 человек', 'other', 13, 'people', 'человек'],
    ['13 других заключённых', 'other', 13, 'people', 'заключённых'],
    ['штраф до 25 базовых величин', 'at most', 25, 'base units', 'базовых величин'],
    ['число выросло до 30 человек', 'exactly', 30, 'people', 'человек'],
    ['тысяча с лишним человек', 'more than', 1000, 'people', 'человек'],
    ['30 человек и более', 'at least', 30, 'people', 'человек'],
    ['на 17 процентов избирателей', 'exactly', 17, 'percent', 'избирателей'],
    ['на 2,5 процентного пункта', 'exactly', 2.5, 'percentage points', ''],
    ['5 млн долларов США', 'exactly', 5e6, 'USD', 'долларов США'],
    ['20 белорусских компаний', 'exactly', 20, null, 'белорусских компаний'],
    ['семь новых организаций', 'exactly', 7, null, 'новых организаций'],
    ['два военных конфликта', 'exactly', 2, null, 'военных конфликта'],
    ['52 осуждённых гражданина', 'exactly', 52, 'people', 'осуждённых гражданина'],
    ['переговоры длились около пяти часов', 'about', 5, 'hours', 'часов'],
    ['цены выросли на 4,4%, до 525,1 млн долларов', 'exactly', 4.4, 'percent', ''],
    ['более чем на 1 млн долларов', 'more than', 1e6, 'USD', 'долларов'],
    ['около 1 тыс. оставшихся заключённых', 'about', 1000, 'people', 'оставшихся заключённых'],
    ['о помиловании десятков осуждённых', 'at least', 10, 'people', 'осуждённых'],
    ['Пятеро вышли на свободу', 'exactly', 5, 'people', ''],
  ])('“%s”', (text, ...expected) => expect(first(text)).toEqual(expected));
});

describe('Belarusian', () => {
  it.each([
    ['Вызвалены чатырнаццаць палітвязняў', 'exactly', 14, 'people', 'палітвязняў'],
    ['Вызвалены 14 зьняволеных зь Беларусі', 'exactly', 14, 'people', 'зьняволеных'],
    ['больш за тысячу чалавек', 'more than', 1000, 'people', 'чалавек'],
    ['ня менш за 30 асобаў', 'at least', 30, 'people', 'асобаў'],
    ['каля 30 затрыманых', 'about', 30, 'people', 'затрыманых'],
    ['амаль дзясятак людзей', 'nearly', 10, 'people', 'людзей'],
    ['сотні новых вязняў', 'at least', 100, 'people', 'новых вязняў'],
    ['штраф 100 базавых велічынь', 'exactly', 100, 'base units', 'базавых велічынь'],
    ['двое дзетак', 'exactly', 2, 'people', 'дзетак'],
    ['асудзілі да 15 сутак арышту', 'exactly', 15, 'days', 'сутак'],
    ['арышт да 15 сутак', 'at most', 15, 'days', 'сутак'],
    ['судзілі дзевяцёх актывістаў', 'exactly', 9, 'people', 'актывістаў'],
    ['300 рублёў', 'exactly', 300, 'rubles', 'рублёў'],
    // Łacinka is read as Cyrillic, and shown as printed.
    ['Z kałonii vyzvalili 14 palitviaźniaŭ, što siadzieli', 'exactly', 14, 'people', 'palitviaźniaŭ'],
    ['Kala tysiačy čałaviek sustrakali ich, i heta było', 'about', 1000, 'people', 'čałaviek'],
    ['Jaho asudzili na piać z pałovaj hadoŭ, što jon znaŭ', 'exactly', 5.5, 'years', 'hadoŭ'],
  ])('“%s”', (text, ...expected) => expect(first(text)).toEqual(expected));
});

describe('ranges', () => {
  it.each([
    ['от 20 до 30 человек', 20, 30],
    ['20—30 человек', 20, 30],
    ['между 20 и 30 странами', 20, 30],
    ['две-три тысячи человек', 2000, 3000],
    ['3–5 млн рублей', 3e6, 5e6],
    ['from 20 to 30 trucks', 20, 30],
    ['5% to 10% of voters', 5, 10],
  ])('“%s”', (text, value, upTo) => expect(figures(text)).toMatchObject([{ value, upTo }]));

  it.each([
    ['rose from 14 to 52 prisoners', 52],
    ['число выросло с 14 до 52 человек', 52],
    ['sentenced in 2021 to 15 years', 15],
  ])('no range: “%s”', (text, value) => expect(figures(text)).toMatchObject([{ value, upTo: null }]));
});

describe('what is counted stands before the number', () => {
  it.each([
    ['The number of political prisoners in Ruritania reached 1,187', 1187, 'exactly', 'political prisoners'],
    ['the number of detainees has risen to at least 40, they say', 40, 'at least', 'detainees'],
    ['Political prisoners now number 1,187.', 1187, 'exactly', 'Political prisoners'],
    ['Political prisoners: 1,187', 1187, 'exactly', 'Political prisoners'],
    ['Число политзаключённых достигло 1187.', 1187, 'exactly', 'политзаключённых'],
    ['Число заключённых превысило 1300 человек', 1300, 'more than', 'заключённых'],
    ['Колькасць палітвязняў вырасла да 1187', 1187, 'exactly', 'палітвязняў'],
    ['Асуджаных жанчын — 300', 300, 'exactly', 'Асуджаных жанчын'],
  ])('“%s”', (text, value, qualifier, of) =>
    expect(figures(text)).toMatchObject([{ value, qualifier, of, unit: 'people' }]),
  );

  it.each(['Comments: 44', 'Photos: 5', 'Poland – 188', 'the number of prisoners rose by 14', 'Prisoners: 14:30'])(
    'nothing is counted in “%s”',
    (text) => expect(figures(text)).toEqual([]),
  );
});

describe('a part of a whole', () => {
  it('counts what the whole counts', () =>
    expect(figures('14 of the 52 prisoners crossed the border')).toMatchObject([
      { value: 14, unit: 'people', of: 'prisoners' },
      { value: 52, unit: 'people', of: 'prisoners' },
    ]));
  it('counts “them”', () => expect(figures('Three of them refused')).toMatchObject([{ value: 3, of: 'them' }]));
});

describe('no figure', () => {
  it.each([
    'обвинили по статье 411 УК',
    'по ч. 4 ст. 361',
    'у артыкуле 361',
    'колонии № 4 и ИК-15',
    'встретились в 10 часов утра',
    'ни один человек не вышел',
    'один из заключённых',
    'отношения двух стран',
    'the leaders of the two countries',
    'шэсць спыніў',
    'две трети голосов',
    'two thirds of voters',
    'the Group of Seven countries',
    'the Five Eyes allies',
    'a mother of three who left',
    'открыто 24/7',
    'тел. +375 29 123 45 67',
    'передаёт 24 Канал',
    'the Charter97 site',
    'семью освобождённого',
    'Листок № 5',
    'на 100 тысяч населения',
    'per 100,000 people',
    '265805 Banner copies',
  ])('is seen in “%s”', (text) => expect(figures(text)).toEqual([]));
});

describe('a plural of a scale', () => {
  it.each([
    ['hundreds of arrests', 100, 'arrests'],
    ['tens of thousands of people', 10_000, 'people'],
    ['several hundred trucks', 100, 'trucks'],
    ['a row over millions of euros', 1_000_000, 'euros'],
    ['Scores of detainees', 20, 'detainees'],
  ])('is at least one of it: “%s”', (text, value, of) =>
    expect(figures(text)).toMatchObject([{ value, of, qualifier: 'at least' }]),
  );
});
