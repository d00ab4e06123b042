import type { ArticleRecord } from '../../archive/archive.ts';
import type { Correction } from '../../archive/news/corrections.ts';
import type { Override } from '../../model/article.ts';
import { hasPlace } from '../../model/date.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Citation, Extract } from '../../model/view.ts';
import { statementExtract } from '../happenings.ts';
import { alsoIn, correctedNotes, extractAt, placesOf, type Telling } from './telling.ts';

/** The sentences of an article, its lead first; of one without sentences, what there is. */
function sentencesOf({ article, annotations }: ArticleRecord): readonly Span[] {
  const [opening] = article.paragraphs;
  const lead = opening && annotations.sentences.find((sentence) => overlaps(sentence, opening));
  const others = annotations.sentences.filter((sentence) => sentence !== lead);
  const all = [...(lead ? [lead] : []), ...others];
  return all.length > 0 ? all : [...article.paragraphs, ...article.headings];
}

const FIELDS: Readonly<Record<Override['field'], string>> = {
  published: 'day',
  publisher: 'publisher',
  title: 'title',
  byline: 'byline',
  url: 'address',
};

/** What articles say that did not say it before, and what keepers mended; no sentence twice. */
export function corrections(telling: Telling): Extract[] {
  const { archive, news, scope, cite } = telling;
  const drawn = new Set<string>();
  const isFirst = ({ article, start }: Span): boolean => {
    const key = `${article} ${start}`;
    return !drawn.has(key) && drawn.add(key).has(key);
  };
  const mendedNote = (fields: Correction['mended']): string =>
    `mended by a keeper: ${fields.map((field) => FIELDS[field]).join(', ')}`;

  const sentence = (span: Span, { statements }: ArticleRecord, notes: readonly string[]): Extract[] => {
    const places = placesOf(telling, span);
    if (!places || !isFirst(places.at)) return [];
    const { at, also } = places;
    const stated = statements.filter((each) => each.span.start === span.start);
    // A lead is of its report's day too; a day of its own says more.
    const statement = stated.findLast(({ date }) => hasPlace(date)) ?? stated[0];
    if (!statement) return [extractAt(telling, places, notes)];
    const made = statementExtract(archive, { ...statement, span: at }, cite);
    return [{ ...made, notes: [...notes, ...correctedNotes(telling, at), ...made.notes], ...alsoIn(telling, also) }];
  };

  return news.corrections.flatMap(({ record, sentences, mended }) => {
    const said = sentences.filter((each) => scope.isAbout(each));
    const isMended = mended.length > 0 && scope.isFrom(record.article.id) && scope.isArticleAbout(record);
    const [lead] = sentencesOf(record);
    const notes = isMended ? [mendedNote(mended)] : [];
    const own = isMended && lead && !said.includes(lead) && isFirst(lead);
    return [
      ...(own ? [extractAt(telling, { at: lead, also: [] }, notes)] : []),
      ...said.flatMap((each) => sentence(each, record, each === lead ? notes : [])),
    ];
  });
}

interface Rest {
  /** Of texts with something that no article had before. */
  readonly first: readonly Extract[];
  /** Of those that say only what others said before. */
  readonly again: readonly Extract[];
}

/**
 * Articles of which nothing that is asked for is cited yet: each text once, by its first sentence that nobody had
 * before, and that says what is asked for. What has none is cited at least.
 */
export function otherArticles(telling: Telling, told: readonly Citation[]): Rest {
  const { news, scope } = telling;
  const [first, again]: [Extract[], Extract[]] = [[], []];
  const cited = new Set(told.map(({ article }) => article));
  const saidIn = new Set(told.filter(({ span }) => scope.says(span)).map(({ article }) => article));
  for (const { original, fresh } of news.touched) {
    const mayCite = fresh.filter(({ article: { id } }) => scope.isFrom(id) && !saidIn.has(id));
    if (mayCite.length === 0 || !scope.isArticleAbout(original)) continue;
    const all = sentencesOf(original);
    const added = all.filter((span) => news.isNew(span));
    const untold = added.filter((span) => !news.stoodBefore(span));
    const asked = untold.find((each) => scope.isAbout(each) && scope.says(each));
    const left = asked ? mayCite : mayCite.filter(({ article: { id } }) => !cited.has(id));
    const span = asked ?? [...untold, ...added].find((each) => scope.isAbout(each)) ?? untold[0] ?? added[0] ?? all[0];
    const [at, ...also] = span ? left.map(({ article }) => ({ ...span, article: article.id })) : [];
    if (at) (untold.length > 0 ? first : again).push(extractAt(telling, { at, also }));
  }
  return { first, again };
}
