import type { Reserve } from './discord-size.ts';
import { cutLine, small } from './discord-text.ts';

/** Escaped characters of a note, and notes of a post. */
const NOTE = 160;
const NOTES = 3;
/** `-# `, and the end of a line. */
const SMALL = 4;
/** The longest mark, with the number of its post. */
const MARK = 110;
/** ` · 30 September 2025` */
const DAY = 24;
/** `<@&12345678901234567890>` */
const PING = 24;

const room = (characters: number, components: number): Reserve => ({
  characters,
  // In a script with three bytes a letter.
  bytes: 3 * characters,
  components,
});

/** For what `addressed` puts around a page: a file and the mark; at the first post a ping and notes too. */
export const FIRST_POST: Reserve = room(NOTES * (NOTE + SMALL) + SMALL + MARK + PING + DAY, 3);
export const LATER_POST: Reserve = room(SMALL + MARK, 2);

export const isSmallPrint = (line: string): boolean => line.startsWith('-# ');

/** A title with one more small line under it: once, and as many as there is room for beside the archive's day. */
export function noted(title: string, note: string): string {
  const line = small(cutLine(note, NOTE));
  const lines = title.split('\n');
  const isFull = lines.filter(isSmallPrint).length > NOTES;
  return line === '' || isFull || lines.includes(line) ? title : `${title}\n${line}`;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const TEXT = 10;
const CONTAINER = 17;
const A_PING = /^<@&\d+>$/u;

/** The components with another title: the first text that is no ping. */
export function retitled(components: readonly unknown[], change: (title: string) => string): readonly unknown[] {
  const found = components.findIndex(
    (one) =>
      isObject(one) && (one['type'] === CONTAINER || (one['type'] === TEXT && !A_PING.test(String(one['content'])))),
  );
  return components.map((one, at) => {
    if (at !== found || !isObject(one)) return one;
    return one['type'] === CONTAINER
      ? { ...one, components: retitled(listOf(one['components']), change) }
      : { ...one, content: change(String(one['content'])) };
  });
}
