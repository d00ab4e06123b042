type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Where the bot writes what happens. A pino logger is one. Never a token, never an article's text. */
export interface Log {
  info: Write;
  warn: Write;
  error: Write;
}
