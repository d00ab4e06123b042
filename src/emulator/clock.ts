/** The server's clock, in milliseconds since 1970. Tokens, rate limits, nonces and ids follow it. */
export interface Clock {
  now(): number;
  /** Moves it on, beyond what passes by itself. */
  advance(ms: number): void;
}

export function createClock(base: () => number): Clock {
  let ahead = 0;
  return {
    now: () => base() + ahead,
    advance(ms) {
      if (!(ms >= 0)) throw new Error('A clock moves forwards only.');
      ahead += ms;
    },
  };
}
