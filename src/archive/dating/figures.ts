import type { Figure } from '../../model/annotation.ts';
import type { DateBasis, DatePart, PartialDate } from '../../model/date.ts';
import { contains, type Span } from '../../model/span.ts';
import { clauseAround } from '../events/clause.ts';
import { triggersIn } from '../events/kinds.ts';
import type { Telling } from '../events/telling.ts';
import { dayOfReport } from './published.ts';

/** What goes on at the time of writing: "are still held". */
const NOW =
  /(?<!\p{L})(?:still|currently|now|at present|remains?|today|по-прежнему|сейчас|пока|остаются|остаётся|остается|сегодня|дагэтуль|цяпер|зараз|застаюцца|застаецца|сёння)(?!\p{L})/iu;

/** How far from a number the words stand that say of what time it is. */
const NEAR = 80;

function isOfNow({ sentence, span }: Figure): boolean {
  const from = Math.max(0, span.start - sentence.start - NEAR);
  const words = sentence.exact.slice(from, span.end - sentence.start + NEAR);
  return NOW.test(words) && triggersIn(words).some(({ label }) => label === 'hold');
}

const PARTS: readonly DatePart[] = ['year', 'month', 'day'];

/** The event's day for a sentence that does not give it: all of it is inferred. */
const inferred = ({ value, printed }: PartialDate, basis: DateBasis): PartialDate => ({
  value,
  certain: [],
  implied: PARTS.slice(0, value?.split('/')[0]?.split('-').length),
  basis,
  printed,
});

/** A clause that tells of something else than the number before or after it: "who was arrested in 2020", "and in 2020 …". */
const APART =
  /^\s*(?:(?:who|whom|whose|which|where|when|and|but|while|including|arrested|detained|jailed|imprisoned|sentenced|convicted|born|где|когда|и|а|но|включая|дзе|калі|ды|але|у тым ліку)(?!\p{L})|котор|арестован|задержан|осужд|приговор|як(?:і|ая|ія|ога|ую)(?!\p{L})|арыштаван|затрыман|асуджан)/iu;
/** A count that runs from a day to the day of writing. */
const SINCE =
  /(?<!\p{L})(?:since|с|со|з|ад|ź|ad)(?: the)?(?: (?:start|beginning|summer|spring|autumn|winter|end) of)? $/iu;
/** What a lead expects has no day yet. */
const EXPECTED =
  /(?<!\p{L})(?:may|might|could|will|would|can|should|могут|может|будут|будет|можа|могуць|будуць|будзе)(?!\p{L})/iu;

/** Whether the day of a sentence is that of a number in it. */
function isDayOf({ sentence, span }: Figure, day: Span): boolean {
  const clause = clauseAround(sentence, day);
  const words = sentence.exact.slice(clause.start - sentence.start, clause.end - sentence.start);
  return contains(clause, span) || !APART.test(words);
}

interface OfEvent {
  readonly telling: Telling;
  /** That of the event, as its own article gives it if it does. */
  readonly date: PartialDate | null;
  readonly isOfArticle: boolean;
}

/** An event, as it dates what one of its sentences counts. */
export function ofEvent(telling: Telling, [first, ...others]: readonly [Telling, ...Telling[]]): OfEvent {
  const { date } = first.told;
  const same = [first, ...others].find(
    ({ article, day, told }) => article === telling.article && day !== null && told.date?.value === date?.value,
  );
  return { telling, date: same?.told.date ?? date, isOfArticle: same !== undefined };
}

/** The one statement of a sentence that its number belongs to; null where there is none, or no telling which. */
function ownerOf(figure: Figure, events: readonly OfEvent[]): OfEvent | null {
  const dated = events.filter(({ telling: { day } }) => day !== null && isDayOf(figure, day));
  const close = dated.filter(
    ({ telling: { day } }) => day && contains(clauseAround(figure.sentence, day), figure.span),
  );
  const [one, ...others] = close.length > 0 ? close : dated;
  if (one) return others.length === 0 ? one : null;
  const lead = events.find(({ telling: { day } }) => day === null);
  if (!lead) return null;
  const { sentence, span } = figure;
  const around = sentence.exact.slice(
    Math.max(0, span.start - sentence.start - NEAR / 2),
    span.end - sentence.start + NEAR / 2,
  );
  return EXPECTED.test(around) ? null : lead;
}

const dayOfWriting = (published: PartialDate | null): PartialDate | null =>
  published?.bound ? null : dayOfReport(published);

/**
 * The day that a figure is of: what is still so, or has been counted since a day, that of the article; else that of the
 * one happening that its clause tells, by the sentence's own words or, for a lead too, by another's; null where its
 * sentence tells of none, or of several. `events`: those that the sentence tells, with the day of each.
 */
export function dateOfFigure(
  figure: Figure,
  events: readonly OfEvent[],
  published: PartialDate | null,
): PartialDate | null {
  if (isOfNow(figure)) return dayOfWriting(published);
  const owner = ownerOf(figure, events);
  if (!owner) return null;
  const { day, told } = owner.telling;
  if (day && SINCE.test(figure.sentence.exact.slice(0, day.start - figure.sentence.start)))
    return dayOfWriting(published);
  const isOwn = told.date?.value && (day !== null || told.date.value === owner.date?.value);
  if (isOwn || !owner.date?.value || owner.date.bound) return told.date;
  return inferred(owner.date, owner.isOfArticle ? owner.date.basis : 'another article');
}
