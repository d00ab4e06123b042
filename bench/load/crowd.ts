import { setTimeout as sleep } from 'node:timers/promises';
import { discordName } from '../../src/command/registration.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import type { Interaction } from '../../src/emulator/interactions.ts';
import type { Question } from './questions.ts';

/** What came of one question. */
export interface Outcome {
  readonly question: Question;
  /** Milliseconds until Discord had a first answer, "thinking" too; infinite where it never came. */
  readonly first: number;
  /** Milliseconds until there was something to read; infinite where it never came. */
  readonly whole: number;
  readonly deferred: boolean;
}

const DEFERRED = 5;
const PATIENCE_MS = 60_000;

async function send(emulator: Emulator, question: Question, user: string): Promise<Interaction> {
  switch (question.kind) {
    case 'slash':
      return emulator.slash(question.command, question.values, { user });
    case 'completion':
      return emulator.autocomplete(question.command, question.option, question.values, { user });
    case 'menu':
      return emulator.menu(discordName(question.command), { message: emulator.say(question.text, { user }) }, { user });
  }
}

/** A message made of components; one of plain text says that something went wrong. */
const isAnswer = ({ components }: { readonly components: readonly unknown[] }): boolean => components.length > 0;

const isDone = ({ callback, shown }: Interaction, { kind }: Question): boolean =>
  kind === 'completion' ? callback !== null : shown.some(isAnswer);

/** All questions at once, from the people in turn; each is looked at every millisecond until it is answered. */
export async function askAll(
  emulator: Emulator,
  people: readonly string[],
  questions: readonly Question[],
): Promise<readonly Outcome[]> {
  const asked = await Promise.all(
    questions.map(async (question, at) => {
      const since = performance.now();
      const interaction = await send(emulator, question, people[at % people.length] ?? emulator.userId);
      return { question, interaction, since, first: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
    }),
  );
  const end = performance.now() + PATIENCE_MS;
  const isOpen = ({ whole }: { readonly whole: number }): boolean => whole === Number.POSITIVE_INFINITY;
  for (let open = asked; open.length > 0 && performance.now() < end; open = open.filter(isOpen)) {
    await sleep(1);
    const now = performance.now();
    for (const each of open) {
      if (each.interaction.callback === null) continue;
      each.first = Math.min(each.first, now - each.since);
      if (isDone(each.interaction, each.question)) each.whole = now - each.since;
    }
  }
  return asked.map(({ question, interaction, first, whole }) => {
    return { question, first, whole, deferred: interaction.callback?.type === DEFERRED };
  });
}
