/** What may go wrong with one request. */
export type Fault =
  /** Answered with an error of the server's: 500, 502, 503. Nothing is carried out. */
  | { readonly kind: 'status'; readonly status: number }
  /** 429, of the bot's own limit where no scope is said. `retryAfter` in seconds, as in Discord's body. */
  | { readonly kind: 'rate limit'; readonly retryAfter: number; readonly scope?: 'user' | 'shared' | 'global' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The socket closes before anything is carried out. */
  | { readonly kind: 'drop' }
  /** The request is carried out, and its answer never arrives. */
  | { readonly kind: 'lose answer' };

/** Faults that wait for the requests that they will befall. */
export interface Faults {
  /** The next `times` requests of a route meet the fault: `POST /interactions/:id/:token/callback`, or `*` for any. */
  next(route: string, fault: Fault, times?: number): void;
  take(route: string): Fault | null;
}

export function createFaults(): Faults {
  const waiting: { readonly route: string; readonly fault: Fault }[] = [];
  return {
    next(route, fault, times = 1) {
      for (let n = 0; n < times; n += 1) waiting.push({ route, fault });
    },
    take(route) {
      const index = waiting.findIndex((entry) => entry.route === '*' || entry.route === route);
      return index < 0 ? null : (waiting.splice(index, 1)[0]?.fault ?? null);
    },
  };
}
