import type { Route } from './router.ts';

interface Limit {
  readonly requests: number;
  readonly perMs: number;
}

/**
 * What Discord's headers say of the routes that bots use most, as observed; Discord promises none of these numbers and
 * asks to read the headers. A route that is not named has room for as much as the global limit.
 */
const LIMITS: Readonly<Record<string, Limit>> = {
  'POST /channels/:channel/messages': { requests: 5, perMs: 5000 },
  'PATCH /channels/:channel/messages/:message': { requests: 5, perMs: 5000 },
  'DELETE /channels/:channel/messages/:message': { requests: 5, perMs: 1000 },
  'POST /channels/:channel/typing': { requests: 5, perMs: 5000 },
  'POST /webhooks/:application/:token': { requests: 5, perMs: 2000 },
  'PATCH /webhooks/:application/:token/messages/:message': { requests: 5, perMs: 2000 },
  'DELETE /webhooks/:application/:token/messages/:message': { requests: 5, perMs: 2000 },
};
const OTHERS: Limit = { requests: 50, perMs: 1000 };

/** Documented: all requests of a bot, those about interactions left out. */
const GLOBAL: Limit = { requests: 50, perMs: 1000 };

/** What a path names that has a bucket of its own. */
const MAJOR = ['channel', 'guild', 'application', 'token'];

/** A count since a moment, at which a new one starts when its time is over. */
interface Window {
  readonly since: number;
  readonly used: number;
}

const KEPT_BUCKETS = 5000;

interface Allowance {
  /** Seconds to wait, where there is nothing left; null: go on. */
  readonly retryAfter: number | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Limits {
  take(method: string, route: Route, params: Readonly<Record<string, string>>): Allowance;
}

export const bucketOf = (name: string): string => Buffer.from(name).toString('base64url');

/** Seconds with milliseconds, as in Discord's headers. */
const seconds = (ms: number): string => (Math.ceil(ms) / 1000).toString();

/** Rate limits on the server's clock: fixed windows by route and major parameter, and one for all. */
export function createLimits(now: () => number): Limits {
  const windows = new Map<string, Window>();
  const count = (key: string, limit: Limit): { left: number; resetMs: number; isOver: boolean } => {
    const at = now();
    const old = windows.get(key);
    const current = old && at - old.since < limit.perMs ? old : { since: at, used: 0 };
    const isOver = current.used >= limit.requests;
    const used = isOver ? current.used : current.used + 1;
    windows.delete(key);
    windows.set(key, { since: current.since, used });
    for (const [oldest] of windows) {
      if (windows.size <= KEPT_BUCKETS) break;
      windows.delete(oldest);
    }
    return { left: limit.requests - used, resetMs: current.since + limit.perMs - at, isOver };
  };
  return {
    take(method, route, params) {
      // The first answer to an interaction has no limit but its own three seconds.
      if (route.unlimited === true) return { retryAfter: null, headers: {} };
      if (route.open !== true) {
        const all = count('*', GLOBAL);
        if (all.isOver) {
          const retryAfter = all.resetMs / 1000;
          const headers = { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
          return { retryAfter, headers };
        }
      }
      const name = `${method} ${route.path}`;
      const limit = LIMITS[name] ?? OTHERS;
      const { left, resetMs, isOver } = count(`${name} ${MAJOR.map((key) => params[key] ?? '').join('/')}`, limit);
      return {
        retryAfter: isOver ? resetMs / 1000 : null,
        headers: {
          'x-ratelimit-limit': `${limit.requests}`,
          'x-ratelimit-remaining': `${left}`,
          'x-ratelimit-reset': seconds(now() + resetMs),
          'x-ratelimit-reset-after': seconds(resetMs),
          'x-ratelimit-bucket': bucketOf(name),
          ...(isOver ? { 'x-ratelimit-scope': 'user' } : {}),
        },
      };
    },
  };
}

/** Where limits are switched off: what is said while nobody is near them. */
export const NO_LIMITS: Limits = {
  take: (method, route) => ({
    retryAfter: null,
    headers: {
      'x-ratelimit-limit': '50',
      'x-ratelimit-remaining': '49',
      'x-ratelimit-reset-after': '1',
      'x-ratelimit-bucket': bucketOf(`${method} ${route.path}`),
    },
  }),
};
