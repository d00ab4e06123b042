import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Archive, Suggestion } from '../archive/archive.ts';
import { complete } from '../command/complete.ts';
import { CommandError } from '../command/define.ts';
import type { Command } from '../command/load.ts';
import { runCommand } from '../command/run.ts';
import { discordMessage } from '../render/discord.ts';
import { escapeMarkdown } from '../render/escape.ts';
import { failureFields, isTaken } from './failure.ts';
import { type Answer, openLine } from './line.ts';
import type { Log } from './log.ts';

/** What an interaction is answered with. */
export interface Desk {
  readonly commands: readonly Command[];
  /** The archive as it is now. */
  readonly archive: () => Archive;
  readonly now: () => Date;
  readonly log: Log;
  /** After this long "thinking" is shown; Discord gives up after 3 s. */
  readonly deferAfterMs: number;
}

const DISCORD_WAITS_MS = 3000;

const privately = (text: string): Answer => ({ kind: 'private', text });

/** One line for the person and one for the log, with the same six characters in both. */
function failed({ log }: Desk, command: string, error: unknown): Answer {
  const reference = randomBytes(3).toString('hex');
  log.error({ reference, command, ...failureFields(error) }, 'a command failed');
  return privately(`Something went wrong here, and this was not answered. Reference: ${reference}`);
}

/** The answer to a command; what goes wrong is an answer too. */
async function answerTo(interaction: ChatInputCommandInteraction, desk: Desk): Promise<Answer> {
  const name = interaction.commandName;
  try {
    const command = desk.commands.find((one) => one.name === name);
    if (!command) return privately(`/${escapeMarkdown(name)} no longer exists. Type / to see the commands there are.`);
    const raw = Object.fromEntries(interaction.options.data.map((option) => [option.name, option.value ?? '']));
    const view = await runCommand(command, raw, {
      archive: desk.archive(),
      now: desk.now(),
      locale: interaction.locale,
      guild: interaction.guildId,
      user: interaction.user.id,
      commands: async () => desk.commands,
    });
    return { kind: 'message', body: discordMessage(view) };
  } catch (error) {
    return error instanceof CommandError ? privately(escapeMarkdown(error.message)) : failed(desk, name, error);
  }
}

async function answerCommand(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const command = interaction.commandName;
  const line = openLine(interaction.client.rest, interaction);
  const age = (): number => desk.now().getTime() - interaction.createdTimestamp;
  // The time on its way counts, unless the clocks disagree so much that it cannot be told.
  const spent = age() > 0 && age() < DISCORD_WAITS_MS ? age() : 0;
  const early = new AbortController();
  try {
    const work = answerTo(interaction, desk);
    const deferral = sleep(Math.max(0, desk.deferAfterMs - spent), null, { signal: early.signal }).catch(() => null);
    let answer = await Promise.race([work, deferral]);
    if (answer === null) {
      await line.defer();
      answer = await work;
    }
    await line.show(answer);
    desk.log.info({ command, outcome: answer.kind, ms: age() }, 'answered');
  } catch (error) {
    if (isTaken(error)) desk.log.info({ command, ...failureFields(error) }, 'answered elsewhere, or too late');
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
    if (interaction.isChatInputCommand()) await answerCommand(interaction, desk);
    else if (interaction.isAutocomplete()) await answerCompletion(interaction, desk);
  } catch (error) {
    const taken = isTaken(error);
    const fields = { kind: interaction.type, ...failureFields(error) };
    if (taken) desk.log.info(fields, 'answered elsewhere, or too late');
    else desk.log.error(fields, 'an interaction was not answered');
  }
}
