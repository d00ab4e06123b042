import { html } from 'hono/html';
import type { Html } from './html.ts';

/** Dark enough for a white letter. */
const COLOURS = ['#5b4b9a', '#1f6f8b', '#8a4b2a', '#2f6b46', '#8b2f5b', '#6b5a1e', '#3b5ba5', '#7a3f3f'];

/** A disc with a letter, of a colour that stays with the person; the bot has a mark of its own. */
export function drawAvatar(id: string, name: string, isBot: boolean): Html {
  if (isBot)
    return html`<svg class="avatar" viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="20" r="20" fill="#1f6f8b" /><path d="M11 13h18M11 20h18M11 27h10" stroke="#fff" stroke-width="2.6" stroke-linecap="round" /><circle cx="27.5" cy="27" r="2.4" fill="#ffd479" /></svg>`;
  const fill = COLOURS[Number(BigInt(/^\d{1,20}$/u.test(id) ? id : 0) % BigInt(COLOURS.length))] ?? '#1f6f8b';
  return html`<svg class="avatar" viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="20" r="20" fill="${fill}" /><text x="20" y="26" text-anchor="middle" font-size="17" font-weight="600" fill="#fff">${[...name][0]?.toUpperCase() ?? '?'}</text></svg>`;
}
