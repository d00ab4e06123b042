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

/** Faults that wait for the requests that they will befall. A route: `POST /channels/:channel/messages`, or `*` for any. */
export interface Faults {
  /** The next `times` requests of a route meet the fault. */
  next(route: string, fault: Fault, times?: number): void;
  /** Every request of a route meets the fault, the newest of several, but for those that meet one of `next`. Returns how to end it. */
  always(route: string, fault: Fault): () => void;
  take(route: string): Fault | null;
}

interface Waiting {
  readonly route: string;
  readonly fault: Fault;
}

export function createFaults(): Faults {
  const waiting: Waiting[] = [];
  const lasting = new Set<Waiting>();
  const isFor =
    (route: string) =>
    (entry: Waiting): boolean =>
      entry.route === '*' || entry.route === route;
  return {
    next(route, fault, times = 1) {
      for (let n = 0; n < times; n += 1) waiting.push({ route, fault });
    },
    always(route, fault) {
      const entry = { route, fault };
      lasting.add(entry);
      return () => void lasting.delete(entry);
    },
    take(route) {
      const index = waiting.findIndex(isFor(route));
      if (index >= 0) return waiting.splice(index, 1)[0]?.fault ?? null;
      return [...lasting].findLast(isFor(route))?.fault ?? null;
    },
  };
}
