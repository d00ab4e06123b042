import { within } from '../../annotate/within.ts';
import type { DatedStatement, Figure, Mention } from '../../model/annotation.ts';
import type { PartialDate } from '../../model/date.ts';
import { contains, type PersonId, type Range, type Span } from '../../model/span.ts';
import type { StoredArticle } from '../../model/store.ts';
import { contentStems } from '../../search/terms.ts';
import { lazily } from '../lazily.ts';
import { around, clauseAround, datedBy, leansOut, nearest } from './clause.ts';
import { type Count, countOf } from './counts.ts';
import { HAPPENS_TO_PEOPLE, type Kind, triggersIn } from './kinds.ts';
import { type Place, placesIn } from './places.ts';
import { type When, whenOf } from './when.ts';

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

const AROUND = 100;
/** No sentence of a story is longer; of what is, only so much on either side of its day is looked at. */
const LONGEST = 3000;

/** What was before that, what may be, and what is only asked: no telling of a happening that others date. */
const ELSEWHEN =
  /(?<!\p{L})(?:will|would|may|might|could|should|can|if|unless|previously|formerly|last time|again|(?:previous|earlier|another|next) (?:\p{L}+ )?(?:visits?|trips?|meetings?|talks|releases?|rounds?|groups?|swaps?|exchanges?|letters?|elections?)|every|never|(?:last|this|that|the|in|earlier this) (?:spring|summer|autumn|fall|winter|year|decade)|in the past|plans?|hopes?|wants?|expected|likely|будет|будут|может|могут|если|ранее|прежде|снова|никогда|каждый|летом|весной|осенью|зимой|в прошлом|будзе|будуць|можа|могуць|калі|раней|зноў|ніколі|летам|увесну|увосень|узімку|летась)(?!\p{L})|\?["”»’]?$/iu;

const PRONOUN = /(?<!\p{L})(?:he|his|him|she|her|он|его|ему|она|её|ее|ей|ён|яго|яму|яна|яе)(?!\p{L})/iu;

/** What of a sentence is looked at for one day of it. */
const viewOf = (sentence: Span, day: Span | null): Range =>
  sentence.end - sentence.start <= LONGEST
    ? sentence
    : around(sentence, day ?? { start: sentence.start, end: sentence.start }, LONGEST);

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

/** A sentence of an article with what stands in it. */
interface Scene {
  readonly sentence: Span;
  readonly paragraph: number | null;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly triggers: () => readonly Trigger[];
  /** The words that name the days of its statements. */
  readonly days: readonly Span[];
  /** "His re-election": whom the paragraph names up to the end of some words with a pronoun, if that is one person. */
  readonly meant: (words: Range) => readonly PersonId[];
}

const named = (mentions: readonly Mention[]): PersonId[] => mentions.flatMap(({ person }) => person ?? []);

type Content = Omit<Telling, keyof When | 'article' | 'sentence' | 'paragraph' | 'statement' | 'told'>;

/** What a sentence says of one of its days, or as a whole where it names none. */
function contentOf({ sentence, days, meant, ...all }: Scene, day: Span | null, isSpan: boolean): Content {
  const view = viewOf(sentence, day);
  const mentions = all.mentions.filter(({ span }) => contains(view, span));
  const figures = all.figures.filter(({ span }) => contains(view, span));
  const triggers = all.triggers().filter((each) => contains(view, each));
  const words = isSpan && day ? around(sentence, day, AROUND) : view;
  const clause = day ? clauseAround(sentence, day) : sentence;
  const inClause = mentions.filter(({ span }) => contains(clause, span));
  const nearby = inClause.length > 0 ? inClause : mentions.filter(({ span }) => contains(words, span));
  const dated = datedBy(triggers, day, days, isSpan);
  const inItsClause = dated.filter((trigger) => contains(clause, trigger));
  const isWhole = !isSpan || (inItsClause.length === 0 && leansOut(sentence, clause, day));
  const counted = datedBy(
    figures.map((figure) => ({ ...figure.span, figure })),
    day,
    days,
    isSpan,
  );
  const people = new Set(named(mentions));
  const exact = sentence.exact.slice(words.start - sentence.start, words.end - sentence.start);
  return {
    day,
    people: people.size > 0 ? people : new Set(meant(view)),
    near: new Set([...named(nearby), ...meant(clause)]),
    kinds: new Set((isWhole ? dated : inItsClause).map(({ kind }) => kind)),
    places: placesIn(exact),
    counts: counted.flatMap(({ figure }) => {
      const before = new Set(named(mentions.filter(({ span }) => span.end <= figure.span.start)));
      return countOf(figure, before.size, doneTo(figure.span, triggers, sentence)) ?? [];
    }),
    stems: lazily(() => {
      const names = new Set(mentions.flatMap(({ span }) => contentStems(span.exact)));
      return new Set(contentStems(exact).filter((stem) => !names.has(stem)));
    }),
  };
}

/** Whether a sentence without a day may tell of a happening that others date. */
const mayTell = ({ sentence, paragraph, mentions, figures, triggers }: Scene, isQuoted: boolean): boolean =>
  paragraph !== null &&
  mentions.length + figures.length > 0 &&
  !isQuoted &&
  !ELSEWHEN.test(sentence.exact) &&
  triggers().length > 0;

/** Every sentence of an article with what stands in it. */
function scenesOf({ article, annotations }: StoredArticle): Scene[] {
  const { sentences } = annotations;
  const mentions = within(sentences, annotations.mentions, ({ span }) => span);
  const figures = within(sentences, annotations.figures, ({ span }) => span);
  const statements = within(sentences, annotations.statements, ({ span }) => span);
  const inParagraphs = within(article.paragraphs, sentences, (sentence) => sentence);
  const paragraphOf = new Map(inParagraphs.flatMap((some, n) => some.map((sentence) => [sentence, n] as const)));
  const namedFirst = within(article.paragraphs, annotations.mentions, ({ span }) => span).map(firstNamed);
  return sentences.map((sentence, n) => {
    const paragraph = paragraphOf.get(sentence) ?? null;
    return {
      sentence,
      paragraph,
      mentions: mentions[n] ?? [],
      figures: figures[n] ?? [],
      triggers: lazily(() =>
        triggersIn(sentence.exact).map(({ label, start, end }) => ({
          kind: label,
          start: sentence.start + start,
          end: sentence.start + end,
        })),
      ),
      days: (statements[n] ?? []).flatMap(({ day }) => day?.span ?? []),
      meant: (words) => {
        const { first, other } = namedFirst[paragraph ?? -1] ?? { first: null, other: null };
        if (!first?.person || first.span.end > words.end || (other && other.span.end <= words.end)) return [];
        return PRONOUN.test(article.body.slice(words.start, words.end)) ? [first.person] : [];
      },
    };
  });
}

/** All that one article tells: its statements, and what it says of people and their number without a day. */
export function tellingsOf(
  stored: StoredArticle,
  index: number,
  published: PartialDate | null,
  dates: readonly (PartialDate | null)[],
): Telling[] {
  const { sentences, statements, quotes } = stored.annotations;
  const statementsIn = within(sentences, [...statements.entries()], ([, { span }]) => span);
  const quotedIn = within(
    sentences,
    quotes.flatMap(({ spans }) => spans),
    ({ start, end }) => ({ start: start - 1, end }),
  );
  return scenesOf(stored).flatMap((scene, n): Telling[] => {
    const { sentence, paragraph } = scene;
    const place = { article: index, sentence: n, paragraph: paragraph ?? -1 };
    const stated = statementsIn[n] ?? [];
    if (stated.length === 0) {
      const isQuoted = (quotedIn[n] ?? []).some(
        ({ start, end }) => start <= sentence.start + 1 && end >= sentence.end - 2,
      );
      if (!mayTell(scene, isQuoted)) return [];
      const told = {
        span: sentence,
        date: null,
        people: [...new Set(named(scene.mentions))],
        modality: 'reported',
      } as const;
      return [{ ...place, ...whenOf(null, false, published), ...contentOf(scene, null, false), statement: null, told }];
    }
    return stated.map(([at, { day, people, modality }]) => {
      const date = dates[at] ?? null;
      const when = whenOf(date, day === null, published);
      const told = { span: sentence, date, people, modality };
      const content = contentOf(scene, day?.span ?? null, when.sure === 'span' && day !== null);
      return { ...place, ...when, ...content, statement: at, told };
    });
  });
}
