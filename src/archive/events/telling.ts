import { shiftDays } from '../../annotate/days/shift.ts';
import type { DatedStatement, Mention, Statement } from '../../model/annotation.ts';
import { type DayRange, daysOf, FAR_AHEAD, isFullDay, LONG_AGO, type PartialDate } from '../../model/date.ts';
import { contains, type PersonId, type Range, type Span } from '../../model/span.ts';
import type { StoredArticle } from '../../model/store.ts';
import { contentStems } from '../../search/terms.ts';
import { type Count, countOf } from './counts.ts';
import { HAPPENS_TO_PEOPLE, type Kind, triggersIn } from './kinds.ts';
import { type Place, placesIn } from './places.ts';

/**
 * How well it is known when it happened. *day*: the sentence gives it a day; *report*: the day of the report, whose
 * lead it is; *span*: a week, a month, a year; *open*: only that it was before the report, if that.
 */
type Sureness = 'day' | 'report' | 'span' | 'open';

interface When {
  readonly sure: Sureness;
  /** The days on which it may have happened. */
  readonly days: DayRange;
  /** `07-04` or `07`, where it is known but for the year; else null. */
  readonly yearless: string | null;
}

/** A sentence that tells of a happening, with all by which the same may be known elsewhere. */
export interface Telling extends When {
  /** Index of its article, and of the sentence in it. */
  readonly article: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Index of the article's statement; null: the sentence names no day, and is of use only beside one that does. */
  readonly statement: number | null;
  /** The words that name its day; null for a lead and for a sentence that names none. */
  readonly day: Span | null;
  readonly told: DatedStatement;
  readonly people: ReadonlySet<PersonId>;
  /** Whom the clause of its day names, else the words around: who did what the year dates. For "his", whom the paragraph names. */
  readonly near: ReadonlySet<PersonId>;
  readonly kinds: ReadonlySet<Kind>;
  readonly places: ReadonlySet<Place>;
  readonly counts: readonly Count[];
  readonly stems: () => ReadonlySet<string>;
}

/** A report may come so many days after what it reports. */
const REPORTED_WITHIN = 3;
/** What a dated article tells without a day ("the recent visit") happened at most so many days before it. */
const RECENT = 31;
/** How far from a year the words stand that say what it dates: "the disputed 2020 election". */
const NEAR = 60;
const AROUND = 100;
/** No sentence of a story is longer; of what is, only so much on either side of its day is looked at. */
const LONGEST = 3000;

/** What was before that, what may be, and what is only asked: no telling of a happening that others date. */
const ELSEWHEN =
  /(?<!\p{L})(?:will|would|may|might|could|should|can|if|unless|previously|formerly|last time|again|(?:previous|earlier|another|next) (?:\p{L}+ )?(?:visits?|trips?|meetings?|talks|releases?|rounds?|groups?|swaps?|exchanges?|letters?|elections?)|every|never|(?:last|this|that|the|in|earlier this) (?:spring|summer|autumn|fall|winter|year|decade)|in the past|plans?|hopes?|wants?|expected|likely|будет|будут|может|могут|если|ранее|прежде|снова|никогда|каждый|летом|весной|осенью|зимой|в прошлом|будзе|будуць|можа|могуць|калі|раней|зноў|ніколі|летам|увесну|увосень|узімку|летась)(?!\p{L})|\?["”»’]?$/iu;

const NO_YEAR = 'XXXX-';

const PRONOUN = /(?<!\p{L})(?:he|his|him|she|her|он|его|ему|она|её|ее|ей|ён|яго|яму|яна|яе)(?!\p{L})/iu;

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

function whenOf(date: PartialDate | null, isLead: boolean, published: PartialDate | null): When {
  const days = date?.bound ? null : daysOf(date?.value ?? null);
  if (days && isLead && isFullDay(days.first))
    return {
      sure: 'report',
      days: { first: shiftDays(days.first, -REPORTED_WITHIN), last: days.last },
      yearless: null,
    };
  if (days) return { sure: days.first === days.last ? 'day' : 'span', days, yearless: null };
  const yearless = date?.value?.startsWith(NO_YEAR) ? date.value.slice(NO_YEAR.length) : null;
  const own = daysOf(published?.value ?? null);
  if (!own) return { sure: 'open', days: { first: LONG_AGO, last: FAR_AHEAD }, yearless };
  const first = published?.bound ? LONG_AGO : shiftDays(own.first, -RECENT);
  return { sure: 'open', days: { first, last: own.last }, yearless };
}

const distance = (a: Range, b: Range): number => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));

const nearest = <T extends Range>(all: readonly T[], to: Range): T | null =>
  all.reduce<T | null>((best, each) => (best && distance(best, to) <= distance(each, to) ? best : each), null);

/** Those of some things, in order, that stand in each range of another list, by one walk through both. */
function within<T>(ranges: readonly Range[], all: readonly T[], rangeOf: (each: T) => Range): T[][] {
  let next = 0;
  return ranges.map(({ start, end }) => {
    const found: T[] = [];
    for (let each = all[next]; each !== undefined && rangeOf(each).start < end; each = all[++next])
      if (rangeOf(each).start >= start) found.push(each);
    return found;
  });
}

/** What of a sentence a day dates: of several days, each has the words that stand nearest to it. */
function datedBy<T extends Range>(all: readonly T[], day: Span | null, days: readonly Span[], isSpan: boolean): T[] {
  return all.filter((each) => {
    const next = nearest(days, each);
    if (day === null) return next === null || distance(next, each) > NEAR / 2;
    if (next !== day && next !== null && distance(next, each) <= NEAR) return false;
    return !isSpan || distance(day, each) <= NEAR;
  });
}

/** What of a sentence is looked at for one day of it. */
const viewOf = (sentence: Span, day: Span | null): Range =>
  sentence.end - sentence.start <= LONGEST
    ? sentence
    : around(sentence, day ?? { start: sentence.start, end: sentence.start }, LONGEST);

const around = (sentence: Range, { start, end }: Range, reach: number): Range => ({
  start: Math.max(sentence.start, start - reach),
  end: Math.min(sentence.end, end + reach),
});

/** "…, which began in 2022", "…, in early 2022": what a clause dates that does not say itself what happened. */
const LEANS =
  /^[\s,;:]*(?:(?:which|that|when|where|as|котор\p{L}*|когда|что|як(?:і|ая|ое|ія)|калі|што)(?!\p{L})|(?:(?:back|in|on|since|during|early|late|mid|of|the|в|у|с|з|на|ў|начале|конце|пачатку|канцы)[\s-]+)+$)/iu;

/** Whether a clause that names a year may date what the clauses beside it tell: not "including 2020 candidate Lind". */
const leansOut = (sentence: Span, clause: Range, day: Range | null): boolean =>
  clause.start === sentence.start ||
  LEANS.test(sentence.exact.slice(clause.start - sentence.start, (day ?? clause).start - sentence.start));

/** The words of a sentence around a day up to the next commas. */
export function clauseAround({ start, end, exact }: Span, day: Range): Range {
  const before = exact.slice(0, day.start - start);
  const after = exact.slice(day.end - start).search(/[,;:]/u);
  return {
    start: start + Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1,
    end: after < 0 ? end : day.end + after,
  };
}

interface Trigger extends Range {
  readonly kind: Kind;
}

/** What happens to those who are counted: what their clause says of people, else what stands nearest. */
function doneTo(counted: Range, triggers: readonly Trigger[], sentence: Span): Kind | null {
  const clause = clauseAround(sentence, counted);
  const close = triggers.filter((each) => HAPPENS_TO_PEOPLE.has(each.kind) && contains(clause, each));
  return nearest(close.length > 0 ? close : triggers, counted)?.kind ?? null;
}

/** The first name of a paragraph, and the first that is another's. */
function firstNamed(mentions: readonly Mention[]): { readonly first: Mention | null; readonly other: Mention | null } {
  const first = mentions[0] ?? null;
  return { first, other: mentions.find(({ person }) => person !== first?.person) ?? null };
}

/** All that one article tells: its statements, and what it says of people and their number without a day. */
export function tellingsOf(
  { article, annotations }: StoredArticle,
  index: number,
  published: PartialDate | null,
  dates: readonly (PartialDate | null)[],
): Telling[] {
  const { sentences } = annotations;
  const statementsAt = Map.groupBy(
    annotations.statements.map((statement, n) => ({ statement, n, date: dates[n] ?? null })),
    ({ statement }) => statement.span.start,
  );
  const mentionsIn = within(sentences, annotations.mentions, ({ span }) => span);
  const figuresIn = within(sentences, annotations.figures, ({ span }) => span);
  const quoted = within(
    sentences,
    annotations.quotes.flatMap(({ spans }) => spans),
    (span) => ({ start: span.start - 1, end: span.end }),
  );
  const paragraphs = within(article.paragraphs, sentences, (sentence) => sentence);
  const paragraphOf = new Map(paragraphs.flatMap((some, n) => some.map((sentence) => [sentence, n] as const)));
  const namedInParagraph = within(article.paragraphs, annotations.mentions, ({ span }) => span).map(firstNamed);

  /** "His re-election": whom the paragraph names so far, if that is one person. */
  const meant = (sentence: Span, words: Range): PersonId[] => {
    const { first, other } = namedInParagraph[paragraphOf.get(sentence) ?? -1] ?? { first: null, other: null };
    const isOne = first?.person && first.span.end <= words.end && !(other && other.span.end <= words.end);
    return isOne && first.person && PRONOUN.test(article.body.slice(words.start, words.end)) ? [first.person] : [];
  };

  const tell = (sentence: Span, n: number): Telling[] => {
    const statements = statementsAt.get(sentence.start) ?? [];
    const [allMentions, allFigures] = [mentionsIn[n] ?? [], figuresIn[n] ?? []];
    const paragraph = paragraphOf.get(sentence);
    const isQuoted = (quoted[n] ?? []).some(
      (words) => words.start <= sentence.start + 1 && words.end >= sentence.end - 2,
    );
    const isBare = statements.length === 0;
    if (isBare && ((allMentions.length === 0 && allFigures.length === 0) || isQuoted || paragraph === undefined))
      return [];
    if (isBare && ELSEWHEN.test(sentence.exact)) return [];
    const allTriggers = triggersIn(sentence.exact).map(({ label, start, end }) => ({
      kind: label,
      start: sentence.start + start,
      end: sentence.start + end,
    }));
    if (isBare && allTriggers.length === 0) return [];
    const days = statements.flatMap(({ statement }) => statement.day?.span ?? []);
    const read = (statement: Statement | null, index_: number | null, date: PartialDate | null): Telling => {
      const day = statement?.day?.span ?? null;
      const when = whenOf(date, statement !== null && day === null, published);
      const isSpan = when.sure === 'span' && day !== null;
      const view = viewOf(sentence, day);
      const mentions = allMentions.filter(({ span }) => contains(view, span));
      const figures = allFigures.filter(({ span }) => contains(view, span));
      const triggers = allTriggers.filter((each) => contains(view, each));
      const words = isSpan && day ? around(sentence, day, AROUND) : view;
      const named = (some: typeof mentions): PersonId[] => some.flatMap(({ person }) => person ?? []);
      const clause = day ? clauseAround(sentence, day) : sentence;
      const inClause = mentions.filter(({ span }) => contains(clause, span));
      const nearby = inClause.length > 0 ? inClause : mentions.filter(({ span }) => contains(words, span));
      const dated = datedBy(triggers, day, days, isSpan);
      const told = dated.filter((trigger) => contains(clause, trigger));
      const exact = article.body.slice(words.start, words.end);
      const people = new Set(named(mentions));
      return {
        ...when,
        article: index,
        sentence: n,
        paragraph: paragraph ?? -1,
        statement: index_,
        day,
        told: { span: sentence, date, people: [...people], modality: statement?.modality ?? 'reported' },
        people: people.size > 0 ? people : new Set(meant(sentence, view)),
        near: new Set([...named(nearby), ...meant(sentence, clause)]),
        kinds: new Set(
          (!isSpan || (told.length === 0 && leansOut(sentence, clause, day)) ? dated : told).map(({ kind }) => kind),
        ),
        places: placesIn(exact),
        counts: datedBy(
          figures.map((figure) => ({ ...figure.span, figure })),
          day,
          days,
          isSpan,
        ).flatMap(({ figure }) => {
          const before = new Set(named(mentions.filter(({ span }) => span.end <= figure.span.start)));
          return countOf(figure, before.size, doneTo(figure.span, triggers, sentence)) ?? [];
        }),
        stems: lazily(() => {
          const names = new Set(mentions.flatMap(({ span }) => contentStems(span.exact)));
          return new Set(contentStems(exact).filter((stem) => !names.has(stem)));
        }),
      };
    };
    return isBare
      ? [read(null, null, null)]
      : statements.map(({ statement, n: at, date }) => read(statement, at, date));
  };
  return sentences.flatMap(tell);
}
