import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit, PassageDocument, PassageFacts, PassageQuery } from '../../src/model/search.ts';
import { articleId, personId } from '../../src/model/span.ts';
import { createPassageSearch, loadPassageSearch, type PassageSearch } from '../../src/search/engine.ts';
import { contentStems, contentWords, nameTerms } from '../../src/search/terms.ts';

const article = (id: string, title: string, ...paragraphs: readonly string[]): PassageDocument[] =>
  paragraphs.map((text, i) => ({ id: `${id}#${i + 1}`, article: articleId(id), paragraph: i + 1, title, text }));

const passages = [
  ...article(
    'talks',
    'Talks on the embassy’s return',
    'An envoy came to Minsk for the day.',
    'He left the city late in the evening.',
    'No prisoners were released after the visit, which Lind called a beginning.',
  ),
  ...article(
    'lawyer',
    'Envoy meets lawyer in Minsk',
    'Coale and Kellogg spoke of prisoners with Lukashenko.',
    'The embassy may open again; an embassy without a roof is no embassy, Łukašenka said.',
    'Sanctions on potash remain. So do those on the airline.',
  ),
  ...article(
    'letter',
    'A letter of greetings',
    'Alaksandar Łukašenka wrote to all Americans on the Fourth of July and wished them peace, well-being and much else.',
    'The United States has had no embassy in the country for years, and those who once worked in it live abroad.',
    'Cichanoŭskaja asked for tougher sanctions. Sanctions work, she said.',
  ),
  ...article('minsk', 'Переговоры в Минске', 'Лукашенко принял Келлога.', 'Санкции обсуждались долго.'),
];

const nothing = (): PassageFacts | null => null;
const search = createPassageSearch(passages);
const find = (words: string, from: PassageSearch = search): readonly Hit[] => from.search({ words }, nothing);
const ids = (words: string): string[] => find(words).map(({ id }) => id);

describe('ranking', () => {
  it('puts first what speaks most of the words asked for', () => {
    expect(ids('embassy')).toEqual([
      'lawyer#2', // three times in a short paragraph
      'letter#2', // once, in a long one
      'talks#1', // in the headline alone: finds the lead, and no other paragraph
    ]);
  });

  it('prefers a passage with all the words to those with one, however often', () => {
    expect(ids('tougher sanctions')[0]).toBe('letter#3');
    expect(ids('prisoners released')).toEqual([
      'talks#3', // both
      'lawyer#1', // one
    ]);
  });

  it('weighs a rare word above a common one', () => {
    expect(ids('Lukashenko potash')[0]).toBe('lawyer#3'); // one passage has potash, four have him
  });

  it('prefers the lead to a later paragraph that says the same', () => {
    const twice = createPassageSearch(article('a', '', 'Other words stand here.', 'Envoy in town.', 'Envoy in town.'));
    const first = createPassageSearch([
      ...article('b', '', 'Filler words.', 'Envoy in town.'),
      ...article('a', '', 'Envoy in town.'),
    ]);
    expect(find('envoy', twice).map(({ id }) => id)).toEqual(['a#2', 'a#3']); // equal: by id
    expect(find('envoy', first).map(({ id }) => id)).toEqual(['a#1', 'b#2']);
  });

  it('orders equals by article and then by number, not by letter', () => {
    const many = createPassageSearch(article('a', '', ...Array.from({ length: 12 }, () => 'Envoy in town.')));
    expect(
      find('envoy', many)
        .slice(1)
        .map(({ paragraph }) => paragraph),
    ).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('does not multiply by the number of words that matched', () => {
    const alone = find('potash').find(({ id }) => id === 'lawyer#3')?.score ?? 0;
    const other = find('airline').find(({ id }) => id === 'lawyer#3')?.score ?? 0;
    expect(find('potash airline')[0]?.score).toBeCloseTo(alone + other);
  });

  it('is not moved by a word asked twice', () => {
    expect(find('sanctions Sanctions sanction')).toEqual(find('sanctions'));
  });
});

describe('forms and spellings', () => {
  it('finds inflected forms', () => {
    expect(ids('sanction')).toEqual(ids('sanctions'));
    expect(ids('releasing prisoner')).toEqual(ids('released prisoners'));
    expect(ids('санкций')).toEqual(['minsk#2']);
  });

  for (const spelling of [
    'Łukašenka',
    'lukasenka',
    'Лукашенко',
    'Лукашэнка',
    'LUKASHENKA',
    'Lukashenko’s',
    'лукашенко',
  ])
    it(`finds the same for ${spelling} as for Lukashenko, in the same order, at the same score`, () => {
      expect(find(spelling)).toEqual(find('Lukashenko'));
      expect(ids(spelling).toSorted()).toEqual(['lawyer#1', 'lawyer#2', 'letter#1', 'minsk#1']);
    });

  it('finds a name in another case and script', () => {
    expect(ids('Kellogg').toSorted()).toEqual(['lawyer#1', 'minsk#1']);
    expect(ids('Келлогом').toSorted()).toEqual(['lawyer#1', 'minsk#1']);
    expect(ids('Тихановской')).toEqual(['letter#3']);
    expect(ids('Minsk')).toContain('minsk#1'); // the headline is in Russian: в Минске
  });

  it('does not take a wife for her husband', () => {
    expect(ids('Cichanoŭskaja')).toEqual(['letter#3']);
    for (const husband of ['Cichanoŭski', 'Tikhanovsky', 'Тихановский']) {
      expect(find(husband)).toEqual([]); // not as a near spelling either
      expect(search.near(husband)).toEqual([]);
    }
  });

  it('does not take a common word for a name that folds alike', () => {
    const folds = createPassageSearch([
      ...article('a', '', 'Prices rise and rise.'),
      ...article('b', '', 'Rice spoke.'),
    ]);
    expect(nameTerms('rise')).toEqual(nameTerms('rice'));
    expect(find('rise', folds).map(({ id }) => id)).toEqual(['a#1']);
  });

  it('reads a number with its groups and without, U.S. and US as one', () => {
    const numbers = createPassageSearch(article('a', '', 'The U.S. counts 1,160 critics.'));
    for (const words of ['1160', '1,160', 'US', 'u.s. critics']) expect(find(words, numbers)).toHaveLength(1);
  });
});

describe('a word that is nowhere', () => {
  it('is replaced by the nearest spelling, and the hit says so', () => {
    const [hit] = find('embasy');
    expect(hit?.id).toBe('lawyer#2');
    expect(hit?.near).toEqual([{ asked: 'embasy', found: 'embassy' }]);
  });

  it('is completed from its beginning', () => {
    expect(find('potas')[0]?.near).toEqual([{ asked: 'potas', found: 'potash' }]);
  });

  it('does not touch the words beside it', () => {
    for (const { id, near } of find('embasy airline'))
      if (id === 'lawyer#3') expect(near).toEqual([]);
      else expect(near).toEqual([{ asked: 'embasy', found: 'embassy' }]);
  });

  it('alone is matched loosely: what is somewhere finds nothing like it', () => {
    const words = createPassageSearch([
      ...article('a', '', 'The Austrian said so.'),
      ...article('b', '', 'An Australian did.'),
    ]);
    expect(find('Austrian', words)).toHaveLength(1);
    expect(find('Austrian', words)[0]?.near).toEqual([]);
  });

  for (const word of ['xylophone', 'Paris', 'qqq', '2031', 'an'])
    it(`finds nothing for ${word}`, () => expect(find(word)).toEqual([]));

  it('scores below the word itself', () => {
    expect(find('embasy')[0]?.score).toBeLessThan(find('embassy')[0]?.score ?? 0);
  });
});

describe('near spellings', () => {
  it('are printed in the archive, the nearest first, the word itself left out', () => {
    expect(search.near('Kelog')).toEqual(['Kellogg', 'Келлога']);
    expect(search.near('sanktions')).toEqual(['sanctions']);
    expect(search.near('embassy')).toEqual([]);
  });

  it('are none for what is like nothing, for numbers and for no word at all', () => {
    for (const word of ['xylophone', '2031', '', '🎉', 'the']) expect(search.near(word)).toEqual([]);
  });
});

describe('filters', () => {
  const lind = personId('lind');
  const coale = personId('coale');
  const table: Readonly<Record<string, PassageFacts>> = {
    'talks#3': { people: new Set([lind]), publisher: 'Pozirk', days: [{ first: '2025-06-01', last: '2025-06-30' }] },
    'lawyer#1': { people: new Set([lind, coale]), publisher: 'Naša Niva', days: [] },
    'lawyer#2': { people: new Set([coale]), publisher: null, days: [{ first: '2025-09-11', last: '2025-09-11' }] },
  };
  const facts = (id: string): PassageFacts | null => table[id] ?? null;
  const filtered = (query: PassageQuery): string[] => search.search(query, facts).map(({ id }) => id);

  it('of people: all that are asked for', () => {
    expect(filtered({ words: 'prisoners', people: [lind] }).toSorted()).toEqual(['lawyer#1', 'talks#3']);
    expect(filtered({ words: 'prisoners', people: [lind, coale] })).toEqual(['lawyer#1']);
    expect(filtered({ words: 'prisoners', people: [personId('nobody')] })).toEqual([]);
  });

  it('of publisher: whatever case and diacritics', () => {
    for (const publisher of ['Naša Niva', 'nasa niva', 'NASA NIVA '])
      expect(filtered({ words: 'prisoners', publisher })).toEqual(['lawyer#1']);
    expect(filtered({ words: 'prisoners', publisher: 'Niva' })).toEqual([]);
  });

  it('of days: what may overlap, to the day; the undated is dropped', () => {
    const on = (first: string, last: string) => filtered({ words: 'prisoners embassy', days: { first, last } });
    expect(on('2025-06-30', '2025-08-01')).toEqual(['talks#3']);
    expect(on('2025-07-01', '2025-09-10')).toEqual([]);
    expect(on('2025-01-01', '2025-12-31').toSorted()).toEqual(['lawyer#2', 'talks#3']);
  });

  it('do not change score or order of what is left', () => {
    const all = search.search({ words: 'prisoners' }, facts);
    expect(search.search({ words: 'prisoners', people: [coale] }, facts)).toEqual(
      all.filter(({ id }) => id === 'lawyer#1'),
    );
  });

  it('alone give all that pass, in the order of the index, at score 0', () => {
    for (const words of ['', '  ', 'the of and', '…'])
      expect(search.search({ words, people: [lind] }, facts).map(({ id, score }) => [id, score])).toEqual([
        ['talks#3', 0],
        ['lawyer#1', 0],
      ]);
  });

  it('alone and empty give nothing, as stop words alone do', () => {
    for (const words of ['', 'the of and', '🎉']) expect(filtered({ words, people: [] })).toEqual([]);
  });
});

describe('a question of whatever', () => {
  for (const words of [
    '.*',
    '(a+)+$',
    '[',
    '\\',
    '^$',
    '🕊🕊🕊',
    '\u0000',
    '\ud800',
    '~',
    '__proto__ constructor toString',
    '"',
  ])
    it(`${JSON.stringify(words)} is answered`, () => expect(() => find(words)).not.toThrow());

  it('any string is answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => Array.isArray(find(words))));
  });

  it('6,000 characters are answered', () => {
    const long = [
      'a'.repeat(6000),
      'embassy '.repeat(750),
      Array.from({ length: 1000 }, (_, i) => `word${i}x`).join(' '),
    ];
    for (const words of long) expect(() => find(words)).not.toThrow();
    expect(find(long[1] ?? '')).toEqual(find('embassy'));
  });

  it('an archive of nothing answers with nothing', () => {
    const empty = createPassageSearch([]);
    expect(find('embassy', empty)).toEqual([]);
    expect(empty.near('embassy')).toEqual([]);
    expect(loadPassageSearch(empty.snapshot())).not.toBeNull();
  });
});

const vocabulary = [
  'embassy',
  'embassies',
  'sanctions',
  'Łukašenka',
  'Лукашенко',
  'Coale',
  'potas',
  'embasy',
  'Minsk',
  'the',
  'airlin',
  'peace',
  'xyz',
];
const anyQuestion = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));

describe('every hit', () => {
  const termsIn = (text: string): Set<string> =>
    new Set([...contentStems(text), ...[...contentWords(text)].flatMap(nameTerms)]);

  it('has a word of the question, or the near one that it reports', () => {
    fc.assert(
      fc.property(anyQuestion, (words) => {
        for (const { id, near } of find(words)) {
          const passage = passages.find((each) => each.id === id);
          const has = termsIn(`${passage?.title} ${passage?.text}`);
          const asked = termsIn(words);
          for (const { found } of near) for (const term of termsIn(found)) asked.add(term);
          expect(asked.intersection(has).size).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('comes once, with a score above 0, the best first', () => {
    fc.assert(
      fc.property(anyQuestion, (words) => {
        const hits = find(words);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        for (const [i, { score }] of hits.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(hits[i - 1]?.score ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });
});

describe('a snapshot', () => {
  const loaded = loadPassageSearch(search.snapshot());

  it('gives identical hits and near spellings', () => {
    if (!loaded) throw new Error('not loaded');
    fc.assert(
      fc.property(anyQuestion, (words) => {
        expect(find(words, loaded)).toEqual(find(words));
      }),
    );
    for (const word of vocabulary) expect(loaded.near(word)).toEqual(search.near(word));
  });

  it('of other rules, or damaged, is refused', () => {
    const snapshot = search.snapshot();
    for (const bad of [
      '',
      '{}',
      'null',
      `0${snapshot}`,
      snapshot.slice(0, -10),
      snapshot.slice(0, snapshot.indexOf('\n') + 1),
      `${snapshot.split('\n')[0]}\n{}`,
      `${snapshot.split('\n')[0]}\nnull`,
    ])
      expect(loadPassageSearch(bad)).toBeNull();
  });
});
