import type { Suggestion } from '../archive/archive.ts';

const NAMED: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/** `8`, `8:00`, `08.30`, `8am`, `8.15 p.m.` */
const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/u;

const written = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** A time of day as it is typed, as `08:00`; null where it is none. */
export function readTime(typed: string): string | null {
  const words = typed.trim().toLowerCase();
  if (Object.hasOwn(NAMED, words)) return NAMED[words] ?? null;
  const [, hours, minutes = '0', half] = CLOCK.exec(words) ?? [];
  if (hours === undefined) return null;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59 || hour > 23) return null;
  if (half === undefined) return written(hour, minute);
  if (hour < 1 || hour > 12) return null;
  return written((hour % 12) + (half === 'p' ? 12 : 0), minute);
}

const HALF_HOURS = Array.from({ length: 48 }, (_, n) => written(Math.floor(n / 2), (n % 2) * 30));

/** Nobody has a briefing at night who has not typed so. */
const DAYTIME = HALF_HOURS.filter((time) => time >= '06:00' && time <= '18:00');

/** The time that was typed, and the half hours that begin so. */
export function suggestTimes(typed: string): readonly Suggestion[] {
  const words = typed.trim().replace('.', ':');
  const begun = HALF_HOURS.filter((time) => time.startsWith(words) || time.startsWith(`0${words}`));
  const exact = readTime(typed);
  const found = words === '' ? DAYTIME : [...new Set([...(exact === null ? [] : [exact]), ...begun])];
  return found.map((time) => ({ label: time, value: time }));
}
