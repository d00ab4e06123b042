import { type Exit, exit, type Io } from './io.ts';

/** `register`: tells Discord of the commands, where they have changed. */
export async function register(io: Io): Promise<Exit> {
  const { token, api, guild } = (await io.config()).discord;
  if (token === null) {
    io.err('DISCORD_TOKEN is not set; without it there is no bot to register commands for. See the README.');
    return exit.failed;
  }
  const [{ registerOnce }, { loadCommands }] = await Promise.all([
    import('../discord/register.ts'),
    import('../command/load.ts'),
  ]);
  const { created, changed, removed, same } = await registerOnce({
    token,
    api,
    guild,
    commands: await loadCommands(io.commands),
  });
  const say = (what: string, names: readonly string[]) => (names.length > 0 ? [`${what}: ${names.join(', ')}`] : []);
  io.out(
    [
      ...say('Created', created),
      ...say('Changed', changed),
      ...say('Removed', removed),
      ...say('As before', same),
    ].join('\n'),
  );
  return exit.answered;
}
