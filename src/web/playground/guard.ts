import type { MiddlewareHandler } from 'hono';
import { isLoopback } from '../../emulator/loopback.ts';

/** The page loads only what its own server gives, runs no script that stands in it, and is framed nowhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

const hostName = (host: string): string => URL.parse(`http://${host}`)?.hostname ?? '';

/**
 * Whether a request that changes something was sent by the page itself. Browsers say so in one header or the other,
 * and let no script say otherwise; a page elsewhere cannot ask in the name of who looks at it.
 */
function isOwn(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = header('origin');
  return origin === undefined ? site === 'same-origin' : origin === `http://${header('host') ?? ''}`;
}

/** Answers only to this machine's own names, so that no name of the web can be led here; and changes only for the page. */
export const guard: MiddlewareHandler = async (context, next) => {
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  const header = (name: string): string | undefined => context.req.header(name);
  const host = hostName(header('host') ?? new URL(context.req.url).host);
  if (!isLoopback(host)) return context.text('The playground answers to localhost and 127.0.0.1 only.', 403);
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    if (!isOwn((name) => (name === 'host' ? (header(name) ?? new URL(context.req.url).host) : header(name))))
      return context.text('Only the page of the playground itself may send this.', 403);
    if (!/^application\/json\b/u.test(header('content-type') ?? '')) return context.text('Send JSON.', 415);
  }
  await next();
  return;
};
