import { html } from 'hono/html';
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../../../emulator/json.ts';
import { webAddress } from '../../../render/html-link.ts';
import type { Html } from './html.ts';
import { drawMarkdown, type TextSetting } from './markdown.ts';
import { drawPicture } from './media.ts';
import { drawTime } from './time.ts';

const part = (name: string, inside: Html | string): Html | '' =>
  inside === '' ? '' : html`<div class="${name}">${inside}</div>`;

function drawTitle(embed: JsonObject, setting: TextSetting): Html | '' {
  const title = textOf(embed['title']);
  const url = webAddress(textOf(embed['url']));
  if (title === '') return '';
  const words = drawMarkdown(title, setting);
  return url === null ? words : html`<a href="${url}" target="_blank" rel="noopener noreferrer nofollow">${title}</a>`;
}

const drawField =
  (setting: TextSetting) =>
  (field: JsonObject): Html =>
    html`<div class="field${field['inline'] === true ? ' inline' : ''}"><div class="field-name">${drawMarkdown(textOf(field['name']), setting)}</div>${drawMarkdown(textOf(field['value']), setting)}</div>`;

/** An embed, the older form of a rich message. */
export function drawEmbed(embed: JsonObject, setting: TextSetting): Html {
  const description = textOf(embed['description']);
  const fields = listOf(embed['fields']).filter(isObject);
  const picture = (key: string): Html | '' =>
    isObject(embed[key]) ? drawPicture(embed[key], textOf(objectOf(embed[key])['description']), false, setting) : '';
  const at = Date.parse(textOf(embed['timestamp']));
  const colour = embed['color'];
  const fill = typeof colour === 'number' ? `#${(colour & 0xffffff).toString(16).padStart(6, '0')}` : '#4e5058';
  return html`<div class="container embed"><svg class="accent" aria-hidden="true" preserveAspectRatio="none"><rect width="100%" height="100%" fill="${fill}" /></svg><div class="stack">
${part('author', textOf(objectOf(embed['author'])['name']))}${part('embed-title', drawTitle(embed, setting))}
${part('description', description === '' ? '' : drawMarkdown(description, setting))}
${part('fields', fields.length === 0 ? '' : html`${fields.map(drawField(setting))}`)}
${part('thumbnail', picture('thumbnail'))}${part('embed-picture', picture('image'))}
${part('foot quiet', html`${textOf(objectOf(embed['footer'])['text'])}${Number.isNaN(at) ? '' : html` ${drawTime(at / 1000, 's', setting.now)}`}`)}
</div></div>`;
}
