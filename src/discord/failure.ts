import { DiscordAPIError, HTTPError } from 'discord.js';

const UNKNOWN_MESSAGE = 10_008;
const UNKNOWN_INTERACTION = 10_062;
const ALREADY_ACKNOWLEDGED = 40_060;

export const isAlreadyAcknowledged = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED;

/** Somebody else has answered the interaction, or its three seconds are over: nothing is left to do. */
export const isTaken = (error: unknown): boolean =>
  isAlreadyAcknowledged(error) || (error instanceof DiscordAPIError && error.code === UNKNOWN_INTERACTION);

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
