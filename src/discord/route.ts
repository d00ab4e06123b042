import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AutocompleteInteraction, Interaction, REST } from 'discord.js';
import type { Archive, Suggestion } from '../archive/archive.ts';
import { complete } from '../command/complete.ts';
import { CommandError } from '../command/define.ts';
import type { Command } from '../command/load.ts';
import type { Reader } from '../render/discord-text.ts';
import { escapeMarkdown } from '../render/escape.ts';
import { failureFields, isOver } from './failure.ts';
import { type Answer, openLine } from './line.ts';
import type { Log } from './log.ts';
import { type Asking, contextOf, isAsking, type Question, questionOf } from './question.ts';

/** What an interaction is answered with. */
export interface Desk {
  readonly commands: readonly Command[];
  /** The archive as it is now. */
  readonly archive: () => Archive;
  readonly now: () => Date;
  readonly log: Log;
  readonly reader: Reader;
  /** Takes answers to Discord. */
  readonly rest: REST;
  /** `next` comes when an answer may be worked out: one after another, with a look at the line in between. */
  readonly turns: { readonly waiting: number; next(): Promise<void> };
  /** After this long "thinking" is shown; Discord gives up after 3 s. */
  readonly deferAfterMs: number;
}

const DISCORD_WAITS_MS = 3000;

const OVER = 'answered elsewhere, too late, or deleted';

/** With as many questions before it, "thinking" is shown at once: later they would all be shown it at the same time. */
const MANY = 100;

const privately = (text: string): Answer => ({ kind: 'private', text });

/** One line for the person and one for the log, with the same six characters in both. */
function failed({ log }: Desk, command: string, error: unknown): Answer {
  const reference = randomBytes(3).toString('hex');
  log.error({ reference, command, ...failureFields(error) }, 'a command failed');
  return privately(`Something went wrong here, and this was not answered. Reference: ${reference}`);
}

/** The answer to a question; what goes wrong is an answer too. */
async function answerTo(interaction: Asking, question: Question, desk: Desk): Promise<Answer> {
  try {
    await desk.turns.next();
    const context = contextOf(interaction, { commands: desk.commands, archive: desk.archive(), now: desk.now() });
    return { kind: 'message', body: await question.answer(context, desk.reader) };
  } catch (error) {
    if (error instanceof CommandError) return privately(escapeMarkdown(error.message));
    return failed(desk, question.name, error);
  }
}

async function answer(interaction: Asking, desk: Desk): Promise<void> {
  const question = questionOf(interaction, desk.commands);
  const command = question.name;
  const line = openLine(desk.rest, interaction, question.way);
  const age = (): number => desk.now().getTime() - interaction.createdTimestamp;
  // The time on its way counts, unless the clocks disagree so much that it cannot be told.
  const spent = age() > 0 && age() < DISCORD_WAITS_MS ? age() : 0;
  const early = new AbortController();
  try {
    const work = answerTo(interaction, question, desk);
    const patience = desk.turns.waiting > MANY ? 0 : Math.max(0, desk.deferAfterMs - spent);
    const deferral = sleep(patience, null, { signal: early.signal }).catch(() => null);
    let found = await Promise.race([work, deferral]);
    if (found === null) {
      await line.defer();
      found = await work;
    }
    await line.show(found);
    desk.log.info({ command, outcome: found.kind, ms: age() }, 'answered');
  } catch (error) {
    if (isOver(error)) desk.log.info({ command, ...failureFields(error) }, OVER);
    else await line.show(failed(desk, command, error));
  } finally {
    early.abort();
  }
}

async function choicesFor(interaction: AutocompleteInteraction, desk: Desk): Promise<readonly Suggestion[]> {
  const command = desk.commands.find((one) => one.name === interaction.commandName);
  const { name, value } = interaction.options.getFocused(true);
  try {
    return command ? await complete(command, name, String(value), desk.archive(), desk.now()) : [];
  } catch (error) {
    desk.log.warn({ command: interaction.commandName, ...failureFields(error) }, 'an option could not be completed');
    return [];
  }
}

async function answerCompletion(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const choices = await choicesFor(interaction, desk);
  await interaction.respond(choices.map(({ label, value }) => ({ name: label, value })));
}

/** Answers one interaction. Never rejects. */
export async function route(interaction: Interaction, desk: Desk): Promise<void> {
  try {
    if (isAsking(interaction)) await answer(interaction, desk);
    else if (interaction.isAutocomplete()) await answerCompletion(interaction, desk);
  } catch (error) {
    const fields = { kind: interaction.type, ...failureFields(error) };
    if (isOver(error)) desk.log.info(fields, OVER);
    else desk.log.error(fields, 'an interaction was not answered');
  }
}
