import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { newsOf } from '../../src/archive/news.ts';
import type { Disagreement } from '../../src/model/event.ts';
import { growing, written } from './growing.ts';

const MEETING = 'Ada Lind met Max Berg in Minsk on 21 June 2025 and spoke of trade.';
const COURT = 'On 2 July 2025 Ivan Ross was sentenced to four years in prison in Homiel.';
const RIVER = 'The weather was fine, and many people walked along the river in the evening.';

const files = (all: readonly { readonly article: { readonly origin: { readonly file: string | null } } }[]) =>
  all.map(({ article }) => article.origin.file);

const bodies = (archive: Archive, since: number | null) =>
  newsOf(archive, since).articles.map(({ article }) => article.body);

describe('what came into an archive', () => {
  it('are the articles since a revision, and no others', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'a.txt': written(MEETING, '2025-06-22') });
    const archive = await store.add({ 'b.txt': written(COURT, '2025-07-03') });
    expect(bodies(archive, revision)).toEqual([COURT]);
    expect(bodies(archive, 0)).toEqual([MEETING, COURT]);
    expect(bodies(archive, archive.revision)).toEqual([]);
    expect(newsOf(archive, revision)).toMatchObject({ since: revision, until: archive.revision });
    await store.close();
  });

  it('are words that stood nowhere in an article, or in a copy of it, before', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'z.txt': written(MEETING, '2025-06-22', 'Wire') });
    // Its name comes first, so that it is the one that stands for both.
    const archive = await store.add({ 'a.txt': written(MEETING, '2025-06-23', 'Daily') });
    const news = newsOf(archive, revision);
    expect(files(news.articles)).toHaveLength(1);
    const [story] = news.touched;
    expect(story).toMatchObject({ isKnown: true });
    for (const { annotations } of archive.records)
      for (const sentence of annotations.sentences) expect(news.isNew(sentence)).toBe(false);
    await store.close();
  });

  it('are no articles that newer rules read again', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'a.txt': written(MEETING, '2025-06-22') });
    const news = newsOf(await store.readAgain(), revision);
    expect(news.until).toBeGreaterThan(revision);
    expect([news.touched, news.articles, news.corrections, news.quotes, news.figures]).toEqual([[], [], [], [], []]);
    await store.close();
  });
});

describe('a correction', () => {
  const corrected = async (before: string, after: string) => {
    const store = await growing();
    const { revision } = await store.add({ 'a.txt': before });
    const news = newsOf(await store.add({ 'a.txt': after }), revision);
    await store.close();
    return news.corrections.map(({ sentences }) => sentences.map(({ exact }) => exact));
  };

  it('has the sentences that are new, and only those', async () => {
    const after = `${MEETING} They will meet again in Vilnius, the office said.\n\n${RIVER}`;
    expect(await corrected(written(`${MEETING}\n\n${RIVER}`, null), written(after, null))).toEqual([
      ['They will meet again in Vilnius, the office said.'],
    ]);
    expect(await corrected(written(MEETING, null), written(MEETING.replace('Minsk', 'Brest'), null))).toEqual([
      [MEETING.replace('Minsk', 'Brest')],
    ]);
  });

  it.each([
    ['other marks and spaces', `${MEETING}\n\n“${RIVER}”\n`],
    ['other letter case', `${MEETING.toUpperCase()}\n\n${RIVER}\n`],
    ['another order', `${RIVER}\n\n${MEETING}\n`],
    ['less than before', `${MEETING}\n`],
    ['other things around it on the page', `${MEETING}\n\n${RIVER}\n\nShare:\n\n© 2026 Daily. All rights reserved.\n`],
  ])('is none where the page has %s', async (_, after) => {
    expect(await corrected(`${MEETING}\n\n${RIVER}\n`, after)).toEqual([]);
  });

  it('is none where only what stands above the text has changed', async () => {
    expect(await corrected(written(MEETING, null), written(MEETING, '2025-06-22', 'Wire'))).toEqual([]);
  });

  it('counts from what was told, however often it was made since', async () => {
    const store = await growing();
    const { revision: first } = await store.add({ 'a.txt': written(MEETING, null) });
    const { revision: second } = await store.add({ 'a.txt': written(`${MEETING} ${RIVER}`, null) });
    const archive = await store.add({ 'a.txt': written(`${MEETING} ${RIVER} ${COURT}`, null) });
    const since = (revision: number) =>
      newsOf(archive, revision).corrections.map(({ sentences }) => sentences.map(({ exact }) => exact));
    expect(since(first)).toEqual([[RIVER, COURT]]);
    expect(since(second)).toEqual([[COURT]]);
    expect(since(archive.revision)).toEqual([]);
    await store.close();
  });

  it('of an article that came since is not told beside the article', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'b.txt': written(RIVER, null) });
    await store.add({ 'a.txt': written(MEETING, null) });
    const news = newsOf(await store.add({ 'a.txt': written(`${MEETING} ${COURT}`, null) }), revision);
    expect(news.corrections).toEqual([]);
    expect(news.articles.map(({ article }) => article.body)).toEqual([`${MEETING} ${COURT}`]);
    await store.close();
  });

  it('is a keeper’s word, if it is another than before', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'a.txt': written(MEETING, null), 'b.txt': written(RIVER, null) });
    const mended = await store.mend('a.txt', { published: '2025-06-22', publisher: 'Wire' });
    expect(newsOf(mended, revision).corrections).toMatchObject([{ sentences: [], mended: ['publisher', 'published'] }]);
    const again = await store.mend('a.txt', { publisher: 'Wire' });
    expect(newsOf(again, mended.revision).corrections).toEqual([]);
    const other = await store.mend('a.txt', { publisher: 'Daily' });
    expect(newsOf(other, mended.revision).corrections).toMatchObject([{ mended: ['publisher'] }]);
    await store.close();
  });

  it('brings no new words where only a keeper has mended something', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'a.txt': written(MEETING, null) });
    const news = newsOf(await store.mend('a.txt', { published: '2025-06-22' }), revision);
    expect(news.touched).toEqual([]);
    await store.close();
  });
});

describe('where nothing was told before', () => {
  it('the newest days count, and not the undated', async () => {
    const store = await growing();
    const archive = await store.add({
      'a.txt': written(MEETING, '2025-06-22'),
      'b.txt': written(COURT, '2025-07-03'),
      'c.txt': written(RIVER, null),
    });
    expect(bodies(archive, null)).toEqual([COURT]);
    await store.close();
  });

  it('the few that came last count if nothing is dated', async () => {
    const store = await growing();
    const texts = Array.from({ length: 8 }, (_, n) => `The ${n + 1} ships of the river went to the town of Lind.`);
    let archive = await store.current();
    // What came first has the last name.
    for (const [n, text] of texts.entries()) archive = await store.add({ [`${9 - n}.txt`]: written(text, null) });
    expect(new Set(bodies(archive, null))).toEqual(new Set(texts.slice(-5)));
    await store.close();
  });

  it('nothing is a correction', async () => {
    const store = await growing();
    await store.add({ 'a.txt': written(MEETING, '2025-06-22') });
    const archive = await store.add({ 'a.txt': written(`${MEETING} ${RIVER}`, '2025-06-22') });
    expect(newsOf(await store.mend('a.txt', { publisher: 'Wire' }), null).corrections).toEqual([]);
    expect(bodies(archive, null)).toEqual([`${MEETING} ${RIVER}`]);
    await store.close();
  });
});

describe('a new disagreement', () => {
  const [UKRAINE, BELARUS] = ['the envoy for Ukraine Max Berg', 'the envoy to Belarus Max Berg'];
  const article = (words: string, day: string) => written(`In Vilnius ${words} spoke of the border and of trade.`, day);
  const about = (archive: Archive): readonly Disagreement[] =>
    archive.records
      .flatMap(({ annotations }) => annotations.people)
      .flatMap(({ id }) => archive.disagreementsAbout(id));

  it('is one that came with new words', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'a.txt': article(UKRAINE, '2025-06-20') });
    const archive = await store.add({ 'b.txt': article(BELARUS, '2025-06-22') });
    expect(about(archive).some(newsOf(archive, revision).isNewDisagreement)).toBe(true);
    expect(about(archive).some(newsOf(archive, archive.revision).isNewDisagreement)).toBe(false);
    await store.close();
  });

  it('is none that was there and has only one more who says the same', async () => {
    const store = await growing();
    const { revision } = await store.add({
      'a.txt': article(UKRAINE, '2025-06-20'),
      'b.txt': article(BELARUS, '2025-06-22'),
    });
    const archive = await store.add({ 'c.txt': article(BELARUS, '2025-06-23') });
    expect(about(archive)).not.toEqual([]);
    expect(about(archive).some(newsOf(archive, revision).isNewDisagreement)).toBe(false);
    await store.close();
  });

  const freed = (count: number) =>
    written(`Belarus released ${count} political prisoners on 21 June 2025 after Ada Lind met Max Berg.`, '2025-06-22');
  const ofEvents = (archive: Archive): readonly Disagreement[] =>
    archive.records.flatMap((record) => archive.eventsIn(record.article.id)).flatMap((event) => event.disagreements);

  it('is a number that differs from what was known, and not one more article with a number that did already', async () => {
    const store = await growing();
    const { revision: first } = await store.add({ 'a.txt': freed(14) });
    const two = await store.add({
      'b.txt': freed(16).replace('political prisoners on', 'political prisoners, all men, on'),
    });
    expect(ofEvents(two).some(newsOf(two, first).isNewDisagreement)).toBe(true);
    const three = await store.add({ 'c.txt': freed(16).replace('after Ada Lind', 'when Ada Lind') });
    expect(ofEvents(three).length).toBeGreaterThan(0);
    expect(ofEvents(three).some(newsOf(three, two.revision).isNewDisagreement)).toBe(false);
    await store.close();
  });
});
