import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defectOf, groupDefectOf, isGroupLike } from './defect.ts';
import { type CommandDefinition, CommandError, type CommandGroup, type Option } from './define.ts';
import { parseOptions, unknownCommand } from './parse.ts';

/** A command as its file defines it, under the file's name; one of a group has its own behind: `briefing list`. */
export interface Command extends CommandDefinition {
  readonly name: string;
  readonly group?: Group;
}

/** What several commands of one file stand under. */
export interface Group {
  readonly name: string;
  readonly description: string;
}

/** Given to every slash command that answers to all; whoever sends the answer keeps it quiet. */
const PRIVATE: Option<'flag', false> = { kind: 'flag', description: 'Show the answer to you alone', required: false };

/** A command file that the bot cannot start with. */
export class CommandFileError extends Error {
  override readonly name = 'CommandFileError';
}

/** Discord's rule for the names of commands, kept to ASCII so that all keyboards can type them. */
const NAME = /^[a-z0-9_-]{1,32}$/u;
const FILE = /^(.+?)(?<!\.d)\.ts$/u;

const asPath = (folder: string | URL): string => (folder instanceof URL ? fileURLToPath(folder) : folder);

/** The names of the files of a folder, in order of the alphabet, without loading any. */
async function fileNames(folder: string | URL): Promise<readonly string[]> {
  const files = await readdir(asPath(folder));
  return files.flatMap((file) => FILE.exec(file)?.[1] ?? []).sort();
}

function checkExamples({ name, options, examples }: Command): string | null {
  for (const example of examples) {
    try {
      parseOptions({ name, options }, example);
    } catch (error) {
      if (error instanceof CommandError) return `its example "${example}" cannot be read: ${error.message}`;
      throw error;
    }
  }
  return null;
}

const isDefinition = (value: unknown): value is CommandDefinition => defectOf(value) === null;
const isGroup = (value: unknown): value is CommandGroup => groupDefectOf(value) === null;

function asCommand(name: string, definition: CommandDefinition): Command {
  const { on, managers, options } = definition;
  const isQuiet = on === 'message' || managers === true;
  return {
    ...definition,
    name,
    options: isQuiet ? options : { ...options, private: PRIVATE },
    answer: definition.answer.bind(definition),
  };
}

const commandsIn = (name: string, { description, managers, commands }: CommandGroup): Command[] =>
  Object.entries(commands).map(([own, definition]) => ({
    ...asCommand(`${name} ${own}`, managers === true ? { ...definition, managers } : definition),
    group: { name, description },
  }));

async function load(folder: string, name: string): Promise<readonly Command[]> {
  const file = join(folder, `${name}.ts`);
  const fault = (defect: string): CommandFileError => new CommandFileError(`${file}: ${defect}.`);
  if (!NAME.test(name)) throw fault(`a command's name has 1 to 32 of a–z, 0–9, - and _; rename the file`);
  let loaded: Readonly<Record<string, unknown>>;
  try {
    loaded = await import(pathToFileURL(file).href);
  } catch (error) {
    throw new CommandFileError(`${file}: it cannot be loaded: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  const { default: exported } = loaded;
  const commands = isGroup(exported)
    ? commandsIn(name, exported)
    : isDefinition(exported)
      ? [asCommand(name, exported)]
      : [];
  if (commands.length === 0) throw fault((isGroupLike(exported) ? groupDefectOf : defectOf)(exported) ?? '');
  for (const command of commands) {
    const defect = checkExamples(command);
    if (defect !== null) throw fault(command.group ? `in ${command.name}, ${defect}` : defect);
  }
  return commands;
}

/** Loads one file: a command, or a group of them. Throws a `CommandError` where the folder has none of that name. */
export async function loadFile(folder: string | URL, name: string): Promise<readonly Command[]> {
  const names = await fileNames(folder);
  if (!names.includes(name)) throw unknownCommand(name, names);
  return load(asPath(folder), name);
}

/**
 * Loads every `*.ts` file of a folder as the command, or the group of commands, of its name. The first file that is
 * not a good one throws a `CommandFileError` that names it and what is wrong.
 */
export async function loadCommands(folder: string | URL): Promise<readonly Command[]> {
  const commands: Command[] = [];
  for (const name of await fileNames(folder)) commands.push(...(await load(asPath(folder), name)));
  return commands;
}
