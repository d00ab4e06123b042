import type { Command } from '../../src/command/load.ts';
import { parseOptions } from '../../src/command/parse.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

/** What one person does in Discord: sends a command, chooses one in a message's menu, or types in an option. */
export type Question =
  | { readonly kind: 'slash'; readonly command: string; readonly values: Values }
  | { readonly kind: 'menu'; readonly command: Command; readonly text: string }
  | { readonly kind: 'completion'; readonly command: string; readonly option: string; readonly values: Values };

const WITHOUT_COMPLETION: ReadonlySet<string> = new Set(['text', 'integer', 'choice', 'flag', 'message']);

/** The example as Discord sends it: numbers as numbers, yes and no as such. */
function slashOf(command: Command, example: string): Question {
  const typed = Object.entries(parseOptions(command, example)).map(([name, value]) => {
    const kind = command.options[name]?.kind;
    return [name, kind === 'integer' ? Number(value) : kind === 'flag' ? value === 'true' : value] as const;
  });
  return { kind: 'slash', command: command.name, values: Object.fromEntries(typed) };
}

const menuOf = (command: Command, example: string): Question => ({
  kind: 'menu',
  command,
  text: parseOptions(command, example)['text'] ?? '',
});

const privately = (question: Question): Question =>
  question.kind === 'slash' ? { ...question, values: { ...question.values, private: true } } : question;

const around = <T>(all: readonly T[], count: number): readonly T[] =>
  Array.from({ length: count }, (_, at) => all[at % all.length]).filter((each) => each !== undefined);

/** So many commands, every example of every command in turn; the first ones, as many as said, for the asker alone. */
export function commandsToAsk(commands: readonly Command[], count: number, quiet: number): readonly Question[] {
  const examples = commands.flatMap((command) =>
    command.examples.map((example) => (command.on === 'message' ? menuOf : slashOf)(command, example)),
  );
  let left = quiet;
  return around(examples, count).map((question) =>
    question.kind === 'slash' && left-- > 0 ? privately(question) : question,
  );
}

/** So many half-typed options, every option that completes in turn, at its first letters. */
export function optionsToComplete(commands: readonly Command[], count: number): readonly Question[] {
  const all = commands.flatMap(({ name, on, options }) =>
    Object.entries(options)
      .filter(([, { kind }]) => on !== 'message' && !WITHOUT_COMPLETION.has(kind))
      .flatMap(([option]) =>
        ['', 'p', 'ju'].map(
          (typed): Question => ({ kind: 'completion', command: name, option, values: { [option]: typed } }),
        ),
      ),
  );
  return around(all, count);
}
