import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/u);
const name = z.string().min(1).max(100);
const customId = z.string().min(1).max(100);
const options = z
  .record(z.string().min(1).max(32), z.union([z.string().max(6000), z.number(), z.boolean()]))
  .refine((values) => Object.keys(values).length <= 25, 'at most 25 options');
const HOUR = 3_600_000;

/** What the page may send, by the last part of its address. */
export const BODIES = {
  say: z.object({ channel: id, content: z.string().trim().min(1).max(2000) }),
  slash: z.object({ channel: id, name, options, line: z.string().max(8000) }),
  complete: z.object({ channel: id, name, focused: z.string().min(1).max(32), options }),
  press: z.object({ message: id, customId }),
  choose: z.object({ message: id, customId, values: z.array(z.string().max(100)).max(25) }),
  menu: z.object({ message: id, name }),
  submit: z.object({
    interaction: id,
    values: z.record(customId, z.union([z.string().max(4000), z.array(z.string().max(100)).max(25)])),
  }),
  dismiss: z.object({ message: id }),
  clock: z.object({
    ms: z
      .number()
      .int()
      .min(1)
      .max(366 * 24 * HOUR),
  }),
};

export type Bodies = { readonly [Name in keyof typeof BODIES]: z.infer<(typeof BODIES)[Name]> };

/** More than any of them needs. */
export const MOST_BYTES = 64 * 1024;
