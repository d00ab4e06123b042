import { countedKind, headOf } from '../../annotate/figures/counted.ts';
import type { Statement } from '../../model/annotation.ts';
import type { PersonId, Span } from '../../model/span.ts';
import { overlaps } from '../../model/span.ts';
import type { StoredArticle } from '../../model/store.ts';
import { contentStems } from '../../search/terms.ts';

/** Who and what the words around a statement speak of: its paragraph and the next. */
export interface Happening {
  /** Whom the statement itself names, without those who rule: a text may call those by their office alone. */
  readonly actors: ReadonlySet<PersonId>;
  readonly people: ReadonlySet<PersonId>;
  readonly stems: ReadonlySet<string>;
  /** How many of each kind of people: "prisoners" 14. */
  readonly counts: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Fewer than this in common, and two statements may be of two happenings. */
const PEOPLE_SHARED = 2;
const STEMS_SHARED = 3;

const RULES =
  /(?:^|\s)(?:president|ruler|leader|dictator|strongman|head of state|президент|лидер|правитель|диктатор|прэзідэнт|лідар|кіраўнік)$/iu;
const OPPOSES = /opposition|democratic|exile|движени|оппозици|апазіцы|рух/iu;

/** Whom a text itself calls a president or a country's leader. */
export const rulersOf = ({ positions }: StoredArticle['annotations']): Set<PersonId> =>
  new Set(
    positions.flatMap(({ person, span: { exact } }) => (RULES.test(exact) && !OPPOSES.test(exact) ? [person] : [])),
  );

/** Whom a number counts, as far as several nouns mean the same people. */
function nounOf(of: string): string {
  const kind = countedKind(of);
  return kind === null || kind === 'other people' ? headOf(of) : kind;
}

export function happeningAround({ article, annotations }: StoredArticle, statement: Statement): Happening {
  const at = article.paragraphs.findIndex((paragraph) => overlaps(paragraph, statement.span));
  const paragraphs = at < 0 ? [] : article.paragraphs.slice(at, at + 2);
  const near = (span: Span) => paragraphs.some((paragraph) => overlaps(paragraph, span));
  const mentions = annotations.mentions.filter(({ span }) => near(span));
  const people = mentions.flatMap(({ person }) => person ?? []);
  const names = new Set(mentions.flatMap(({ span }) => contentStems(span.exact)));
  const stems = paragraphs.flatMap(({ exact }) => contentStems(exact)).filter((stem) => !names.has(stem));
  const counted = annotations.figures.filter(({ unit, span }) => unit === 'people' && near(span));
  const counts = Map.groupBy(counted, ({ of }) => nounOf(of));
  for (const { of, qualifier } of counted) if (qualifier !== 'exactly') counts.delete(nounOf(of)); // "13 others"
  return {
    actors: new Set(statement.people).difference(rulersOf(annotations)),
    people: new Set(people),
    stems: new Set(stems),
    counts: new Map([...counts].map(([noun, figures]) => [noun, new Set(figures.map(({ value }) => value))])),
  };
}

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => [...a].filter((each) => b.has(each)).length;

/** Words of what comes again every year on its day. */
const YEARLY =
  /\b(?:anniversary|birthday|holiday|annual(?:ly)?|every year|new year|christmas|easter|(?:independence|victory|freedom|constitution|national|remembrance|unity) day)\b|годовщин|день рождения|дн[её]м рождения|праздник|ежегодн|(?:день|дн[её]м|дня) (?:независимости|победы)|угодк|нараджэння|штогод|(?:дзень|днём|дня) (?:незалежнасці|перамогі|волі)|нов(?:ым|ого|ый) год|новым годам/iu;

/** Whether a statement speaks of what comes every year: that it fell on the same day elsewhere tells no year. */
export const comesEveryYear = (statement: Span): boolean => YEARLY.test(statement.exact);

/** Fourteen prisoners here and a hundred there: both count the same, and no number is the same. */
const countsDiffer = (a: Happening, b: Happening): boolean =>
  [...a.counts].some(([noun, values]) => {
    const others = b.counts.get(noun);
    return others !== undefined && shared(values, others) === 0;
  });

/**
 * Whether a statement may well be of the happening that a known one tells: the same people in the same matter. The same
 * few people meet again and again: so somebody must act in it who does not rule, all who do so must be known there too,
 * and what both count must not differ.
 */
export const mayBeOne = (a: Happening, known: Happening): boolean =>
  a.actors.size > 0 &&
  a.actors.isSubsetOf(known.people) &&
  shared(a.people, known.people) >= PEOPLE_SHARED &&
  shared(a.stems, known.stems) >= STEMS_SHARED &&
  !countsDiffer(a, known);
