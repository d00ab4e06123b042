import { parseArgs } from 'node:util';
import { type Exit, exit, type Io } from './io.ts';

interface Given {
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** One shell command; what it needs is loaded when it runs, for a terminal waits for what is loaded. */
interface ShellCommand {
  readonly usage: string;
  readonly does: string;
  readonly flags?: readonly string[];
  /** Options with a value. */
  readonly fields?: readonly string[];
  /** How many words it takes; absent: any number. */
  readonly words?: { readonly least: number; readonly most: number };
  run(io: Io, given: Given): Promise<Exit>;
}

const MEND = ['title', 'publisher', 'published', 'url', 'byline'] as const;

const commands: Readonly<Record<string, ShellCommand>> = {
  ask: {
    usage: 'ask "/brief topic:prisoners" [--json]',
    does: 'answers one question, as it is typed in Discord',
    flags: ['json'],
    run: async (io, { words, values }) =>
      (await import('./ask.ts')).ask(io, words.join(' '), { json: values['json'] === true }),
  },
  'archive add': {
    usage: 'archive add PATH… [--json]',
    does: 'reads text files into the archive',
    flags: ['json'],
    words: { least: 1, most: Number.POSITIVE_INFINITY },
    run: async (io, { words, values }) =>
      (await import('./archive.ts')).add(io, words, { json: values['json'] === true }),
  },
  'archive list': {
    usage: 'archive list [--json]',
    does: 'names all articles, a line each',
    flags: ['json'],
    words: { least: 0, most: 0 },
    run: async (io, { values }) => (await import('./archive.ts')).list(io, { json: values['json'] === true }),
  },
  'archive show': {
    usage: 'archive show ID [--json]',
    does: 'shows one article as cleaned, and what cleaning took off',
    flags: ['json'],
    words: { least: 1, most: 1 },
    run: async (io, { words: [id = ''], values }) =>
      (await import('./archive.ts')).show(io, id, { json: values['json'] === true }),
  },
  'archive mend': {
    usage: `archive mend ID ${MEND.map((field) => `[--${field} …]`).join(' ')}`,
    does: "puts an article's metadata right; an empty value takes it away",
    fields: MEND,
    words: { least: 1, most: 1 },
    run: async (io, { words: [id = ''], values }) =>
      (await import('./archive.ts')).mendArticle(io, id, stringsOf(values)),
  },
  annotate: {
    usage: 'annotate [--names] < LINES',
    does: 'annotates JSON lines of standard input, or compares two names a line',
    flags: ['names'],
    words: { least: 0, most: 0 },
    run: async (io, { values }) =>
      (await import('./annotate.ts')).annotateLines(io, { names: values['names'] === true }),
  },
  register: {
    usage: 'register [--dry-run] [--remove]',
    does: 'tells Discord of the commands where they differ, or only says how; --remove takes them away',
    flags: ['dry-run', 'remove'],
    words: { least: 0, most: 0 },
    run: async (io, { values }) =>
      (await import('./register.ts')).register(io, {
        dryRun: values['dry-run'] === true,
        remove: values['remove'] === true,
      }),
  },
};

const stringsOf = (values: Given['values']): Partial<Record<(typeof MEND)[number], string>> =>
  Object.fromEntries(MEND.flatMap((field) => (typeof values[field] === 'string' ? [[field, values[field]]] : [])));

const usage = (): string =>
  Object.values(commands)
    .map(({ usage, does }) => `  npm run ${usage.replace(' ', ' -- ')}\n      ${does}`)
    .join('\n');

/** A call that cannot be carried out as it was made. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

function given(command: ShellCommand, args: readonly string[]): Given {
  const { flags = [], fields = [], words = { least: 0, most: Number.POSITIVE_INFINITY } } = command;
  const options = Object.fromEntries([
    ...flags.map((flag) => [flag, { type: 'boolean' as const }] as const),
    ...fields.map((field) => [field, { type: 'string' as const }] as const),
  ]);
  const right = `Write it so: npm run ${command.usage.replace(' ', ' -- ')}`;
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (positionals.length < words.least || positionals.length > words.most) throw new UsageError(right);
    return { words: positionals, values };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message.split('.')[0]}. ${right}`);
  }
}

/** Errors that are one sentence for people, as they are. */
const SENTENCES = new Set([
  'ConfigError',
  'StoreError',
  'SeedError',
  'CommandFileError',
  'DiscordError',
  'ListenError',
]);

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
    const name = [args.slice(0, 2).join(' '), args[0] ?? ''].find((words) => Object.hasOwn(commands, words));
    const command = name === undefined ? undefined : commands[name];
    if (name === undefined || !command) {
      const asked = args.length > 0 && !args.includes('--help');
      io[asked ? 'err' : 'out'](
        asked ? `There is no "${args.join(' ')}". Write one of: ${Object.keys(commands).join(', ')}.` : usage(),
      );
      return asked ? exit.misused : exit.answered;
    }
    try {
      return await command.run(io, given(command, args.slice(name.split(' ').length)));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.err(error.message);
      return exit.misused;
    }
  });
