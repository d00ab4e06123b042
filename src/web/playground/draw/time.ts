import { html } from 'hono/html';
import { stampWords } from '../../client/stamp.ts';
import type { Html } from './html.ts';

/**
 * A time stamp in universal time; the page puts it into the reader's own, as Discord's clients do. `form` is Discord's
 * letter, or `message` for when a message was sent; `now` in milliseconds.
 */
export function drawTime(seconds: number, form: string, now: number): Html {
  const date = new Date(seconds * 1000);
  const words = stampWords(date, form, now, 'UTC');
  return html`<time class="stamp" datetime="${date.toISOString()}" data-form="${form}" title="${stampWords(date, 'F', now, 'UTC')} UTC">${words}</time>`;
}
