import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate, linesOf } from '../../../src/annotate/annotate.ts';
import { findDays } from '../../../src/annotate/days/find.ts';
import { resolveDay } from '../../../src/annotate/days/resolve.ts';
import { findStatements } from '../../../src/annotate/statements/find.ts';
import type { PartialDate } from '../../../src/model/date.ts';
import { articleId, personId } from '../../../src/model/span.ts';

/** Reads sentences, a line each; a statement as its day's words (null: the article's) and its modality. */
function read(lines: readonly string[], leadDay = false): [string | null, string][] {
  const text = lines.join('\n');
  const sentences = linesOf(text);
  const days = findDays(text, sentences);
  return findStatements({ text, sentences, days, mentions: [], leadDay }).map(({ day, modality }) => {
    const range = day === null ? null : days[day];
    return [range ? text.slice(range.start, range.end) : null, modality];
  });
}

describe('a sentence with a day is a statement', () => {
  it.each([
    ['Siarhiej Cichanoŭski was released on June 21.', 'on June 21', 'reported'],
    ['He has been in power since 1994.', '1994', 'reported'],
    ['Just last week, a US representative helped.', 'last week', 'reported'],
    ['Kellogg will visit Minsk on July 12.', 'on July 12', 'planned'],
    ['The talks are scheduled for July 12.', 'July 12', 'planned'],
    ['He plans to come next week.', 'next week', 'planned'],
    ['The trial begins on Monday.', 'on Monday', 'planned'],
    ['The delegation is due in Minsk next Monday.', 'next Monday', 'planned'],
    ['He was due to meet her on Monday but did not.', 'on Monday', 'planned'],
    ['A meeting was planned for early March, but no day was named.', 'early March', 'planned'],
    ['The summit was moved to July 12.', 'July 12', 'planned'],
    ['He won the vote in 1994.', '1994', 'reported'],
    ['He lived there until 1805.', '1805', 'reported'],
    ['The ban was extended until 2026.', '2026', 'planned'],
    ['By 1859, he had become ill.', '1859', 'reported'],
    ['By 2030 the plant will open.', '2030', 'planned'],
    ['They told him to leave by Friday.', 'Friday', 'planned'],
    ['У 1551 годзе прыбыў у Вільню.', '1551 годзе', 'reported'],
    ['On Sunday Jan Kowal, who is leading the team, resigned.', 'On Sunday', 'reported'],
    ['It should be noted that he came on July 1.', 'on July 1', 'reported'],
    ['Встреча состоится 12 июля.', '12 июля', 'planned'],
    ['В следующий понедельник они встретятся.', 'В следующий понедельник', 'planned'],
    ['Ожидается, что он прибудет в понедельник.', 'в понедельник', 'planned'],
    ['Делегация должна прибыть в пятницу.', 'в пятницу', 'planned'],
    ['Они должны были встретиться в понедельник.', 'в понедельник', 'planned'],
    ['В пятницу встретились послы.', 'В пятницу', 'reported'],
    ['Сустрэча адбудзецца 12 ліпеня.', '12 ліпеня', 'planned'],
    ['12 ліпеня ў «Зялёнай зале» адбудзецца сустрэча.', '12 ліпеня', 'planned'],
    ['Сустрэча адбылася ў панядзелак.', 'ў панядзелак', 'reported'],
  ])('“%s”', (sentence, day, modality) => expect(read([sentence])).toEqual([[day, modality]]));

  it('that was planned and did not happen lies in the past', () => {
    const text = 'He was due to meet her on Monday but did not.';
    expect(findDays(text, [{ start: 0, end: text.length }])[0]?.meaning).toEqual({
      kind: 'weekday',
      weekday: 1,
      direction: 'past',
    });
  });

  it('once for each different day that it names', () =>
    expect(read(['He was arrested in 2020, jailed in 2020, and released on June 21.'])).toEqual([
      ['2020', 'reported'],
      ['on June 21', 'reported'],
    ]));

  it.each([
    'Relations have been deteriorating in recent years.',
    'He is now in exile.',
    'Belarus borders three countries.',
    'Will he come in 2026?',
    'March 01, 2008',
  ])('but not “%s”', (sentence) => expect(read([sentence])).toEqual([]));

  it('and names each person of the sentence once', () => {
    const text = 'Kellogg met Łukašenka on June 21. Kellogg left.';
    const sentences = [
      { start: 0, end: 33 },
      { start: 34, end: 47 },
    ];
    const mentions = [
      { start: 0, end: 7, person: personId('kellogg') },
      { start: 12, end: 21, person: personId('lukashenka') },
      { start: 14, end: 21, person: personId('lukashenka') },
      { start: 34, end: 41, person: personId('coale') },
    ];
    expect(
      findStatements({ text, sentences, days: findDays(text, sentences), mentions, leadDay: false })[0]?.people,
    ).toEqual(['kellogg', 'lukashenka']);
  });
});

describe('the lead of a dated report', () => {
  const lead = 'July 4, Pozirk. Łukašenka has sent a message of greetings.';
  it('is a statement of the article’s day', () => expect(read([lead], true)).toEqual([[null, 'reported']]));
  it('is none where the report has no day', () => expect(read([lead])).toEqual([]));
  it('may stand under a headline and a date line, and the headline says the same', () =>
    expect(read(['Envoy visits Minsk', 'March 01, 2008', 'The envoy has come.', 'He met nobody.'], true)).toHaveLength(
      2,
    ));
  it('speaks of its own day where it names one', () =>
    expect(read(['June 30, Pozirk. He said so at a conference in Warsaw yesterday.'], true)).toEqual([
      ['yesterday', 'reported'],
    ]));
});

interface Gold {
  readonly articles: readonly {
    readonly file: string;
    readonly published: { readonly date: string | null; readonly bound?: string };
  }[];
  readonly events: readonly { readonly date: string | null; readonly what: string; readonly from: readonly string[] }[];
}

/** The statements of a seed: the words of each one's day (null: the lead) and the date that its article's day makes of them. */
function statementsOf(file: string, body: string, published: PartialDate | null) {
  return annotate({ article: articleId(file), body, blocks: linesOf(body) }).statements.map(({ day }) => ({
    words: day?.span.exact ?? null,
    date: day
      ? resolveDay({ meaning: day.meaning, printed: day.span.exact }, published).value
      : published && !published.bound
        ? published.value
        : null,
  }));
}

const publishedOn = (value: string | null, isBound = false): PartialDate | null =>
  value === null
    ? null
    : {
        value,
        certain: [],
        implied: [],
        basis: 'dateline',
        printed: value,
        ...(isBound ? { bound: 'not after' } : {}),
      };

describe('the seeds', () => {
  const gold: Gold = JSON.parse(readFileSync('test/gold/seeds.json', 'utf8'));
  /** Where the stories of a page begin, for the pages that hold more than one story's text. */
  const BEGINNINGS: ReadonlyMap<string, string> = new Map([
    ['000', 'July 4, Pozirk.'],
    ['004', 'July 7, Pozirk.'],
  ]);
  const from = (file: string, words: string): string => {
    const text = readFileSync(`seeds/${file}`, 'utf8');
    return text.slice(text.indexOf(words));
  };
  const teaser = from('004_4198fd65b7220080.txt', 'June 30, Pozirk.');
  const statements = new Map(
    gold.articles.map(({ file, published }) => {
      const body = from(file, BEGINNINGS.get(file.slice(0, 3)) ?? '').replace(teaser, '');
      const own = statementsOf(file, body, publishedOn(published.date, published.bound !== undefined));
      const second = file.startsWith('004') ? statementsOf(file, teaser, publishedOn('2025-06-30')) : [];
      return [file.slice(0, 3), [...own, ...second]];
    }),
  );
  const datesOf = (file: string): (string | null)[] => (statements.get(file) ?? []).map(({ date }) => date);

  it.each(gold.events.flatMap(({ date, what, from: files }) => (date ? [{ date, what, files }] : [])))(
    'state $what on $date',
    ({ date, files }) => expect(files.flatMap(datesOf)).toContain(date),
  );

  it('leave “last week” in an undated article without a date', () =>
    expect(statements.get('002')).toContainEqual({ words: 'last week', date: null }));
  it('never count “on Saturday” back from a page stamp', () =>
    expect(statements.get('003')).toContainEqual({ words: 'on Saturday', date: null }));
});
