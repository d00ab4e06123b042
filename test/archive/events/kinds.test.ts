import { describe, expect, it } from 'vitest';
import { triggersIn } from '../../../src/archive/events/kinds.ts';
import { lexicon } from '../../../src/archive/events/lexicon.ts';
import { placesIn } from '../../../src/archive/events/places.ts';

const kindsIn = (text: string): string[] => [...new Set(triggersIn(text).map(({ label }) => label))];

describe('what happened', () => {
  it.each([
    ['The envoy met him in Minsk.', ['meet']],
    ['They held talks in Minsk.', ['meet']],
    ['Посланник прибыл на переговоры.', ['meet']],
    ['Пасланнік прыехаў на перамовы.', ['meet']],
    ['Fourteen prisoners were set free.', ['release']],
    ['Он вышел на свободу.', ['release']],
    ['Іх вызвалілі ўчора.', ['release']],
    ['Vyzvalili 14 čałaviek.', ['release']],
    ['She was arrested and sentenced.', ['arrest', 'sentence']],
    ['Её задержали.', ['arrest']],
    ['Яе асудзілі.', ['sentence']],
    ['The election was disputed.', ['elect']],
    ['The airline’s sanctions were lifted.', ['sanction']],
    ['США сняли санкции.', ['sanction']],
    ['More than 1,000 are still held.', ['hold']],
  ])('%s', (sentence, kinds) => {
    expect(kindsIn(sentence)).toEqual(kinds);
  });

  it.each([
    'The ministry released a statement in March.',
    'They held a briefing.',
    'There are signs of change.',
    'Поезда ходят летом.',
    'The nuclear power plant works.',
    'Nobody was hurt.',
  ])('is nothing that is listed: %s', (sentence) => {
    expect(kindsIn(sentence)).toEqual([]);
  });

  it.each([
    ['She called for the release of all.', 'release'],
    ['He urged Minsk to release them.', 'release'],
    ['She was not released.', 'release'],
    ['Она потребовала освобождения всех.', 'release'],
    ['Яна заклікала вызваліць усіх.', 'release'],
    ['Его не освободили.', 'release'],
    ['They refused to lift it.', 'sanction'],
  ])('is not what was only called for, or did not happen: %s', (sentence, kind) => {
    expect(kindsIn(sentence)).not.toContain(kind);
  });

  it('is what something was called for after', () => {
    expect(kindsIn('She called for calm after the release of the two.')).toContain('release');
  });
});

describe('places', () => {
  it('are found in any language, by whatever belongs to them', () => {
    for (const words of ['Ukrainian', 'Киев', 'украінскі', 'Kyiv']) expect([...placesIn(words)]).toEqual(['ukraine']);
  });

  it('know the US from “us”', () => {
    expect([...placesIn('The US left.')]).toEqual(['us']);
    expect([...placesIn('They told us.')]).toEqual([]);
  });
});

describe('a lexicon', () => {
  const find = lexicon({ one: 'visit* let_go US', two: 'visitor round*_up' });

  it('finds whole words, beginnings and pairs, with their offsets', () => {
    const text = 'Visits, a visitor, let go; rounded up in the US.';
    expect(find(text).map(({ label, start, end }) => [label, text.slice(start, end)])).toEqual([
      ['one', 'Visits'],
      ['two', 'visitor'],
      ['one', 'let go'],
      ['two', 'rounded up'],
      ['one', 'US'],
    ]);
  });

  it('takes no part of a word, no half of a pair, and no other case of a name', () => {
    expect(find('revisit let up; go round; us')).toEqual([]);
  });
});
