import type { DayMeaning } from '../../../model/annotation.ts';
import { isYearUnit, UNITS, type WordClass } from '../lexicon.ts';
import { type Anaphor, type DayRule, isOfFigure, type Surroundings, sideOf, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** "today's youth": the present, and no day. */
const OF_OUR_TIME =
  /^(?:youth|youngsters|generation|world|society|politics|standards|children|kids|consumers?|market)$/iu;

/** "many of today's computers" */
const QUANTITY = /^(?:many|most|some|all|few|any|much|more|one)$/iu;

/** "the people of tomorrow", "the Russia of today"; but "as of today", "the morning of today". */
function isOfEra({ tokens, from, to }: Surroundings, isOwner: boolean): boolean {
  const [earlier, before] = [tokens[from - 2], tokens[from - 1]];
  if (before?.class !== 'of' || /^as$/iu.test(earlier?.text ?? '')) return false;
  if (['partofday', 'part'].includes(earlier?.class ?? 'x')) return false;
  return isOwner
    ? QUANTITY.test(earlier?.text ?? '')
    : !/^\p{L}/u.test(tokens[to]?.text ?? '') || tokens[from - 3]?.class === 'the';
}

/** "in today's Belarus": a name alone, and no "today's Minsk meeting". */
const isCountry = ({ tokens, from, to }: Surroundings): boolean =>
  /^in$/iu.test(tokens[from - 1]?.text ?? '') &&
  /^\p{Lu}/u.test(tokens[to + 2]?.text ?? '') &&
  !/^\p{L}/u.test(tokens[to + 3]?.text ?? '.');

function deictic(found: readonly Token[], around: Surroundings): DayMeaning {
  const { tokens, to } = around;
  const isOwner = /^['’]$/u.test(tokens[to]?.text ?? '');
  const amount = the(found, 'deictic')?.value ?? 0;
  const isTodays = isOwner && amount === 0 && (OF_OUR_TIME.test(tokens[to + 2]?.text ?? '') || isCountry(around));
  const isPresent = isTodays || (!(isOwner && amount !== 0) && isOfEra(around, isOwner));
  return isPresent ? { kind: 'vague' } : { kind: 'offset', amount, unit: 'day' };
}

const offset = (amount: number, unit: Pick<Token, 'value'> | undefined): DayMeaning | null => {
  const name = UNITS[unit?.value ?? -1];
  return name ? { kind: 'offset', amount, unit: name } : null;
};

/** "в ближайшие годы", "у мінулыя гады", "эти недели": more than one of them. */
const MANY = /(?:ые|ие|ыя|ія|ых|их|іх|эти|yja|ych)$/iu;

/** "На следующий год его освободили": the year after the one told before. */
const isYearAfter = (found: readonly Token[], around: Surroundings): boolean =>
  /^(?:год|hod)$/iu.test(the(found, 'unit')?.text ?? '') &&
  /^(?:на|na)$/iu.test(around.tokens[around.from - 1]?.text ?? '') &&
  sideOf(around) === 'past';

/** "last week", "this year". A day in "this day" is not the article's: that is what "today" is for. */
function readUnit(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const unit = the(found, 'unit');
  const which = the(found, 'last', 'next', 'this');
  if (!unit || unit.value === 0 || !which || MANY.test(which.text) || /^ближайш/iu.test(which.text)) return null;
  if (isYearAfter(found, around)) return null;
  return offset(the(found, 'last') ? -1 : the(found, 'next') ? 1 : 0, unit);
}

/** "this year or next", "this week and last": the unit is said once. */
function readElliptic(found: readonly Token[], { tokens, from, to }: Surroundings): DayMeaning | null {
  const [which, unit, joint] = tokens.slice(Math.max(0, from - 3), from);
  const isJoined =
    which?.class === 'this' && unit?.class === 'unit' && /^(?:and|or|as|than)$/iu.test(joint?.text ?? '');
  if (!isJoined || unit.value === 0 || /^[\p{L}\d]/u.test(tokens[to]?.text ?? '.')) return null;
  return offset(found[0]?.class === 'next' ? 1 : -1, unit);
}

/** "more than two years ago", "two or three years ago": a count that is loose. */
const LOOSE =
  /^(?:more|over|less|under|than|half|or|to|или|або|чем|чым|более|больше|менее|меньше|больш|менш|за|–|-)$/iu;

/** "months ago" counts nothing; "год назад" is one. */
const ONE =
  /^(?:год|месяц|неделю|день|квартал|десятилетие|тыдзень|дзень|дзесяцігоддзе|hod|miesiac|tydzień|рік|місяць)$/iu;

/** "two months ago". Counts above are no calendar: "several years ago" is vague. */
function readAgo(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const { tokens, from } = around;
  const counted = the(found, 'number', 'day', 'a');
  const unit = the(found, 'unit');
  if (!counted && !ONE.test(unit?.text ?? '')) return { kind: 'vague' };
  if (the(found, 'some') || LOOSE.test(tokens[from - 1]?.text ?? '')) return { kind: 'vague' };
  const count = counted?.class === 'a' ? 1 : (counted?.value ?? 1);
  if (count === 1 && isOfFigure(around)) return { kind: 'vague' };
  return Number.isInteger(count) && count < 2000 ? offset(-count, unit) : null;
}

/** "two years from now" */
function readFromNow(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const back = readAgo(found, around);
  return back?.kind === 'offset' ? { ...back, amount: -back.amount } : back;
}

const SINCE = /^(?:since|с|со|з|са|ад|z|ad)$/iu;
const BEGINNING = /^(?:beginning|start|начала|пачатку|pačatku)$/iu;

/** "the first nine months of the year", "the second half of the year": of the one told before, else of the one that runs. */
function readOfYear(found: readonly Token[], { tokens, from }: Surroundings): Anaphor | null {
  const [part, which] = [tokens[from - 2], tokens[from - 3]];
  const isPart = part?.class === 'half' || (part?.class === 'unit' && UNITS[part.value] === 'month');
  const isTold = ['ordinal', 'last', 'number', 'day'].includes(which?.class ?? 'x');
  if (tokens[from - 1]?.class !== 'of' || !isPart || !isTold || !isYearUnit(found[1])) return null;
  return { kind: 'from previous', amount: 0, unit: 'year', otherwise: { kind: 'offset', amount: 0, unit: 'year' } };
}

/** "by the end of the year", "since the start of the year": of this one, where it is still to come. */
function readEnd(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const unit = the(found, 'unit');
  if (!unit || unit.value === 0) return null;
  if (SINCE.test(found[0]?.text ?? '') && BEGINNING.test(the(found, 'part')?.text ?? '')) return offset(0, unit);
  return sideOf(around) === 'future' ? offset(0, unit) : { kind: 'vague' };
}

const YEAR = { value: UNITS.indexOf('year') };

/** After "накануне": "накануне заявил", "накануне в Минске", "накануне министр", but not "накануне выборов". */
const GOES_ON =
  /^(?:[,.;:]|в|во|на|у|ў|из|он|она|они|я|мы|ён|яна|яны|стало|было|также|таксама|\p{Script=Cyrillic}{2,20}(?:л|ла|ло|ли|лся|лась|лись|ў|лі|лася|ўся|ліся|[бгджзкмнпрстфц]))$/u;

/** "выборов", "выбараў": of something. */
const GENITIVE = /(?:ов|ев|ёв|аў|оў|яў|ёў)$/iu;

/** What makes "накануне" count from it, in the same sentence. */
const NAMES_DAY: ReadonlySet<WordClass> = new Set(['weekday', 'month', 'date', 'deictic', 'year']);
const FAR = 12;

export const relative: readonly DayRule[] = [
  { example: 'yesterday evening', pattern: 'deictic partofday?', read: deictic },
  {
    example: 'this morning',
    pattern: 'this partofday',
    read: () => ({ kind: 'offset', amount: 0, unit: 'day' }),
  },
  {
    example: 'last night',
    pattern: 'last partofday',
    read: () => ({ kind: 'offset', amount: -1, unit: 'day' }),
  },
  {
    example: 'the day before yesterday',
    pattern: 'the unit before deictic',
    read: (found) => (the(found, 'deictic')?.value === -1 ? offset(-2, the(found, 'unit')) : null),
  },
  {
    example: 'last week; на прошлой неделе; earlier this month',
    pattern: 'part|earlier|later? last|next|this unit',
    read: readUnit,
  },
  {
    example: 'the current fiscal year; last fiscal year',
    pattern: 'last|next|this x unit',
    read: (found, around) =>
      /^(?:fiscal|financial|calendar)$/iu.test(found[1]?.text ?? '') ? readUnit(found, around) : null,
  },
  { example: 'this year or next: the next', pattern: 'last|next', read: readElliptic },
  {
    example: 'the year before last',
    pattern: 'the unit before last',
    read: (found) => (found[1]?.value === 0 ? null : offset(-2, found[1])),
  },
  { example: 'the end of last year', pattern: 'part of last|next|this unit', read: readUnit },
  {
    example: 'last weekend',
    pattern: 'last|next|this weekend',
    read: (found) => ({ kind: 'offset', amount: the(found, 'last') ? -1 : the(found, 'next') ? 1 : 0, unit: 'week' }),
  },
  { example: 'летась', pattern: 'yearaway', read: (found) => offset(the(found, 'yearaway')?.value ?? 0, YEAR) },
  { example: 'two months ago; год назад', pattern: 'a|number|day|some? of? unit ago', read: readAgo },
  {
    example: 'a year ago today',
    pattern: 'a|number|day unit ago deictic',
    read: (found, around) => (the(found, 'deictic')?.value === 0 ? readAgo(found, around) : null),
  },
  { example: 'one year ago this week', pattern: 'a|number|day unit ago this unit', read: readAgo },
  {
    example: 'two years from now',
    pattern: 'a|number|day unit in vague',
    read: (found, around) =>
      /^from now$/iu.test(
        found
          .slice(2)
          .map(({ text }) => text)
          .join(' '),
      )
        ? readFromNow(found, around)
        : null,
  },
  { example: 'by the end of the year; до конца года', pattern: 'in the? part of? the? unit', read: readEnd },
  {
    example: 'by year-end; till year end',
    pattern: 'in unit dash? part',
    read: (found, around) => (/^year$/iu.test(found[1]?.text ?? '') ? readEnd(found, around) : null),
  },
  {
    example: 'at year’s end; by week’s end',
    pattern: 'in unit x x part',
    read: (found, around) => (/^['’]$/u.test(found[2]?.text ?? '') ? readEnd(found, around) : null),
  },
  { example: 'the first nine months of the year', pattern: 'the unit', read: readOfYear },
  {
    example: 'Накануне он заявил: the day before, where no other day is near',
    pattern: 'eve',
    read: (_, { tokens, from, to }) => {
      const next = tokens[to]?.text ?? '.';
      const isNear = tokens.slice(Math.max(0, from - FAR), to + FAR).some(({ class: kind }) => NAMES_DAY.has(kind));
      const isDay = !isNear && GOES_ON.test(next) && !GENITIVE.test(next);
      return isDay ? { kind: 'offset', amount: -1, unit: 'day' } : { kind: 'vague' };
    },
  },
];
