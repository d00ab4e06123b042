import { setTimeout as sleep } from 'node:timers/promises';

/** A second, and as much more as requests may take longer on their way than those before them. */
const WINDOW_MS = 1050;

/** Lets so many through in any second, in the order in which they came. */
export interface Pace {
  turn(): Promise<void>;
  /** Lets none through for so long: Discord says that there were too many. */
  hold(ms: number): void;
}

export function createPace(aSecond: number): Pace {
  const begun: number[] = [];
  let heldUntil = Number.NEGATIVE_INFINITY;
  let last: Promise<void> = Promise.resolve();
  async function turn(): Promise<void> {
    for (;;) {
      const oldest = begun.length < aSecond ? Number.NEGATIVE_INFINITY : (begun[0] ?? 0) + WINDOW_MS;
      const wait = Math.max(oldest, heldUntil) - performance.now();
      if (wait <= 0) break;
      await sleep(wait);
    }
    if (begun.length >= aSecond) begun.shift();
    begun.push(performance.now());
  }
  return {
    turn() {
      last = last.then(turn);
      return last;
    },
    hold(ms) {
      heldUntil = Math.max(heldUntil, performance.now() + ms);
    },
  };
}
