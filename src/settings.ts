import { z } from 'zod';

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
