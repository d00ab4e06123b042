import type { DayMeaning } from '../../../model/annotation.ts';
import { UNITS, type WordClass } from '../lexicon.ts';
import { type DayRule, type Surroundings, sideOf, the } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** "today's youth": the present, and no day. */
const OF_OUR_TIME =
  /^(?:youth|youngsters|generation|world|society|politics|standards|children|kids|consumers?|market)$/iu;

function deictic(found: readonly Token[], { tokens, to }: Surroundings): DayMeaning {
  const isPresent = /^['’]$/u.test(tokens[to]?.text ?? '') && OF_OUR_TIME.test(tokens[to + 2]?.text ?? '');
  return isPresent ? { kind: 'vague' } : { kind: 'offset', amount: the(found, 'deictic')?.value ?? 0, unit: 'day' };
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

/** "more than two years ago", "two or three years ago": a count that is loose. */
const LOOSE =
  /^(?:more|over|less|under|than|half|or|to|или|або|чем|чым|более|больше|менее|меньше|больш|менш|за|–|-)$/iu;

/** "months ago" counts nothing; "год назад" is one. */
const ONE =
  /^(?:год|месяц|неделю|день|квартал|десятилетие|тыдзень|дзень|дзесяцігоддзе|hod|miesiac|tydzień|рік|місяць)$/iu;

/** "two months ago". Counts above are no calendar: "several years ago" is vague. */
function readAgo(found: readonly Token[], { tokens, from }: Surroundings): DayMeaning | null {
  const counted = the(found, 'number', 'day', 'a');
  const unit = the(found, 'unit');
  if (!counted && !ONE.test(unit?.text ?? '')) return { kind: 'vague' };
  if (the(found, 'some') || LOOSE.test(tokens[from - 1]?.text ?? '')) return { kind: 'vague' };
  const count = counted?.class === 'a' ? 1 : (counted?.value ?? 1);
  return Number.isInteger(count) && count < 2000 ? offset(-count, unit) : null;
}

/** "by the end of the year": of this one, where it is still to come. */
function readEnd(found: readonly Token[], around: Surroundings): DayMeaning | null {
  const unit = the(found, 'unit');
  if (!unit || unit.value === 0) return null;
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
  { example: 'the end of last year', pattern: 'part of last|next|this unit', read: readUnit },
  {
    example: 'last weekend',
    pattern: 'last|next|this weekend',
    read: (found) => ({ kind: 'offset', amount: the(found, 'last') ? -1 : the(found, 'next') ? 1 : 0, unit: 'week' }),
  },
  { example: 'летась', pattern: 'yearaway', read: (found) => offset(the(found, 'yearaway')?.value ?? 0, YEAR) },
  { example: 'two months ago; год назад', pattern: 'a|number|day|some? of? unit ago', read: readAgo },
  { example: 'by the end of the year; до конца года', pattern: 'in the? part of? the? unit', read: readEnd },
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
