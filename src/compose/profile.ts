import type { Archive, ArticleRecord } from '../archive/archive.ts';
import type { Mention, Person } from '../model/annotation.ts';
import { hasPlace } from '../model/date.ts';
import { overlaps, type PersonId, type Span } from '../model/span.ts';
import type { Extract, View } from '../model/view.ts';
import { type Cite, citer, extractOf } from './cite.ts';
import { disagreementBlock } from './happenings.ts';
import { matterOfRecords } from './matter.ts';
import { misspellingsIn } from './misspelled.ts';
import { quoteExtract, quotesOf } from './quotes.ts';
import { section } from './section.ts';

const SHOWN = { disagreements: 4, spellings: 8, roles: 6, beside: 8, words: 5, said: 5 } as const;

const mentionsOf = ({ annotations }: ArticleRecord, person: PersonId): Mention[] =>
  annotations.mentions.filter((mention) => mention.person === person);

/** Each spelling once for each article in which it stands. */
function spellings(records: readonly ArticleRecord[], person: PersonId, cite: Cite): Extract[] {
  const met = new Set<string>();
  return records.flatMap((record) =>
    mentionsOf(record, person).flatMap(({ span, via }) => {
      if (via !== 'name' && via !== 'misspelling') return [];
      const key = `${span.article}:${span.exact}`;
      if (met.has(key)) return [];
      met.add(key);
      return [extractOf(cite(span), { item: 'mention', notes: via === 'misspelling' ? ['misspelling'] : [] })];
    }),
  );
}

function roles(records: readonly ArticleRecord[], person: PersonId, cite: Cite): Extract[] {
  return records.flatMap(({ annotations, article }) =>
    annotations.positions
      .filter((position) => position.person === person)
      .map(({ span }) => extractOf(cite(span), { item: 'position', date: article.published })),
  );
}

const sentenceOf = ({ annotations }: ArticleRecord, span: Span): Span =>
  annotations.sentences.find((sentence) => overlaps(sentence, span)) ?? span;

/** The name as the first and as the last dated article print it. */
function seen(records: readonly ArticleRecord[], person: PersonId, cite: Cite): Extract[] {
  const dated = records.filter(({ article }) => hasPlace(article.published));
  const ends = [...new Set([dated[0], dated.at(-1)])];
  return ends.flatMap((record, i) => {
    const [mention] = record ? mentionsOf(record, person) : [];
    if (!record || !mention) return [];
    return [
      extractOf(cite(mention.span), {
        item: 'mention',
        date: record.article.published,
        notes: [i === 0 ? 'first' : 'last'],
      }),
    ];
  });
}

/** Who is named in the same paragraphs, the most often first, by the name as printed there. */
function beside(records: readonly ArticleRecord[], person: PersonId, cite: Cite): Extract[] {
  const counts = new Map<PersonId, { times: number; span: Span }>();
  for (const record of records) {
    const own = mentionsOf(record, person);
    for (const paragraph of record.article.paragraphs) {
      if (!own.some(({ span }) => overlaps(paragraph, span))) continue;
      const others = record.annotations.mentions.filter(({ span, via }) => via === 'name' && overlaps(paragraph, span));
      const met = new Map(
        others.flatMap((mention) => (mention.person ? [[mention.person, mention.span] as const] : [])),
      );
      met.delete(person);
      for (const [other, span] of met) {
        const known = counts.get(other);
        const fuller = known && known.span.exact.length >= span.exact.length ? known.span : span;
        counts.set(other, { times: (known?.times ?? 0) + 1, span: fuller });
      }
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.times - a.times)
    .map(({ times, span }) =>
      extractOf(cite(span), { item: 'mention', notes: times > 1 ? [`in ${times} paragraphs together`] : [] }),
    );
}

/** Sentences that name the person, their own words left out; those that name them first in the sentence lead. */
function saidOf(archive: Archive, records: readonly ArticleRecord[], person: PersonId, cite: Cite): Extract[] {
  const found = records.flatMap((record) => {
    const own = record.annotations.quotes.filter(({ speaker }) => speaker === person);
    const sentences = new Map<Span, number>();
    for (const { span } of mentionsOf(record, person)) {
      const sentence = sentenceOf(record, span);
      const inOwnWords = own.some((quote) => quote.spans.some((words) => overlaps(words, sentence)));
      if (!inOwnWords && !sentences.has(sentence)) sentences.set(sentence, span.start - sentence.start);
    }
    return [...sentences].map(([sentence, place]) => ({ sentence, place, record }));
  });
  return found
    .sort((a, b) => a.place - b.place)
    .map(({ sentence, record }) =>
      extractOf(cite(sentence), { date: record.article.published, notes: misspellingsIn(archive, sentence) }),
    );
}

/** `/who`: everything that the archive's articles say of one person and by them. */
export function profile(archive: Archive, person: Person): View {
  // A story told twice in the same words is told of once.
  const records = archive.records.filter(
    (record) => record.article.sameStoryAs === null && mentionsOf(record, person.id).length > 0,
  );
  const cite = citer(archive);
  const words = quotesOf(matterOfRecords(records)).filter(({ quote }) => quote.speaker === person.id);
  words.sort((a, b) => Number(a.quote.kind === 'fragment') - Number(b.quote.kind === 'fragment'));
  const undated = records.filter(({ article }) => !hasPlace(article.published)).length;
  const count = records.length === 1 ? '1 article' : `${records.length} articles`;
  return {
    title: person.name,
    asOf: archive.asOf,
    blocks: [
      { kind: 'line', text: `Named in ${count}${undated > 0 ? `, ${undated} of them without a certain day` : ''}.` },
      ...section('Roles that sources give', roles(records, person.id, cite), SHOWN.roles),
      ...section(
        'In their words',
        words.map((quote) => quoteExtract(archive, quote, cite)),
        SHOWN.words,
      ),
      ...section('What is said of them', saidOf(archive, records, person.id, cite), SHOWN.said),
      ...section('First and last seen', seen(records, person.id, cite), 2),
      ...section(
        'Where sources disagree',
        archive.disagreementsAbout(person.id).map((each) => disagreementBlock(archive, each, cite)),
        SHOWN.disagreements,
      ),
      ...section('Named beside them', beside(records, person.id, cite), SHOWN.beside),
      ...section('Spellings', spellings(records, person.id, cite), SHOWN.spellings),
      { kind: 'heading', text: 'More' },
      {
        kind: 'offer',
        label: 'What happened, in order of day',
        command: `/timeline person:"${person.name}"`,
        instead: false,
      },
    ],
    omitted: null,
    hint: null,
  };
}
