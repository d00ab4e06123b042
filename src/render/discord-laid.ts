import type { APIContainerComponent, APITextDisplayComponent } from 'discord-api-types/v10';
import type { Post, TextFile } from '../model/briefing.ts';
import type { View } from '../model/view.ts';
import { textDisplay } from './discord-components.ts';
import { FIRST_POST, LATER_POST } from './discord-note.ts';
import { overview } from './discord-overview.ts';
import { containerOf, countsOf, filesOn, firstPageOf, type PageOn } from './discord-page.ts';
import type { Reserve } from './discord-size.ts';
import { cutLine, type Reader } from './discord-text.ts';
import type { Reading } from './pages.ts';
import { terminalText } from './terminal.ts';

/** A post without what is its subscription's own. */
export interface LaidPost {
  readonly place: Post['place'];
  readonly main: APIContainerComponent | APITextDisplayComponent;
  readonly files: readonly TextFile[];
  /** The whole answer, where it goes along as a file because not all of it is drawn. */
  readonly whole: string | null;
}

/** Pages in a thread; what would be on others is in the file. */
const MOST_PAGES = 8;

/** Discord takes files of 10 MiB. */
const MOST_BYTES = 8 * 1024 * 1024;

/** As much of the text as a file may have, up to the end of an item. */
function withinFile(text: string): string {
  if (Buffer.byteLength(text) <= MOST_BYTES) return text;
  const most = Buffer.from(text).subarray(0, MOST_BYTES).toString();
  return `${most.slice(0, most.lastIndexOf('\n\n'))}\n\n… more than a file may hold\n`;
}

/** All that was found, whatever the headings show of it. */
const wholeText = (view: View): string =>
  withinFile(
    terminalText({
      ...view,
      blocks: view.blocks.map((block) => (block.kind === 'heading' ? { kind: 'heading', text: block.text } : block)),
    }),
  );

function pagesOf(view: View, most: number, paging: { reader: Reader; reading: Reading; reserve: Reserve }): PageOn[] {
  const pages = [firstPageOf(view, paging)];
  for (let next = pages[0]?.next; next && pages.length < most; next = pages.at(-1)?.next) pages.push(next());
  return pages;
}

/** The pages as posts; the last has the file, where they do not show everything. */
function laid(view: View, place: Post['place'], pages: readonly PageOn[]): readonly LaidPost[] {
  const drawn = new Set(pages.flatMap((page) => [...page.drawn]));
  return pages.map((page, at) => {
    const left = page.pieces.all.filter((piece) => !drawn.has(piece));
    const lacks = at === pages.length - 1 && (left.length > 0 || page.tooLong.size > 0);
    const rest = !lacks ? '' : left.length > 0 ? countsOf(left) : 'what is too long for a message is';
    const foot = { rest: rest === '' ? '' : `… ${rest} in the file`, turns: null };
    const whole = lacks ? wholeText(view) : null;
    return { place, main: containerOf(view, page, foot), files: filesOn(page), whole };
  });
}

/** In order, since they are read one after another; where that is not all, the most telling first. */
function threadPages(view: View, reader: Reader): readonly PageOn[] {
  const read = (reading: Reading) => pagesOf(view, MOST_PAGES, { reader, reading, reserve: LATER_POST });
  const pages = read('in order');
  return pages.at(-1)?.next ? read('telling first') : pages;
}

/** Characters of a bare line. */
const LINE = 1000;

/** The lines of an answer, without title and frame. */
export function bare({ blocks }: View): readonly LaidPost[] {
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [cutLine(block.text, LINE)] : []));
  return [{ place: 'channel', main: textDisplay(lines.join('\n') || '…'), files: [], whole: null }];
}

/** One message, the most telling first. */
export const inChannel = (view: View, reader: Reader): readonly LaidPost[] =>
  laid(view, 'channel', pagesOf(view, 1, { reader, reading: 'telling first', reserve: FIRST_POST }));

/** A message of what there is, then the pages for its thread. */
export const inThread = (view: View, reader: Reader): readonly LaidPost[] => [
  { place: 'channel', main: overview(view), files: [], whole: null },
  ...laid(view, 'thread', threadPages(view, reader)),
];
