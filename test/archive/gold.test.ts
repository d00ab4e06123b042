import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/archive/archive.ts';
import type { Event } from '../../src/model/event.ts';
import type { Span } from '../../src/model/span.ts';
import { archiveOf, gold } from './archives.ts';

const archive = await archiveOf();

const recordsOf = (file: string): ArticleRecord[] =>
  archive.records.filter(({ article }) => article.origin.file?.startsWith(file));

const mainRecord = (file: string): ArticleRecord => {
  const record = recordsOf(file).find(({ article }) => !article.id.endsWith('-2'));
  if (!record) throw new Error(`no article from ${file}`);
  return record;
};

const nameOf = (id: string | null, record: ArticleRecord): string | null =>
  record.annotations.people.find((person) => person.id === id)?.name ?? null;

describe.each(gold.articles)('the article of $file', (wanted) => {
  const { article } = mainRecord(wanted.file);
  const removed = recordsOf(wanted.file).flatMap((record) => record.removed);

  it('has the title, publisher and byline that its page prints', () => {
    expect(article.title?.value ?? null).toBe(wanted.title);
    expect(article.publisher?.value ?? null).toBe(wanted.publisher);
    expect(article.byline?.value ?? null).toBe(wanted.byline);
  });

  it('is published on the day that the evidence gives, and says what of it is inferred', () => {
    expect(article.published?.value ?? null).toBe(wanted.published.date);
    expect(article.published?.bound).toBe(wanted.published.bound);
    expect(article.published?.implied.includes('year') ?? false).toBe(wanted.published.yearInferred ?? false);
    if (wanted.published.bound) expect(article.published?.certain).toEqual([]);
  });

  it('begins and ends with the first and last words of the story', () => {
    expect(article.body.startsWith(wanted.firstWords)).toBe(true);
    expect(article.body.endsWith(wanted.lastWords)).toBe(true);
  });

  it('has its headings and paragraphs', () => {
    expect(article.headings.map(({ exact }) => exact)).toEqual(wanted.headings ?? []);
    if (wanted.paragraphs !== undefined) expect(article.paragraphs).toHaveLength(wanted.paragraphs);
  });

  it.each(wanted.junk)('is without “%s”, which is kept aside with the rule that took it off', (junk) => {
    expect(article.body).not.toContain(junk);
    const taken = removed.filter(({ text }) => text.includes(junk));
    expect(taken.length).toBeGreaterThan(0);
    for (const { rule } of taken) expect(rule).not.toBe('');
  });
});

describe.each(gold.articles.flatMap(({ file, teaser }) => (teaser ? [{ file, teaser }] : [])))(
  'the cut-off story on the page of $file',
  ({ file, teaser }) => {
    const { article } = mainRecord(file);

    it('is an article of its own, marked as cut off', () => {
      const second = recordsOf(file).find((record) => record.article.id === `${article.id}-2`)?.article;
      expect(second?.title?.value).toBe(teaser.title);
      expect(second?.publisher?.value).toBe(teaser.publisher);
      expect(second?.published?.value).toBe(teaser.published.date);
      expect(second?.published?.implied).toEqual(['year']);
      expect(second?.truncated).toBe(true);
      expect(second?.body.startsWith(teaser.firstWords)).toBe(true);
    });

    it('is no part of the first', () => {
      expect(article.body).not.toContain(teaser.firstWords);
      expect(article.truncated).toBe(false);
    });
  },
);

describe('the people of the seeds', () => {
  it.each(gold.people)('$name is found in every article that names them', ({ name, articles }) => {
    const found = archive.records
      .filter((record) => record.annotations.mentions.some(({ person }) => nameOf(person, record) === name))
      .map(({ article }) => article.origin.file?.slice(0, 3));
    expect([...new Set(found)].sort()).toEqual(articles);
  });

  const spellings = gold.people.flatMap(({ name, variants }) => variants.map((variant) => ({ name, variant })));

  it.each(spellings)('“$variant” means $name', ({ name, variant }) => {
    expect(archive.findPerson(variant)).toMatchObject({ kind: 'one', person: { name } });
  });

  const roles = gold.people.flatMap(({ name, roles = [] }) => roles.map((role) => ({ name, role })));

  it.each(roles)('$name is “$role”, word for word', ({ name, role }) => {
    const positions = archive.records.flatMap((record) =>
      record.annotations.positions
        .filter(({ person }) => nameOf(person, record) === name)
        .map(({ span }) => span.exact),
    );
    expect(positions.some((position) => position.includes(role))).toBe(true);
  });

  it.each(gold.notPeople)('“%s” is nobody', (name) => {
    const named = archive.records.flatMap(({ annotations }) => [
      ...annotations.mentions.map(({ span }) => span.exact),
      ...annotations.people.flatMap((person) => [person.name, ...person.aliases]),
    ]);
    expect(named.filter((each) => each.includes(name))).toEqual([]);
  });

  it.each(['Zzzz', 'Qqq', 'Smith', '🙂🙂🙂'])('offers nobody who is not spelled like %s', (typed) => {
    expect(archive.findPerson(typed)).toEqual({ kind: 'none', near: [] });
  });

  it.each(['Kello', 'Лукаш'])('offers whoever is spelled much like %s', (typed) => {
    const match = archive.findPerson(typed);
    expect(match.kind === 'none' && match.near).toHaveLength(1);
  });

  it('keeps a husband and a wife apart', () => {
    const [husband, wife] = ['Tikhanovsky', 'Tikhanovskaya'].map((typed) => archive.findPerson(typed));
    expect(husband).not.toEqual(wife);
  });
});

describe('the quotes of the seeds', () => {
  it.each(gold.quotes)('$speaker: “$exact”', ({ file, speaker, exact, cue, fragment = false }) => {
    const record = mainRecord(file);
    const quote = record.annotations.quotes.find(({ spans }) => spans.some((span) => span.exact === exact));
    expect(quote?.kind).toBe(fragment ? 'fragment' : 'quotation');
    expect(nameOf(quote?.speaker ?? null, record)).toBe(speaker);
    if (cue) expect(cue).toContain(quote?.cue?.exact);
  });

  it.each(gold.notQuotes)('“%s” is nobody’s words', (words) => {
    const quoted = archive.records.flatMap(({ annotations }) => annotations.quotes.flatMap(({ spans }) => spans));
    expect(quoted.filter(({ exact }) => exact.replace(/[.,]$/u, '') === words)).toEqual([]);
  });

  it('has no whole quotation beside those of the gold', () => {
    const found = archive.records.flatMap(({ annotations }) =>
      annotations.quotes
        .filter(({ kind, speaker }) => kind === 'quotation' && speaker !== null)
        .map(({ spans }) => spans[0].exact),
    );
    const wanted = gold.quotes.filter(({ fragment }) => !fragment).map(({ exact }) => exact);
    expect(found.filter((exact) => !wanted.includes(exact))).toEqual([]);
  });
});

const filesOf = (event: Event): Set<string> =>
  new Set(event.articles.map((id) => archive.record(id)?.article.origin.file?.slice(0, 3) ?? ''));

const events = [...new Set(archive.records.flatMap(({ article }) => archive.eventsIn(article.id)))];

describe('the events of the seeds', () => {
  it.each(gold.events.filter(({ date }) => date !== null))('$date: $what, told by $from', ({ date, from }) => {
    const fits = events.filter((event) => event.date?.value === date && new Set(from).isSubsetOf(filesOf(event)));
    expect(fits).toHaveLength(1);
  });

  it('has the release of 14 prisoners as one event, with every sentence that tells it', () => {
    const [event] = events.filter(({ date }) => date?.value === '2025-06-21');
    const told = event?.statements.map(({ span }) => span.exact) ?? [];
    expect(told[0]).toContain('13 other prisoners');
    for (const words of ['on Saturday', 'subsequent release of 14 prisoners', 'release of 14 political prisoners'])
      expect(told.filter((sentence) => sentence.includes(words))).toHaveLength(1);
    expect(told.filter((sentence) => sentence.includes('123'))).toEqual([]);
  });

  it.each(['123 detainees', 'restoring the work of the US embassy'])('leaves “%s” without a day, alone', (words) => {
    const [event, ...others] = events.filter(({ statements }) => statements[0].span.exact.includes(words));
    expect(others).toEqual([]);
    expect(event?.date?.value ?? null).toBeNull();
    expect(event?.articles).toHaveLength(1);
  });

  it('has the lead of an undated article as a statement without a day', () => {
    const [lead] = mainRecord('001').statements;
    expect(lead?.span.exact).toContain('restoring the work of the US embassy');
    expect(lead?.date).toBeNull();
  });

  it('gives the talks that an undated page puts “on Saturday” the day that another article has, and says so', () => {
    const talks = mainRecord('003').statements.find(({ date }) => date?.printed.includes('Saturday'));
    expect(talks?.date).toMatchObject({ value: '2025-06-21', certain: [], basis: 'another article' });
  });

  it('never counts a weekday back from the moment at which a page was seen', () => {
    expect(archive.records.flatMap(({ statements }) => statements.map(({ date }) => date?.value))).not.toContain(
      '2025-07-12',
    );
  });

  it('leaves “last week” of an undated article without a date', () => {
    const release = mainRecord('002').statements.find(({ span }) => span.exact.includes('123 detainees'));
    expect(release?.date?.value ?? null).toBeNull();
    expect(release?.date?.printed).toContain('last week');
  });

  it('dates nothing in the article that says no day but what it says itself', () => {
    expect(mainRecord('001').statements.flatMap(({ date }) => date?.value ?? [])).toEqual(['2022-02']);
  });
});

describe('the figures of the seeds', () => {
  const wanted = gold.figures.flatMap(({ from, ...figure }) => from.map((file) => ({ ...figure, file })));

  it.each(wanted)('$file: $value $of ($date)', ({ file, value, qualifier, date }) => {
    const found = mainRecord(file).figures.filter((figure) => figure.value === value);
    expect(found.map((figure) => figure.date?.value ?? null)).toEqual([date]);
    if (qualifier) expect(found[0]?.qualifier).toBe(qualifier);
  });

  it('never prints the sum of a named person and the others', () => {
    const { figures } = mainRecord('004');
    expect(figures.map(({ value }) => value)).not.toContain(14);
  });
});

describe('the disagreements of the seeds', () => {
  const all = [
    ...new Set([
      ...events.flatMap(({ disagreements }) => disagreements),
      ...archive.records.flatMap(({ annotations }) =>
        annotations.people.flatMap(({ id }) => archive.disagreementsAbout(id)),
      ),
    ]),
  ];
  const fileOf = ({ article }: Span) => archive.record(article)?.article.origin.file?.slice(0, 3);

  it.each(gold.disagreements)('$kind: $about', ({ kind, sides }) => {
    const found = all.filter(
      (each) =>
        each.kind === kind &&
        sides.every(({ file, exact }) =>
          each.sides.some(
            (side) => fileOf(side) === file && (side.exact.includes(exact) || exact.includes(side.exact)),
          ),
        ),
    );
    expect(found).toHaveLength(1);
  });

  it('are these and no others', () => {
    expect(all.map(({ kind }) => kind).sort()).toEqual(gold.disagreements.map(({ kind }) => kind).sort());
  });
});

describe('every span of every annotation', () => {
  it('stands in its article, character for character', () => {
    for (const { article, annotations, statements } of archive.records) {
      const spans = [
        ...article.paragraphs,
        ...article.headings,
        ...annotations.sentences,
        ...annotations.mentions.map(({ span }) => span),
        ...annotations.positions.map(({ span }) => span),
        ...annotations.days.map(({ span }) => span),
        ...annotations.quotes.flatMap(({ spans, cue, source }) => [...spans, cue, source]),
        ...annotations.figures.flatMap(({ span, sentence }) => [span, sentence]),
        ...statements.map(({ span }) => span),
      ].filter((span) => span !== null);
      for (const { start, end, exact } of spans) expect(article.body.slice(start, end)).toBe(exact);
    }
  });
});
