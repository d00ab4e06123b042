/** Codes of systems for a line that never came about, or broke. */
const LOST: ReadonlySet<unknown> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * Whether an error that nobody caught is of a line that was given up while it was still being made: discord.js no longer
 * listens to such a one, and has begun another. Whatever else nobody caught ends the process.
 */
export const isLostLine = (error: unknown, origin: string): boolean =>
  origin === 'uncaughtException' &&
  error instanceof Error &&
  (('code' in error && LOST.has(error.code)) || error.message.includes('closed before the connection was established'));
