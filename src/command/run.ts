import type { View } from '../model/view.ts';
import type { Context } from './define.ts';
import type { Command } from './load.ts';
import { type RawValues, readOptions } from './values.ts';

/** Answers a question as it was put. Rejects with a `CommandError` where an option is wrong. */
export const runCommand = async (command: Command, raw: RawValues, context: Context): Promise<View> =>
  command.answer(await readOptions(command, raw, context.archive, context.now), context);
