import { type Interaction, PermissionFlagsBits } from 'discord.js';
import { CommandError } from '../command/define.ts';
import type { Command } from '../command/load.ts';
import { needsServer } from '../command/run.ts';

/** Why somebody cannot use a command where they are; null: they can. `areOn`: whether briefings are kept here at all. */
export function refusal(
  command: Pick<Command, 'name' | 'managers'>,
  { guildId, guild, memberPermissions }: Pick<Interaction, 'guildId' | 'guild' | 'memberPermissions'>,
  areOn: boolean,
): CommandError | null {
  if (!command.managers) return null;
  if (guildId === null) return needsServer(command);
  // Whoever administrates a server may manage it.
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild) !== true)
    return new CommandError(`/${command.name} is for those who may manage this server (Manage Server).`);
  if (guild === null) return needsServer(command);
  return areOn ? null : new CommandError(`/${command.name} does nothing here: this bot runs without briefings.`);
}
