import { describe, expect, it } from 'vitest';
import { type Articles, toldBy } from './told.ts';

/** Each names a happening; `one` and `other` are words of the two sentences that are asked about. */
type Case = readonly [what: string, articles: Articles, one: string, other: string];

/** A lead of its own, so that what follows is no news of its article's day. */
const LEAD = 'Snow fell in the north.\n\n';

const VISIT = 'Envoy Karl Lind met President Marek Kowal in Hrodna';

const UNITED: readonly Case[] = [
  [
    'two outlets give it the same day',
    {
      a: ['2025-03-04', `${VISIT} on March 3 for talks on the embassy.`],
      b: ['2025-03-10', 'The talks of Karl Lind and Marek Kowal took place on March 3, 2025, and lasted six hours.'],
    },
    'talks on the embassy',
    'lasted six hours',
  ],
  [
    'a lead comes two days after it',
    {
      a: ['2025-03-05', 'President Marek Kowal freed 14 prisoners after talks with envoy Karl Lind, officials say.'],
      b: ['2025-03-20', 'On March 3, 2025, Marek Kowal released 14 prisoners at the request of Karl Lind.'],
    },
    'officials say',
    'at the request',
  ],
  [
    'leads of outlets that report it on different days',
    {
      a: ['2025-03-03', 'President Marek Kowal released 14 prisoners after talks with Karl Lind in Hrodna.'],
      b: ['2025-03-04', 'Marek Kowal has freed 14 political prisoners, an envoy named Karl Lind announced.'],
    },
    'talks with Karl Lind',
    'announced',
  ],
  [
    'an article of a later month gives it only its month',
    {
      a: ['2025-03-04', 'On March 3, Anna Berg was released from prison after talks with envoy Karl Lind.'],
      b: ['2025-09-01', 'In March 2025 Karl Lind came for talks, and Anna Berg was released.'],
    },
    'from prison after talks',
    'came for talks',
  ],
  [
    'an English and a Russian article count the same people',
    {
      a: ['2025-03-04', 'President Marek Kowal released 14 political prisoners on March 3 after talks with Karl Lind.'],
      b: ['2025-03-04', '3 марта были освобождены 14 политзаключённых, сообщили правозащитники.'],
    },
    'after talks with Karl Lind',
    'сообщили правозащитники',
  ],
  [
    'an English and a Belarusian article count the same people',
    {
      a: ['2025-03-04', 'President Marek Kowal released 31 political prisoners on March 3 after talks with Karl Lind.'],
      b: ['2025-03-04', '3 сакавіка былі вызваленыя 31 палітвязень, паведамілі праваабаронцы.'],
    },
    'after talks with Karl Lind',
    'паведамілі праваабаронцы',
  ],
  [
    'one counts a named person and the others',
    {
      a: ['2025-03-04', 'Anna Berg and 13 other prisoners were released on March 3, her lawyer said.'],
      b: ['2025-03-05', 'Belarus released 14 prisoners on March 3, the embassy said.'],
    },
    'her lawyer said',
    'the embassy said',
  ],
  [
    'what an article says of it further down, without its day',
    {
      a: [
        '2025-03-04',
        'On March 3 envoy Karl Lind met Anna Berg in Hrodna.\n\nThe meeting of Karl Lind with Anna Berg lasted six hours.',
      ],
    },
    'On March 3',
    'lasted six hours',
  ],
  [
    'an undated article tells of it in the same number and with the same people',
    {
      a: [
        '2025-03-04',
        'On March 3 Marek Kowal released 123 prisoners after talks with Karl Lind, among them Anna Berg.',
      ],
      b: [null, 'Just last week Karl Lind helped secure the release of 123 prisoners such as Anna Berg.'],
    },
    'among them',
    'helped secure',
  ],
  [
    'the year alone is given, by all',
    {
      a: ['2025-03-04', `${LEAD}Marek Kowal was re-elected in a disputed election in 2020, which led to protests.`],
      b: ['2025-05-04', `${LEAD}Mass protests followed the disputed 2020 election of Marek Kowal.`],
    },
    'which led to',
    'Mass protests',
  ],
];

const APART: readonly Case[] = [
  [
    'two releases in one month with other numbers',
    {
      a: ['2025-03-04', 'On March 3, Marek Kowal released 14 prisoners after talks with Karl Lind.'],
      b: ['2025-03-25', 'Karl Lind said that 52 prisoners were released, days after his talks with Marek Kowal.'],
    },
    'released 14',
    '52 prisoners',
  ],
  [
    'two meetings of the same rulers on different days',
    {
      a: ['2025-03-10', 'On March 3 President Marek Kowal met President Piotr Zima in Minsk.'],
      b: ['2025-03-10', 'President Marek Kowal met President Piotr Zima in Minsk on March 7.'],
    },
    'On March 3',
    'on March 7',
  ],
  [
    'the same kind of thing on one day by other people',
    {
      a: ['2025-03-04', 'On March 3 minister Anna Berg met Karl Lind in Minsk.'],
      b: ['2025-03-04', 'Senator Tomas Hart met Olga Wolf in Minsk on March 3.'],
    },
    'Anna Berg',
    'Olga Wolf',
  ],
  [
    'an undated article about a later visit of the same envoy',
    {
      a: ['2025-03-04', 'On March 3 envoy Karl Lind met President Marek Kowal, who released 14 prisoners.'],
      b: [null, 'Envoy Karl Lind has again met President Marek Kowal, who released 250 prisoners.'],
    },
    'released 14',
    'released 250',
  ],
  [
    'the anniversary of it',
    {
      a: ['2024-03-04', 'On March 3 Anna Berg and Karl Lind led a protest in Hrodna.'],
      b: ['2025-03-04', 'On March 3 Anna Berg and Karl Lind marked a year since the protest in Hrodna.'],
    },
    'led a protest',
    'marked a year',
  ],
  [
    'elections of two countries in one year',
    {
      a: ['2025-03-04', `${LEAD}Marek Kowal won the disputed 2020 election in Belarus.`],
      b: ['2025-03-04', `${LEAD}Tomas Hart lost the 2020 election in the United States.`],
    },
    'disputed 2020',
    'lost the 2020',
  ],
  [
    'a plan and what happened',
    {
      a: ['2025-03-01', `${LEAD}Envoy Karl Lind will meet Anna Berg in Hrodna on March 3.`],
      b: ['2025-03-04', 'Envoy Karl Lind met Anna Berg in Hrodna on March 3.'],
    },
    'will meet',
    'Karl Lind met',
  ],
  [
    'a demand for it',
    {
      a: ['2025-03-05', 'Envoy Karl Lind on March 3 called for the release of Anna Berg and Olga Wolf.'],
      b: ['2025-03-05', 'Anna Berg and Olga Wolf were released on March 3, Karl Lind said.'],
    },
    'called for',
    'were released',
  ],
  [
    'what happened on a day of the year that an undated article names, on another day',
    {
      a: ['2025-03-04', 'On March 3 Karl Lind met Anna Berg and Olga Wolf, who were released.'],
      b: [null, 'On August 9 Karl Lind met Anna Berg and Olga Wolf, who had been released.'],
    },
    'On March 3',
    'On August 9',
  ],
  [
    'other things that somebody did in one year',
    {
      a: ['2025-03-04', `${LEAD}In 2023 President Marek Kowal met Piotr Zima in Moscow.`],
      b: ['2025-03-04', `${LEAD}In 2023 President Marek Kowal met Karl Lind in Vienna.`],
    },
    'Moscow',
    'Vienna',
  ],
  [
    'what was in a month in which there were two',
    {
      a: ['2025-03-30', 'On March 3 Karl Lind met Anna Berg. On March 23 Karl Lind met Anna Berg.'],
      b: ['2025-09-01', 'In March 2025 Karl Lind met Anna Berg in Minsk.'],
    },
    'On March 3',
    'In March 2025',
  ],
];

describe('sentences of one happening are one event', () => {
  it.each(UNITED)('where %s', async (_, articles, one, other) => {
    expect((await toldBy(articles)).areOne(one, other)).toBe(true);
  });
});

describe('sentences stay apart', () => {
  it.each(APART)('that tell of %s', async (_, articles, one, other) => {
    expect((await toldBy(articles)).areOne(one, other)).toBe(false);
  });
});

describe('the day of an event', () => {
  it('is the one that a sentence gives, not that of the articles', async () => {
    const { eventWith } = await toldBy({
      a: ['2025-03-05', 'President Marek Kowal freed 14 prisoners after talks with envoy Karl Lind, officials say.'],
      b: ['2025-03-20', 'In March Marek Kowal freed 14 prisoners at the request of Karl Lind.'],
      c: ['2025-03-21', 'On March 3, 2025, Marek Kowal freed 14 prisoners, thanking Karl Lind.'],
    });
    const event = eventWith('officials say');
    expect(event.date?.value).toBe('2025-03-03');
    expect(event.statements[0].span.exact).toContain('On March 3');
    expect(event.articles).toHaveLength(3);
  });

  it('is the first on which it was reported, where all that is known are reports', async () => {
    const { eventWith } = await toldBy({
      a: ['2025-03-05', 'Marek Kowal has freed 14 political prisoners, envoy Karl Lind announced.'],
      b: ['2025-03-04', 'President Marek Kowal released 14 prisoners after talks with Karl Lind in Hrodna.'],
    });
    expect(eventWith('announced').date?.value).toBe('2025-03-04');
  });

  it('is never one without a year, while a sentence gives the year', async () => {
    const { eventWith } = await toldBy({
      a: [null, 'On March 3 Karl Lind met Anna Berg and Olga Wolf in Hrodna.'],
      b: ['2025-03-04', 'On March 3 Karl Lind met Anna Berg and Olga Wolf, who were ill.'],
    });
    expect(eventWith('who were ill').date?.value).toBe('2025-03-03');
  });
});
