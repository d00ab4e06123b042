/**
 * Article text as Discord text. A backslash before any ASCII punctuation makes Discord draw that character as it is;
 * a backslash before a letter is drawn itself, so that characters which must not reach a reader's screen can stand
 * as `\u202E`. The text's own backslashes are doubled, which makes the scheme one to one.
 */

/**
 * Everywhere: emphasis, spoilers, code, headings, links, mentions, quotes, emoji (`:smile:`). The colon and the slash
 * keep addresses from becoming links (`https\:\/\/`, `discord.gg\/`): Discord looks for them after no backslash.
 */
const ALWAYS = /[\\*_~|`<>[\]#@/]|:(?![ \n])/gu;

/** At the start of a line: lists, small print (`-#`) and numbered lists. */
const LINE_START = /^([^\S\r\n\u2028\u2029]*)([-+]|\d+[.)](?!\S))/gmu;

/** Controls but the line feed and tab, bidirectional controls, line separators, halves of surrogate pairs. */
const UNSHOWN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

const code = (character: string): string => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Text that Discord draws character for character: no markup, mention, link, emoji or timestamp comes of it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ALWAYS, '\\$&')
    .replace(LINE_START, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(UNSHOWN, code);
}

/** Gives back what `escapeMarkdown` was given, character for character. */
export function unescapeMarkdown(escaped: string): string {
  return escaped.replace(/\\(?:u([0-9A-F]{4})|([^0-9A-Za-z]))/gu, (_, hex: string | undefined, mark: string) =>
    hex === undefined ? mark : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
