import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { TextFile } from '../model/briefing.ts';
import type { View } from '../model/view.ts';
import { canTurn, turning } from './discord-buttons.ts';
import { FLAGS, fileComponent } from './discord-components.ts';
import { containerOf, countsOf, filesOn, firstPageOf, type PageOn } from './discord-page.ts';
import type { Reader } from './discord-text.ts';

/** A message of components (V2), as Discord's API takes it. It can ping nobody but one role. */
export interface DiscordBody {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly [string] };
}

/** A body with the files that its components show, which have to be sent along. */
export interface DiscordMessage {
  readonly body: DiscordBody;
  readonly files: readonly TextFile[];
}

/** Which part of an answer is asked for. */
export interface Asked {
  /** The question as one types it, for the buttons that turn pages; null: there are none. */
  readonly line: string | null;
  /** From 1; past the end it is the last. */
  readonly page: number;
  readonly reader: Reader;
}

/** The page of that number, or the last. */
function pageAt(view: View, number: number, reader: Reader): PageOn {
  let page = firstPageOf(view, { reader, reading: 'telling first' });
  while (page.number < number && page.next) page = page.next();
  return page;
}

/** What is not on the page, and where it is. */
function restOf({ left }: PageOn, line: string | null): string {
  if (left.length === 0) return '';
  const alone = line === null ? 'not shown, for want of room' : 'not shown; narrow with since\\: or person\\:';
  return `… ${countsOf(left)} ${canTurn(line) ? 'on the next pages' : alone}`;
}

/**
 * A page of an answer as a message within Discord's limits. The first gives of every section something; the next go on
 * in order. Every piece of an answer is on one page: whole, or as a line that says why not.
 */
export function discordMessage(view: View, { line, page: asked, reader }: Asked): DiscordMessage {
  const page = pageAt(view, canTurn(line) ? asked : 1, reader);
  const { number, left } = page;
  const turns = canTurn(line) && (left.length > 0 || number > 1) ? turning(line, number, left.length === 0) : null;
  const files = filesOn(page);
  const components = [containerOf(view, page, { rest: restOf(page, line), turns }), ...files.map(fileComponent)];
  return { body: { flags: FLAGS, components, allowed_mentions: { parse: [] } }, files };
}

/** The body alone. */
export const discordPage = (view: View, asked: Asked): DiscordBody => discordMessage(view, asked).body;
