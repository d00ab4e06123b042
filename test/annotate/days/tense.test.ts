import { describe, expect, it } from 'vitest';
import { readAlone } from '../../../src/annotate/days/find.ts';

/** The side on which the words put the one day of a sentence. */
const sideOf = (text: string): string[] =>
  readAlone(text).flatMap(({ meaning }) => ('direction' in meaning ? [meaning.direction] : []));

describe('a day to come', () => {
  it.each([
    'Mr Lind will succeed Mr Falk Feb. 1.', // "succeed" ends like a past
    'The reduced share is payable Jan. 2.', // and so does an attribute
    'It created an office, effective Feb. 1.',
    'The firm sold notes due Jan. 15.',
    'The report, due out Friday, is long.',
    'The vote is Sunday.',
    'Elections are on 25 February.',
    'The trial has been set for Jan. 8.',
    'The law takes effect on Jan. 1.',
    'The talks, which start Monday, are in Vilnius.',
    'A summit to be held in March was announced.',
    'The committee called a meeting for Friday.',
    'The line will add flights to the south by August in the search for markets untouched so far.',
    'He has extended the loans through January.',
    'It would be hard if he wins in November.',
  ])('“%s”', (text) => expect(sideOf(text)).toEqual(['future']));
});

describe('no day to come', () => {
  it.each([
    'The bank announced the plan Aug. 21.',
    'The bank announced plans Tuesday to build a mill.',
    'Its notes fell due Oct. 1.',
    'He was jailed for Sunday’s march.',
    'He did not begin until the end of May.',
    'He went to the court that freed her on Friday.',
    'She was believed to be held in Minsk on Friday.',
    'The first group to be freed in June was small.',
    'The ballots still to be counted as of June 30 were few.',
    'He had been due to leave Friday evening.',
  ])('“%s”', (text) => expect(sideOf(text)).not.toContain('future'));
});
