import type { Entry } from './lexicon.ts';

export interface Numeral extends Entry {
  readonly date: string;
}

const plain = (kind: Entry['class'], value: number, date = ''): Numeral => ({ class: kind, value, date });

const two = (n: number): string => String(n).padStart(2, '0');

/** Whether the Gregorian calendar has this day. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** EDTF of a day, or null where the calendar has none. */
export const dayValue = (year: number, month: number, day: number): string | null =>
  isCalendarDay(year, month, day) ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null;

/** EDTF of a day whose year is not said. */
export const yearlessValue = (month: number, day: number): string | null =>
  isCalendarDay(2000, month, day) ? `XXXX-${two(month)}-${two(day)}` : null;

const isYear = (n: number): boolean => n >= 1000 && n < 2200;

interface NumeralRule {
  readonly example: string;
  readonly pattern: RegExp;
  read(parts: readonly string[]): Numeral | null;
}

const dateOf = (year: number, month: number, day: number): Numeral | null => {
  const date = dayValue(year, month, day);
  return date && isYear(year) ? plain('date', 0, date) : null;
};

/** "09/11/2025" is September's day to one reader and November's to another. */
const isEitherWay = (a: string, b: string): boolean => a !== b && Number(a) <= 12 && Number(b) <= 12;

/** What a run of digits may be; the first rule that reads it wins. */
const NUMERALS: readonly NumeralRule[] = [
  {
    example: '2025-06-21, 2025-07-18T08:52:07+03:00, 2025/06/21',
    pattern: /^(\d{4})[-./](\d\d?)[-./](\d\d?)(?:T.*)?$/u,
    read: ([year, month, day]) => dateOf(Number(year), Number(month), Number(day)),
  },
  {
    example: '09/11/2025, of which only the year is sure',
    pattern: /^(\d\d?)\/(\d\d?)\/(\d{4})$/u,
    read: ([a = '', b = '', year = '']) =>
      isEitherWay(a, b) && isYear(Number(year)) ? plain('year', Number(year), year) : null,
  },
  {
    example: '21.06.2025, 21/6/2025; 6/21/2025 where only that can be meant',
    pattern: /^(\d\d?)[-./](\d\d?)[-./](\d{4})$/u,
    read: ([a, b, year]) => dateOf(Number(year), Number(b), Number(a)) ?? dateOf(Number(year), Number(a), Number(b)),
  },
  {
    example: '21.06.25',
    pattern: /^(\d\d)\.(\d\d)\.(\d\d)$/u,
    read: ([day, month, year]) => dateOf(2000 + Number(year), Number(month), Number(day)),
  },
  { example: '18:03, 08:52:07', pattern: /^\d\d?:\d\d(?::\d\d)?$/u, read: () => plain('time', 0) },
  {
    example: '2021-2024, 1999–2000',
    pattern: /^(\d{4})[-–—/](\d{4})$/u,
    read: ([from, to]) => {
      const fits =
        isYear(Number(from)) && Number(to) > Number(from) && Number(to) < Number(from) + 200 && isYear(Number(to));
      return fits ? plain('years', 0, `${from}/${to}`) : null;
    },
  },
  {
    example: '2021–24; 2025-06 where the second number cannot be a later year',
    pattern: /^(\d{4})[-–/](\d\d)$/u,
    read: ([year = '', rest = '']) => {
      if (!isYear(Number(year))) return null;
      if (rest > year.slice(2)) return plain('years', 0, `${year}/${year.slice(0, 2)}${rest}`);
      return Number(rest) >= 1 && Number(rest) <= 12 ? plain('yearmonth', 0, `${year}-${rest}`) : null;
    },
  },
  {
    example: '1990s, 2010-х, 1990-е',
    pattern: /^(\d{3})0(?:s|-?(?:х|ых|е|я|ыя))$/iu,
    read: ([start = '']) => (isYear(Number(start) * 10) ? plain('decade', 0, `${start}0/${start}9`) : null),
  },
  {
    example: '’90s; "’20s" may be of two centuries',
    pattern: /^['’]([3-9])0s$/iu,
    read: ([tens = '']) => plain('decade', 0, `19${tens}0/19${tens}9`),
  },
  {
    example: '’94, beside its "in" or season',
    pattern: /^['’](\d\d)$/u,
    read: ([tens = '']) => {
      const year = (Number(tens) < 30 ? 2000 : 1900) + Number(tens);
      return plain('shortyear', year, String(year));
    },
  },
  {
    example: '90-х, beside its "годов"',
    pattern: /^([3-9])0-?(?:х|ых|е|я|ыя)$/iu,
    read: ([tens = '']) => plain('shortdecade', 0, `19${tens}0/19${tens}9`),
  },
  {
    example: '21-22',
    pattern: /^(\d\d?)[-–—](\d\d?)$/u,
    read: ([from, to]) =>
      Number(from) >= 1 && Number(from) < Number(to) && Number(to) <= 31 ? plain('days', Number(from)) : null,
  },
  {
    example: '21, 21st, 21-го',
    pattern: /^(\d\d?)(?:st|nd|rd|th|-?(?:го|га))?$/iu,
    read: ([n]) => (Number(n) >= 1 && Number(n) <= 31 ? plain('day', Number(n)) : plain('number', Number(n))),
  },
  {
    example: '2025, 2020-го, 1994-м',
    pattern: /^(\d{4})(?:-?(?:го|ого|м|ом|га|й|ым))?$/iu,
    read: ([n]) => (isYear(Number(n)) ? plain('year', Number(n), String(n)) : null),
  },
];

/** Reads a token that begins with a digit. */
export function readNumeral(text: string): Numeral {
  for (const rule of NUMERALS) {
    const match = rule.pattern.exec(text);
    const numeral = match && rule.read(match.slice(1));
    if (numeral) return numeral;
  }
  return plain('number', /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN);
}
