import type { DateBasis, DatePart, PartialDate } from '../model/date.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What an inferred part was inferred from; a basis without an entry says no more than "inferred". */
const INFERRED_FROM: Partial<Record<DateBasis, string>> = {
  'dateline and another article': ' from another article',
  'another article': ' from another article',
  "article's day": ' from the article’s day',
  dateline: ' from the dateline',
  'page stamp': ' from the page’s stamp',
};

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** null where the value is not a plain EDTF year, month or day, with or without its year. */
function partsOf(value: string): Parts | null {
  const [, year = '', month, day] = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(value) ?? [];
  if (year === '') return null;
  const name = month === undefined ? '' : MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  return { day: day === undefined ? '' : String(Number(day)), month: name, year: year === 'XXXX' ? '' : year };
}

const joined = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' ');

function oneDate(value: string): string {
  const parts = partsOf(value);
  if (parts === null) return value;
  const words = joined(parts.day, parts.month, parts.year);
  return parts.year === '' ? `${words}, year unknown` : words;
}

/** `2021/2024`: what both ends share is said once. */
function spanWords(from: string, to: string): string {
  if (from === '..' || from === '') return `until ${oneDate(to)}`;
  if (to === '..' || to === '') return `since ${oneDate(from)}`;
  const [a, b] = [partsOf(from), partsOf(to)];
  const alike = a && b && (a.day === '') === (b.day === '') && (a.month === '') === (b.month === '');
  if (alike && a.month === '') return `${oneDate(from)}–${oneDate(to)}`;
  if (!alike || a.year === '' || a.year !== b.year) return `${oneDate(from)} – ${oneDate(to)}`;
  if (a.day === '') return joined(`${a.month}–${b.month}`, b.year);
  if (a.month === b.month) return joined(`${a.day}–${b.day}`, b.month, b.year);
  return `${joined(a.day, a.month)} – ${joined(b.day, b.month, b.year)}`;
}

/** An EDTF value in words, without a word on what it rests on: `2025-06-21` is "21 June 2025". */
export function valueWords(value: string): string {
  const [from = '', to] = value.split('/');
  return to === undefined ? oneDate(from) : spanWords(from, to);
}

function inference({ certain, implied, basis }: PartialDate): string {
  if (implied.length === 0) return '';
  const order: readonly DatePart[] = ['day', 'month', 'year'];
  const parts = order.filter((part) => implied.includes(part));
  const which = certain.length === 0 ? '' : `${parts.join(' and ')} `;
  return ` (${which}inferred${INFERRED_FROM[basis] ?? ''})`;
}

/** Words of which no day is known: in an undated article there is none to count from; else this does not tell why. */
function onlyWords(printed: string, published: PartialDate | null | undefined): string {
  if (printed.trim() === '') return 'undated';
  return published === null ? `“${printed}”, as the undated article has it` : `“${printed}” (no day known)`;
}

/**
 * A date for people, with what of it was inferred and from what: "4 July 2025 (year inferred)", "February 2022",
 * "page seen 18 July 2025", "undated". `published`: the day of the article that says it, null where it is undated,
 * absent where not asked. Holds words of the source where only they are known: escape it as such.
 */
export function dateWords(date: PartialDate | null, published?: PartialDate | null): string {
  if (date === null) return 'undated';
  if (date.value === null) return onlyWords(date.printed, published);
  const words = valueWords(date.value);
  if (date.bound === undefined) return `${words}${inference(date)}`;
  return date.bound === 'not after' && date.basis === 'page stamp' ? `page seen ${words}` : `${date.bound} ${words}`;
}
