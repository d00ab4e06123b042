import { resolve } from 'node:path';
import dotenv from 'dotenv';
import { z } from 'zod';

/** A wrong variable: one sentence that names it and says what it may be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const variables = z.object({
  DATA_DIR: z.string().default('./data'),
  SEEDS_DIR: z.string().default('./seeds'),
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w.-]{20,200}$/u, 'is no bot token. Copy it from the Bot page of your application, or leave it empty.')
    .optional(),
  DISCORD_API: z
    .url({
      protocol: /^https?$/u,
      error: 'is no address. Write one such as https://discord.com/api, without a version.',
    })
    .refine((url) => !/\/v\d+\/?$/u.test(url), 'must not name a version. Write https://discord.com/api.')
    .transform((url) => url.replace(/\/+$/u, ''))
    .default('https://discord.com/api'),
  DISCORD_GUILD: z
    .string()
    .regex(/^\d{15,22}$/u, 'is no server id. Write its 17 to 20 digits, or leave it empty.')
    .optional(),
  KEEPERS: z
    .string()
    .regex(/^\s*(\d{15,22}(\s*[,\s]\s*\d{15,22})*)?\s*$/u, 'is no list of user ids. Write them with commas between.')
    .transform((ids) => ids.split(/[,\s]+/u).filter(Boolean))
    .default([]),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'is no log level. Write one of fatal, error, warn, info, debug, trace, silent.',
    })
    .default('info'),
});

export type Config = ReturnType<typeof readConfig>;

/**
 * The settings, from the environment and a `.env` file in the working folder; an empty variable counts as not set.
 * @throws ConfigError
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const file: Record<string, string> = {};
  dotenv.config({ quiet: true, processEnv: file });
  const given = Object.entries({ ...file, ...environment }).filter(([, value]) => value !== undefined && value !== '');
  const result = variables.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const [issue] = result.error.issues;
    const name = String(issue?.path[0] ?? 'The environment');
    // A token is never repeated: it would end in a log.
    const value = name === 'DISCORD_TOKEN' ? '' : ` "${String(Object.fromEntries(given)[name])}"`;
    throw new ConfigError(`${name}${value} ${issue?.message ?? 'is wrong.'}`);
  }
  const { DATA_DIR, SEEDS_DIR, DISCORD_TOKEN, DISCORD_API, DISCORD_GUILD, KEEPERS, LOG_LEVEL } = result.data;
  return {
    dataDir: resolve(DATA_DIR),
    seedsDir: resolve(SEEDS_DIR),
    discord: { token: DISCORD_TOKEN ?? null, api: DISCORD_API, guild: DISCORD_GUILD ?? null },
    keepers: KEEPERS,
    logLevel: LOG_LEVEL,
  } as const;
}
