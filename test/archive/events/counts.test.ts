import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import { agree, boundsOf, type Count, countOf, differ } from '../../../src/archive/events/counts.ts';
import { articleId } from '../../../src/model/span.ts';

/** The first figure of a sentence as a count of those who are released. */
function count(body: string, named = 0): Count | null {
  const { figures } = annotate({ article: articleId('a'), body, blocks: [{ start: 0, end: body.length }] });
  return figures[0] ? countOf(figures[0], named, 'release') : null;
}

const pair = (one: string, other: string, named = 0): readonly [Count, Count] => {
  const [a, b] = [count(one, named), count(other)];
  if (!a || !b) throw new Error('counts nobody');
  return [a, b];
};

describe('counts agree', () => {
  it.each([
    ['14 prisoners were freed.', 'They freed 14 inmates.'],
    ['14 political prisoners were freed.', 'Вызвалены 14 палітвязняў.'],
    ['14 political prisoners were freed.', 'Освобождены 14 заключённых.'],
    ['14 people were freed.', 'They freed 14 detainees.'],
    ['At least 14 prisoners were freed.', 'They freed 15 prisoners.'],
    ['About 100 prisoners were freed.', 'They freed 97 prisoners.'],
  ])('%s – %s', (one, other) => {
    expect(agree(...pair(one, other))).toBe(true);
    expect(differ(...pair(one, other))).toBe(false);
  });

  it('where somebody is named beside the others', () => {
    expect(agree(...pair('He and 13 other prisoners were freed.', '14 prisoners were freed.', 1))).toBe(true);
    expect(differ(...pair('He and 13 other prisoners were freed.', '16 prisoners were freed.', 1))).toBe(true);
  });
});

describe('counts differ', () => {
  it.each([
    ['14 prisoners were freed.', 'They freed 16 inmates.'],
    ['14 political prisoners were freed.', 'Вызвалены 16 палітвязняў.'],
    ['At least 14 prisoners were freed.', 'They freed 9 prisoners.'],
  ])('%s – %s', (one, other) => {
    expect(differ(...pair(one, other))).toBe(true);
    expect(agree(...pair(one, other))).toBe(false);
  });
});

describe('counts say nothing of one another', () => {
  it.each([
    ['14 prisoners were freed.', 'They freed 16 journalists.'],
    ['More than 10 prisoners were freed.', 'They freed 300 prisoners.'],
    ['14 prisoners released on Monday left.', 'They freed 52 prisoners.'],
  ])('%s – %s', (one, other) => {
    expect(agree(...pair(one, other))).toBe(false);
    expect(differ(...pair(one, other))).toBe(false);
  });

  it.each([
    '14 sanctions were lifted.',
    '14 of the 52 prisoners were freed.',
    'They freed 52, including 14 foreigners.',
  ])('where no whole of people is counted: %s', (sentence) => {
    const { figures } = annotate({
      article: articleId('a'),
      body: sentence,
      blocks: [{ start: 0, end: sentence.length }],
    });
    const last = figures.at(sentence.includes('including') ? -1 : 0);
    expect(last ? countOf(last, 0, 'release') : null).toBeNull();
  });
});

describe('what a figure leaves open', () => {
  it.each([
    ['exactly', 0, 14, 14],
    ['at least', 0, 14, Number.POSITIVE_INFINITY],
    ['more than', 0, 15, Number.POSITIVE_INFINITY],
    ['less than', 0, 0, 13],
    ['other', 1, 15, 15],
    ['other', 0, 15, Number.POSITIVE_INFINITY],
  ] as const)('%s, with %i named', (qualifier, named, least, most) => {
    expect(boundsOf({ value: 14, upTo: null, qualifier }, named)).toEqual({ least, most });
  });

  it('goes up to the end of a range', () => {
    expect(boundsOf({ value: 20, upTo: 30, qualifier: 'exactly' }, 0)).toEqual({ least: 20, most: 30 });
  });
});
