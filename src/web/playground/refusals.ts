import type { Emulator } from '../../emulator/emulator.ts';
import type { Refusal } from '../client/wire.ts';

/** A refusal, and whose interaction it was an answer to; null: nobody's in particular. */
interface Refused {
  readonly refusal: Refusal;
  readonly user: string | null;
}

export interface Refusals {
  /** Those that came since it was last asked. */
  fresh(): readonly Refused[];
  /** All so far. */
  all(): readonly Refused[];
}

/** What Discord would have refused, from the start; `userOf` tells who started an interaction, by its id or token. */
export function createRefusals(emulator: Emulator, userOf: (key: string) => string | null): Refusals {
  const kept: Refused[] = [];
  // The emulator forgets the oldest: what is new cannot be counted.
  const known = new WeakSet<object>();
  let told = 0;
  const read = (): void => {
    for (const problem of emulator.problems) {
      if (known.has(problem)) continue;
      known.add(problem);
      const { method, route, body, errors } = problem;
      // The request that holds the very same body has the interaction’s id or token in its path.
      const path = emulator.requests.findLast((request) => request.body === body && request.method === method)?.path;
      const user =
        path
          ?.split('/')
          .map(userOf)
          .find((found) => found !== null) ?? null;
      const refusal = { id: kept.length, request: `${method} ${route}`, errors, body: JSON.stringify(body, null, 2) };
      kept.push({ user, refusal });
    }
  };
  return {
    fresh() {
      read();
      const from = told;
      told = kept.length;
      return kept.slice(from);
    },
    all() {
      read();
      return kept;
    },
  };
}

/** A refusal as a person may see it: one of another's interaction not at all, one of nobody's without its body. */
export function shownTo(person: string, { refusal, user }: Refused): readonly Refusal[] {
  if (user === null) return [{ ...refusal, body: null }];
  return user === person ? [refusal] : [];
}
