import { CommandError } from '../command/define.ts';
import { loadCommands, loadFile } from '../command/load.ts';
import { parseLine, questionLine, splitLine } from '../command/parse.ts';
import { needsServer, runCommand } from '../command/run.ts';
import { discordPage } from '../render/discord.ts';
import { answerJson, jsonLine } from '../render/json.ts';
import { terminalText } from '../render/terminal.ts';
import { seeded, withStore } from './archive-at.ts';
import { type Exit, exit, type Io } from './io.ts';

/** `ask`: one question as it is typed in Discord, answered as text, or with `json` as one line for programs. */
export async function ask(io: Io, line: string, { json }: { readonly json: boolean }): Promise<Exit> {
  try {
    const { name } = splitLine(line);
    const { command, options } = parseLine(line, await loadFile(io.commands, name.toLowerCase()));
    if (command.managers) throw needsServer(command);
    const { view } = await withStore(io, async (store) => {
      const archive = (await seeded(io, store)).current();
      const commands = () => loadCommands(io.commands);
      return runCommand(command, options, {
        archive,
        now: io.now(),
        locale: 'en',
        guild: null,
        user: 'terminal',
        commands,
        server: null,
      });
    });
    const asked = { line: questionLine(command.name, options), page: 1, reader: null };
    if (json) io.out(jsonLine(answerJson(line, view, terminalText(view, {}), discordPage(view, asked))));
    else io.out(terminalText(view, { color: io.color, ...(io.width !== undefined && { width: io.width }) }));
    return exit.answered;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    io.err(error.message);
    return exit.misused;
  }
}
