import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { CommandError, type Context } from '../command/define.ts';
import type { Command } from '../command/load.ts';
import { parseLine, questionLine, type RawOptions } from '../command/parse.ts';
import { discordName } from '../command/registration.ts';
import { runCommand } from '../command/run.ts';
import { passage } from '../compose/passage.ts';
import type { Change } from '../model/briefing.ts';
import type { View } from '../model/view.ts';
import { type Press, pressOf } from '../render/custom-id.ts';
import type { Asked } from '../render/discord.ts';
import { canTurn } from '../render/discord-buttons.ts';
import { discordAnswer } from '../render/discord-post.ts';
import type { Reader } from '../render/discord-text.ts';
import type { Answer, Way } from './line.ts';
import { messageText } from './message-text.ts';

/** An answer as it is shown, and what has to be changed before. */
export interface Drawn {
  readonly answer: Answer;
  readonly change: Change | null;
}

/** What an answer is worked out with. */
interface Means {
  readonly context: Context;
  readonly reader: Reader;
  /** Throws a `CommandError` where whoever asks cannot use the command here. */
  permit(command: Command): void;
}

/** What an interaction asks for, whatever was typed or pressed. */
export interface Question {
  /** For the log. */
  readonly name: string;
  readonly way: Way;
  /** Rejects with a `CommandError` for what cannot be answered as it was put. */
  answer(means: Means): Promise<Drawn>;
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

const messageOf = (view: View, asked: Asked): Answer => ({ kind: 'message', ...discordAnswer(view, asked) });

/** `options` as they are typed; the whole question has to be in the custom ids of the buttons that turn pages. */
async function pageOf(command: Command, options: RawOptions, page: number, means: Means): Promise<Drawn> {
  const { context, reader } = means;
  means.permit(command);
  const { view, change } = await runCommand(command, options, context);
  const { private: _, ...asked } = options;
  const line = questionLine(command.name, asked);
  // A message is rarely short enough to stand in a button, nor can it be asked for again.
  const turns = command.on !== 'message' || (canTurn(line) && !line.includes('\n'));
  return { answer: messageOf(view, { line: turns ? line : null, page, reader }), change };
}

const gone = (name: string): CommandError =>
  new CommandError(`/${name} no longer exists. Type / to see the commands there are.`);

/** A command of a group is named after it: `briefing list`. */
export const typedName = (interaction: ChatInputCommandInteraction | AutocompleteInteraction): string =>
  [interaction.commandName, interaction.options.getSubcommand(false)].filter(Boolean).join(' ');

/** What was typed, of a command of a group too. */
const typedOptions = ({ options }: ChatInputCommandInteraction): RawOptions =>
  Object.fromEntries(
    options.data
      .flatMap((option) => option.options ?? [option])
      .map((option) => [option.name, String(option.value ?? '')]),
  );

export const slashCommand = (name: string, commands: readonly Command[]): Command | undefined =>
  commands.find((one) => one.name === name && one.on === undefined);

function typed(interaction: ChatInputCommandInteraction, commands: readonly Command[]): Question {
  const name = typedName(interaction);
  const options = typedOptions(interaction);
  const command = slashCommand(name, commands);
  return {
    name,
    way: command?.managers || options['private'] === 'true' ? 'in private' : 'to all',
    async answer(means) {
      if (!command) throw gone(name);
      return pageOf(command, options, 1, means);
    },
  };
}

function fromMenu(interaction: MessageContextMenuCommandInteraction, commands: readonly Command[]): Question {
  const name = interaction.commandName;
  return {
    name,
    way: 'in private',
    async answer(means) {
      const command = commands.find((one) => one.on === 'message' && discordName(one) === name);
      if (!command) throw gone(name);
      const text = messageText(interaction.targetMessage);
      if (text === '') throw new CommandError('That message has no text to look at.');
      return pageOf(command, { text }, 1, means);
    },
  };
}

async function pressedAnswer(press: Press | null, means: Means): Promise<Drawn> {
  const { context, reader } = means;
  if (press === null)
    throw new CommandError('This button is of another version of the bot. Ask the question again for one that works.');
  if (press.kind === 'passage') {
    const view = passage(context.archive, press.place);
    return { answer: messageOf(view, { line: null, page: 1, reader }), change: null };
  }
  const { command, options } = parseLine(press.line, await context.commands());
  return pageOf(command, options, press.kind === 'page' ? press.page : 1, means);
}

/** Whether a line asks for what only managers are shown. */
function isForManagers(line: string, commands: readonly Command[]): boolean {
  try {
    return parseLine(line, commands).command.managers === true;
  } catch {
    return false;
  }
}

function pressed(id: string, isPrivate: boolean, commands: readonly Command[]): Question {
  const press = pressOf(id);
  const inPlace = press?.kind === 'page' || (press?.kind === 'ask' && press.instead);
  // In the place of a message that all see stands nothing that is for some of them.
  const staysPrivate = isPrivate || press === null || press.kind === 'passage' || !isForManagers(press.line, commands);
  return {
    name: press?.kind ?? 'unknown button',
    way: inPlace && staysPrivate ? 'in place' : 'in private',
    answer: (means) => pressedAnswer(press, means),
  };
}

export function questionOf(interaction: Asking, commands: readonly Command[]): Question {
  if (interaction.isChatInputCommand()) return typed(interaction, commands);
  if (interaction.isMessageContextMenuCommand()) return fromMenu(interaction, commands);
  const id = interaction.isButton() ? interaction.customId : (interaction.values[0] ?? '');
  return pressed(id, interaction.message.flags.has(MessageFlags.Ephemeral), commands);
}
