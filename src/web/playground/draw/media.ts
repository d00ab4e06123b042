import { html } from 'hono/html';
import { type JsonObject, objectOf, textOf } from '../../../emulator/json.ts';
import type { Html } from './html.ts';
import type { Surroundings } from './surroundings.ts';

/** What cannot be shown without asking another host. */
const elsewhere = (description: string): Html =>
  html`<span class="elsewhere">Picture of another host, not loaded here${description === '' ? '' : `: ${description}`}</span>`;

/** A picture of the message; `media` is Discord's `{ url }`. */
export function drawPicture(media: unknown, description: string, isSpoiler: boolean, setting: Surroundings): Html {
  const file = setting.file(textOf(objectOf(media)['url']));
  if (file === null) return elsewhere(description);
  const picture = html`<img src="${file}" alt="${description}" loading="lazy" decoding="async">`;
  if (!isSpoiler) return html`<a class="picture" href="${file}" target="_blank" rel="noopener">${picture}</a>`;
  return html`<span class="picture spoiler" role="button" tabindex="0" aria-expanded="false" aria-label="Spoiler, press to show"><span class="hidden">${picture}</span></span>`;
}

/** Pictures side by side. */
export function drawGallery(items: readonly JsonObject[], setting: Surroundings): Html {
  const pictures = items.map((item) =>
    drawPicture(item['media'], textOf(item['description']), item['spoiler'] === true, setting),
  );
  return html`<div class="gallery" data-count="${Math.min(items.length, 4)}">${pictures}</div>`;
}

const UNITS = ['bytes', 'KB', 'MB'] as const;

function sizeWords(bytes: number): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1);
  const value = bytes / 1024 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power] ?? ''}`;
}

/** A file that can be fetched. `size` in bytes; null: not known. */
export function drawFile(url: string, name: string, size: number | null, setting: Surroundings): Html {
  const file = setting.file(url);
  if (file === null)
    return html`<div class="file"><span class="about">${name} <span class="quiet">of another host</span></span></div>`;
  const sheet = html`<svg class="sheet" viewBox="0 0 24 32" aria-hidden="true"><path d="M3 1h12l7 7v21a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2ZM15 1v7h7M6 15h12M6 20h12M6 25h7" /></svg>`;
  const arrow = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10" /></svg>`;
  return html`<div class="file">${sheet}<span class="about"><a href="${file}" target="_blank" rel="noopener">${name}</a>${size === null ? '' : html`<span class="quiet">${sizeWords(size)}</span>`}</span><a class="plain" href="${file}" download="${name}" aria-label="Download ${name}">${arrow}</a></div>`;
}

/** Files that came with a message of plain text: pictures as such, others to fetch. */
export function drawAttachment(attachment: JsonObject, setting: Surroundings): Html {
  const [name, url] = [textOf(attachment['filename']), textOf(attachment['url'])];
  if (/^image\/(?:png|jpeg|gif|webp)$/u.test(textOf(attachment['content_type'])))
    return drawPicture({ url }, textOf(attachment['description']) || name, name.startsWith('SPOILER_'), setting);
  const size = attachment['size'];
  return drawFile(url, name, typeof size === 'number' ? size : null, setting);
}
