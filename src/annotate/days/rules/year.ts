import type { DayMeaning } from '../../../model/annotation.ts';
import { type DayRule, type Surroundings, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** What a four-digit number before it counts: then it is no year. */
const COUNTED =
  /^(?:people|persons?|men|women|children|troops|soldiers|servicemen|personnel|prisoners|detainees|migrants|refugees|workers|employees|jobs|members|students|voters|votes|residents|families|homes|houses|copies|shares|points|tonnes?|tons?|km|kms?|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|kg|hectares|acres|barrels|dollars|euros?|rubles|roubles|rupees|pounds|percent|pages|cars|trucks|drones|hours?|gmt|hrs|человек|людей|чалавек|рублей|рублёў|долларов|даляраў|евро|тонн|тон|км|солдат|военных|заключенных|заключённых)$/iu;

/** What a number after it names, not a year. */
const NUMBERED =
  /^(?:article|section|resolution|decree|law|order|no|nos|number|room|flight|page|boeing|channel|route|highway|bill|case|at|some|roughly|approximately|nearly|almost|than|least|most|exactly|only|just|up|статья|статьи|№|номер)$/iu;

const MONEY = /^[$€£¥₽#№+*]$/u;

/** "Decree No. 1 of 2024": a number of a document goes on. */
function isOfDocument({ tokens, from }: Surroundings): boolean {
  const isNumbered = tokens.slice(Math.max(0, from - 4), from).some(({ text }) => /^(?:no|nos|№)$/iu.test(text));
  return isNumbered && /^(?:of|от|ад)$/iu.test(tokens[from - 1]?.text ?? '');
}

/** "at 1989 levels", "worse than 1989."; but "at 2030 GMT", "more than 2000". */
const isCompared = (before: Token, earlier: Token | undefined, after: Token | undefined): boolean =>
  (/^at$/iu.test(before.text) && /^(?:levels?|prices|rates|values)$/u.test(after?.text ?? '')) ||
  (/^than$/iu.test(before.text) &&
    /^(?:worse|better|stronger|weaker|lower|higher|earlier|later|cooler|warmer|smaller|bigger)$/iu.test(
      earlier?.text ?? '',
    ) &&
    !/^\p{L}/u.test(after?.text ?? '.'));

/** A number of four digits that stands like a year. Far years need "in" before them. */
function isYear(year: Token, around: Surroundings): boolean {
  const { tokens, from, to } = around;
  const [before, after, later] = [tokens[from - 1], tokens[to], tokens[to + 1]];
  const isLevel = before !== undefined && isCompared(before, tokens[from - 2], after);
  if (before && !isLevel && (NUMBERED.test(before.text) || MONEY.test(before.text))) return false;
  if (before && ['number', 'day', 'time'].includes(before.class)) return false;
  const isJoined = before && /[\p{L}\d/._–-]$/u.test(before.text) && before.end === year.start;
  if (isJoined && !/^(?:post|pre|mid|early|late|fiscal|calendar|end)$/iu.test(tokens[from - 2]?.text ?? ''))
    return false;
  if (after && (COUNTED.test(after.text) || MONEY.test(after.text) || after.text === '%')) return false;
  if (after && /^[\d/_\p{L}]/u.test(after.text) && after.start === year.end) return false;
  if (after && later && /^\p{Ll}/u.test(after.text) && COUNTED.test(later.text)) return false;
  if (isOfDocument(around) || /^(?:period|quarter)$/u.test(after?.text ?? '')) return false;
  const near = year.value >= 1900 && year.value < 2100;
  return near || (before !== undefined && ['in', 'on'].includes(before.class));
}

const readYear = (found: readonly Token[], around: Surroundings): DayMeaning | null => {
  const year = the(found, 'year');
  return year && isYear(year, around) ? { kind: 'absolute', value: year.date } : null;
};

const readDate = (found: readonly Token[]): DayMeaning | null => {
  const span = the(found, 'years', 'decade', 'shortdecade');
  return span ? { kind: 'absolute', value: span.date } : null;
};

export const year: readonly DayRule[] = [
  { example: '2020', pattern: 'year', read: readYear },
  { example: 'mid-2020, early 2021', pattern: 'part of? dash? year', read: readYear },
  {
    example: '2020 года, у 2020 годзе',
    pattern: 'part? of? year yearword',
    read: (found) => ({ kind: 'absolute', value: the(found, 'year')?.date ?? '' }),
  },
  { example: '2021–24; 2010—2014 годах', pattern: 'years yearword?', read: readDate },
  { example: 'the early 1990s; 1990-е годы', pattern: 'the? part? dash? decade yearword?', read: readDate },
  {
    example: 'in ’94; since ’88',
    pattern: 'in|of shortyear',
    read: (found, { tokens, to }) =>
      /^\p{Ll}/u.test(tokens[to]?.text ?? '') && COUNTED.test(tokens[to]?.text ?? '')
        ? null
        : { kind: 'absolute', value: the(found, 'shortyear')?.date ?? '' },
  },
  { example: '90-х годах', pattern: 'part? shortdecade yearword', read: readDate },
];
