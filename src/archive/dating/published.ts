import type { CleanArticle, PrintedDay } from '../../model/article.ts';
import type { DateBasis, DatePart, PartialDate } from '../../model/date.ts';
import type { StoredArticle } from '../../model/store.ts';
import { latestPastYear, yearsBySpans } from './years.ts';

const PARTS: readonly DatePart[] = ['year', 'month', 'day'];
const UNKNOWN_YEAR = 'XXXX';

const BASES: Readonly<Record<PrintedDay['kind'], DateBasis>> = {
  keeper: 'keeper',
  'front matter': 'front matter',
  'date line': 'printed',
  dateline: 'printed',
  'page stamp': 'page stamp',
};

const ORDER: readonly PrintedDay['kind'][] = ['keeper', 'front matter', 'date line', 'dateline', 'page stamp'];

/** The best word on an article's day that its document prints. */
const bestPrintedDay = (article: CleanArticle): PrintedDay | null =>
  [...article.printedDays].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0] ?? null;

/** The day as printed, before anything is inferred; null: undated. */
function asPrinted(article: CleanArticle): PartialDate | null {
  const day = bestPrintedDay(article);
  if (!day) return null;
  const { value, printed } = day;
  const basis = BASES[day.kind];
  if (day.kind === 'page stamp') return { value, certain: [], implied: [], bound: 'not after', basis, printed };
  const parts = value.split('-');
  return { value, certain: PARTS.filter((_, i) => parts[i] && !/X/u.test(parts[i])), implied: [], basis, printed };
}

export const lacksYear = (date: PartialDate | null): date is PartialDate & { value: string } =>
  date?.value?.startsWith(UNKNOWN_YEAR) ?? false;

/** The same day with its year inferred. */
export const withYear = (date: PartialDate & { value: string }, year: number, basis: DateBasis): PartialDate => ({
  ...date,
  value: date.value.replace(UNKNOWN_YEAR, String(year)),
  implied: ['year'],
  basis,
});

/** Whether a day may be of a year: the text speaks of no later one as past, and the page was not seen before. */
export function mayBeOf(
  { article, annotations }: StoredArticle,
  date: PartialDate & { value: string },
  year: number,
): boolean {
  const stamp = article.printedDays.find(({ kind }) => kind === 'page stamp');
  const day = date.value.replace(UNKNOWN_YEAR, String(year));
  return year >= (latestPastYear(annotations) ?? year) && !(stamp && day > stamp.value);
}

/** The day of what an article reports as of its own day. */
export const dayOfReport = (published: PartialDate | null): PartialDate | null =>
  published && { ...published, basis: published.basis === 'printed' ? 'dateline' : published.basis };

/** Completes a dateline's year from the text's own spans of years, if they agree on one that may be. */
export function withOwnYear(stored: StoredArticle): PartialDate | null {
  const date = asPrinted(stored.article);
  if (!lacksYear(date)) return date;
  const years = yearsBySpans(stored.article.body, stored.annotations);
  const [year] = years;
  if (year === undefined || years.length > 1 || !mayBeOf(stored, date, year)) return date;
  return withYear(date, year, 'dateline and years in the text');
}
