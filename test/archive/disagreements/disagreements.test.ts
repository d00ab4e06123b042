import { describe, expect, it } from 'vitest';
import type { Disagreement } from '../../../src/model/event.ts';
import { type Articles, toldBy } from '../events/told.ts';

/** All that an archive of some articles finds: the kind, and the words of each side. */
async function found(articles: Articles): Promise<readonly (readonly [kind: string, ...sides: string[]])[]> {
  const { archive, events } = await toldBy(articles);
  const people = archive.records.flatMap(({ annotations }) => annotations.people.map(({ id }) => id));
  const all = new Set<Disagreement>([
    ...events.flatMap(({ disagreements }) => disagreements),
    ...people.flatMap((id) => archive.disagreementsAbout(id)),
  ]);
  return [...all].map(({ kind, sides }) => [kind, ...sides.map(({ exact }) => exact)] as const);
}

/** One article of a day, and another of the same. */
const both = (one: string, other: string): Articles => ({ a: ['2025-03-04', one], b: ['2025-03-04', other] });
const alone = (...sentences: string[]): Articles => ({ a: ['2025-03-04', sentences.join('\n\n')] });
const none = async (articles: Articles) => expect(await found(articles)).toEqual([]);

describe('posts: a contradiction', () => {
  it('is a president and a former president in one article', async () => {
    expect(
      await found(alone('President Karl Lind spoke in Hrodna.', 'Former President Karl Lind will come again.')),
    ).toEqual([['contradiction', 'President Karl Lind', 'Former President Karl Lind']]);
  });

  it('is a minister and a former minister in articles of one day', async () => {
    const articles = both('Foreign Minister Karl Lind spoke in Hrodna.', 'Former Foreign Minister Karl Lind left.');
    expect((await found(articles)).map(([kind]) => kind)).toEqual(['contradiction']);
  });

  it('is an ambassador whom the same article calls a former US ambassador', async () => {
    const articles = alone('Former US Ambassador Anna Berg praised it.', 'Ambassador Anna Berg spoke in Hrodna.');
    expect((await found(articles)).map(([kind]) => kind)).toEqual(['contradiction']);
    await none(both('Former US Ambassador Anna Berg praised it.', 'Ambassador Anna Berg spoke in Hrodna.'));
  });

  it('is so in Russian', async () => {
    const articles = alone('Министр обороны Иван Петров прибыл в Гродно.', 'Бывший министр обороны Иван Петров уехал.');
    expect((await found(articles)).map(([kind]) => kind)).toEqual(['contradiction']);
  });

  it.each([
    ['who was one at another time', 'President Karl Lind spoke.', 'Then-President Karl Lind had come in 2019.'],
    [
      'whose president is a former one',
      'Karl Lind’s envoy Anna Berg spoke.',
      'Former President Karl Lind’s envoy Anna Berg left.',
    ],
    [
      'who left one and leads another',
      'Opposition leader Karl Lind spoke.',
      'Karl Lind, former leader of the Green Party, left.',
    ],
    ['in other words of the same', 'US President Karl Lind spoke.', 'President Karl Lind left.'],
  ])('is not somebody %s', (_, one, other) => none(alone(one, other)));

  it('is not somebody who was in office months before', () =>
    none({ a: ['2025-01-04', 'President Karl Lind spoke.'], b: ['2025-05-04', 'Former President Karl Lind left.'] }));
});

describe('posts: a difference', () => {
  it('is an envoy for one country and to another', async () => {
    const articles = both('Karl Lind, special envoy for Ukraine, spoke.', 'Karl Lind, special envoy to Belarus, left.');
    expect((await found(articles)).map(([kind]) => kind)).toEqual(['difference']);
  });

  it('is an envoy and a deputy envoy', async () => {
    const articles = both('US envoy Karl Lind spoke in Hrodna.', 'US deputy envoy Karl Lind left.');
    expect((await found(articles)).map(([kind]) => kind)).toEqual(['difference']);
  });

  it.each([
    ['one who is for more', 'Karl Lind, envoy for Ukraine and Russia, spoke.', 'Karl Lind, envoy for Ukraine, left.'],
    ['one whose task is not told', 'Karl Lind, envoy for Ukraine, spoke.', 'US envoy Karl Lind left.'],
    [
      'whom he represents, in Russian',
      'Представитель президента Ивана Петрова Карл Линд прибыл в Гродно.',
      'Спецпосланник президента Карл Линд уехал.',
    ],
  ])('is not %s', (_, one, other) => none(both(one, other)));
});

const FREED = 'after talks with envoy Karl Lind in Hrodna.';

describe('numbers of one event', () => {
  it('contradict each other where no number is both', async () => {
    const articles = both(
      `On March 3 Marek Kowal released 14 prisoners ${FREED}`,
      `Marek Kowal released 16 prisoners on March 3 ${FREED}`,
    );
    expect(await found(articles)).toEqual([['contradiction', '14 prisoners', '16 prisoners']]);
  });

  it('contradict each other where the next sentence of an article counts', async () => {
    const articles = both(
      'On March 3 Marek Kowal met envoy Karl Lind in Hrodna. Fourteen prisoners, Anna Berg among them, were released after the talks.',
      'Marek Kowal released 16 prisoners on March 3, Anna Berg among them, after talks with envoy Karl Lind in Hrodna.',
    );
    expect(await found(articles)).toEqual([['contradiction', 'Fourteen prisoners', '16 prisoners']]);
  });

  it('contradict each other across languages', async () => {
    const articles = both(
      'On March 3 John Coale came to Hrodna for talks, and 14 political prisoners were released.',
      '3 марта Джон Коул прибыл в Гродно, и были освобождены 16 политзаключённых.',
    );
    expect(await found(articles)).toEqual([['contradiction', '14 political prisoners', '16 политзаключённых']]);
  });

  it('differ where one counts political prisoners and the other prisoners', async () => {
    const articles = both(
      `On March 3 Marek Kowal released 14 political prisoners ${FREED}`,
      `Marek Kowal released 16 prisoners on March 3 ${FREED}`,
    );
    expect(await found(articles)).toEqual([['difference', '14 political prisoners', '16 prisoners']]);
  });

  it.each([
    ['“at least 14” and 16', 'at least 14 prisoners', '16 prisoners'],
    ['“more than a dozen” and 14', 'more than a dozen prisoners', '14 prisoners'],
    ['14 of 52 and 52', '14 of 52 prisoners', '52 prisoners'],
    ['some who are of one country, and all', '14 Polish prisoners', '52 prisoners'],
    ['a named person and 13 others, and 14', 'Anna Berg and 13 other prisoners', '14 prisoners'],
    ['people and prisoners', '16 people', '14 prisoners'],
  ])('do not disagree where they are %s', (_, one, other) =>
    none(both(`On March 3 Marek Kowal released ${one} ${FREED}`, `Marek Kowal released ${other} on March 3 ${FREED}`)),
  );

  it('disagree where a named person and 13 others are told elsewhere as 16', async () => {
    const articles = both(
      'Anna Berg and 13 other prisoners were released on March 3 after talks with Karl Lind.',
      'On March 3 Anna Berg was among 16 prisoners who left; 16 prisoners were released after talks with Karl Lind.',
    );
    expect(await found(articles)).toEqual([['contradiction', '13 other prisoners', '16 prisoners']]);
  });

  it('do not disagree within one article, which counts two things', () =>
    none(
      alone(
        `On March 3 Marek Kowal released 14 prisoners ${FREED}`,
        'On March 3 Marek Kowal met Karl Lind, and 16 prisoners were released.',
      ),
    ));
});

describe('days of one event', () => {
  it('contradict each other where two are printed', async () => {
    const articles: Articles = {
      a: ['2025-03-09', 'On March 3 Marek Kowal released 14 prisoners, Anna Berg and Olga Wolf among them.'],
      b: ['2025-03-09', 'On March 4 Marek Kowal released 14 prisoners, Anna Berg and Olga Wolf among them.'],
    };
    expect(await found(articles)).toEqual([['contradiction', 'On March 3', 'On March 4']]);
  });

  it('are doubtful where one is only counted', async () => {
    const articles: Articles = {
      a: ['2025-03-09', 'On March 3 Marek Kowal released 14 prisoners, Anna Berg and Olga Wolf among them.'],
      b: ['2025-03-05', 'Marek Kowal yesterday released 14 prisoners, Anna Berg and Olga Wolf among them.'],
    };
    expect(await found(articles)).toEqual([['doubtful day', 'On March 3', 'yesterday']]);
  });

  it('are doubtful where a printed weekday does not fit', async () => {
    expect(await found(alone('Snow fell.', 'Karl Lind met Anna Berg on Friday, March 3, 2025.'))).toEqual([
      ['doubtful day', 'Friday', 'March 3, 2025'],
    ]);
    expect(await found(alone('Snow fell.', 'Карл Линд встретил Анну Берг в пятницу, 3 марта 2025 года.'))).toEqual([
      ['doubtful day', 'пятницу', '3 марта 2025 года'],
    ]);
  });

  it('are not where it fits, nor where a source is less precise', async () => {
    await none(alone('Snow fell.', 'Karl Lind met Anna Berg on Monday, March 3, 2025.'));
    await none(both('Snow fell. On March 3 Karl Lind met Anna Berg.', 'Snow fell. In March Karl Lind met Anna Berg.'));
  });

  it('are not where somebody did the same on two days', () =>
    none(both('On March 3 Karl Lind met Anna Berg.', 'Karl Lind met Anna Berg again on March 4.')));
});

describe('a spelling', () => {
  it('stands beside the name as another article has it', async () => {
    const articles = both('John Quail spoke in Hrodna.', 'John Coale left Hrodna.');
    expect(await found(articles)).toEqual([['spelling', 'John Quail', 'John Coale']]);
  });

  it('is none where nobody has the name right, and none of two ways to write one name', async () => {
    await none(alone('John Quail spoke in Hrodna.'));
    await none(both('Aleksandr Lukashenko spoke in Hrodna.', 'Alaksandar Łukašenka left Hrodna.'));
  });
});
