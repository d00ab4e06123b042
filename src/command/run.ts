import type { Change } from '../model/briefing.ts';
import type { View } from '../model/view.ts';
import { CommandError, type Context } from './define.ts';
import type { Command } from './load.ts';
import { type RawValues, readOptions } from './values.ts';

/** An answer, and what has to be changed before it is shown; null: nothing. */
export interface Answered {
  readonly view: View;
  readonly change: Change | null;
}

/** One sentence for a command of a server that is used elsewhere. */
export const needsServer = ({ name }: Pick<Command, 'name'>): CommandError =>
  new CommandError(`/${name} belongs to a server; use it in one, in Discord or in the playground (npm start).`);

/** Answers a question as it was put, and changes nothing. Rejects with a `CommandError` where an option is wrong. */
export async function runCommand(command: Command, raw: RawValues, context: Context): Promise<Answered> {
  if (command.managers && context.server === null) throw needsServer(command);
  const found = await command.answer(await readOptions(command, raw, context), context);
  if (!('change' in found)) return { view: found, change: null };
  if (context.server === null) throw needsServer(command);
  return found;
}
