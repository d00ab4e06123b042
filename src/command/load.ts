import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defectOf } from './defect.ts';
import { type CommandDefinition, CommandError, type Option } from './define.ts';
import { parseOptions, unknownCommand } from './parse.ts';

/** A command as its file defines it, under the file's name. */
export interface Command extends CommandDefinition {
  readonly name: string;
}

/** Given to every slash command; whoever sends the answer keeps it quiet. */
const PRIVATE: Option<'flag', false> = { kind: 'flag', description: 'Show the answer to you alone', required: false };

/** A command file that the bot cannot start with. */
export class CommandFileError extends Error {
  override readonly name = 'CommandFileError';
}

/** Discord's rule for the names of commands, kept to ASCII so that all keyboards can type them. */
const NAME = /^[a-z0-9_-]{1,32}$/u;
const FILE = /^(.+?)(?<!\.d)\.ts$/u;

const asPath = (folder: string | URL): string => (folder instanceof URL ? fileURLToPath(folder) : folder);

/** The names of the commands of a folder, in order of the alphabet, without loading any. */
export async function commandNames(folder: string | URL): Promise<readonly string[]> {
  const files = await readdir(asPath(folder));
  return files.flatMap((file) => FILE.exec(file)?.[1] ?? []).sort();
}

function checkExamples(name: string, definition: CommandDefinition): string | null {
  for (const example of definition.examples) {
    try {
      parseOptions({ name, options: definition.options }, example);
    } catch (error) {
      if (error instanceof CommandError) return `its example "${example}" cannot be read: ${error.message}`;
      throw error;
    }
  }
  return null;
}

const isDefinition = (value: unknown): value is CommandDefinition => defectOf(value) === null;

async function load(folder: string, name: string): Promise<Command> {
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
  if (!isDefinition(exported)) throw fault(defectOf(exported) ?? '');
  const options = exported.on === 'message' ? exported.options : { ...exported.options, private: PRIVATE };
  const definition: CommandDefinition = { ...exported, options };
  const defect = checkExamples(name, definition);
  if (defect !== null) throw fault(defect);
  return { ...definition, name, answer: exported.answer.bind(exported) };
}

/** Loads one command. Throws a `CommandError` where the folder has none of that name. */
export async function loadCommand(folder: string | URL, name: string): Promise<Command> {
  const names = await commandNames(folder);
  if (!names.includes(name)) throw unknownCommand(name, names);
  return load(asPath(folder), name);
}

/**
 * Loads every `*.ts` file of a folder as the command of its name. The first file that is not a good one throws a
 * `CommandFileError` that names it and what is wrong.
 */
export async function loadCommands(folder: string | URL): Promise<readonly Command[]> {
  const commands: Command[] = [];
  for (const name of await commandNames(folder)) commands.push(await load(asPath(folder), name));
  return commands;
}
