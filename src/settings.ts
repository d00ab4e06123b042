import { z } from 'zod';

const NO_PORT = 'is no port. Write a number up to 65535 (0 takes any that is free), or leave it empty for 4170.';

const NO_GRACE = 'is no number of hours. Write one from 0.25 to 23, such as 6, or leave it empty for 6.';

const checks = z.object({
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
    .optional(),
  DISCORD_GUILD: z
    .string()
    .regex(/^\d{15,22}$/u, 'is no server id. Write its 17 to 20 digits, or leave it empty.')
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/u, NO_PORT)
    .transform(Number)
    .refine((port) => port <= 65_535, NO_PORT)
    .optional(),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/u,
      error: 'is no address. Write the one at which people reach this machine, such as https://minsk.example.org.',
    })
    .transform((url) => new URL(url))
    .refine(
      ({ href, origin }) => href === `${origin}/`,
      'must be an address alone, without a path or anything after it. Write one such as https://minsk.example.org.',
    )
    .transform(({ origin }) => origin)
    .optional(),
  BRIEFING_GRACE: z
    .string()
    .regex(/^\d{1,2}(?:\.\d{1,2})?$/u, NO_GRACE)
    .transform(Number)
    .refine((hours) => hours >= 0.25 && hours <= 23, NO_GRACE)
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'is no log level. Write one of fatal, error, warn, info, debug, trace, silent.',
    })
    .optional(),
});

/** The settings whose values can be wrong. */
export type Checked = z.output<typeof checks>;

/** Checks what is set; or the first that is wrong, and what is wrong with it. */
export function check(
  given: Readonly<Record<string, string>>,
): Checked | { readonly wrong: string; readonly why: string } {
  const result = checks.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return { wrong: String(issue?.path[0]), why: issue?.message ?? 'is wrong.' };
}
