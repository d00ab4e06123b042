import type { Schedule } from '../model/briefing.ts';
import { daysText } from '../model/weekdays.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, format);
  return format;
}

/** An instant as the clocks of a zone show it: `2025-07-04 08:00`. */
export function localTime(instant: Date, zone: string): string {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((part) =>
    parts.get(part),
  );
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** "08:00 Europe/Minsk, daily" */
export const scheduleWords = ({ time, zone, days }: Schedule): string => `${time} ${zone}, ${daysText(days)}`;
