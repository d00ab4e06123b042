import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Archive } from '../archive/archive.ts';
import { CommandError, type Context } from '../command/define.ts';
import type { Command } from '../command/load.ts';
import { parseLine, questionLine, type RawOptions } from '../command/parse.ts';
import { discordName } from '../command/registration.ts';
import { runCommand } from '../command/run.ts';
import { passage } from '../compose/passage.ts';
import { type Press, pressOf } from '../render/custom-id.ts';
import { type DiscordBody, discordPage } from '../render/discord.ts';
import { canTurn } from '../render/discord-buttons.ts';
import type { Reader } from '../render/discord-text.ts';
import type { Way } from './line.ts';
import { messageText } from './message-text.ts';

/** What an interaction asks for, whatever was typed or pressed. */
export interface Question {
  /** For the log. */
  readonly name: string;
  readonly way: Way;
  /** Rejects with a `CommandError` for what cannot be answered as it was put. */
  answer(context: Context, reader: Reader): Promise<DiscordBody>;
}

export type Asking =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction;

export const isAsking = (interaction: Interaction): interaction is Asking =>
  interaction.isChatInputCommand() ||
  interaction.isMessageContextMenuCommand() ||
  interaction.isButton() ||
  interaction.isStringSelectMenu();

/** `options` as they are typed; the whole question has to be in the custom ids of the buttons that turn pages. */
async function pageOf(
  command: Command,
  options: RawOptions,
  page: number,
  context: Context,
  reader: Reader,
): Promise<DiscordBody> {
  const view = await runCommand(command, options, context);
  const { private: _, ...asked } = options;
  const line = questionLine(command.name, asked);
  // A message is rarely short enough to stand in a button, nor can it be asked for again.
  const turns = command.on !== 'message' || (canTurn(line) && !line.includes('\n'));
  return discordPage(view, { line: turns ? line : null, page, reader });
}

const gone = (name: string): CommandError =>
  new CommandError(`/${name} no longer exists. Type / to see the commands there are.`);

function typed(interaction: ChatInputCommandInteraction, commands: readonly Command[]): Question {
  const name = interaction.commandName;
  const options = Object.fromEntries(
    interaction.options.data.map((option) => [option.name, String(option.value ?? '')]),
  );
  return {
    name,
    way: options['private'] === 'true' ? 'in private' : 'to all',
    async answer(context, reader) {
      const command = commands.find((one) => one.name === name && one.on === undefined);
      if (!command) throw gone(name);
      return pageOf(command, options, 1, context, reader);
    },
  };
}

function fromMenu(interaction: MessageContextMenuCommandInteraction, commands: readonly Command[]): Question {
  const name = interaction.commandName;
  return {
    name,
    way: 'in private',
    async answer(context, reader) {
      const command = commands.find((one) => one.on === 'message' && discordName(one) === name);
      if (!command) throw gone(name);
      const text = messageText(interaction.targetMessage);
      if (text === '') throw new CommandError('That message has no text to look at.');
      return pageOf(command, { text }, 1, context, reader);
    },
  };
}

async function pressedAnswer(press: Press | null, context: Context, reader: Reader): Promise<DiscordBody> {
  if (press === null)
    throw new CommandError('This button is of another version of the bot. Ask the question again for one that works.');
  if (press.kind === 'passage') {
    return discordPage(passage(context.archive, press.place), { line: null, page: 1, reader });
  }
  const { command, options } = parseLine(press.line, await context.commands());
  return pageOf(command, options, press.kind === 'page' ? press.page : 1, context, reader);
}

function pressed(id: string): Question {
  const press = pressOf(id);
  const inPlace = press?.kind === 'page' || (press?.kind === 'ask' && press.instead);
  return {
    name: press?.kind ?? 'unknown button',
    way: inPlace ? 'in place' : 'in private',
    answer: (context, reader) => pressedAnswer(press, context, reader),
  };
}

export function questionOf(interaction: Asking, commands: readonly Command[]): Question {
  if (interaction.isChatInputCommand()) return typed(interaction, commands);
  if (interaction.isMessageContextMenuCommand()) return fromMenu(interaction, commands);
  return pressed(interaction.isButton() ? interaction.customId : (interaction.values[0] ?? ''));
}

/** What a question is asked in. */
export const contextOf = (
  interaction: Asking,
  { commands, archive, now }: { commands: readonly Command[]; archive: Archive; now: Date },
): Context => ({
  archive,
  now,
  locale: interaction.locale,
  guild: interaction.guildId,
  user: interaction.user.id,
  commands: async () => commands,
});
