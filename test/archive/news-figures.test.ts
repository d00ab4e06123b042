import { describe, expect, it } from 'vitest';
import { newsOf } from '../../src/archive/news.ts';
import { growing, written } from './growing.ts';

/** What changes when, after some articles, others come: "at least 1,160 prisoners → 1,187 prisoners". */
async function changes(
  before: readonly (readonly [day: string | null, text: string])[],
  after: readonly (readonly [day: string | null, text: string])[],
): Promise<string[]> {
  const archive = await growing();
  const files = (all: typeof before, name: string) =>
    Object.fromEntries(all.map(([day, text], n) => [`${name}${n}.txt`, written(text, day)]));
  const { revision } = await archive.add(files(before, 'a'));
  const { figures } = newsOf(await archive.add(files(after, 'b')), revision);
  await archive.close();
  return figures.map(({ from, to, also }) =>
    [`${from.figure.span.exact} → ${to.figure.span.exact}`, ...also.map(({ figure }) => figure.span.exact)].join(' = '),
  );
}

const JULY = '2025-07-07';
const AUGUST = '2025-08-20';
const one = (text: string) => [[JULY, text]] as const;
const other = (text: string) => [[AUGUST, text]] as const;

describe('a figure that has become another', () => {
  it.each([
    [
      'Viasna says that 1,160 political prisoners are still held behind bars in Belarus.',
      'Viasna says that 1,187 political prisoners remain behind bars in Belarus.',
      '1,160 political prisoners → 1,187 political prisoners',
    ],
    [
      'The talks went on in Minsk, where at least 1,160 other regime critics are still held behind bars.',
      'At least 1,187 political prisoners are held in the country, according to the Viasna centre.',
      'at least 1,160 other regime critics → At least 1,187 political prisoners',
    ],
    [
      'There are 1,160 political prisoners in Belarus, according to the Viasna centre.',
      'The number of political prisoners in Belarus has reached 1,187, according to the Viasna centre.',
      '1,160 political prisoners → political prisoners in Belarus has reached 1,187',
    ],
    [
      'After the release of 14 people, 1,160 political prisoners remain in prison, the centre said.',
      'According to the centre, 1,187 people are recognized as political prisoners in Belarus.',
      '1,160 political prisoners → 1,187 people',
    ],
    [
      'По данным правозащитников, в Беларуси 1160 политзаключённых, и их становится больше.',
      'За решёткой остаются не менее 1187 политзаключённых, сообщили правозащитники в среду.',
      '1160 политзаключённых → не менее 1187 политзаключённых',
    ],
    [
      'Pavodle pravaabaroncaŭ, u Biełarusi zastajucca za kratami 1160 palitviaźniaŭ.',
      'Pavodle pravaabaroncaŭ, u Biełarusi ciapier 1187 palitviaźniaŭ, i ich robicca bolš.',
      '1160 palitviaźniaŭ → 1187 palitviaźniaŭ',
    ],
    [
      'The rights group said that 1,160 political prisoners remain behind bars in Belarus.',
      'Праваабаронцы паведамілі, што за кратамі застаюцца 1187 палітвязняў.',
      '1,160 political prisoners → 1187 палітвязняў',
    ],
    [
      'The association of journalists says that 36 journalists are behind bars in Belarus.',
      'The association of journalists says that 28 journalists are behind bars in Belarus.',
      '36 journalists → 28 journalists',
    ],
    [
      'Belarus still holds 496 Lithuanian trucks at its border, the carriers’ association said.',
      'Belarus still holds 412 Lithuanian trucks at its border, the carriers’ association said.',
      '496 Lithuanian trucks → 412 Lithuanian trucks',
    ],
    [
      'There are 1,160 political prisoners in Belarus, according to the Viasna centre.',
      'At least 1,187 political prisoners were held in Belarus as of August 20, the Viasna centre said.',
      '1,160 political prisoners → At least 1,187 political prisoners',
    ],
    [
      'По данным правозащитников, в Беларуси 1160 политзаключённых, и их становится больше.',
      'По состоянию на 20 августа в Беларуси было 1187 политзаключённых, сообщили правозащитники.',
      '1160 политзаключённых → 1187 политзаключённых',
    ],
  ])('is told with the newest that was known: %s', async (before, after, told) => {
    expect(await changes(one(before), other(after))).toEqual([told]);
  });

  it('is one for all articles that give it', async () => {
    const text = (by: string) => `${by} says that 1,187 political prisoners remain behind bars in Belarus.`;
    const before = 'Viasna says that 1,160 political prisoners remain behind bars in Belarus.';
    const after = [
      [AUGUST, text('Viasna')],
      [AUGUST, text('The rights centre')],
      ['2025-08-19', text('A group of lawyers')],
    ] as const;
    expect(await changes(one(before), after)).toEqual([
      '1,160 political prisoners → 1,187 political prisoners = 1,187 political prisoners = 1,187 political prisoners',
    ]);
  });

  it('takes the place of the newest known, not of an older one', async () => {
    const text = (number: string) => `Viasna says that ${number} political prisoners remain behind bars in Belarus.`;
    const before = [
      ['2025-05-01', text('1,220')],
      [JULY, text('1,160')],
      ['2025-06-01', text('1,190')],
    ] as const;
    expect(await changes(before, other(text('1,187')))).toEqual([
      '1,160 political prisoners → 1,187 political prisoners',
    ]);
  });

  describe('takes the place of the last that was new, though somebody repeats an older one', () => {
    const says = (who: string, number: string) => `${who} says that ${number} political prisoners remain behind bars.`;
    const before = [
      [JULY, says('Viasna', '1,160')],
      ['2025-08-01', says('The centre', '1,187')],
    ] as const;
    const late = [AUGUST, says('A lawyer', '1,160')] as const;
    const told = ['1,187 political prisoners → 1,205 political prisoners'];

    it('the day before', async () => {
      expect(await changes([...before, late], [['2025-08-21', says('Viasna', '1,205')]])).toEqual(told);
    });

    it('the same day', async () => {
      expect(await changes(before, [late, [AUGUST, says('Viasna', '1,205')]])).toEqual(told);
    });
  });
});

const HELD = 'Viasna says that 1,160 political prisoners remain behind bars in Belarus.';

describe('no figure has changed', () => {
  it.each([
    [
      'two releases',
      'Belarus released 24 political prisoners in June.',
      'Belarus released 36 political prisoners in September.',
    ],
    ['two releases in Russian', 'В июне освободили 24 политзаключённых.', 'В сентябре освободили 36 политзаключённых.'],
    [
      'arrests of two weeks',
      'At least 24 journalists were detained last week.',
      'At least 36 journalists were detained last week.',
    ],
    [
      'a count up to another day',
      HELD,
      'As of January 2025, 1,187 political prisoners were held in Belarus, the Viasna centre said.',
    ],
    [
      'who is held, and who was freed',
      HELD,
      'Over the years 1,187 political prisoners were released from prison in Belarus.',
    ],
    [
      '"at least 24" and 36',
      'At least 24 journalists are behind bars in Belarus.',
      'In all, 36 journalists are behind bars in Belarus.',
    ],
    [
      '"more than 1,000" and 1,187',
      'More than 1,000 political prisoners remain behind bars in Belarus.',
      'Viasna says that 1,187 political prisoners remain behind bars.',
    ],
    [
      '"about 1,200" and 1,187',
      'About 1,200 political prisoners remain behind bars in Belarus.',
      'Viasna says that 1,187 political prisoners remain behind bars.',
    ],
    [
      'a round number and a precise one',
      'Some say that 1,200 political prisoners remain behind bars.',
      'Viasna says that 1,187 political prisoners remain behind bars.',
    ],
    ['the same number', HELD, 'In Minsk and elsewhere, 1,160 political prisoners are still held behind bars.'],
    [
      'people of whom nothing is said',
      'In all, 1,160 people remain behind bars in Belarus.',
      'In all, 1,187 people remain behind bars in Belarus.',
    ],
    [
      'prisoners who may be any',
      'In all, 1,160 prisoners remain in the jails of Minsk.',
      'In all, 1,187 prisoners remain in the jails of Minsk.',
    ],
    ['some of those counted', HELD, 'Viasna says that 1,187 female political prisoners remain behind bars in Belarus.'],
    [
      'a part of them, told after',
      HELD,
      'Viasna says that 960 political prisoners with families abroad remain behind bars.',
    ],
    [
      'a part, by its words',
      HELD,
      'Of the prisoners many are ill: 980 of the political prisoners remain behind bars without care.',
    ],
    ['far fewer', HELD, 'Viasna says that 160 political prisoners remain behind bars in Belarus.'],
    ['another country', HELD, 'In Russia, 1,287 political prisoners remain behind bars, a Moscow group says.'],
    ['what may be', HELD, 'By autumn there could be 1,287 political prisoners behind bars in Belarus.'],
    ['what was', HELD, 'A year earlier 1,387 political prisoners were behind bars in Belarus.'],
    ['what was in a year', HELD, 'In 2022, there are 1,487 political prisoners in the records of Viasna.'],
    [
      'what somebody claims',
      HELD,
      '“There are 1,487 political prisoners behind bars in Belarus today,” Ada Lind said in Vilnius.',
    ],
    ['spans of time', 'The sanctions remain for 24 months.', 'The sanctions remain for 36 months.'],
    ['money', 'The fund still holds 240 million dollars.', 'The fund still holds 360 million dollars.'],
    ['shares', 'Inflation remains at 24 percent in Belarus.', 'Inflation remains at 36 percent in Belarus.'],
  ])('by %s', async (_, before, after) => {
    expect(await changes(one(before), other(after))).toEqual([]);
  });

  it.each([
    ['an article without a day came', JULY, null],
    ['the known one has no day', null, AUGUST],
    ['an older article came', AUGUST, JULY],
    ['both are of one day', JULY, JULY],
  ])('where %s', async (_, before, after) => {
    const text = 'Viasna says that 1,187 political prisoners remain behind bars in Belarus.';
    expect(await changes([[before, HELD]], [[after, text]])).toEqual([]);
  });

  it('where one article gives two', async () => {
    const text =
      'Viasna says that 1,187 political prisoners remain behind bars.\n\nAnother group says that 1,240 political prisoners remain behind bars.';
    expect(await changes(one(HELD), other(text))).toEqual([]);
  });

  it('where sources of one day do not agree on it', async () => {
    const text = (number: string) => `Viasna says that ${number} political prisoners remain behind bars in Belarus.`;
    expect(
      await changes(one(HELD), [
        [AUGUST, text('1,187')],
        [AUGUST, text('1,240')],
      ]),
    ).toEqual([]);
  });

  it('where somebody repeats a number that was given not long ago', async () => {
    const text = (number: string) => `Viasna says that ${number} political prisoners remain behind bars in Belarus.`;
    const before = [
      ['2025-08-01', text('1,187')],
      ['2025-08-10', text('1,160')],
    ] as const;
    expect(await changes(before, other(text('1,187')))).toEqual([]);
  });

  it('where nothing of the kind was known', async () => {
    expect(await changes(one('Ada Lind met Max Berg in Minsk and spoke of trade.'), other(HELD))).toEqual([]);
  });
});
