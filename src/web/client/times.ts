import { stampWords } from './stamp.ts';

/** Whole days from one midnight of the reader's to another. */
const daysBetween = (from: Date, to: Date): number =>
  Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / 86_400_000);

/** When a message was sent: "Today at 14:03". */
function sentWords(date: Date, now: number): string {
  const days = daysBetween(date, new Date(now));
  const time = stampWords(date, 't', now);
  if (days === 0) return `Today at ${time}`;
  return days === 1 ? `Yesterday at ${time}` : stampWords(date, 's', now);
}

/** Puts the time stamps of a part of the page into the reader's own time, counted from the server's clock. */
export function localise(within: ParentNode, now: number): void {
  for (const stamp of within.querySelectorAll<HTMLTimeElement>('time[data-form]')) {
    const date = new Date(stamp.dateTime);
    if (Number.isNaN(date.getTime())) continue;
    const form = stamp.dataset['form'] ?? 'f';
    const words = form === 'message' ? sentWords(date, now) : stampWords(date, form, now);
    if (stamp.textContent === words) continue;
    stamp.textContent = words;
    stamp.title = stampWords(date, 'F', now);
  }
}

/** The server's clock as the page knows it, between one word from the server and the next. */
export function createClock(): { set(now: number): void; now(): number } {
  let ahead = performance.timeOrigin;
  return {
    set: (now) => {
      ahead = now - performance.now();
    },
    now: () => ahead + performance.now(),
  };
}

export const clockWords = (now: number): string => {
  const date = new Date(now);
  return `${stampWords(date, 'D', now)}, ${stampWords(date, 'T', now)}`;
};
