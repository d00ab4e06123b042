import { html } from 'hono/html';
import { type JsonObject, listOf, numberOf, objectOf, textOf } from '../../../emulator/json.ts';
import { webAddress } from '../../../render/html-link.ts';
import type { Html } from './html.ts';

const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger' };
const LINK = 5;
const PREMIUM = 6;

function drawEmoji(emoji: unknown): Html | '' {
  const { name, id } = objectOf(emoji);
  if (typeof name !== 'string' || name === '') return '';
  return html`<span class="emoji" aria-hidden="true">${typeof id === 'string' ? `:${name}:` : name}</span>`;
}

/** A button in Discord's styles; one that leads elsewhere is a link. */
export function drawButton(button: JsonObject): Html {
  const style = numberOf(button['style']);
  const inside = html`${drawEmoji(button['emoji'])}<span>${textOf(button['label'])}</span>`;
  const isDisabled = button['disabled'] === true;
  if (style === LINK) {
    const url = webAddress(textOf(button['url']));
    const arrow = html`<svg class="out" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3h7v7M13 3 4 12" /></svg>`;
    if (url === null || isDisabled)
      return html`<button type="button" class="button secondary" disabled>${inside}${arrow}</button>`;
    return html`<a class="button secondary" href="${url}" target="_blank" rel="noopener noreferrer nofollow">${inside}${arrow}</a>`;
  }
  if (style === PREMIUM) return html`<button type="button" class="button primary" disabled>Shop</button>`;
  return html`<button type="button" class="button ${STYLES[style] ?? 'secondary'}" data-press="${textOf(button['custom_id'])}"${isDisabled ? html` disabled` : ''}>${inside}</button>`;
}

/** What can be chosen from a select, as Discord's `{ label, value, description, emoji, default }`. */
export type Choices = readonly JsonObject[];

function drawChoice(choice: JsonObject): Html {
  const description = textOf(choice['description']);
  return html`<li role="option" tabindex="-1" data-value="${textOf(choice['value'])}" aria-selected="${choice['default'] === true ? 'true' : 'false'}">${drawEmoji(choice['emoji'])}<span class="choice"><span>${textOf(choice['label'])}</span>${description === '' ? '' : html`<span class="quiet">${description}</span>`}</span></li>`;
}

const PLACEHOLDERS: Readonly<Record<number, string>> = {
  5: 'Choose a person',
  6: 'Choose a role',
  7: 'Choose a person or role',
  8: 'Choose a channel',
};

/** A select menu. `place` keeps its parts apart from others of the page; `known`: what can be chosen where it names no choices. */
export function drawSelect(select: JsonObject, place: string, known: (type: number) => Choices): Html {
  const type = numberOf(select['type']);
  const own = listOf(select['options']).map(objectOf);
  const choices = own.length > 0 ? own : known(type);
  const chosen = choices.filter((choice) => choice['default'] === true).map((choice) => textOf(choice['label']));
  const placeholder = textOf(select['placeholder']) || PLACEHOLDERS[type] || 'Make a selection';
  const [least, most] = [select['min_values'], select['max_values']].map((value) =>
    typeof value === 'number' ? value : 1,
  );
  const list = `choices-${place}`;
  return html`<div class="select" data-choose="${textOf(select['custom_id'])}" data-least="${least}" data-most="${most}">
<button type="button" aria-haspopup="listbox" aria-expanded="false" aria-controls="${list}"${select['disabled'] === true ? html` disabled` : ''}><span class="chosen${chosen.length === 0 ? ' quiet' : ''}">${chosen.length === 0 ? placeholder : chosen.join(', ')}</span><svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path d="m3 6 5 5 5-5" /></svg></button>
<ul id="${list}" role="listbox" aria-label="${placeholder}" aria-multiselectable="${most === 1 ? 'false' : 'true'}" popover>${choices.map(drawChoice)}</ul></div>`;
}
