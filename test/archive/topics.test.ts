import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../src/archive/topics.ts';
import { archiveOf, seedsFolder } from './archives.ts';

const story = (text: string): string => `A headline that is long enough to stand alone\n\nJuly 1, 2025. ${text}\n`;

const topics = async (...texts: string[]): Promise<string[]> => {
  const files = Object.fromEntries(texts.map((text, i) => [`${i}.txt`, story(text)]));
  return topicsOf((await archiveOf(seedsFolder([], files))).records);
};

describe('topics', () => {
  it('are things, by the words before them; phrases where they are told twice', async () => {
    const found = await topics(
      'The border guards stopped 14 heavy trucks at the crossing on Tuesday, Anna Berg said in Vilnius.',
      'Drivers of heavy trucks waited at the crossing for a week before the border guards let them pass.',
    );
    expect(found).toEqual(expect.arrayContaining(['heavy trucks', 'trucks', 'crossing', 'border guards']));
    for (const none of ['heavy', 'stopped', 'waited', 'said', 'week', 'berg', 'vilnius', 'tuesday'])
      expect(found).not.toContain(none);
  });

  it('come with the most widely told first, in their most frequent form', async () => {
    const found = await topics(
      'Talks on the tariffs began in Vilnius on Tuesday, and the ferries stood still, Anna Berg said there.',
      'A tariff is no weapon, Anna Berg said in Vilnius on Wednesday before a vote on the new tariffs there.',
    );
    expect(found[0]).toBe('tariffs');
  });

  it('are found in Cyrillic too', async () => {
    const found = await topics(
      'Переговоры о санкциях начались в Минске во вторник, сказала Анна Берг журналистам в аэропорту.',
    );
    expect(found).toContain('санкциях');
    expect(found).not.toContain('начались');
  });

  it('are found in Cyrillic by their ends, without a word before them', async () => {
    const found = await topics(
      'Минск снова требует отменить санкции, и посольство пока молчит, заявила журналистам Анна Берг во вторник.',
      'Новые санкции вводить не будут, посольство работает, политзаключенных ждут дома, написала Анна Берг.',
      'Белорусских политзаключенных освободят скоро, санкции снимут быстро, сообщила Анна Берг в пятницу днем.',
    );
    expect(found).toEqual(expect.arrayContaining(['санкции', 'посольство', 'политзаключенных']));
    for (const none of ['заявила', 'снимут', 'отменить', 'скоро', 'быстро', 'новые', 'белорусских'])
      expect(found).not.toContain(none);
  });

  it('are those that seldom stand after “the” too, where they end as only things do', async () => {
    const found = await topics(
      'Tariffs rose, and drivers lost. Berg called tariffs unfair, and drivers waited. Some drivers left at once.',
      'Drivers met in Vilnius. Drivers want no tariffs, said Berg. Drivers left the town and went on strike then.',
    );
    expect(found).toContain('drivers');
    expect(found).not.toContain('unfair');
  });

  it('are none in an empty archive', () => expect(topicsOf([])).toEqual([]));
});
