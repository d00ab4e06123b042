import { describe, expect, it } from 'vitest';
import { countedKind, headOf, mayCountTheSame } from '../../../src/annotate/figures/counted.ts';

describe('headOf', () => {
  it.each([
    [['prisoners', 'other prisoners', 'political prisoners', 'Political Prisoners', 'prisoner'], 'prisoner'],
    [['opposition journalists', 'journalists'], 'journalist'],
    [['people', 'person'], 'person'],
    [['member countries', 'country'], 'country'],
    [['tonnes of potash', 'tonnes'], 'tonne'],
    [['businesses'], 'business'],
    [['women', 'young women'], 'woman'],
    [['заключённых', 'заключенный', 'политических заключённых'], 'заключенн'],
    [['человек', 'человека', 'людей'], 'человек'],
    [['белорусских компаний', 'компании'], 'компан'],
    [['палітвязняў', 'палітвязень', 'палітвязьняў', 'palitviaźniaŭ'], 'палітвязн'],
    [['чалавек', 'čałaviek'], 'чалавек'],
    [[''], ''],
  ])('%j', (phrases, head) => expect(new Set(phrases.map(headOf))).toEqual(new Set([head])));
});

describe('countedKind', () => {
  it.each([
    [
      'prisoners',
      [
        ...['political prisoners', 'detainees', 'inmates', 'hostages', 'convicts'],
        ...['политзаключённых', 'осуждённых', 'задержанных', 'узников', 'заложников'],
        ...['палітвязняў', 'зьняволеных', 'затрыманых', 'źniavolenych', 'palitviaźniaŭ'],
      ],
    ],
    ['people', ['people', 'persons', 'individuals', 'others', 'человек', 'граждан', 'чалавек', 'асобаў', 'čałaviek']],
    ['foreigners', ['foreigners', 'foreign nationals', 'иностранцев', 'иностранных граждан', 'замежных грамадзян']],
    ['prisoners of war', ['prisoners of war', 'POWs', 'военнопленных']],
    ['journalists', ['reporters', 'журналистов', 'журналістаў']],
    ['Lithuanians', ['Lithuanians', 'литовцев', 'літоўцаў']],
  ])('%s', (kind, phrases) => {
    for (const phrase of phrases) expect([phrase, countedKind(phrase)]).toEqual([phrase, kind]);
  });

  it.each(['companies', 'рублей', 'тонн', 'years', 'hadoŭ', ''])('is null for “%s”', (of) =>
    expect(countedKind(of)).toBeNull(),
  );
});

describe('mayCountTheSame', () => {
  it.each([
    ['52 people and 52 prisoners', 'people', 'prisoners'],
    ['two languages', 'political prisoners', 'палітвязняў'],
    ['two nouns of one kind', 'detainees', 'hostages'],
    ['one noun for things', 'Belarusian companies', 'companies'],
  ])('holds for %s', (_, a, b) => expect([mayCountTheSame(a, b), mayCountTheSame(b, a)]).toEqual([true, true]));

  it.each([
    ['prisoners', 'journalists'],
    ['prisoners', 'prisoners of war'],
    ['teachers', 'doctors'],
    ['companies', 'people'],
    ['years', 'months'],
  ])('does not hold for %s and %s', (a, b) =>
    expect([mayCountTheSame(a, b), mayCountTheSame(b, a)]).toEqual([false, false]),
  );
});
