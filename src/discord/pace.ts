import { setTimeout as sleep } from 'node:timers/promises';

/** A second, and as much more as requests may take longer on their way than those before them. */
const WINDOW_MS = 1050;

/** Nobody is let through for so long that it is not worth waiting. */
export class Held extends Error {
  override readonly name = 'Held';
  readonly ms: number;
  constructor(ms: number) {
    super('held by Discord');
    this.ms = ms;
  }
}

/** Lets so many through in any second, in the order in which they came. */
export interface Pace {
  /** Rejects with `Held` where it would take longer than is worth it. */
  turn(): Promise<void>;
  /** Lets none through for so long: Discord says that there were too many. */
  hold(ms: number): void;
}

export function createPace(aSecond: number, longestMs: number): Pace {
  const begun: number[] = [];
  let heldUntil = Number.NEGATIVE_INFINITY;
  let last: Promise<void> = Promise.resolve();
  async function turn(): Promise<void> {
    for (;;) {
      const held = heldUntil - performance.now();
      if (held > longestMs) throw new Held(held);
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
      const mine = last.then(turn);
      last = mine.catch(() => undefined);
      return mine;
    },
    hold(ms) {
      heldUntil = Math.max(heldUntil, performance.now() + ms);
    },
  };
}
