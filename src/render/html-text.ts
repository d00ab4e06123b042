import { html } from 'hono/html';
import { overlaps, type Range } from '../model/span.ts';

/** Markup that is safe to send: whatever went into it was escaped. */
export type Html = ReturnType<typeof html>;

/** What HTML cannot carry, and controls that nothing shows. All are one UTF-16 unit, and so is what stands for them. */
const UNSHOWABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/** Characters that turn round, or set apart, all that follows. */
const TURNING = /([\u202a-\u202e\u2066-\u2069])/u;

/** The text as a page can show it, of the same length: a replacement character for each that it cannot. */
export const showable = (text: string): string => text.replace(UNSHOWABLE, '\ufffd');

/** The text for a window's title or a tooltip, where nothing can be set apart. */
export const plainText = (text: string): string => showable(text).replace(new RegExp(TURNING, 'gu'), '');

const codeOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Text of a source. A character that would turn others round stands by itself, where it turns nothing, and is named. */
export const textHtml = (text: string): Html =>
  html`${showable(text)
    .split(TURNING)
    .map((part, i) => (i % 2 === 0 ? part : html`<bdi class="code" data-code="${codeOf(part)}">${part}</bdi>`))}`;

/** A range of a text, and how it is drawn; `first` where what is drawn begins with it, not in the midst of it. */
export interface Drawn extends Range {
  readonly wrap: (inner: Html, first: boolean) => Html;
}

/** Ranges in order; of two that overlap the second gives way. */
export type Layer = readonly Drawn[];

/**
 * The range of the text in its layers, those of the first outermost: where a layer's range ends within one of a layer
 * further in, the inner one is drawn in two pieces, so that elements always nest. Every character is drawn once.
 */
export function layered(text: string, range: Range, [layer, ...inner]: readonly Layer[]): Html {
  if (layer === undefined) return textHtml(text.slice(range.start, range.end));
  const parts: Html[] = [];
  let at = range.start;
  for (const drawn of layer.filter((each) => overlaps(each, range))) {
    const start = Math.max(drawn.start, at);
    const end = Math.min(drawn.end, range.end);
    if (start >= end) continue;
    if (start > at) parts.push(layered(text, { start: at, end: start }, inner));
    parts.push(drawn.wrap(layered(text, { start, end }, inner), start === drawn.start));
    at = end;
  }
  if (at < range.end) parts.push(layered(text, { start: at, end: range.end }, inner));
  return html`${parts}`;
}
