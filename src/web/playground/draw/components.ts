import { html } from 'hono/html';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../../../emulator/json.ts';
import { type Choices, drawButton, drawSelect } from './controls.ts';
import type { Html } from './html.ts';
import { drawMarkdown, type TextSetting } from './markdown.ts';
import { drawFile, drawGallery, drawPicture } from './media.ts';

export interface ComponentSetting extends TextSetting {
  /** Apart from every other message of the page. */
  readonly messageId: string;
  /** What can be chosen from a select of people, roles or channels. */
  readonly choices: (type: number) => Choices;
}

/** Discord's numbers for the kinds of components. */
const DRAWN: Readonly<Record<number, (component: JsonObject, setting: ComponentSetting) => Html>> = {
  1: drawRow,
  2: (component) => drawButton(component),
  3: drawMenu,
  5: drawMenu,
  6: drawMenu,
  7: drawMenu,
  8: drawMenu,
  9: drawSection,
  10: (component, setting) => drawMarkdown(textOf(component['content']), setting),
  11: drawThumbnail,
  12: (component, setting) => drawGallery(listOf(component['items']).filter(isObject), setting),
  13: (component, setting) => {
    const url = textOf(objectOf(component['file'])['url']);
    const size = component['size'];
    return drawFile(url, fileName(component, url), typeof size === 'number' ? size : null, setting);
  },
  14: drawSeparator,
  17: drawContainer,
};

const fileName = (component: JsonObject, url: string): string =>
  textOf(component['name']) || (URL.parse(url)?.pathname.split('/').at(-1) ?? 'file');

const inner = (component: JsonObject, setting: ComponentSetting): Html[] =>
  listOf(component['components']).map((one) => drawComponent(one, setting));

function drawRow(row: JsonObject, setting: ComponentSetting): Html {
  return html`<div class="row">${inner(row, setting)}</div>`;
}

function drawMenu(menu: JsonObject, setting: ComponentSetting): Html {
  return drawSelect(menu, `${setting.messageId}-${numberOf(menu['id'])}`, setting.choices);
}

function drawSection(section: JsonObject, setting: ComponentSetting): Html {
  return html`<div class="section"><div class="stack">${inner(section, setting)}</div><div class="accessory">${drawComponent(section['accessory'], setting)}</div></div>`;
}

function drawThumbnail(thumbnail: JsonObject, setting: ComponentSetting): Html {
  const description = textOf(thumbnail['description']);
  return html`<div class="thumbnail">${drawPicture(thumbnail['media'], description, thumbnail['spoiler'] === true, setting)}</div>`;
}

function drawSeparator({ divider, spacing }: JsonObject): Html {
  const size = spacing === 2 ? 'large' : 'small';
  return divider === false ? html`<div class="gap ${size}"></div>` : html`<hr class="gap ${size}">`;
}

/** A style attribute would need a laxer content security policy; the fill of a shape does not. */
function drawAccent(colour: unknown): Html | '' {
  if (typeof colour !== 'number') return '';
  const fill = `#${(colour & 0xffffff).toString(16).padStart(6, '0')}`;
  return html`<svg class="accent" aria-hidden="true" preserveAspectRatio="none"><rect width="100%" height="100%" fill="${fill}" /></svg>`;
}

function drawContainer(container: JsonObject, setting: ComponentSetting): Html {
  const parts = html`${drawAccent(container['accent_color'])}<div class="stack">${inner(container, setting)}</div>`;
  if (container['spoiler'] !== true) return html`<div class="container">${parts}</div>`;
  return html`<div class="container spoiler" role="button" tabindex="0" aria-expanded="false" aria-label="Spoiler, press to show"><div class="hidden">${parts}</div></div>`;
}

/** A component with all that it holds; one of a kind unknown here says so, as Discord's older clients do. */
export function drawComponent(component: unknown, setting: ComponentSetting): Html {
  const known = objectOf(component);
  const draw = DRAWN[numberOf(known['type'])];
  return draw
    ? draw(known, setting)
    : html`<div class="elsewhere">A component of kind ${numberOf(known['type'])}, which this page cannot draw</div>`;
}
