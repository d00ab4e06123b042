import type { Difference } from '../discord/register.ts';
import { type Exit, exit, type Io } from './io.ts';

interface Flags {
  /** Only tells what would be done. */
  readonly dryRun: boolean;
  /** Takes the commands away instead. */
  readonly remove: boolean;
}

/** Why people see commands twice, and the mend; null where they do not. */
export const twiceProblem = ({ twice }: Pick<Difference, 'twice'>): string | null =>
  twice.length === 0
    ? null
    : `Registered everywhere as well as in the server of DISCORD_GUILD, where people see them twice: ${twice.join(', ')}. ` +
      'To keep those everywhere, run npm run register -- --remove, and then leave DISCORD_GUILD empty.';

/** What was done, or would be: a line for what is new, for each command that changes, for what goes and what stays. */
function report(difference: Difference, { dryRun }: Flags): readonly string[] {
  const { created, removed, same, details } = difference;
  const verb = (would: string, did: string): string => (dryRun ? `Would ${would}` : did);
  const say = (what: string, names: readonly string[]) => (names.length > 0 ? [`${what}: ${names.join(', ')}`] : []);
  return [
    ...say(verb('create', 'Created'), created),
    ...details.map(({ name, differs }) => `${verb('change', 'Changed')}: ${name} (${differs.join('; ')})`),
    ...say(verb('remove', 'Removed'), removed),
    ...say('As before', same),
  ];
}

const NOTHING = ['There are no commands of this bot, and none were taken away.'];

/** `register`: tells Discord of the commands, where they differ; with `remove` it takes them away. */
export async function register(io: Io, flags: Flags): Promise<Exit> {
  const { token, api, guild } = (await io.config()).discord;
  if (token === null) {
    io.err('DISCORD_TOKEN is not set; without it there is no bot to register commands for. See the README.');
    return exit.failed;
  }
  const [{ registerOnce }, { loadCommands }] = await Promise.all([
    import('../discord/register.ts'),
    import('../command/load.ts'),
  ]);
  const commands = flags.remove ? [] : await loadCommands(io.commands);
  const difference = await registerOnce({ token, api, guild, commands, dryRun: flags.dryRun });
  const lines = report(difference, flags);
  io.out((lines.length > 0 ? lines : NOTHING).join('\n'));
  const problem = twiceProblem(difference);
  if (problem !== null) io.err(problem);
  return exit.answered;
}
