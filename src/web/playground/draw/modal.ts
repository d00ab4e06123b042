import { html } from 'hono/html';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../../../emulator/json.ts';
import { type ComponentSetting, drawComponent } from './components.ts';
import type { Html } from './html.ts';

const ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;
const PARAGRAPH = 2;

function drawInput(input: JsonObject, label: string, description: string, id: string): Html {
  const bound = (name: string, value: unknown): Html | '' =>
    typeof value === 'number' ? html` ${name}="${value}"` : '';
  const attributes = html`id="${id}" name="${textOf(input['custom_id'])}" placeholder="${textOf(input['placeholder'])}"${bound('minlength', input['min_length'])}${bound('maxlength', input['max_length'])}${input['required'] === false ? '' : html` required`}${description === '' ? '' : html` aria-describedby="${id}-about"`}`;
  const value = textOf(input['value']);
  const field =
    input['style'] === PARAGRAPH
      ? html`<textarea ${attributes} rows="4">${value}</textarea>`
      : html`<input type="text" ${attributes} value="${value}">`;
  return html`<label for="${id}">${label}${input['required'] === false ? '' : html` <span class="needed" aria-hidden="true">*</span>`}</label>${description === '' ? '' : html`<p class="quiet" id="${id}-about">${description}</p>`}${field}`;
}

function drawPart(part: JsonObject, place: string, setting: ComponentSetting): Html {
  const type = numberOf(part['type']);
  const id = `modal-${place}`;
  if (type === TEXT_INPUT) return drawInput(part, textOf(part['label']), '', id);
  if (type === ROW)
    return html`${listOf(part['components'])
      .filter(isObject)
      .map((inner, at) => drawPart(inner, `${place}-${at}`, setting))}`;
  if (type !== LABEL) return drawComponent(part, setting);
  const inner = objectOf(part['component']);
  const [label, description] = [textOf(part['label']), textOf(part['description'])];
  if (inner['type'] === TEXT_INPUT) return drawInput(inner, label, description, id);
  return html`<p class="label">${label}</p>${description === '' ? '' : html`<p class="quiet">${description}</p>`}${drawComponent(inner, setting)}`;
}

/** The form of a modal, for a dialog. */
export function drawModal(modal: JsonObject, setting: ComponentSetting): Html {
  const parts = listOf(modal['components']).filter(isObject);
  return html`<form method="dialog"><h2 id="modal-title">${textOf(modal['title'])}</h2>${parts.map((part, at) => drawPart(part, `${at}`, setting))}<p class="actions"><button type="button" class="button secondary" data-cancel>Cancel</button><button type="submit" class="button primary">Submit</button></p></form>`;
}
