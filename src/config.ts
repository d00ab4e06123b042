import { resolve } from 'node:path';
import dotenv from 'dotenv';

/** A wrong variable: one sentence that names it and says what it may be. */
class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const CHECKED = ['DISCORD_TOKEN', 'DISCORD_API', 'DISCORD_GUILD', 'PORT', 'PUBLIC_URL', 'BRIEFING_GRACE', 'LOG_LEVEL'];

const DEFAULT_PORT = 4170;
const DEFAULT_GRACE_HOURS = 6;
const HOUR_MS = 3_600_000;

export type Config = Awaited<ReturnType<typeof readConfig>>;

/**
 * The settings, from the environment and a `.env` file in the working folder; an empty variable counts as not set.
 * The checks are loaded only where there is something to check: a question in a terminal waits for what is loaded.
 * @throws ConfigError
 */
export async function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const file: Record<string, string> = {};
  dotenv.config({ quiet: true, processEnv: file });
  const all = Object.entries({ ...file, ...environment });
  const given = Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
  const checked = CHECKED.some((name) => name in given) ? (await import('./settings.ts')).check(given) : {};
  if ('wrong' in checked) {
    const { wrong, why } = checked;
    // A token is never repeated: it would end in a log.
    throw new ConfigError(`${wrong}${wrong === 'DISCORD_TOKEN' ? '' : ` "${given[wrong]}"`} ${why}`);
  }
  const { DISCORD_TOKEN, DISCORD_API, DISCORD_GUILD, PORT, PUBLIC_URL, BRIEFING_GRACE, LOG_LEVEL } = checked;
  return {
    dataDir: resolve(given['DATA_DIR'] ?? './data'),
    seedsDir: resolve(given['SEEDS_DIR'] ?? './seeds'),
    discord: {
      token: DISCORD_TOKEN ?? null,
      api: DISCORD_API ?? 'https://discord.com/api',
      guild: DISCORD_GUILD ?? null,
    },
    web: { port: PORT ?? DEFAULT_PORT, publicUrl: PUBLIC_URL ?? null },
    /** How long after its time a briefing is still posted, in milliseconds. */
    graceMs: (BRIEFING_GRACE ?? DEFAULT_GRACE_HOURS) * HOUR_MS,
    logLevel: LOG_LEVEL ?? 'info',
  } as const;
}
