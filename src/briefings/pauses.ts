const FIRST_MS = 2000;
const LONGEST_MS = 5 * 60_000;

/**
 * Milliseconds until the next attempt: twice as long each time, up to five minutes, and by chance up to half less, so
 * that many do not come back at once; never sooner than Discord asks.
 * @param attempt how many were made, from 1
 * @param random from 0 to 1
 */
export function pauseAfter(attempt: number, askedMs: number | null, random: number): number {
  const grown = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1)) * (1 - random / 2);
  return askedMs === null ? grown : askedMs + Math.min(grown, FIRST_MS) * random;
}
