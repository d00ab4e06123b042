import { Command, CommanderError } from 'commander';
import { type Exit, exit, type Io } from './io.ts';

interface Json {
  readonly json?: boolean;
}

/** Errors that are one sentence for people, as they are. */
const SENTENCES = new Set(['ConfigError', 'StoreError', 'SeedError', 'CommandFileError']);

function program(io: Io, done: (code: Exit) => void): Command {
  const all = new Command('dateline-minsk');
  all
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .description('Answers questions about Belarus–US relations word for word from its articles.');

  all
    .command('ask')
    .description('answer one question: ask "/brief topic:prisoners"')
    .argument('[question...]', 'a command as it is typed in Discord')
    .option('--json', 'one line of JSON')
    .allowExcessArguments(false)
    .action(async (words: string[], { json = false }: Json) => {
      const { ask } = await import('./ask.ts');
      done(await ask(io, words.join(' '), { json }));
    });

  const archive = all.command('archive').description('add, list, show and mend articles');
  archive
    .command('add')
    .description('read text files into the archive')
    .argument('<path...>')
    .option('--json', 'one line of JSON')
    .action(async (paths: string[], { json = false }: Json) =>
      done(await (await import('./archive.ts')).add(io, paths, { json })),
    );
  archive
    .command('list')
    .description('a line an article')
    .option('--json', 'one line of JSON')
    .action(async ({ json = false }: Json) => done(await (await import('./archive.ts')).list(io, { json })));
  archive
    .command('show')
    .description('one article as cleaned, and what cleaning took off')
    .argument('<id>', 'its id or file')
    .option('--json', 'one line of JSON, with all annotations')
    .action(async (id: string, { json = false }: Json) =>
      done(await (await import('./archive.ts')).show(io, id, { json })),
    );
  archive
    .command('mend')
    .description("put an article's metadata right; an empty value takes it away")
    .argument('<id>', 'its id or file')
    .option('--title <title>')
    .option('--publisher <publisher>')
    .option('--published <day>', 'YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--url <address>')
    .option('--byline <byline>')
    .action(async (id: string, fields: Record<string, string>) =>
      done(await (await import('./archive.ts')).mendArticle(io, id, fields)),
    );

  all
    .command('annotate')
    .description('annotate JSON lines of standard input')
    .option('--names', 'compare two spellings a line')
    .action(async ({ names = false }: { names?: boolean }) => {
      const { annotateLines } = await import('./annotate.ts');
      done(await annotateLines(io, { names }));
    });

  all
    .command('register')
    .description('tell Discord of the commands, where they have changed')
    .action(async () => done(await (await import('./register.ts')).register(io)));
  return all;
}

/** Does the work of a process; what goes wrong is one clear line, and code 1. */
export async function guarded(io: Io, work: () => Promise<Exit>): Promise<Exit> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    io.err(
      SENTENCES.has(error.name) ? error.message : `This should not have happened: ${error.stack ?? error.message}`,
    );
    return exit.failed;
  }
}

/** Runs one shell command and gives what the process should end with. */
export const run = (io: Io, args: readonly string[]): Promise<Exit> =>
  guarded(io, async () => {
    let code: Exit = exit.answered;
    try {
      await program(io, (done) => {
        code = done;
      }).parseAsync([...args], { from: 'user' });
      return code;
    } catch (error) {
      // Commander has said already what was wrong.
      if (error instanceof CommanderError) return error.exitCode === 0 ? exit.answered : exit.misused;
      throw error;
    }
  });
