import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

/** Discord will not have us, or is not there: one sentence for people, with the mend. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
}

export const NOT_DISCORD = 'What answers at DISCORD_API is not Discord. Leave DISCORD_API empty for Discord itself.';

const MAX_MESSAGE = 300;
const MISSING_ACCESS = 50_001;
const UNKNOWN_GUILD = 10_004;

const isWrongToken = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  (error instanceof DiscordAPIError && error.status === 401);

/** The codes of systems, of undici and of TLS for a line that never came about or broke. */
const NO_LINE = /^(?:E[A-Z_]{4,}|UND_ERR_\w+|ERR_(?:SSL|TLS)_\w+|ABORT_ERR|UNABLE_TO_\w+|\w*CERT\w*)$/u;

function lineProblem(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string' && NO_LINE.test(error.code)) return error.code;
  return error.name === 'AbortError' ? 'no answer' : lineProblem(error.cause);
}

/** No code, or one that says only that the path does not exist: a server that knows nothing of Discord's paths. */
const isElsewhere = ({ code, status }: DiscordAPIError): boolean => status === 404 && !code;

/** What is wrong where the bot cannot start, in one sentence; null for what nobody foresaw. */
function startProblem(error: unknown): string | null {
  if (isWrongToken(error)) {
    return 'Discord does not accept DISCORD_TOKEN. Copy it anew from the application’s page "Bot".';
  }
  if (error instanceof DiscordAPIError) {
    if (error.code === MISSING_ACCESS || error.code === UNKNOWN_GUILD)
      return 'The bot is not in the server that DISCORD_GUILD names. Invite it there, or leave DISCORD_GUILD empty.';
    if (isElsewhere(error)) return NOT_DISCORD;
    return `Discord refused (${error.status}): ${error.message.replace(/\s+/gu, ' ').slice(0, MAX_MESSAGE)}`;
  }
  if (error instanceof HTTPError)
    return `Discord answered with an error of its own (${error.status}). Try again later.`;
  const line = lineProblem(error);
  return line === null ? null : `Discord cannot be reached (${line}). Is DISCORD_API right, and the network up?`;
}

/** A failed start as a `DiscordError`; what nobody foresaw stays as it is, with its stack trace. */
export function asStartError(error: unknown): unknown {
  const problem = startProblem(error);
  return problem === null ? error : new DiscordError(problem, { cause: error });
}

const WRONG_TOKEN = 4004;

/** Why Discord ended the session for good, by its code, in one sentence. */
export const endProblem = (code: number): string =>
  code === WRONG_TOKEN
    ? 'Discord no longer accepts DISCORD_TOKEN. Copy it anew from the application’s page "Bot", and start again.'
    : `Discord ended the session for good, with its code ${code}.`;
