const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const DATE = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const LONG_DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Discord's letters for the forms of a time stamp. */
const FORMS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: TIME,
  T: { ...TIME, second: '2-digit' },
  d: DATE,
  D: LONG_DATE,
  f: { ...LONG_DATE, ...TIME },
  F: { weekday: 'long', ...LONG_DATE, ...TIME },
  s: { ...DATE, ...TIME },
  S: { ...DATE, ...TIME, second: '2-digit' },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

function relative(date: Date, now: number): string {
  const away = Math.round((date.getTime() - now) / 1000);
  const [unit, size] = UNITS.find(([, least]) => Math.abs(away) >= least) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(Math.round(away / size), unit);
}

/**
 * A moment in the form of one of Discord's letters; `R` counts from `now`, in milliseconds. Without a zone in that of
 * the machine, which in a browser is the reader's.
 */
export function stampWords(date: Date, form: string, now: number, timeZone?: string): string {
  if (form === 'R') return relative(date, now);
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat('en-GB', { ...(FORMS[form] ?? FORMS['f']), ...zone }).format(date);
}
