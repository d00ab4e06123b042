import { DiscordAPIError, HTTPError } from 'discord.js';

const UNKNOWN_CHANNEL = 10_003;
const UNKNOWN_MESSAGE = 10_008;
const UNKNOWN_INTERACTION = 10_062;
const ALREADY_ACKNOWLEDGED = 40_060;
const INVALID_WEBHOOK_TOKEN = 50_027;

/** Discord's codes for an interaction that nobody waits for any more. */
const OVER: ReadonlySet<unknown> = new Set([
  UNKNOWN_CHANNEL,
  UNKNOWN_MESSAGE,
  UNKNOWN_INTERACTION,
  ALREADY_ACKNOWLEDGED,
  INVALID_WEBHOOK_TOKEN,
]);

export const isAlreadyAcknowledged = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED;

/**
 * Somebody else has answered the interaction, its three seconds or fifteen minutes are over, or somebody deleted what
 * showed "thinking": nothing is left to do.
 */
export const isOver = (error: unknown): boolean => error instanceof DiscordAPIError && OVER.has(error.code);

/** The message is not there (any more). */
export const isGone = (error: unknown): boolean => error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE;

/** The line broke under a request, so that nobody knows whether it was carried out. */
export const isLostRequest = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof DiscordAPIError) && !(error instanceof HTTPError);

const MAX_MESSAGE = 300;

/**
 * What a log may have of an error. discord.js keeps the address and the body of a request on its errors: the one holds
 * an interaction's token and the other an article's text, so that neither the error itself nor all its fields are logged.
 */
export function failureFields(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack = '' } = error;
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    error: name,
    problem: message.slice(0, MAX_MESSAGE),
    ...(error instanceof DiscordAPIError ? { code: error.code, status: error.status } : {}),
    stack: frames.join('\n'),
  };
}
