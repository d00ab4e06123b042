import type { APIComponentInContainer } from 'discord-api-types/v10';
import { type ButtonRow, besides, buttonRows, choiceOf, choiceRows, type Ids } from './discord-buttons.ts';
import { textDisplay } from './discord-components.ts';
import { citedIn, type Page, pieceText } from './discord-piece.ts';
import { eventHead, eventMore, isSmall, short, small } from './discord-text.ts';
import { isUnit } from './extract.ts';
import type { Piece } from './pieces.ts';
import type { Content, Section } from './sections.ts';

const inPage = ({ pieces, drawn }: Page, block: Content): readonly Piece[] =>
  (pieces.of.get(block) ?? []).filter((piece) => drawn.has(piece));

/** A block's pieces on this page as one text; an event has its line above them, and what it lacks is counted. */
function blockText(block: Content, page: Page): string {
  const here = inPage(page, block);
  const texts = here.map((piece) => pieceText(piece, page));
  if (block.kind !== 'event') return texts.join('\n');
  const left = (page.pieces.of.get(block) ?? []).filter((piece) => !page.drawn.has(piece) && !page.earlier.has(piece));
  const statements = left.filter(({ part }) => part.kind === 'extract').length;
  const split = here.findIndex(({ part }) => part.kind === 'disagreement');
  const at = split < 0 ? texts.length : split;
  const more = eventMore(statements, left.length - statements);
  return [eventHead(block), ...texts.slice(0, at), more, ...texts.slice(at)].filter((text) => text !== '').join('\n');
}

/** Units have an empty line between them; small ones, and our own lines, stand close. */
function gap(before: Content, after: Content): string {
  const areSmall = before.kind !== 'event' && after.kind !== 'event' && isSmall(before) && isSmall(after);
  return areSmall || (!isUnit(before) && !isUnit(after)) ? '\n' : '\n\n';
}

/** A section's blocks of this page: texts, the buttons of the extracts in them, then ways on and what follows those. */
export function sectionComponents(
  at: number,
  { heading, more }: Section,
  page: Page,
  ids: Ids,
): APIComponentInContainer[] {
  const blocks = [...new Set([...page.drawn].filter(({ section }) => section === at).map(({ block }) => block))];
  if (blocks.length === 0) return [];
  const title = short(heading, 200);
  const above: APIComponentInContainer[] = [];
  const below: APIComponentInContainer[] = [];
  let text = title === '' ? '' : `### ${title}`;
  let before: Content | null = null;
  const flush = (to: APIComponentInContainer[]): void => {
    if (text.trim() !== '') to.push(textDisplay(text));
    text = '';
    before = null;
  };
  for (const block of blocks) {
    if (block.kind === 'file' || choiceOf(block).length > 0) continue;
    const words = blockText(block, page);
    const offered = block.kind === 'offer' ? besides(words, block, ids) : null;
    if (offered) {
      flush(below.length > 0 ? below : above);
      below.push(offered);
      continue;
    }
    text += `${text === '' ? '' : before === null ? '\n' : gap(before, block)}${words}`;
    before = block;
  }
  const rest = page.earlier.size === 0 && more !== '' && blocks.some(isUnit) ? small(restOf(at, page)) : '';
  if (rest !== '') text += `\n${rest}`;
  flush(below.length > 0 ? below : above);
  const extracts = blocks.flatMap((block) => inPage(page, block).flatMap((piece) => citedIn(piece, page)));
  const rows = buttonRows(extracts, page.reader, ids);
  return [...withButtons(above, rows), ...below, ...choiceRows(blocks.flatMap(choiceOf), ids)];
}

/** Beside a longer text a button would leave little room for it on a phone. */
const SHORT_TEXT = 300;

/** A single button stands beside its short text, all others below. */
function withButtons(
  components: readonly APIComponentInContainer[],
  rows: readonly ButtonRow[],
): APIComponentInContainer[] {
  const [row, ...others] = rows;
  const [button, second] = row?.components ?? [];
  const text = components.at(-1);
  const isShort = text?.type === 10 && text.content.length <= SHORT_TEXT;
  if (!button || second || others.length > 0 || !isShort) return [...components, ...rows];
  return [...components.slice(0, -1), { type: 9, components: [text], accessory: button }];
}

/** "… and 7 more": what of a section is on later pages. */
function restOf(at: number, { pieces, drawn }: Page): string {
  const units = (pieces.sections[at]?.all ?? []).filter(isUnit);
  const left = units.filter((block) => !pieces.of.get(block)?.some((piece) => drawn.has(piece))).length;
  return left === 0 ? '' : `… and ${left} ${pieces.sections[at]?.last ? 'earlier' : 'more'}`;
}
