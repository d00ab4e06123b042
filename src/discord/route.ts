import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AutocompleteInteraction, Interaction, REST } from 'discord.js';
import type { Archive, Suggestion } from '../archive/archive.ts';
import { TooLateToChange } from '../briefings/change.ts';
import { complete } from '../command/complete.ts';
import { CommandError, type Context } from '../command/define.ts';
import type { Command } from '../command/load.ts';
import type { Change } from '../model/briefing.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Log } from '../model/log.ts';
import type { Reader } from '../render/discord-text.ts';
import { escapeMarkdown } from '../render/escape.ts';
import { failureFields, isOver } from './failure.ts';
import { type Answer, openLine } from './line.ts';
import { refusal } from './permit.ts';
import { type Asking, type Drawn, isAsking, type Question, questionOf, slashCommand, typedName } from './question.ts';
import { serverOf } from './server.ts';

/** The orders for briefings, and the way to change them. */
export interface Orders {
  readonly ledger: Ledger;
  /** Applies a change whole, or rejects and has changed nothing. */
  apply(change: Change): Promise<void>;
}

/** What an interaction is answered with. */
export interface Desk {
  readonly commands: readonly Command[];
  /** The archive as it is now. */
  readonly archive: () => Archive;
  readonly now: () => Date;
  readonly log: Log;
  readonly reader: Reader;
  /** null: briefings are off. */
  readonly orders: Orders | null;
  /** Takes answers to Discord. */
  readonly rest: REST;
  /** `next` comes when an answer may be worked out: one after another, with a look at the line in between. */
  readonly turns: { readonly waiting: number; next(): Promise<void> };
  /** After this long "thinking" is shown; Discord gives up after 3 s. */
  readonly deferAfterMs: number;
  /** How long another process may take to answer what Discord let it have. */
  readonly elsewhereMs: number;
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

/** A refusal of our own in its words; anything else by its reference. */
const refused = (desk: Desk, command: string, error: unknown): Answer =>
  error instanceof CommandError || error instanceof TooLateToChange
    ? privately(escapeMarkdown(error.message))
    : failed(desk, command, error);

/** What a question is asked in. */
function contextOf(interaction: Asking | AutocompleteInteraction, desk: Desk): Context {
  const { locale, guild, guildId, channelId, user } = interaction;
  return {
    archive: desk.archive(),
    now: desk.now(),
    locale,
    guild: guildId,
    user: user.id,
    commands: async () => desk.commands,
    server: guild && desk.orders && serverOf({ guild, channelId }, desk.orders.ledger),
  };
}

/** The answer to a question; what goes wrong is an answer too. */
async function answerTo(interaction: Asking, question: Question, desk: Desk): Promise<Drawn> {
  try {
    await desk.turns.next();
    return await question.answer({
      context: contextOf(interaction, desk),
      reader: desk.reader,
      permit(command) {
        const problem = refusal(command, interaction, desk.orders !== null);
        if (problem) throw problem;
      },
    });
  } catch (error) {
    return { answer: refused(desk, question.name, error), change: null };
  }
}

const NOT_CHANGED = 'Discord lost this on its way, and nothing was changed. Ask again.';

/**
 * Makes the change of an answer, which is true only then. Of several processes that are told of one question, the one
 * whose acknowledgement Discord took makes it; `isOurs`: whether that is this one. null: nothing is to be shown.
 */
async function changed(
  { answer: found, change }: Drawn,
  isOurs: boolean,
  { name, way }: Question,
  desk: Desk,
): Promise<Answer | null> {
  if (change === null) return found;
  if (!isOurs) {
    // In place nothing tells whether another process has answered.
    if (way === 'in place') return null;
    // Another process has it; or none, if the receipt of our own acknowledgement was lost.
    await sleep(desk.elsewhereMs);
    return privately(NOT_CHANGED);
  }
  try {
    await desk.orders?.apply(change);
    return found;
  } catch (error) {
    return refused(desk, name, error);
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
    const soon = await Promise.race([work, deferral]);
    const isOurs = soon === null || soon.change !== null ? await line.defer() : true;
    const found = await changed(soon ?? (await work), isOurs, question, desk);
    if (found) await line.show(found);
    desk.log.info({ command, outcome: found?.kind ?? 'none', ms: age() }, found ? 'answered' : OVER);
  } catch (error) {
    if (isOver(error)) desk.log.info({ command, ...failureFields(error) }, OVER);
    else await line.show(failed(desk, command, error));
  } finally {
    early.abort();
  }
}

async function choicesFor(interaction: AutocompleteInteraction, desk: Desk): Promise<readonly Suggestion[]> {
  const named = typedName(interaction);
  const command = slashCommand(named, desk.commands);
  const { name, value } = interaction.options.getFocused(true);
  try {
    if (!command || refusal(command, interaction, desk.orders !== null)) return [];
    return await complete(command, name, String(value), contextOf(interaction, desk));
  } catch (error) {
    desk.log.warn({ command: named, ...failureFields(error) }, 'an option could not be completed');
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
