import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, differencesOf, wordsIn } from '../../src/compose/alignment.ts';

/** What differs, as `asked|found`, "-" where there is nothing. */
function differences(asked: string, found: string): string[] {
  const [mine, theirs] = [wordsIn(asked), wordsIn(found)];
  return differencesOf(align(mine, theirs), mine, theirs).map(
    (each) =>
      `${each.asked ? asked.slice(each.asked.start, each.asked.end) : '-'}|${each.found ? found.slice(each.found.start, each.found.end) : '-'}`,
  );
}

describe('words laid along a text', () => {
  for (const [asked, found, expected] of [
    ['the sanctions will be lifted', 'Lind said the sanctions will not be lifted soon', ['-|not']],
    ['a rare sign of friendship', 'It was a rare gesture of personal friendship.', ['sign|gesture', '-|personal']],
    ['14 big prisoners', '14 prisoners', ['big|-']],
    ['it’s time', "It's time", []],
    ['They released 16 people', 'they released 14 people', ['16|14']],
    ['we can do these things', 'so we can get these kind of things done', ['do|get', '-|kind of']],
    ['Освободили шестнадцать заключённых', 'Вчера освободили четырнадцать заключённых', ['шестнадцать|четырнадцать']],
    // Another spelling of a word in its place.
    ['Lukašenka has to go', 'said that Łukašenka has to go', ['Lukašenka|Łukašenka']],
    ['met Lukashenka', 'Berg met Łukašenka', ['Lukashenka|Łukašenka']],
    ['о чем речь', 'о чём речь', ['чем|чём']],
    ['met Anna', 'Berg met Ivan', ['Anna|-']],
    // A word that was moved, by a few words only.
    ['fully our preserving sovereignty', 'fully preserving our sovereignty', ['our preserving|preserving our']],
    ['they never said it was safe', 'they said it was never safe', ['never said it was|said it was never']],
    ['never they said that it was safe', 'they said that it was never safe', ['never|-', '-|never']],
    ['we never said it was safe', 'we said it was not safe', ['never|-', '-|not']],
    ['nothing alike', 'quite another text', ['nothing alike|-']],
    ['', 'another text', []],
  ] as const)
    it(`“${asked}” along “${found}”`, () => expect(differences(asked, found)).toEqual(expected));

  it('says after which word of the text something differs', () => {
    const [asked, found] = ['be lifted', 'will be fully lifted'];
    const [mine, theirs] = [wordsIn(asked), wordsIn(found)];
    const [only] = differencesOf(align(mine, theirs), mine, theirs);
    expect(only?.after && found.slice(only.after.start, only.after.end)).toBe('be');
  });

  it('accounts for every word asked for once, in order, and pairs only same words', () => {
    const words = fc.array(fc.constantFrom('not', 'be', 'lifted', 'sanctions', 'will', 'the', 'Minsk'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [asked, found] = [wordsIn(a.join(' ')), wordsIn(b.join(' '))];
        const steps = align(asked, found);
        expect(steps.flatMap((step) => step.asked ?? [])).toEqual(asked.map((_, i) => i));
        const places = steps.flatMap((step) => step.found ?? []);
        expect(places).toEqual([...places].sort((x, y) => x - y));
        for (const step of steps)
          if (step.asked !== null && step.found !== null)
            expect(asked[step.asked]?.alike).toBe(found[step.found]?.alike);
      }),
    );
  });

  it('finds no difference in any stretch of the text itself', () => {
    const text = 'Lind told Berg in Minsk that fourteen prisoners crossed the border on Saturday after long talks';
    const words = text.split(' ');
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 14 }), (from, count) => {
        expect(differences(words.slice(from, from + count).join(' '), text)).toEqual([]);
      }),
    );
  });
});
